"""How the applications of a ledger stand against the time limits of the law."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.ledger.entries import Ledger, Request
from zwgk_site.problems import Problem
from zwgk_site.problems import calendar as calendar_words
from zwgk_site.problems import ledger as words
from zwgk_site.text.replying import correction_due, days_taken, reply_due
from zwgk_site.text.workdays import Workdays, YearUnknown

SOON = 5
"""Working days before the end of the period from which on an application is due soon."""


@dataclass(frozen=True)
class Due:
    """An open application: its number, the last day to reply, and the working days left; below zero when late."""

    number: str
    day: dt.date
    left: int


@dataclass(frozen=True)
class Watch:
    """``average`` is that of the working days taken for replies of the year, None without any; ``late`` how many
    of them came late. ``due`` are open applications late or due soon on the day, the most urgent first;
    ``waiting`` how many open ones await a correction. ``unknown`` are years whose holidays are not
    known, so that nothing can be said of what falls in them."""

    average: float | None
    late: int
    due: tuple[Due, ...]
    waiting: int
    unknown: tuple[int, ...]


def watch(ledger: Ledger, workdays: Workdays, year: int, today: dt.date) -> tuple[Watch, list[Problem]]:
    """The state on a day, and a warning for each reply and each request for correction that came late."""
    unknown: dict[int, Request] = {}
    found: list[Problem] = []
    taken: list[int] = []
    due: list[Due] = []
    late = 0
    for request in ledger.requests:
        try:
            found += _correction(request, workdays)
            if request.replied is None and not request.awaited:
                day = reply_due(workdays, request.course)
                left = workdays.between(today, day)
                due += [Due(request.number, day, left)] if left <= SOON else []
            elif request.replied is not None and request.replied.year == year and not request.awaited:
                taken.append(days_taken(workdays, request.course, request.replied))
                last = reply_due(workdays, request.course)
                if request.replied > last:
                    late += 1
                    found.append(words.reply_late(request.spot, last))
        except YearUnknown as error:
            unknown.setdefault(error.year, request)
    waiting = sum(request.replied is None and request.awaited for request in ledger.requests)
    average = sum(taken) / len(taken) if taken else None
    found += [calendar_words.year_unknown(request.spot, one) for one, request in unknown.items()]
    ordered = tuple(sorted(due, key=lambda one: (one.day, one.number)))
    return Watch(average, late, ordered, waiting, tuple(sorted(unknown))), found


def _correction(request: Request, workdays: Workdays) -> Iterator[Problem]:
    if request.asked is not None:
        due = correction_due(workdays, request.received)
        if request.asked > due:
            yield words.correction_late(request.spot, due)
