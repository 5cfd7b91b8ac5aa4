"""A catalogue of what must be published: the official table, what it replaced, and how far it is kept."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.catalogue import CHANNELS, EVERYONE, Catalogue, Line, current
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.coverage import coverage_page, said, table_links
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.coverage import answering
from zwgk_site.relate.revisions import revision
from zwgk_site.text.ticks import Tick
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Choice:
    """A word of a cell; ``required`` is told by its mark and in words."""

    word: str
    required: bool


@dataclass(frozen=True)
class Row:
    """One item; ``first`` is true of the first of its matter. ``path`` has a cell a level, empty below its own."""

    number: str
    first: bool
    path: tuple[str, ...]
    elements: tuple[Choice, ...]
    basis: tuple[str, ...]
    limit: str
    unit: Link | None
    office: str
    channels: tuple[Choice, ...]
    everyone: bool
    group: str
    ways: tuple[bool, ...]
    layers: tuple[bool, ...]
    place: Link | None
    count: str
    note: str
    statutory: bool


@dataclass(frozen=True)
class Part:
    """The items of one matter of the first level."""

    id: str
    title: str
    rows: tuple[Row, ...]
    count: int


@dataclass(frozen=True)
class Log:
    """What a version changed of the one before it."""

    older: Link
    summary: str
    added: str
    removed: str
    changed: str
    notes: tuple[str, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a catalogue shows."""

    title: str
    sample: bool
    kicker: tuple[str, ...]
    summary: str
    state: str
    current: bool
    facts: tuple[tuple[str, str], ...]
    count: str
    standard: bool
    levels: tuple[str, ...]
    level_count: int
    layers: tuple[str, ...]
    layer_count: int
    parts: tuple[Part, ...]
    coverage: Link
    downloads: tuple[Link, ...]
    log: Log | None
    newer: tuple[Link, ...]


LEVELS = ("level1", "level2", "level3")
WAYS = ("主动", "依申请")
LAYERS = ("市级", "县级", "乡级", "村级")


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of a catalogue, and while it is in use that of its coverage."""
    catalogue = cast(Catalogue, entry.record)
    here = Here.at(portal.address("catalogue", catalogue.id))
    about = portal.about(entry.kind)
    publisher = portal.library.title_of("department", catalogue.publisher)
    yield compose(
        portal,
        here,
        "disclosure.html",
        {"view": _view(portal, here, catalogue)},
        article_head(
            portal,
            here.address,
            catalogue.title,
            catalogue.summary or catalogue.title,
            about,
            published=catalogue.published,
            source=publisher,
        ),
        about=about,
        crumbs=portal.trail(here, about, catalogue.title),
        source=entry.file,
        kind="catalogue",
        record=catalogue.id,
        changed=catalogue.published.date(),
    )
    if current(catalogue, portal.library):
        yield coverage_page(portal, entry, catalogue)


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The lists of catalogues, with the negative list beside them."""

    def beside(here: Here) -> tuple[Link, ...]:
        entries = portal.library.entries.get("negative", ())
        return tuple(portal.link(here, "negative", entry.record.id) for entry in entries)

    yield from plain_lists(portal, kind, row, beside=beside)


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A catalogue in the list: its version, whether it holds, and how far it is kept."""
    catalogue = cast(Catalogue, entry.record)
    about = [catalogue.version, state(portal, catalogue)]
    if current(catalogue, portal.library):
        about.append(said(portal, catalogue.id))
    return replace(record_item(portal, here, entry), about=tuple(about))


def state(portal: Portal, catalogue: Catalogue) -> str:
    """Whether disclosure goes by a catalogue today, and until or from when."""
    say = portal.say
    if current(catalogue, portal.library):
        return say("disclosure", "current", since=formats.long_day(catalogue.since))
    if catalogue.since > portal.today:
        return say("disclosure", "coming", since=formats.long_day(catalogue.since))
    until = catalogue.until or catalogue.since
    return say("disclosure", "old", until=formats.long_day(until))


def _view(portal: Portal, here: Here, catalogue: Catalogue) -> View:
    say, lines = portal.say, tuple(catalogue.lines())
    depth = max(len(line.item.path) for line in lines)
    layers = tuple(layer for layer in LAYERS if any(layer in line.layers for line in lines))
    holds = current(catalogue, portal.library)
    newer = (ref.entry for ref in portal.library.referring.get(("catalogue", catalogue.id), ()))
    return View(
        title=catalogue.title,
        sample=catalogue.sample,
        kicker=tuple(filter(None, (catalogue.form, catalogue.domain, catalogue.version))),
        summary=catalogue.summary or "",
        state=state(portal, catalogue),
        current=holds,
        facts=tuple(_facts(portal, catalogue)),
        count=said(portal, catalogue.id) if holds else say("disclosure", "count", count=len(lines)),
        standard=catalogue.form == "基层政务公开标准目录",
        levels=tuple(say("disclosure", name) for name in LEVELS[:depth]),
        level_count=depth,
        layers=layers,
        layer_count=len(layers),
        parts=tuple(_parts(portal, here, lines, depth, layers)),
        coverage=Link(
            say("disclosure", "coverage") if holds else "",
            here.to(urls.beside(here.address, "coverage.html")),
        ),
        downloads=table_links(portal, here, here.address, "items"),
        log=_log(portal, here, catalogue),
        newer=tuple(
            portal.link(here, "catalogue", entry.record.id)
            for entry in newer
            if entry.kind.name == "catalogue"
        ),
    )


def _parts(
    portal: Portal, here: Here, lines: tuple[Line, ...], depth: int, layers: tuple[str, ...]
) -> Iterator[Part]:
    for number, (title, some) in enumerate(groupby(lines, key=lambda line: line.item.path[0]), start=1):
        rows = tuple(
            _row(portal, here, line, depth, layers, first=place == 0) for place, line in enumerate(some)
        )
        yield Part(f"g{number}", title, rows, len(rows))


def _facts(portal: Portal, catalogue: Catalogue) -> Iterator[tuple[str, str]]:
    say = portal.say
    yield say("disclosure", "publisher"), portal.library.title_of("department", catalogue.publisher)
    yield say("disclosure", "published"), formats.minute(catalogue.published)
    yield say("disclosure", "since"), formats.long_day(catalogue.since)
    if catalogue.until is not None:
        yield say("disclosure", "until"), formats.long_day(catalogue.until)


def _row(portal: Portal, here: Here, line: Line, depth: int, layers: tuple[str, ...], *, first: bool) -> Row:
    item, library = line.item, portal.library
    audience = line.audience or ""
    unit = library.id_of("department", line.unit) if line.unit else None
    found = answering(library, line)
    return Row(
        number=line.number,
        first=first,
        path=tuple(item.path[level] if level < len(item.path) else "" for level in range(depth)),
        elements=tuple(_choice(tick) for tick in item.elements),
        basis=line.basis,
        limit=line.limit or "",
        unit=portal.link(here, "department", unit) if unit else None,
        office=line.office or "",
        channels=tuple(
            sorted((_choice(tick) for tick in line.channels), key=lambda one: CHANNELS.index(one.word))
        ),
        everyone=audience == EVERYONE,
        group="" if audience == EVERYONE else audience,
        ways=tuple(line.way == way for way in WAYS),
        layers=tuple(layer in line.layers for layer in layers),
        place=_place(portal, here, line),
        count=portal.say("list", "count", count=len(found), noun=portal.say("column", "noun"))
        if found
        else "",
        note=item.note or "",
        statutory=item.statutory,
    )


def _choice(tick: Tick) -> Choice:
    return Choice(tick.word, tick.required)


def _place(portal: Portal, here: Here, line: Line) -> Link | None:
    """Where an item is published: its column, or the list of the kind that it asks for."""
    if line.item.column:
        column = portal.column(line.item.column)
        return Link(column.name, here.to(portal.column_address(column)))
    if line.item.query:
        kind = portal.collected[line.item.query.collects]
        return Link(kind.label, here.to(kind.list_address or urls.HOME))
    return None


def _log(portal: Portal, here: Here, catalogue: Catalogue) -> Log | None:
    if catalogue.replaces is None:
        return None
    older = portal.library.id_of("catalogue", catalogue.replaces)
    found = revision(cast(Catalogue, portal.library.get("catalogue", older).record), catalogue)
    say, comma = portal.say, portal.say("mark", "comma")
    return Log(
        older=portal.link(here, "catalogue", older),
        summary=say(
            "disclosure",
            "revised",
            added=len(found.added),
            removed=len(found.removed),
            changed=len(found.changed),
        ),
        added=comma.join(found.added),
        removed=comma.join(found.removed),
        changed=comma.join(
            say("disclosure", "aspects", item=item, aspects=comma.join(aspects))
            for item, aspects in found.changed
        ),
        notes=catalogue.changes,
    )
