"""The page of a yearly pledge: every promise, who answers for it, and how far it has come."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.pledge import Pledge
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.columns import Columns, Labels
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, policy_item, record_item
from zwgk_site.pages.happenings import calendar_links
from zwgk_site.pages.head import article_head
from zwgk_site.pages.meter import Meter, meter
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.pages.tasks import Row, due, state, step
from zwgk_site.pages.units import Cell, Piece
from zwgk_site.relate.pledges import Kept, kept, tally
from zwgk_site.urls import Here


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    year: str
    publisher: Link
    sample: bool
    lede: tuple[str, ...]
    summary: str
    meter: Meter
    state_note: str
    columns: Columns
    rows: tuple[Row, ...]
    calendar: tuple[Link, ...]
    policy: Item | None
    related: tuple[Group, ...]
    published: str
    day: str


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a pledge."""
    pledge = cast(Pledge, entry.record)
    here, about = Here.at(portal.address("pledge", pledge.id)), portal.about(entry.kind)
    view = _view(portal, here, entry, pledge)
    yield compose(
        portal,
        here,
        "pledge.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            pledge.title,
            pledge.lede or view.summary,
            about,
            published=pledge.published,
            source=view.publisher.text,
        ),
        about=about,
        crumbs=portal.trail(here, about, pledge.title),
        source=entry.file,
        kind="pledge",
        record=pledge.id,
        changed=pledge.published.date(),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A pledge in the list, with how much of it is kept."""
    pledge = cast(Pledge, entry.record)
    count = tally(kept(pledge, portal.today))
    name = "note_late" if count.late else "note"
    return replace(
        record_item(portal, here, entry),
        about=(portal.library.title_of("department", pledge.publisher),),
        note=portal.say("pledge", name, total=count.total, done=count.done, late=count.late),
    )


def _view(portal: Portal, here: Here, entry: Entry, pledge: Pledge) -> View:
    library, say = portal.library, portal.say
    promises = kept(pledge, portal.today)
    count = tally(promises)
    policy = library.policy(library.id_of("policy", pledge.policy)) if pledge.policy else None
    return View(
        title=pledge.title,
        year=say("plan", "year", year=pledge.year),
        publisher=portal.link(here, "department", library.id_of("department", pledge.publisher)),
        sample=pledge.sample,
        lede=tuple(part for part in (pledge.lede or "").split("\n") if part),
        summary=say("pledge", "summary", total=count.total, done=count.done),
        meter=meter(portal, count),
        state_note=say("plan", "state_note", day=formats.long_day(portal.today)),
        columns=_columns(portal),
        rows=tuple(_row(portal, here, one) for one in promises),
        calendar=calendar_links(portal, here, entry.kind),
        policy=policy_item(portal, here, policy) if policy else None,
        related=related(portal, here, "pledge", pledge.id),
        published=formats.minute(pledge.published),
        day=formats.iso(pledge.published.date()),
    )


def _columns(portal: Portal) -> Columns:
    say = portal.say
    names = Labels(
        text=say("pledge", "text"), leads="", responsible=say("pledge", "who"), due=say("pledge", "due")
    )
    return Columns(
        labels=names,
        table=False,
        leads=False,
        responsible=True,
        who=names.responsible,
        paired=False,
        due=True,
        plain=False,
    )


def _row(portal: Portal, here: Here, one: Kept) -> Row:
    """A promise as a row of a table of tasks."""
    department = portal.library.id_of("department", one.promise.department)
    unit = Piece(
        portal.library.title_of("department", department), here.to(portal.address("department", department))
    )
    post = Piece(portal.say("pledge", "post", post=one.promise.post))
    steps = tuple(step(portal, here, entry) for entry in one.progress)
    return Row(
        anchor=one.key,
        number=one.number,
        text=(one.promise.text, portal.say("pledge", "goal", goal=one.promise.goal)),
        place="",
        href=here.to(here.address, one.key),
        cells=(Cell(portal.say("pledge", "who"), (unit, post), inherited=False),),
        due=due(portal, one),
        state=state(portal, one),
        latest=steps[0] if steps else None,
        earlier=steps[1:],
        note="",
        sample=one.sample,
    )
