"""Until when an application for information must be answered.

Source: 政府信息公开条例（国务院令第711号）art. 30 (7 working days to ask for a correction, after which the period
starts anew), art. 32 and 34 (15 for the opinion of others, not counted), art. 33 (20 to reply, 20 more at most).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from zwgk_site.text.workdays import ONE_DAY, Workdays

CORRECTION, OPINION, REPLY, EXTENSION = 7, 15, 20, 20
"""Working days."""

Pause = tuple[dt.date, dt.date | None]
"""The day on which others were asked, and the day on which their opinion came; None where none came, which is
waited for as long as they may take."""


@dataclass(frozen=True)
class Course:
    """What has happened to an application: received, corrected (None: nothing to correct), others asked, put off."""

    received: dt.date
    corrected: dt.date | None = None
    pauses: Sequence[Pause] = ()
    extended: bool = False

    @property
    def begins(self) -> dt.date:
        """The day after which the period to reply runs."""
        return self.corrected or self.received


def correction_due(workdays: Workdays, received: dt.date) -> dt.date:
    """The last day to ask for a correction. Raises YearUnknown."""
    return workdays.after(received, CORRECTION)


def opinion_due(workdays: Workdays, asked: dt.date) -> dt.date:
    """The last day on which an opinion must have come. Raises YearUnknown."""
    return workdays.after(asked, OPINION)


def reply_due(workdays: Workdays, course: Course) -> dt.date:
    """The last day to reply. Days on which an opinion was awaited count once, however many were asked.

    Raises YearUnknown.
    """
    days = REPLY + (EXTENSION if course.extended else 0)
    return workdays.after(course.begins, days + len(_paused(workdays, course)))


def days_taken(workdays: Workdays, course: Course, replied: dt.date) -> int:
    """Working days that count, from the beginning to the day of the reply. Raises YearUnknown."""
    paused = sum(day <= replied for day in _paused(workdays, course))
    return workdays.between(course.begins, replied) - paused


def _paused(workdays: Workdays, course: Course) -> frozenset[dt.date]:
    """Working days after the beginning on which the period does not run."""
    found: set[dt.date] = set()
    for asked, answered in course.pauses:
        day, last = max(asked, course.begins), answered or opinion_due(workdays, asked)
        while day < last:
            day += ONE_DAY
            if workdays.is_workday(day):
                found.add(day)
    return frozenset(found)
