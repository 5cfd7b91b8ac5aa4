"""Days to put into a calendar: deadlines of plans, and the days that records of any kind await."""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.base import Awaited, Kind
from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment, Entry
from zwgk_site.pages import formats
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

CALENDAR = "calendar.ics"


@dataclass(frozen=True)
class Happening:
    """Something on whole days, from ``first`` to ``last``. ``key`` is the same in every build."""

    key: str
    first: dt.date
    last: dt.date
    title: str
    about: str
    address: str


@dataclass(frozen=True)
class Calendar:
    """A calendar file: where it is, what it is called, and what is in it in the order of days."""

    address: str
    title: str
    happenings: tuple[Happening, ...]


def calendars(portal: Portal) -> tuple[Calendar, ...]:
    """The calendar of the whole site, then one of each kind and of each plan that has days."""
    parts = tuple(_parts(portal))
    every = (happening for part in parts for happening in part.happenings)
    return (Calendar(CALENDAR, portal.site.name, _ordered(every)), *parts)


def _parts(portal: Portal) -> Iterator[Calendar]:
    for kind in portal.library.kinds:
        if address := _address(portal, kind):
            yield Calendar(address, _title(portal, kind.label), _ordered(_of_kind(portal, kind)))
    for plan in portal.library.records("plan", Plan):
        if found := _ordered(_of_plan(portal, plan)):
            yield Calendar(_address_of_plan(portal, plan), _title(portal, plan.title), found)


def _title(portal: Portal, part: str) -> str:
    return portal.say("calendar", "part", site=portal.site.name, part=part)


def _ordered(some: Iterable[Happening]) -> tuple[Happening, ...]:
    return tuple(sorted(some, key=lambda each: (each.first, each.last, each.key)))


def calendar_links(portal: Portal, here: Here, kind: Kind) -> tuple[Link, ...]:
    """The link to the calendar of a kind; none where its records await no days."""
    address = _address(portal, kind)
    return (Link(portal.say("calendar", "link"), here.shared(address)),) if address else ()


def plan_links(portal: Portal, here: Here, plan: Plan) -> tuple[Link, ...]:
    """The link to the calendar of a plan; none where no task of it has a day."""
    if not any(_of_plan(portal, plan)):
        return ()
    return (Link(portal.say("calendar", "link"), here.shared(_address_of_plan(portal, plan))),)


def _address_of_plan(portal: Portal, plan: Plan) -> str:
    """Address of the calendar of a plan, whether or not there is one."""
    return urls.beside(portal.address("plan", plan.id), CALENDAR)


def _address(portal: Portal, kind: Kind) -> str:
    """Address of the calendar of a kind; empty where its records await no days."""
    entries = portal.library.entries.get(kind.name, ())
    if kind.address is None or kind.list_address is None:
        return ""
    if not any(True for entry in entries for _ in kind.awaited(entry.record)):
        return ""
    return posixpath.join(posixpath.dirname(kind.list_address), CALENDAR)


def _of_kind(portal: Portal, kind: Kind) -> Iterator[Happening]:
    for entry in portal.library.entries.get(kind.name, ()):
        awaited = tuple(kind.awaited(entry.record))
        told = {one.last for one in awaited}
        for place, one in enumerate(awaited):
            yield from _days(portal, entry, one, one.key or str(place), begins=one.first not in told)


def _days(portal: Portal, entry: Entry, one: Awaited, key: str, *, begins: bool) -> Iterator[Happening]:
    """What one can do until a day has its first and its last day; anything else is a span of days."""
    label = entry.record.label
    first = one.last if one.ends else one.first
    if one.ends and begins:
        yield _happening(portal, entry, f"{key}-begins", one.first, one.first, "begins", "", label)
    yield _happening(portal, entry, key, first, one.last, "happens", one.what, label)


def _happening(
    portal: Portal, entry: Entry, key: str, first: dt.date, last: dt.date, words: str, what: str, label: str
) -> Happening:
    title = portal.say("calendar", words, what=what, title=label)
    if getattr(entry.record, "sample", False) is True:
        title = portal.say("calendar", "sample", title=title)
    return Happening(
        key=f"{entry.kind.name}-{entry.record.id}-{key}",
        first=first,
        last=last,
        title=title,
        about=entry.kind.label,
        address=portal.address(entry.kind.name, entry.record.id),
    )


def _of_plan(portal: Portal, plan: Plan) -> Iterator[Happening]:
    """One for each day on which tasks of the plan fall due."""
    found: dict[dt.date, list[Commitment]] = {}
    for commitment in portal.library.commitments.get(plan.id, ()):
        due = commitment.deadline.due if commitment.deadline else None
        if due is not None:
            found.setdefault(due, []).append(commitment)
    for due, some in sorted(found.items()):
        done = sum(commitment.status == "done" for commitment in some)
        name = "done_sample" if any(commitment.sample for commitment in some) else "done"
        yield Happening(
            key=f"plan-{plan.id}-{formats.iso(due)}",
            first=due,
            last=due,
            title=portal.say("calendar", "tasks", count=len(some), title=plan.title),
            about=portal.say("calendar", name, done=done, left=len(some) - done),
            address=urls.narrowed(portal.address("plan", plan.id), "due", formats.iso(due)),
        )
