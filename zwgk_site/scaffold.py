"""A new content file with every key explained, from the kind's own model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.fields import alias_of, choices_of, part_at
from zwgk_site.text.moments import Moment
from zwgk_site.validate import BODY_KEY, ID_KEY


def place_of(kind: Kind, record_id: str) -> str:
    """Where a new record of this kind is written, relative to the content folder."""
    if kind.folder is None:
        return str(kind.file)
    return f"{kind.folder}/{record_id}.{'md' if kind.body else 'yaml'}"


def text_of(kind: Kind, record_id: str, today: dt.date) -> str:
    """The new file of a one-file kind; for kinds kept in a list, the item to add to it."""
    if kind.folder is not None:
        lines = list(_lines(kind.model, "", today, skip=(ID_KEY, BODY_KEY)))
        return "\n".join(["---", *lines, "---", "", "正文从这里开始。", ""] if kind.body else [*lines, ""])
    first, *rest = [f"{ID_KEY}: {record_id}", *_lines(kind.model, "", today, skip=(ID_KEY,))]
    return "\n".join([f"  - {first}", *(f"    {line}" for line in rest), ""])


def _lines(model: type[BaseModel], indent: str, today: dt.date, skip: Sequence[str] = ()) -> Iterator[str]:
    for name, field in model.model_fields.items():
        key = alias_of(field, name)
        if key in skip:
            continue
        allowed = choices_of(field)
        note = field.description or ""
        yield f"{indent}# {note}" + ("" if field.is_required() else "（可不写）")
        comment = "" if field.is_required() else "# "
        part = part_at(model, (key,))
        if part is not None and field.is_required():
            yield f"{indent}{key}:"
            inner = list(_lines(part, "", today))
            if all(line.startswith("#") for line in inner):
                inner[1] = inner[1].removeprefix("# ")
            bullet = get_origin(field.annotation) is tuple
            for number, line in enumerate(inner):
                lead = "- " if bullet and number == 0 else "  "
                yield f"{indent}  {lead}{line}"
        else:
            yield f"{indent}{comment}{key}: {_example(field, allowed, today)}".rstrip()


def _example(field: FieldInfo, allowed: Sequence[str], today: dt.date) -> str:
    if not field.is_required():
        return _default(field.default)
    if allowed:
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
