"""The page of a record of a kind nobody wrote a view for: its fields by the names authors use."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import BaseModel

from zwgk_site.kinds.base import Kind, LocalFile, Ref
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.fields import alias_of, pointers
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head, list_head
from zwgk_site.pages.page import Head, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class FieldRow:
    """A field as shown: its name, its value as one text, and as the texts or links it is made of."""

    label: str
    text: str
    values: tuple[Link, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a record, from its kind's template."""
    kind, record = entry.kind, entry.record
    if kind.template is None or kind.address is None:
        return
    here = Here.at(portal.address(kind.name, record.id))
    about = portal.about(kind)
    yield compose(
        portal,
        here,
        kind.template,
        {"record": record, "fields": fields(portal, here, entry), "title": record.label},
        _head(portal, here, entry, about),
        about=about,
        crumbs=portal.trail(here, about, record.label),
        source=entry.file,
        kind=kind.name,
        record=record.id,
        changed=portal.order_of(entry),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A record in the list of its kind."""
    return record_item(portal, here, entry)


def _head(portal: Portal, here: Here, entry: Entry, about: Column | Kind) -> Head:
    """A content page where the record has a day, else a page of its column: a day is never made up."""
    record, day = entry.record, portal.order_of(entry)
    words = [
        str(value) for name in entry.kind.search if isinstance(value := getattr(record, name, None), str)
    ]
    description = words[0] if words else record.label
    if day is None:
        return list_head(portal, here.address, record.label, description, about)
    moment = getattr(record, entry.kind.order or "")
    published = moment if isinstance(moment, dt.datetime) else dt.datetime.combine(day, dt.time())
    return article_head(
        portal, here.address, record.label, description, about, published=published, source=portal.site.host
    )


def fields(portal: Portal, here: Here, entry: Entry) -> tuple[FieldRow, ...]:
    """The fields of a record that are filled in, in the order of its model; the id is not shown."""
    names = (name for name in type(entry.record).model_fields if name != "id")
    return tuple(row for name in names if (row := field_row(portal, here, entry, name)) is not None)


def field_row(portal: Portal, here: Here, entry: Entry, name: str) -> FieldRow | None:
    """One field of a record as shown, by the name of its attribute; None where it is not filled in."""
    key = alias_of(type(entry.record).model_fields[name], name)
    marks = {p.value: p.marker for p in pointers(entry.record) if p.path[0] == key}

    def shown(value: object) -> Iterator[Link]:
        if isinstance(value, tuple):
            for item in value:
                yield from shown(item)
        elif isinstance(value, BaseModel):
            texts = (str(item) for item in value.model_dump().values() if item not in (None, "", ()))
            yield Link(portal.say("mark", "comma").join(texts))
        elif isinstance(marker := marks.get(str(value)), Ref):
            yield _named(portal, here, marker.kind, str(value))
        elif isinstance(marker, LocalFile):
            yield portal.download(here, entry.kind.name, entry.record.id, str(value))
        elif value not in (None, ""):
            yield Link(_written(portal, value))

    links = tuple(shown(getattr(entry.record, name)))
    text = portal.say("mark", "comma").join(link.text for link in links)
    return FieldRow(key, text, links) if links else None


def _written(portal: Portal, value: object) -> str:
    if isinstance(value, bool):
        return portal.say("mark", "yes" if value else "no")
    if isinstance(value, dt.datetime):
        return formats.minute(value)
    return formats.long_day(value) if isinstance(value, dt.date) else str(value)


def _named(portal: Portal, here: Here, kind: str, text: str) -> Link:
    if portal.kinds[kind].address is None:
        return Link(portal.library.title_of(kind, text))
    return portal.link(here, kind, portal.library.id_of(kind, text))
