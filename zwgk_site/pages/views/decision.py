"""The page of a major decision: nine places along the process, each told, due, to come or reasoned absent.

Source: 2023年烟台市政务公开工作要点（七）.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.agenda import Agenda
from zwgk_site.kinds.base import Record
from zwgk_site.kinds.consultation import Consultation
from zwgk_site.kinds.decision import Decision
from zwgk_site.kinds.evaluation import Evaluation
from zwgk_site.kinds.meeting import Meeting
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, policy_item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.relate.decisions import STAGES, Place, places, stage_on
from zwgk_site.urls import Here

ANCHORS = {
    "background": "background", "draft": "draft", "explanation": "explanation", "opinions": "feedback",
}  # fmt: skip
"""Where on the page of a consultation each place is told."""

TOLD_OF = {"background": "background_of", "draft": "draft_of", "explanation": "explanation_of"}
"""How a link to each place of a consultation is worded."""


@dataclass(frozen=True)
class Slot:
    """One place of the dossier."""

    id: str
    title: str
    state: str
    label: str
    day: str
    date: str
    text: tuple[str, ...]
    links: tuple[Link, ...]
    files: tuple[Link, ...]
    optional: bool


@dataclass(frozen=True)
class Stage:
    label: str
    current: bool
    passed: bool


@dataclass(frozen=True)
class View:
    """Everything the page of a major decision shows."""

    title: str
    lead: Link
    summary: str
    sample: bool
    stages: tuple[Stage, ...]
    told: str
    as_of: str
    slots: tuple[Slot, ...]
    agenda: Link | None
    policy: Item | None
    related: tuple[Group, ...]
    published: str
    day: str


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A decision in a list: how far it is and who leads."""
    decision = cast(Decision, entry.record)
    lead = portal.library.title_of("department", decision.lead)
    about = (stage_on(decision, portal.library), lead)
    return replace(record_item(portal, here, entry), about=about)


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a major decision."""
    decision = cast(Decision, entry.record)
    here = Here.at(portal.address("decision", decision.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "decision.html",
        {"view": _view(portal, here, decision)},
        article_head(
            portal,
            here.address,
            decision.title,
            decision.summary or decision.title,
            about,
            published=decision.published,
            source=portal.library.title_of("department", decision.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, decision.title),
        source=entry.file,
        kind="decision",
        record=decision.id,
        changed=decision.published.date(),
    )


def told(portal: Portal, decision: Decision) -> str:
    """How many of the obligatory places are told, those left aside that are reasoned absent."""
    found = places(decision, portal.library)
    obligatory = [place for place in found if place.obligatory and place.state != "absent"]
    done = sum(place.state == "filled" for place in obligatory)
    return portal.say("decision", "told", count=done, total=len(obligatory))


def _view(portal: Portal, here: Here, decision: Decision) -> View:
    library, say = portal.library, portal.say
    stage = stage_on(decision, library)
    policy = library.id_of("policy", decision.policy) if decision.policy else None
    return View(
        title=decision.title,
        lead=portal.link(here, "department", library.id_of("department", decision.lead)),
        summary=decision.summary or "",
        sample=decision.sample,
        stages=tuple(
            Stage(label, label == stage, place < STAGES.index(stage)) for place, label in enumerate(STAGES)
        ),
        told=told(portal, decision),
        as_of=say("decision", "as_of", day=formats.long_day(portal.today)),
        slots=tuple(_slot(portal, here, decision, place) for place in places(decision, library)),
        agenda=_agenda(portal, here, decision),
        policy=policy_item(portal, here, library.policy(policy)) if policy else None,
        related=related(portal, here, "decision", decision.id),
        published=formats.minute(decision.published),
        day=formats.iso(decision.published.date()),
    )


def _agenda(portal: Portal, here: Here, decision: Decision) -> Link | None:
    if decision.agenda is None:
        return None
    found = portal.library.id_of("agenda", decision.agenda)
    year = cast(Agenda, portal.library.get("agenda", found).record).year
    return portal.link(here, "agenda", found, portal.say("decision", "listed", year=year))


def _slot(portal: Portal, here: Here, decision: Decision, place: Place) -> Slot:
    say, slot = portal.say, place.slot
    text = tuple(line for line in (slot.text or slot.absent or "").split("\n") if line.strip())
    links = tuple(_record(portal, here, place, record) for record in place.records)
    if place.policy is not None:
        policy = portal.library.policy(place.policy)
        links = (*links, portal.link(here, "policy", policy.id, say("decision", "issued", name=policy.title)))
    label = say("decision", f"state_{place.state}")
    if place.state == "later" and place.due is not None:
        label = say("decision", "state_until", day=formats.long_day(place.due))
    return Slot(
        id=f"slot-{place.attribute}",
        title=place.key,
        state=place.state,
        label=label,
        day=formats.iso(slot.day) if slot.day else "",
        date=formats.long_day(slot.day) if slot.day else "",
        text=text,
        links=links,
        files=tuple(portal.download(here, "decision", decision.id, path) for path in slot.files),
        optional=not place.obligatory,
    )


def _record(portal: Portal, here: Here, place: Place, record: Record) -> Link:
    """Where a record tells what the place is for."""
    say = portal.say
    if isinstance(record, Consultation):
        address = here.to(portal.address("consultation", record.id), ANCHORS[place.attribute])
        if place.attribute == "opinions" and record.feedback is not None:
            counts = record.feedback
            text = say(
                "decision",
                "counted",
                total=counts.total,
                adopted=counts.adopted,
                partly=counts.partly,
                rejected=counts.rejected,
            )
        else:
            text = say("decision", TOLD_OF[place.attribute], name=record.draft)
        return Link(text, address)
    if isinstance(record, Meeting):
        text = say(
            "decision", "attended", name=record.title, count=record.guests, opinions=len(record.opinions)
        )
        return portal.link(here, "meeting", record.id, text)
    assert isinstance(record, Evaluation)
    return portal.link(here, "evaluation", record.id)
