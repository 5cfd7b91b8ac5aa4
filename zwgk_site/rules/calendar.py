"""The holidays of a year that content adds: each day is of that year and says something."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.calendar import CalendarYear
from zwgk_site.problems import Problem
from zwgk_site.problems import calendar as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Days of another year, holidays on a weekend and worked days on a weekday."""
    for year in site.records("calendar", CalendarYear):
        for key, days, weekend in (("放假", year.off, False), ("上班", year.on, True)):
            for index, day in enumerate(days):
                spot = site.spot("calendar", year.id, key, index)
                if day.year != year.year:
                    yield words.day_elsewhere(spot, key, year.year)
                elif (day.weekday() >= 5) != weekend:
                    yield words.day_pointless(spot, key, "周六、周日" if weekend else "周一至周五")
