"""The records of a kind as rows of plain values, for lists as data."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.base import Kind, Ref
from zwgk_site.kinds.fields import alias_of, pointers
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.portal import Portal

ID = "标识"
ADDRESS = "网址"

Value = str | int | bool | list[str] | None


@dataclass(frozen=True)
class Sheet:
    """Records of one kind: column names as authors write them, then one row a record."""

    names: tuple[str, ...]
    rows: tuple[tuple[Value, ...], ...]


def sheet(portal: Portal, kind: Kind) -> Sheet:
    """Id, the fields the kind exports, and the full address of each record's page."""
    names = tuple(alias_of(kind.model.model_fields[name], name) for name in kind.export)
    entries = portal.library.entries.get(kind.name, ())
    return Sheet((ID, *names, ADDRESS), tuple(tuple(_row(portal, kind, entry)) for entry in entries))


def _row(portal: Portal, kind: Kind, entry: Entry) -> Iterator[Value]:
    refs = {
        (pointer.path[0], pointer.value): pointer.marker.kind
        for pointer in pointers(entry.record)
        if isinstance(pointer.marker, Ref)
    }

    def plain(name: str, value: object) -> str:
        """A reference by the full name of what it names; a day or minute as the guideline writes it."""
        text = str(value)
        if (name, text) in refs:
            return portal.library.title_of(refs[name, text], text)
        if isinstance(value, dt.datetime):
            return formats.minute(value)
        return formats.iso(value) if isinstance(value, dt.date) else text

    yield entry.record.id
    for field in kind.export:
        name, value = alias_of(kind.model.model_fields[field], field), getattr(entry.record, field)
        if value is None or isinstance(value, bool | int):
            yield value
        elif isinstance(value, tuple):
            yield [plain(name, item) for item in value]
        else:
            yield plain(name, value)
    yield portal.absolute(portal.address(kind.name, entry.record.id)) if kind.address else None
