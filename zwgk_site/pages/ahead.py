"""What falls due soon: tasks of plans, and the days that records of any kind await."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Awaited
from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment, Entry
from zwgk_site.pages import formats
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.tasks import EXCERPT
from zwgk_site.urls import Here

MOST = 5
HORIZON = 90
"""Days ahead within which something counts as near."""


Order = tuple[int, int, int, str]
"""Days left; what anyone can take part in before tasks; plans with most tasks first; a name."""


@dataclass(frozen=True)
class Deadline:
    """One thing ahead. ``days`` left, empty on the day itself; ``left`` goes on after them (后到期, 后);
    ``about`` says what it is of."""

    days: str
    left: str
    title: str
    href: str
    about: tuple[str, ...]
    day: str
    date: str
    sample: bool = False


def deadlines(portal: Portal, here: Here) -> tuple[Deadline, ...]:
    """The nearest, soonest first; of the same day, what the public can still take part in goes first."""
    found = sorted((*_awaited(portal, here), *_tasks(portal, here)), key=lambda item: item[0])
    return tuple(deadline for _, deadline in found[:MOST])


def _awaited(portal: Portal, here: Here) -> Iterator[tuple[Order, Deadline]]:
    for kind in portal.library.kinds:
        if kind.address is None:
            continue
        for entry in portal.library.entries.get(kind.name, ()):
            for awaited in kind.awaited(entry.record):
                left = (awaited.last - portal.today).days
                if 0 <= left <= HORIZON and (awaited.ends or awaited.first >= portal.today):
                    shown = _one(portal, here, entry, awaited)
                    yield (left, 0, 0, entry.record.id), shown


def _one(portal: Portal, here: Here, entry: Entry, awaited: Awaited) -> Deadline:
    left = (awaited.last - portal.today).days
    day = formats.iso(awaited.last)
    point = not awaited.ends and awaited.first == awaited.last
    return Deadline(
        days=str(left) if left else "",
        left=_left(portal, awaited, left),
        title=entry.record.label,
        href=here.to(portal.address(entry.kind.name, entry.record.id)),
        about=(awaited.what,),
        day=day,
        date=day if point else portal.say("home", "until", day=day),
        sample=getattr(entry.record, "sample", False) is True,
    )


def _left(portal: Portal, awaited: Awaited, left: int) -> str:
    """What goes on after the days left: something ends then, or begins, or comes within them."""
    if awaited.ends:
        return portal.say("home", "after" if left else "due")
    if not left:
        return ""
    return portal.say("home", "later" if awaited.first == awaited.last else "within")


def _tasks(portal: Portal, here: Here) -> Iterator[tuple[Order, Deadline]]:
    """The days on which unfinished tasks fall due, a plan and a day at a time, the fullest first."""
    found: dict[tuple[int, str, str], list[Commitment]] = {}
    for plan, commitments in portal.library.commitments.items():
        for commitment in commitments:
            due = commitment.deadline.due if commitment.deadline else None
            if due is not None and commitment.status != "done":
                left = (due - portal.today).days
                if 0 <= left <= HORIZON:
                    found.setdefault((left, plan, formats.iso(due)), []).append(commitment)
    for (left, plan, day), some in found.items():
        address = portal.address("plan", plan)
        alone = len(some) == 1
        yield (
            (left, 1, -len(some), plan),
            Deadline(
                days=str(left) if left else "",
                left=portal.say("home", "after" if left else "due"),
                title=formats.shorten(some[0].task.text, EXCERPT)
                if alone
                else portal.say("home", "due_tasks", count=len(some)),
                href=here.to(address, some[0].key) if alone else here.to(urls.narrowed(address, "due", day)),
                about=(cast(Plan, portal.library.get("plan", plan).record).title,),
                day=day,
                date=portal.say("home", "until", day=day),
            ),
        )
