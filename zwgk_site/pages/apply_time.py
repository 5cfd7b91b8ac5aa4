"""Until when an application must be answered: for receipt on each of the next working days, and by calculator."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.application import Application
from zwgk_site.pages import formats
from zwgk_site.pages.applications import WORKDAYS, address_of
from zwgk_site.pages.portal import Portal
from zwgk_site.text.replying import (
    CORRECTION,
    EXTENSION,
    OPINION,
    REPLY,
    Course,
    correction_due,
    reply_due,
)
from zwgk_site.text.workdays import ONE_DAY, YearUnknown
from zwgk_site.urls import Here

COMING = 15
"""Working days of receipt that the table has."""


@dataclass(frozen=True)
class Date:
    """A date as shown; ``day`` is empty for one that cannot be known yet."""

    day: str
    text: str


@dataclass(frozen=True)
class Row:
    """Received on this day: until when what."""

    received: Date
    correction: Date
    reply: Date
    extended: Date


@dataclass(frozen=True)
class TimeView:
    """Everything the page shows. ``limits`` tells the script the four numbers of working days."""

    rows: tuple[Row, ...]
    unknown: str
    data: str
    limits: str
    today: str


def view(portal: Portal, record: Application) -> TimeView:
    """The table for the weeks after the portal's day."""
    here = Here.at(address_of(portal, record, "time"))
    unknown: set[int] = set()
    rows = tuple(_row(portal, day, unknown) for day in _coming(portal, unknown))
    years = portal.say("mark", "comma").join(str(year) for year in sorted(unknown))
    return TimeView(
        rows=rows,
        unknown=portal.say("apply", "year_unknown", years=years) if unknown else "",
        data=here.shared(urls.beside(portal.address("application", record.id), WORKDAYS)),
        limits=f"{CORRECTION} {OPINION} {REPLY} {EXTENSION}",
        today=formats.iso(portal.today),
    )


def _coming(portal: Portal, unknown: set[int]) -> list[dt.date]:
    """The portal's day, where it is worked, and the working days after it."""
    found: list[dt.date] = []
    day = portal.today - ONE_DAY
    try:
        while len(found) < COMING:
            day = portal.library.workdays.after(day, 1)
            found.append(day)
    except YearUnknown as error:
        unknown.add(error.year)
    return found


def _row(portal: Portal, received: dt.date, unknown: set[int]) -> Row:
    workdays = portal.library.workdays

    def date(reckoned: Callable[[], dt.date]) -> Date:
        try:
            day = reckoned()
        except YearUnknown as error:
            unknown.add(error.year)
            return Date("", portal.say("apply", "not_known"))
        return _date(day)

    return Row(
        _date(received),
        date(lambda: correction_due(workdays, received)),
        date(lambda: reply_due(workdays, Course(received))),
        date(lambda: reply_due(workdays, Course(received, extended=True))),
    )


def _date(day: dt.date) -> Date:
    return Date(formats.iso(day), formats.long_day(day))
