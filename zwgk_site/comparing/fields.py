"""Two states of one record, field by field: what stood there and what stands there now."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from pydantic import BaseModel

from zwgk_site.kinds.base import Record
from zwgk_site.kinds.fields import alias_of, pointing
from zwgk_site.pages import formats
from zwgk_site.text.moments import Moment

Sort = Literal["published", "date", "search", "file", "plain"]

_SEARCHED = ("又称", "问法", "关键词")
_DATED = ("时限", "期限", "日期", "有效期至", "时间")
_NAMES = ("number", "name", "title", "text", "question", "clause", "kind")
"""Attributes by which people know one part among several, the first that has a value."""


@dataclass(frozen=True)
class FieldChange:
    """A field that differs; an empty side means that nothing stands there. ``name`` leads to it: 分组 › 任务 3 › 时限."""

    name: str
    before: str
    after: str
    sort: Sort


def changes(before: Record, after: Record) -> tuple[FieldChange, ...]:
    """Every field that differs, without the body, the id and the files, which are told apart."""
    return tuple(_models(before, after, ()))


def shown(value: object) -> str:
    """A value in words; empty for nothing."""
    if value is None or value == () or value == {}:
        return ""
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dt.datetime):
        return formats.minute(value)
    if isinstance(value, dt.date):
        return formats.iso(value)
    if isinstance(value, Moment):
        return value.text
    if isinstance(value, BaseModel):
        return "；".join(f"{key}：{text}" for key, text in _said(value))
    if isinstance(value, Mapping):
        return "；".join(f"{key}：{shown(inner)}" for key, inner in value.items())
    if isinstance(value, tuple | list):
        texts = [shown(inner) for inner in value]
        return ("\n" if any(len(text) > 20 for text in texts) else "、").join(texts)
    return str(value)


def _said(part: BaseModel) -> Iterator[tuple[str, str]]:
    for name, field in type(part).model_fields.items():
        value = getattr(part, name)
        if value != field.get_default() and (text := shown(value)):
            yield alias_of(field, name), text


def _models(before: BaseModel, after: BaseModel, path: tuple[str, ...]) -> Iterator[FieldChange]:
    files = pointing(type(after))
    for name, field in type(after).model_fields.items():
        one, other = getattr(before, name), getattr(after, name)
        if one == other or (not path and name in ("id", "body")):
            continue
        key = (*path, alias_of(field, name))
        if isinstance(one, BaseModel) and isinstance(other, BaseModel):
            yield from _models(one, other, key)
        elif _parts(one) and _parts(other):
            yield from _lists(one, other, key)
        elif isinstance(one, Mapping) and isinstance(other, Mapping):
            for word in dict.fromkeys((*one, *other)):
                if one.get(word) != other.get(word):
                    yield _change((*key, str(word)), one.get(word), other.get(word), not path, "")
        else:
            yield _change(
                key, one, other, not path, "file" if name.endswith("files") and name in files else name
            )


def _parts(value: object) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, BaseModel) for item in value)


def _lists(
    before: Sequence[BaseModel], after: Sequence[BaseModel], path: tuple[str, ...]
) -> Iterator[FieldChange]:
    """Parts in order: equal ones stay, in a stretch that differs those of one name belong together, then by place."""
    olds, news = [shown(item) for item in before], [shown(item) for item in after]
    for sign, a, b, c, d in SequenceMatcher(None, olds, news, autojunk=False).get_opcodes():
        if sign == "equal":
            continue
        left, right = list(range(a, b)), list(range(c, d))
        for old, new in _matched(before, after, left, right):
            name = _name(after[new], new) if new is not None else _name(before[old or 0], old or 0)
            inside = (*path[:-1], f"{path[-1]} {name}")
            if old is not None and new is not None:
                yield from _models(before[old], after[new], inside)
            else:
                yield _change(
                    inside,
                    before[old] if old is not None else None,
                    after[new] if new is not None else None,
                    False,
                    "",
                )


def _matched(
    before: Sequence[BaseModel], after: Sequence[BaseModel], left: list[int], right: list[int]
) -> Iterator[tuple[int | None, int | None]]:
    named = {_name(before[index], -1): index for index in left}
    pairs: list[tuple[int | None, int | None]] = []
    for new in list(right):
        old = named.pop(_name(after[new], -1), None)
        if old is not None:
            pairs.append((old, new))
            left.remove(old)
            right.remove(new)
    if len(left) == len(right):
        pairs += list(zip(left, right, strict=True))
    else:
        pairs += [(old, None) for old in left] + [(None, new) for new in right]
    yield from sorted(pairs, key=lambda pair: pair[1] if pair[1] is not None else pair[0] or 0)


def _name(part: BaseModel, place: int) -> str:
    found = next((value for name in _NAMES if (value := getattr(part, name, None))), None)
    return f"“{formats.shorten(str(found), 20)}”" if found is not None else f"第 {place + 1} 项"


def _change(key: tuple[str, ...], before: object, after: object, top: bool, name: str) -> FieldChange:
    sort: Sort = "plain"
    if name == "file":
        sort = "file"
    elif top and name == "published":
        sort = "published"
    elif isinstance(before, dt.date) or isinstance(after, dt.date) or key[-1].endswith(_DATED):
        sort = "date"
    elif key[-1] in _SEARCHED:
        sort = "search"
    return FieldChange(" › ".join(key), shown(before), shown(after), sort)
