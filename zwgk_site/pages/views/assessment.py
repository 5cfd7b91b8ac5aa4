"""The page of an assessment: the score sheet with what the site measures today, the results, the bulletin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.assessment import Assessment, Indicator
from zwgk_site.kinds.base import Kind
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.inspected import address as inspection_address
from zwgk_site.pages.inspected import report
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.relate.measuring import Lacking, Measure
from zwgk_site.relate.scores import Scored, scored, total_of
from zwgk_site.urls import Here

SHEET = "scores.csv"
MOST = 6
"""Names of what is missing that a line of the sheet shows."""


@dataclass(frozen=True)
class Line:
    """One indicator. ``where`` leads to what was counted."""

    name: str
    rule: str
    weight: str
    score: str
    way: str
    found: str
    lacking: tuple[Link, ...]
    more: str
    where: Link | None


@dataclass(frozen=True)
class Block:
    """The indicators of one group."""

    id: str
    name: str
    weight: str
    score: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class ResultLine:
    organ: Link
    score: str
    grade: str
    failed: bool
    note: str


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    organ: Link
    summary: str
    basis: str
    sample: bool
    published: str
    day: str
    total: str
    total_note: str
    as_of: str
    blocks: tuple[Block, ...]
    results: tuple[ResultLine, ...]
    bulletin: tuple[str, ...]
    inspection: Link
    download: Link
    related: tuple[Group, ...]


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The lists, and the report of the site on itself."""
    yield from plain_lists(portal, kind, row, beside=lambda here: (_inspection(portal, here, kind),))
    yield report(portal, kind)


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """An assessment in the list."""
    return record_item(portal, here, entry)


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of an assessment."""
    record = cast(Assessment, entry.record)
    here = Here.at(portal.address("assessment", record.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "assessment.html",
        {"view": _view(portal, here, entry, record)},
        article_head(
            portal,
            here.address,
            record.title,
            record.summary,
            about,
            published=record.published,
            source=portal.library.title_of("department", record.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, record.title),
        source=entry.file,
        kind="assessment",
        record=record.id,
        changed=record.published.date(),
    )


def plain(points: Decimal) -> str:
    """Points without zeros at their end: 12, 7.5."""
    text = f"{points:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def total_text(portal: Portal, record: Assessment) -> str:
    """The points reached of those that could be measured."""
    total = total_of(scored(portal.library, record))
    return portal.say("assessment", "total", score=plain(total.score), weight=plain(total.weight))


def _inspection(portal: Portal, here: Here, kind: Kind) -> Link:
    return Link(portal.say("inspection", "title"), here.to(inspection_address(kind)))


def _view(portal: Portal, here: Here, entry: Entry, record: Assessment) -> View:
    library, say = portal.library, portal.say
    lines = scored(library, record)
    total = total_of(lines)
    return View(
        title=record.title,
        organ=portal.link(here, "department", library.id_of("department", record.publisher)),
        summary=record.summary,
        basis=record.basis or "",
        sample=record.sample,
        published=formats.minute(record.published),
        day=formats.iso(record.published.date()),
        total=plain(total.score) if record.indicators else "",
        total_note=say("assessment", "out_of", weight=plain(total.weight)),
        as_of=say("assessment", "as_of", day=formats.long_day(portal.today)),
        blocks=tuple(
            _block(portal, here, place, name, tuple(members))
            for place, (name, members) in enumerate(groupby(lines, key=lambda one: one.indicator.group), 1)
        ),
        results=tuple(
            ResultLine(
                organ=portal.link(here, "department", library.id_of("department", result.organ)),
                score=plain(result.score),
                grade=result.grade,
                failed=result.grade == "不合格",
                note=result.note or "",
            )
            for result in record.results
        ),
        bulletin=tuple(filter(None, (record.bulletin or "").split("\n"))),
        inspection=_inspection(portal, here, entry.kind),
        download=Link(say("assessment", "as_csv"), here.shared(urls.beside(here.address, SHEET))),
        related=related(portal, here, "assessment", record.id),
    )


def _block(portal: Portal, here: Here, place: int, name: str, members: tuple[Scored, ...]) -> Block:
    total = total_of(members)
    return Block(
        id=f"g{place}",
        name=name,
        weight=plain(sum((one.indicator.weight for one in members), Decimal(0))),
        score=plain(total.score),
        lines=tuple(_line(portal, here, one) for one in members),
    )


def _line(portal: Portal, here: Here, one: Scored) -> Line:
    say, indicator, measure = portal.say, one.indicator, one.measure
    lacking = measure.lacking if measure else ()
    return Line(
        name=indicator.name,
        rule=indicator.rule or "",
        weight=plain(indicator.weight),
        score=say("assessment", "unmeasured") if one.score is None else plain(one.score),
        way=indicator.way,
        found=found_text(portal, indicator, measure),
        lacking=tuple(_named(portal, here, each) for each in lacking[:MOST]),
        more=say("assessment", "more", count=len(lacking) - MOST) if len(lacking) > MOST else "",
        where=_where(portal, here, measure) if measure else None,
    )


def found_text(portal: Portal, indicator: Indicator, measure: Measure | None) -> str:
    """What a score stands on: the counts, or what a person wrote."""
    if measure is None:
        return indicator.basis or ""
    if not measure.total:
        return portal.say("assessment", "nothing")
    return portal.say("assessment", "counts", done=measure.done, total=measure.total)


def _named(portal: Portal, here: Here, one: Lacking) -> Link:
    if not one.kind:
        return Link(one.text)
    link = portal.link(here, one.kind, one.id)
    return Link(formats.shorten(one.text or link.text, 30), link.href)


def _where(portal: Portal, here: Here, measure: Measure) -> Link | None:
    """The list of what was counted; the report for columns, which are in no list."""
    kind = portal.kinds.get(measure.kind)
    if measure.kind == "column" and "assessment" in portal.kinds:
        return _inspection(portal, here, portal.kinds["assessment"])
    if kind is None or kind.list_address is None:
        return None
    about = portal.about(kind)
    return Link(about.label, here.to(kind.list_address))
