"""A new content file with every key explained, from the kind's own model: what must be written first."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.fields import alias_of, choices_of, part_at, refs_of
from zwgk_site.text.moments import Moment
from zwgk_site.validate import BODY_KEY, ID_KEY

Names = Mapping[str, Sequence[str]]
"""By the name of a kind: what its records are called in this content."""
LONGEST = 120
"""Characters of names that an explanation may list; where there are more, it lists none."""


def place_of(kind: Kind, record_id: str) -> str:
    """Where a new record of this kind is written, relative to the content folder."""
    if kind.folder is None:
        return str(kind.file)
    return f"{kind.folder}/{record_id}.{'md' if kind.body else 'yaml'}"


def text_of(kind: Kind, record_id: str, today: dt.date, names: Names) -> str:
    """The new file of a one-file kind; for kinds kept in a list, the item to add to it, not indented."""
    if kind.folder is not None:
        lines = list(_lines(kind.model, today, names, skip=(ID_KEY, BODY_KEY)))
        return "\n".join(["---", *lines, "---", "", "正文从这里开始。", ""] if kind.body else [*lines, ""])
    first, *rest = [f"{ID_KEY}: {record_id}", *_lines(kind.model, today, names, skip=(ID_KEY,))]
    return "\n".join([f"- {first}", *(f"  {line}" for line in rest), ""])


def _lines(
    model: type[BaseModel],
    today: dt.date,
    names: Names,
    skip: Sequence[str] = (),
    within: Sequence[type] = (),
) -> Iterator[str]:
    """The keys of a part, each below its explanation; those that may be left out stand as comments, their inner
    keys with them. ``within`` are the parts around it."""
    fields = [(alias_of(field, name), field) for name, field in model.model_fields.items()]
    for key, field in sorted(fields, key=lambda item: not item[1].is_required()):
        if key in skip:
            continue
        yield f"# {_explained(field, names)}"
        written = _written(model, key, field, today, names, (*within, model))
        yield from written if field.is_required() else (f"# {line}" for line in written)


def _explained(field: FieldInfo, names: Names) -> str:
    allowed = choices_of(field)
    known = "、".join(name for kind in refs_of(field) for name in names.get(kind, ()))
    parts = [field.description or ""]
    if allowed and len(set(allowed)) > 1 and not all(word in parts[0] for word in allowed):
        parts.append(f"只能写：{'、'.join(allowed)}。")
    if 0 < len(known) <= LONGEST:
        parts.append(f"已登记的：{known}。")
    return "".join(parts) + ("" if field.is_required() else "（可不写）")


def _written(
    model: type[BaseModel], key: str, field: FieldInfo, today: dt.date, names: Names, within: Sequence[type]
) -> Iterator[str]:
    """A key with an example, or with the keys of the part that stands there."""
    part = part_at(model, (key,))
    if part is None or part in within or (not field.is_required() and len(within) > 1):
        yield f"{key}: {_example(field, today)}".rstrip()
        return
    inner = list(_lines(part, today, names, within=within))
    inner[1] = inner[1].removeprefix("# ")
    yield f"{key}:"
    forms = (field.annotation, *get_args(field.annotation))
    several = any(get_origin(form) is tuple for form in forms)
    lead = ("", "- ", "  ") if several else ("", "", "")
    for number, line in enumerate(inner):
        yield f"  {lead[min(number, 2)]}{line}"


def _example(field: FieldInfo, today: dt.date) -> str:
    if not field.is_required():
        return _default(field.default)
    if allowed := choices_of(field):
        return allowed[0]
    types = {field.annotation, *get_args(field.annotation)}
    if dt.datetime in types:
        return f"{today.isoformat()} 09:00"
    if dt.date in types:
        return today.isoformat()
    if Moment in types:
        return f"{today.year}-{today.month:02d}"
    if int in types:
        return str(today.year) if "年" in (field.alias or "") else "1"
    return ""


def _default(value: Any) -> str:
    return (
        "否"
        if value is False
        else "是"
        if value is True
        else str(value)
        if isinstance(value, str | int)
        else ""
    )
