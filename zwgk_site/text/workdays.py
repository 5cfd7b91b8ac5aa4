"""Working days by the official calendar. The only module that knows chinesecalendar.

Source: 国务院办公厅's yearly notice on public holidays, which moves weekends and working days about. It
is known for a year only once it is announced: of any other year nothing is guessed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import chinese_calendar  # type: ignore[import-untyped]

ONE_DAY = dt.timedelta(days=1)


class YearUnknown(Exception):
    """The holidays of ``year`` have not been announced, or nobody has entered them."""

    def __init__(self, year: int) -> None:
        super().__init__(str(year))
        self.year = year


@dataclass(frozen=True)
class Year:
    """The announced exceptions of one year: days off on weekdays, and weekends that are worked."""

    off: frozenset[dt.date]
    on: frozenset[dt.date]


@lru_cache(maxsize=8192)
def _announced(day: dt.date) -> bool:
    """Whether a day is worked by the library's calendar, asked of it once: it looks through all its days each time.
    Raises YearUnknown."""
    try:
        return bool(chinese_calendar.is_workday(day))
    except NotImplementedError:
        raise YearUnknown(day.year) from None


@dataclass(frozen=True)
class Workdays:
    """The calendar: years of the library, and ``years`` that the content adds or corrects."""

    years: Mapping[int, Year] = field(default_factory=dict)

    def is_workday(self, day: dt.date) -> bool:
        """Whether the day is worked. Raises YearUnknown."""
        own = self.years.get(day.year)
        if own is not None:
            return day in own.on or (day.weekday() < 5 and day not in own.off)
        return _announced(day)

    def after(self, day: dt.date, count: int) -> dt.date:
        """The ``count``-th working day after ``day``, which itself does not count (民法典 art. 201).

        Raises YearUnknown.
        """
        while count > 0:
            day += ONE_DAY
            count -= self.is_workday(day)
        return day

    def between(self, first: dt.date, last: dt.date) -> int:
        """Working days after ``first`` up to and including ``last``; negative when ``last`` is earlier.

        Raises YearUnknown.
        """
        if last < first:
            return -self.between(last, first)
        days = (last - first).days
        return sum(self.is_workday(first + dt.timedelta(days=step)) for step in range(1, days + 1))
