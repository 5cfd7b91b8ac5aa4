"""The page of a column that is not the list of one kind: what stands in it, and the columns below it.

The column 政府信息公开 of a platform, and its 法定主动公开内容, say more: see ``pages.platform``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.column import Column
from zwgk_site.library import Entry
from zwgk_site.pages.about import About, about_of
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item
from zwgk_site.pages.head import list_head
from zwgk_site.pages.lists import PER_PAGE, Pager, pager
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.platform import Board, Side, board, side
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import item_of
from zwgk_site.relate.holdings import day_of, holdings_of
from zwgk_site.urls import Here

NEWEST = 3
"""Items of each column below that the page shows."""


@dataclass(frozen=True)
class Below:
    """A column below this one: what it is, how it stands, and the newest in it."""

    id: str
    link: Link
    about: About
    items: tuple[Item, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a column shows. ``side`` is the platform's list of columns, ``board`` the items of the
    law; both None elsewhere."""

    title: str
    about: About
    items: tuple[Item, ...]
    years: tuple[Link, ...]
    """The column narrowed to each of its years; empty where one page shows it all."""
    pager: Pager | None
    children: tuple[Below, ...]
    side: Side | None
    board: Board | None


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The pages of a column, as many as its entries need; none where the column is the list of one kind."""
    column = cast(Column, entry.record)
    address = portal.address("column", column.id)
    if address != entry.kind.address_of(column.id):
        return
    entries = own(portal, column)
    counts = _counts(entries)
    for year in (None, *counts):
        some = [one for one in entries if year is None or _year(one) == year]
        count = max(1, -(-len(some) // PER_PAGE))
        for number in range(1, count + 1):
            part = some[(number - 1) * PER_PAGE : number * PER_PAGE]
            yield _page(portal, entry, column, year, part, (number, count), counts)


def own(portal: Portal, column: Column) -> tuple[Entry, ...]:
    """What stands in a column itself, the newest first."""
    return holdings_of(portal.library).own(column.id)


def _year(entry: Entry) -> int | None:
    day = day_of(entry)
    return day.year if day else None


def _counts(entries: Sequence[Entry]) -> Mapping[int, int]:
    """The years by which a column is narrowed, the newest first, with how much is of each: those of what needs more
    than one page."""
    counts = Counter(year for entry in entries if (year := _year(entry)))
    return dict(sorted(counts.items(), reverse=True)) if len(entries) > PER_PAGE and len(counts) > 1 else {}


def _at(address: str, year: int | None) -> str:
    """Where a column stands narrowed to a year; None: the whole."""
    return address if year is None else urls.narrowed(address, "year", str(year))


def _narrowed(
    portal: Portal, here: Here, column: Column, chosen: int | None, counts: Mapping[int, int]
) -> Iterator[Link]:
    address = portal.address("column", column.id)
    if counts:
        everything, whole = portal.say("column", "all_years"), len(own(portal, column))
        yield Link(everything, here.to(address), current=chosen is None, count=str(whole))
    for year, count in counts.items():
        name = portal.say("column", "year", year=year)
        yield Link(name, here.to(_at(address, year)), current=year == chosen, count=str(count))


def _page(
    portal: Portal,
    entry: Entry,
    column: Column,
    year: int | None,
    part: Sequence[Entry],
    position: tuple[int, int],
    counts: Mapping[int, int],
) -> Page:
    number, count = position
    address = _at(portal.address("column", column.id), year)
    here = Here.at(urls.numbered(address, number))
    first = number == 1 and year is None
    shown = board(portal, here, column) if first else None
    choice = portal.say("column", "year", year=year) if year else ""
    name = portal.say("list", "narrowed", label=column.name, choice=choice) if year else column.name
    view = View(
        title=name,
        about=About() if year else about_of(portal, column),
        items=tuple(item_of(portal, here, one) for one in part),
        years=tuple(_narrowed(portal, here, column, year, counts)),
        pager=pager(portal, here, address, number, count),
        children=tuple(_below(portal, here, child) for child in portal.children(column))
        if first and shown is None
        else (),
        side=side(portal, here, column),
        board=shown,
    )
    title = portal.say("column", "head", name=name)
    if number > 1:
        title = portal.say("list", "numbered", title=title, number=number)
    return compose(
        portal,
        here,
        "column.html",
        {"view": view},
        list_head(portal, here.address, title, column.description, column),
        about=column,
        crumbs=portal.trail(here, column, choice),
        source=entry.file,
        kind="column",
        record=column.id if first else "",
        changed=holdings_of(portal.library).latest(column.id),
    )


def _below(portal: Portal, here: Here, column: Column) -> Below:
    entries = holdings_of(portal.library).entries(column.id)
    kind = portal.collected.get(column.collects or "")
    count = portal.say(
        "list", "count", count=len(entries), noun=kind.noun if kind else portal.say("column", "noun")
    )
    return Below(
        id=f"in-{column.id}",
        link=Link(column.name, here.to(portal.column_address(column)), count if entries else ""),
        about=about_of(portal, column),
        items=tuple(item_of(portal, here, one) for one in entries[:NEWEST]),
    )
