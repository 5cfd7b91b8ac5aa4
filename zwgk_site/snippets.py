"""Snippets for VS Code, from the models: a record, its groups and its keys, with the words that may stand there.

Files with front matter have no schema in editors; there the snippets offer every single key.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.fields import choices_of, keys_of, part_at, refs_of
from zwgk_site.validate import BODY_KEY, ID_KEY

Names = Mapping[str, Sequence[str]]
"""By the name of a kind: what its records are called in this content."""
Snippet = dict[str, Any]

MARKDOWN, YAML, BOTH = "markdown", "yaml", "markdown,yaml"
"""Where a snippet is offered. Front matter is YAML to VS Code where it has recognised it, Markdown elsewhere."""
LONGEST = 200
"""Names that a place may offer; where there are more, it offers none."""
_DAY = "${CURRENT_YEAR}-${CURRENT_MONTH}-${CURRENT_DATE}"
_YES_NO = ("是", "否")


@dataclass
class _Stops:
    """Numbers the places of one snippet in the order in which the author comes to them."""

    names: Names
    last: int = field(default=0)

    def place(self, words: Sequence[str] = (), shown: str = "") -> str:
        self.last += 1
        if words:
            return f"${{{self.last}|{','.join(_choice(word) for word in words)}|}}"
        return f"${{{self.last}:{shown}}}" if shown else f"${self.last}"


def snippets(kinds: Sequence[Kind], names: Names) -> Mapping[str, Snippet]:
    """Every snippet by its name. The same kinds, in any order, give the same snippets."""
    found: dict[str, Snippet] = {}
    ordered = sorted(kinds, key=lambda kind: kind.name)
    for kind in ordered:
        label = kind.section or kind.label
        about = f"新的{label}：必须写的各项"
        scope = MARKDOWN if kind.body else YAML
        found[label] = _snippet(scope, (label, kind.name), _record(kind, _Stops(names)), about)
    for kind in ordered:
        for holder, key, info in _inner(kind.model):
            if part_at(holder, (key,)) is not None:
                _add(found, kind, key, info, _group(holder, key, info, _Stops(names)))
            elif kind.body:
                _add(found, kind, key, info, [_line(key, info, _Stops(names))])
    return found


def _add(found: dict[str, Snippet], kind: Kind, key: str, info: FieldInfo, body: Sequence[str]) -> None:
    """Under the key; kinds that write and explain it alike share a snippet."""
    made = _snippet(BOTH if kind.body else YAML, (key,), body, info.description or key)
    for known in found.values():
        if {**known, "scope": ""} == {**made, "scope": ""}:
            known["scope"] = BOTH if BOTH in (known["scope"], made["scope"]) else YAML
            return
    found[f"{kind.section or kind.label}：{key}"] = made


def _snippet(scope: str, prefixes: Sequence[str], body: Sequence[str], about: str) -> Snippet:
    return {"scope": scope, "prefix": list(prefixes), "body": list(body), "description": about}


def _inner(
    model: type[BaseModel], within: Sequence[type[BaseModel]] = ()
) -> Iterator[tuple[type[BaseModel], str, FieldInfo]]:
    """Every key of a record and of the groups in it, with the part that holds it."""
    for key, info in keys_of(model).items():
        if key in (ID_KEY, BODY_KEY) and not within:
            continue
        part = part_at(model, (key,))
        if not within or part is not None:
            yield model, key, info
        if part is not None and part not in (*within, model):
            yield from _inner(part, (*within, model))


def _record(kind: Kind, stops: _Stops) -> list[str]:
    """What must be written; all that can be, where nothing must."""
    own = [] if kind.section is None else [f"{ID_KEY}: {stops.place()}"]
    lines = [*own, *_needed(kind.model, stops, (ID_KEY, BODY_KEY))]
    if kind.body:
        return ["---", *lines, "---", "", "$0"]
    if kind.section is not None:
        return _item(lines)
    return lines or [_line(key, info, stops) for key, info in keys_of(kind.model).items() if key != ID_KEY]


def _group(model: type[BaseModel], key: str, info: FieldInfo, stops: _Stops) -> list[str]:
    """A key with the group below it, or with a list of one group."""
    part = part_at(model, (key,))
    if part is None:
        return [_line(key, info, stops)]
    inner = list(_needed(part, stops, (), (model,))) or [f"{next(iter(keys_of(part)))}: {stops.place()}"]
    if tuple in set(_types(info.annotation)):
        inner = _item(inner)
    return [f"{key}:", *(f"  {line}" for line in inner)]


def _needed(
    model: type[BaseModel], stops: _Stops, skipped: Sequence[str], within: Sequence[type[BaseModel]] = ()
) -> Iterator[str]:
    """The keys that must be written; a part within its own sort is left to the author."""
    for key, info in keys_of(model).items():
        if key in skipped or not info.is_required():
            continue
        part = part_at(model, (key,))
        if part is None or part in (*within, model):
            yield _line(key, info, stops)
        else:
            yield from _group(model, key, info, stops)


def _item(lines: Sequence[str]) -> list[str]:
    return [f"- {lines[0]}", *(f"  {line}" for line in lines[1:])]


def _line(key: str, info: FieldInfo, stops: _Stops) -> str:
    types = set(_types(info.annotation))
    words = choices_of(info) or (_YES_NO if bool in types else _known(info, stops.names))
    if dict in types:
        return f"{key}:"
    if words:
        return f"{key}: {stops.place(words)}"
    for sort, shown in ((dt.datetime, f"{_DAY} 09:00"), (dt.date, _DAY)):
        if sort in types:
            return f"{key}: {stops.place(shown=shown)}"
    return f"{key}: {stops.place()}"


def _known(info: FieldInfo, names: Names) -> tuple[str, ...]:
    known = tuple(name for kind in refs_of(info) for name in names.get(kind, ()))
    return known if len(known) <= LONGEST else ()


def _types(annotation: Any) -> Iterator[Any]:
    yield get_origin(annotation) or annotation
    for argument in get_args(annotation):
        yield from _types(argument)


def _choice(word: str) -> str:
    """A word among several: what would end it is written with a backslash."""
    return "".join(f"\\{char}" if char in "\\,|$}" else char for char in word)
