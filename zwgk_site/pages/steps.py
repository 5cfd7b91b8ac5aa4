"""The days of a consultation in order: those passed, and those by which something is owed."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.consultation import SECOND_WORKDAYS, Consultation
from zwgk_site.pages import formats
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.workdays import YearUnknown
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Step:
    """One day. ``ahead`` marks what has not happened."""

    day: str
    date: str
    text: str
    link: Link | None = None
    note: str = ""
    ahead: bool = False


def step(
    portal: Portal, day: dt.date, text: str, link: Link | None = None, note: str = "", *, owed: bool = False
) -> Step:
    """A step of a process; ``owed`` for the last day on which something not yet done is in time."""
    ahead = owed or day > portal.today
    written = formats.long_day(day)
    name = "owed" if owed else "ahead"
    date = portal.say("consultation", name, day=written) if ahead else written
    return Step(formats.iso(day), date, text, link, note, ahead)


def consulted(portal: Portal, here: Here, record: Consultation) -> tuple[Step, ...]:
    """Begun, heard, ended, answered, issued, answered again."""
    return tuple(sorted(_consulted(portal, here, record), key=lambda each: each.day))


def _consulted(portal: Portal, here: Here, record: Consultation) -> Iterator[Step]:
    library, say = portal.library, portal.say
    yield step(portal, record.begins, say("consultation", "begun"))
    for other in record.others:
        yield step(portal, other.day, other.kind)
    yield step(portal, record.ends, say("consultation", "ended"))
    feedback = record.feedback
    if feedback is not None and feedback.published <= portal.today:
        text = say("consultation", "answered")
        note = say("consultation", "answered_note", count=feedback.total)
        yield step(portal, feedback.published, text, Link(text, "#feedback"), note)
    else:
        yield step(portal, record.feedback_due, say("consultation", "answered"), owed=True)
    if record.policy is None:
        return
    policy = library.policy(library.id_of("policy", record.policy))
    link = portal.link(here, "policy", policy.id, portal.short_name(policy))
    yield step(portal, policy.signed, policy.title, link, say("consultation", "issued"))
    text, second = say("consultation", "again"), record.second
    if second is not None and second.published <= portal.today:
        yield step(
            portal,
            second.published,
            text,
            Link(text, "#again"),
            _after(portal, policy.signed, second.published),
        )
    elif (due := _due(portal, policy.signed)) is not None:
        yield step(portal, due, text, owed=True)


def _after(portal: Portal, first: dt.date, last: dt.date) -> str:
    """Which working day after the issue it is; empty where the calendar of the time is not known."""
    try:
        return portal.say("consultation", "workday", count=portal.library.workdays.between(first, last))
    except YearUnknown:
        return ""


def _due(portal: Portal, day: dt.date) -> dt.date | None:
    try:
        return portal.library.workdays.after(day, SECOND_WORKDAYS)
    except YearUnknown:
        return None
