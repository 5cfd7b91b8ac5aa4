"""The page of a column that is not the list of one kind: its texts, and the columns below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.column import Column
from zwgk_site.kinds.page import Page as Standing
from zwgk_site.library import Entry
from zwgk_site.pages.about import About, about_of
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import item_of
from zwgk_site.urls import Here

NEWEST = 3
"""Items of each column below that the page shows."""


@dataclass(frozen=True)
class Below:
    """A column below this one: what it is, and the newest in it."""

    id: str
    link: Link
    about: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a column shows."""

    title: str
    about: About
    items: tuple[Item, ...]
    children: tuple[Below, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of a column; none where the column is the list of one kind."""
    column = cast(Column, entry.record)
    address = portal.address("column", column.id)
    if address != entry.kind.address_of(column.id):
        return
    here = Here.at(address)
    view = View(
        title=column.name,
        about=about_of(portal, column),
        items=tuple(record_item(portal, here, page) for page in pages_in(portal, column)),
        children=tuple(_below(portal, here, child) for child in portal.children(column)),
    )
    yield compose(
        portal,
        here,
        "column.html",
        {"view": view},
        list_head(
            portal, address, portal.say("column", "head", name=column.name), column.description, column
        ),
        about=column,
        crumbs=portal.trail(here, column),
        source=entry.file,
        kind="column",
        record=column.id,
    )


def _below(portal: Portal, here: Here, column: Column) -> Below:
    kind = portal.collected.get(column.collects or "")
    entries = portal.library.entries.get(kind.name, ()) if kind else pages_in(portal, column)
    count = portal.say("list", "count", count=len(entries), noun=kind.noun) if kind else ""
    return Below(
        id=f"in-{column.id}",
        link=Link(column.name, here.to(portal.column_address(column)), count),
        about=column.description,
        items=tuple(item_of(portal, here, entry) for entry in entries[:NEWEST]),
    )


def pages_in(portal: Portal, column: Column) -> tuple[Entry, ...]:
    """The standing texts of a column, newest first."""
    return tuple(
        entry
        for entry in portal.library.entries.get("page", ())
        if (reference := cast(Standing, entry.record).column) and portal.column(reference).id == column.id
    )
