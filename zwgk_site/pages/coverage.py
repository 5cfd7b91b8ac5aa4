"""The coverage of a catalogue: item by item, whether what it promises is there, in time and whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.catalogue import Catalogue
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.coverage import Covered, coverage, totals
from zwgk_site.relate.revisions import name
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Cell:
    """What is found of one aspect; ``wrong`` is said by the word too, never by colour alone."""

    text: str
    wrong: bool = False
    note: str = ""
    link: Link | None = None


@dataclass(frozen=True)
class Row:
    number: str
    item: str
    note: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a coverage shows."""

    title: str
    sample: bool
    catalogue: Link
    day: str
    summary: str
    heads: tuple[str, ...]
    gaps: tuple[Row, ...]
    rows: tuple[Row, ...]
    downloads: tuple[Link, ...]


ASPECTS = ("place", "filled_head", "latest", "elements", "unit")


def said(portal: Portal, catalogue_id: str) -> str:
    """How many items of a catalogue are kept, in a sentence."""
    sums = totals(coverage(portal.library, catalogue_id))
    return portal.say("disclosure", "kept", whole=sums.whole, items=sums.items)


def table_links(portal: Portal, here: Here, address: str, name: str) -> tuple[Link, ...]:
    """Links to the data files of a catalogue's page."""
    return tuple(
        Link(portal.say("list", f"as_{form}"), here.shared(urls.beside(address, f"{name}.{form}")))
        for form in ("csv", "json")
    )


def coverage_page(portal: Portal, entry: Entry, catalogue: Catalogue) -> Page:
    """The page of the coverage of a catalogue in use."""
    address = portal.address("catalogue", catalogue.id)
    here = Here.at(urls.beside(address, "coverage.html"))
    about, say = portal.about(entry.kind), portal.say
    covered = coverage(portal.library, catalogue.id)
    sums = totals(covered)
    title = say("disclosure", "coverage_of", title=catalogue.title)
    view = View(
        title=title,
        sample=catalogue.sample,
        catalogue=portal.link(here, "catalogue", catalogue.id),
        day=say("disclosure", "as_of", day=formats.long_day(portal.today)),
        summary=say(
            "disclosure",
            "sums",
            items=sums.items,
            placed=sums.placed,
            filled=sums.filled,
            timely=sums.timely,
            complete=sums.complete,
            whole=sums.whole,
        ),
        heads=tuple(say("disclosure", aspect) for aspect in ASPECTS),
        gaps=tuple(row_of(portal, here, one) for one in covered if not one.whole),
        rows=tuple(row_of(portal, here, one) for one in covered),
        downloads=table_links(portal, here, address, "coverage")[:1],
    )
    return compose(
        portal,
        here,
        "coverage.html",
        {"view": view},
        list_head(portal, here.address, title, view.summary, about),
        about=about,
        crumbs=(
            *portal.trail(here, about, catalogue.title)[:-1],
            view.catalogue,
            Link(say("disclosure", "coverage")),
        ),
        source=entry.file,
        kind="catalogue",
        changed=catalogue.published.date(),
    )


def row_of(portal: Portal, here: Here, one: Covered) -> Row:
    """An item with what is found of each aspect."""
    return Row(
        one.line.number,
        name(tuple(one.line.item.path)),
        one.line.item.note or "",
        tuple(_cells(portal, here, one)),
    )


def _cells(portal: Portal, here: Here, one: Covered) -> Iterator[Cell]:
    say, line = portal.say, one.line
    yield _place(portal, here, one)
    count = say("list", "count", count=len(one.entries), noun=say("column", "noun"))
    yield Cell(count if one.entries else say("disclosure", "nothing"), not one.entries)
    latest = formats.iso(one.latest) if one.latest else say("mark", "blank")
    state = {"yes": "in_time", "no": "late", "open": "no_period"}[one.timely]
    yield Cell(latest, one.timely == "no", say("disclosure", state, limit=line.limit or ""))
    yield _elements(portal, one)
    unit = portal.library.title_of("department", line.unit) if line.unit else ""
    yield Cell(unit or say("disclosure", "unnamed"), not unit, line.office or "")


def _place(portal: Portal, here: Here, one: Covered) -> Cell:
    item = one.line.item
    if item.column:
        column = portal.column(item.column)
        return Cell("", link=Link(column.name, here.to(portal.column_address(column))))
    if item.query:
        kind = portal.collected[item.query.collects]
        note = portal.say("mark", "comma").join(item.query.narrowed.values())
        return Cell("", note=note, link=Link(kind.label, here.to(kind.list_address or urls.HOME)))
    return Cell(portal.say("disclosure", "no_place"), True)


def _elements(portal: Portal, one: Covered) -> Cell:
    say, comma = portal.say, portal.say("mark", "comma")
    by_hand = say("disclosure", "by_hand", words=comma.join(one.by_hand)) if one.by_hand else ""
    if one.missing:
        return Cell(say("disclosure", "lacking", words=comma.join(one.missing)), True, by_hand)
    if one.present:
        return Cell(say("disclosure", "have", count=len(one.present)), note=by_hand)
    return Cell(say("mark", "blank"), note=by_hand)
