"""The page of a consultation: how to take part while it is open, and what became of it afterwards.

Sources: 重大行政决策程序暂行条例（国务院令第713号）art. 15, 16; 2023年烟台市政务公开工作要点（七）（八）.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.consultation import (
    Consultation,
    Participation,
    State,
    Way,
    rank,
    state_on,
)
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contact import ContactLine, organ, phone
from zwgk_site.pages.contents import Contents, contents
from zwgk_site.pages.documents import Item, policy_item, record_item
from zwgk_site.pages.feedback import Again, Answered, again, answered, lines_of
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.opinions import people
from zwgk_site.pages.page import Html, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.pages.steps import Step, consulted
from zwgk_site.text.addresses import is_web_address
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Shown:
    """The state on the portal's day: a word, and the days in a sentence."""

    slug: str
    label: str
    left: str


@dataclass(frozen=True)
class Fact:
    label: str
    text: str


@dataclass(frozen=True)
class WayLine:
    kind: str
    link: Link


@dataclass(frozen=True)
class Other:
    """Another way in which people were heard; ``ahead`` for one still to come."""

    title: str
    facts: tuple[Fact, ...]
    people: tuple[str, ...]
    result: str


@dataclass(frozen=True)
class View:
    """Everything the page of a consultation shows."""

    title: str
    publisher: Link
    sample: bool
    state: Shown
    as_of: str
    period: str
    open: bool
    facts: tuple[Fact, ...]
    subject: str
    ways: tuple[WayLine, ...]
    contact: tuple[ContactLine, ...]
    policy: Item | None
    answered: Answered | None
    again: Again | None
    others: tuple[Other, ...]
    steps: tuple[Step, ...]
    background: tuple[str, ...]
    explanation: tuple[str, ...]
    draft: str
    files: tuple[Link, ...]
    explanation_files: tuple[Link, ...]
    contents: tuple[Contents, ...]
    body: Html
    related: tuple[Group, ...]
    published: str
    day: str


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """Open consultations first, those that end soonest on top."""
    return plain_lists(
        portal, kind, row, rank=lambda entry: rank(cast(Consultation, entry.record), portal.today)
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A consultation in a list: its state, the days left and the period."""
    consultation = cast(Consultation, entry.record)
    found = shown(portal, consultation)
    publisher = portal.library.title_of("department", consultation.publisher)
    return replace(
        record_item(portal, here, entry),
        about=(spoken(portal, found), publisher),
        note=_period(portal, consultation),
    )


def shown(portal: Portal, consultation: Consultation) -> Shown:
    """The state on the portal's day."""
    state = state_on(consultation, portal.today)
    return Shown(state.slug, state.label, _left(portal, state))


def spoken(portal: Portal, state: Shown) -> str:
    """The state with the days, in one phrase."""
    if not state.left:
        return state.label
    return portal.say("consultation", "state_left", state=state.label, left=state.left)


def _left(portal: Portal, state: State) -> str:
    if state.slug == "open":
        return portal.say("consultation", "left" if state.days else "left_today", days=state.days)
    return portal.say("consultation", "to_come", days=state.days) if state.slug == "soon" else ""


def _period(portal: Portal, consultation: Consultation) -> str:
    return portal.say(
        "consultation",
        "period",
        begins=formats.long_day(consultation.begins),
        ends=formats.long_day(consultation.ends),
    )


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a consultation."""
    consultation = cast(Consultation, entry.record)
    here = Here.at(portal.address("consultation", consultation.id))
    about = portal.about(entry.kind)
    view = _view(portal, here, consultation)
    description = portal.say(
        "consultation", "head", draft=consultation.draft, period=view.period, state=view.state.label
    )
    yield compose(
        portal,
        here,
        "consultation.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            consultation.title,
            description,
            about,
            published=consultation.published,
            source=portal.library.title_of("department", consultation.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, consultation.draft),
        source=entry.file,
        kind="consultation",
        record=consultation.id,
        changed=consultation.published.date(),
    )


def _view(portal: Portal, here: Here, record: Consultation) -> View:
    library, say = portal.library, portal.say
    publisher = library.id_of("department", record.publisher)
    state = shown(portal, record)
    prose = portal.prose("consultation", record, record.body)
    policy = library.policy(library.id_of("policy", record.policy)) if record.policy else None
    return View(
        title=record.title,
        publisher=portal.link(here, "department", publisher),
        sample=record.sample,
        state=state,
        as_of=say("consultation", "as_of", day=formats.long_day(portal.today)),
        period=_period(portal, record),
        open=state.slug in ("open", "soon"),
        facts=tuple(_facts(portal, record)),
        subject=say("consultation", "subject", text=record.subject) if record.subject else "",
        ways=tuple(_way(portal, way) for way in record.ways),
        contact=(
            *organ(portal, here, say("consultation", "organ"), record.publisher, record.office),
            *phone(portal, record.publisher, record.phone),
        ),
        policy=policy_item(portal, here, policy) if policy is not None else None,
        answered=answered(portal, record),
        again=again(portal, record),
        others=tuple(_other(portal, other) for other in record.others),
        steps=consulted(portal, here, record),
        background=lines_of(record.background),
        explanation=lines_of(record.explanation),
        draft=record.draft,
        files=tuple(portal.download(here, "consultation", record.id, path) for path in record.draft_files),
        explanation_files=tuple(
            portal.download(here, "consultation", record.id, path) for path in record.explanation_files
        ),
        contents=contents(prose.outline),
        body=Html(prose.notice + prose.main),
        related=related(portal, here, "consultation", record.id),
        published=formats.minute(record.published),
        day=formats.iso(record.published.date()),
    )


def _facts(portal: Portal, record: Consultation) -> Iterator[Fact]:
    say = portal.say
    yield Fact(say("consultation", "days_name"), say("consultation", "days", days=record.days))
    if record.short_reason:
        yield Fact(say("consultation", "short_reason"), record.short_reason)
    if record.business:
        heard = say("mark", "comma").join(record.associations)
        yield Fact(say("consultation", "business"), heard or say("consultation", "associations_none"))


def _way(portal: Portal, way: Way) -> WayLine:
    if is_web_address(way.address):
        return WayLine(way.kind, portal.external(way.address, way.address))
    if way.kind == "电子邮件" and "@" in way.address and way.address.isascii():
        return WayLine(way.kind, Link(way.address, f"mailto:{way.address}"))
    return WayLine(way.kind, Link(way.address))


def _other(portal: Portal, other: Participation) -> Other:
    say, ahead = portal.say, other.day > portal.today
    day = formats.long_day(other.day)
    facts = (
        ("place", other.place),
        ("topic", other.topic),
        ("selection", other.selection),
    )
    return Other(
        title=say("consultation", "to_be_held" if ahead else "held", kind=other.kind, day=day),
        facts=tuple(Fact(say("consultation", name), text) for name, text in facts if text),
        people=people(portal, other.present),
        result=other.result or "",
    )
