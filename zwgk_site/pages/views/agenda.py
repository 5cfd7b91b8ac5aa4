"""The page of a yearly list of major decisions: each item with who leads, when, how to take part, how far.

Source: 重大行政决策程序暂行条例（国务院令第713号）art. 3.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.agenda import Agenda, AgendaItem
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.relate.decisions import dossier_of, stage_on
from zwgk_site.urls import Here

CLOSED = ("已出台", "后评估")


@dataclass(frozen=True)
class Row:
    """One item; ``dropped`` for what was taken off the list."""

    number: str
    name: Link
    lead: Link
    planned: str
    ways: str
    state: str
    note: str
    dropped: bool


@dataclass(frozen=True)
class Change:
    day: str
    date: str
    text: str
    reason: str


@dataclass(frozen=True)
class View:
    """Everything the page of a yearly list shows."""

    title: str
    publisher: Link
    summary: str
    sample: bool
    consent: str
    count: str
    as_of: str
    rows: tuple[Row, ...]
    changes: tuple[Change, ...]
    related: tuple[Group, ...]
    published: str
    day: str


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a yearly list."""
    agenda = cast(Agenda, entry.record)
    here = Here.at(portal.address("agenda", agenda.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "agenda.html",
        {"view": _view(portal, here, agenda)},
        article_head(
            portal,
            here.address,
            agenda.title,
            agenda.summary or "，".join(item.name for item in agenda.items),
            about,
            published=agenda.published,
            source=portal.library.title_of("department", agenda.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, agenda.title),
        source=entry.file,
        kind="agenda",
        record=agenda.id,
        changed=agenda.published.date(),
    )


def progress(portal: Portal, agenda: Agenda) -> str:
    """How many items there are, and how many of them are decided or dropped."""
    states = [_state(portal, agenda, item) for item in agenda.items]
    done, dropped = sum(state in CLOSED for state in states), states.count("已调出")
    name = "count_dropped" if dropped else "count"
    return portal.say("agenda", name, total=len(states), done=done, dropped=dropped)


def _state(portal: Portal, agenda: Agenda, item: AgendaItem) -> str:
    """As worked out from the dossier where there is one, else as written."""
    dossier = dossier_of(portal.library, agenda, item)
    return item.state if dossier is None else stage_on(dossier, portal.library)


def _view(portal: Portal, here: Here, agenda: Agenda) -> View:
    say = portal.say
    return View(
        title=agenda.title,
        publisher=portal.link(here, "department", portal.library.id_of("department", agenda.publisher)),
        summary=agenda.summary or "",
        sample=agenda.sample,
        consent=agenda.consent or "",
        count=progress(portal, agenda),
        as_of=say("agenda", "as_of", day=formats.long_day(portal.today)),
        rows=tuple(_row(portal, here, agenda, item, place) for place, item in enumerate(agenda.items, 1)),
        changes=tuple(
            Change(
                formats.iso(change.day),
                formats.long_day(change.day),
                say("agenda", "change", kind=change.kind, item=change.item),
                change.reason,
            )
            for change in sorted(agenda.adjustments, key=lambda each: each.day)
        ),
        related=related(portal, here, "agenda", agenda.id, without=("decision",)),
        published=formats.minute(agenda.published),
        day=formats.iso(agenda.published.date()),
    )


def _row(portal: Portal, here: Here, agenda: Agenda, item: AgendaItem, place: int) -> Row:
    dossier = dossier_of(portal.library, agenda, item)
    state = _state(portal, agenda, item)
    return Row(
        number=str(place),
        name=Link(item.name, here.to(portal.address("decision", dossier.id)) if dossier is not None else ""),
        lead=portal.link(here, "department", portal.library.id_of("department", item.lead)),
        planned=item.planned,
        ways=portal.say("mark", "comma").join(item.ways),
        state=state,
        note=item.note or "",
        dropped=state == "已调出",
    )
