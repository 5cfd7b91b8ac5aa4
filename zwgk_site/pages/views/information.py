"""The page of an item of government information: what the catalogue must say of it, its elements, text and files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.information import Information
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contents import Contents, contents
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.files import File, files
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Html, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Fact:
    """One line of the catalogue's entry, or one element."""

    label: str
    link: Link


@dataclass(frozen=True)
class View:
    """Everything the page of an item shows."""

    title: str
    column: Link
    publisher: Link
    published: str
    day: str
    summary: str
    sample: bool
    facts: tuple[Fact, ...]
    elements: tuple[Fact, ...]
    contents: tuple[Contents, ...]
    body: Html
    files: tuple[File, ...]
    related: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of an item. It belongs to the column that it names."""
    item = cast(Information, entry.record)
    here = Here.at(portal.address("information", item.id))
    column = portal.column(item.column)
    prose = portal.prose("information", item, item.body)
    publisher = portal.link(here, "department", portal.library.id_of("department", item.publisher))
    view = View(
        title=item.title,
        column=Link(column.name, here.to(portal.column_address(column))),
        publisher=publisher,
        published=formats.minute(item.published),
        day=formats.iso(item.published.date()),
        summary=item.summary,
        sample=item.sample,
        facts=tuple(_facts(portal, item, publisher)),
        elements=tuple(Fact(name, Link(text)) for name, text in item.elements.items()),
        contents=contents(prose.outline),
        body=Html(prose.notice + prose.main),
        files=files(portal, here, "information", item.id, item.attachments),
        related=related(portal, here, "information", item.id),
    )
    yield compose(
        portal,
        here,
        "information.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            item.title,
            item.summary,
            column,
            published=item.published,
            source=publisher.text,
            keywords=item.keywords,
        ),
        about=column,
        crumbs=portal.trail(here, column, item.title),
        source=entry.file,
        kind="information",
        record=item.id,
        changed=item.published.date(),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """An item in a list: its column and who published it."""
    item = cast(Information, entry.record)
    column = portal.column(item.column)
    publisher = portal.library.title_of("department", item.publisher)
    return replace(record_item(portal, here, entry), about=(column.name, publisher), number=item.number or "")


def _facts(portal: Portal, item: Information, publisher: Link) -> Iterator[Fact]:
    rows = (
        ("index", Link(item.index or "")),
        ("number", Link(item.number or "")),
        ("publisher", publisher),
        ("formed", Link(formats.long_day(item.formed))),
        ("published", Link(formats.minute(item.published))),
    )
    for name, link in rows:
        if link.text:
            yield Fact(portal.say("information", name), link)
