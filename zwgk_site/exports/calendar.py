"""calendar.ics: deadlines, consultations, open days and promises as calendars to subscribe to (RFC 5545).

Days are whole days of Beijing time. The same content on the same day gives the same bytes: the time
stamp is the site's day, never the clock.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

import icalendar

from zwgk_site.artifact import Artifact
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.happenings import Calendar, Happening, calendars

MAKER = "-//zwgk-site//zh-CN"
ZONE = "Asia/Shanghai"
ONE_DAY = dt.timedelta(days=1)


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """The calendar of the site, of each kind and of each plan that has days."""
    for calendar in calendars(portal):
        yield Artifact(calendar.address, _file(portal, calendar))


def _file(portal: Portal, calendar: Calendar) -> bytes:
    file = icalendar.Calendar()
    file.add("version", "2.0")
    file.add("prodid", MAKER)
    file.add("calscale", "GREGORIAN")
    file.add("method", "PUBLISH")
    file.add("x-wr-calname", calendar.title)
    file.add("x-wr-timezone", ZONE)
    for happening in calendar.happenings:
        file.add_component(_event(portal, happening))
    content: bytes = file.to_ical()
    return content


def _event(portal: Portal, happening: Happening) -> icalendar.Event:
    event, midnight = icalendar.Event(), dt.datetime.combine(portal.today, dt.time(), dt.UTC)
    event.add("uid", f"{happening.key}@{portal.site.domain}")
    event.add("dtstamp", midnight - dt.timedelta(hours=8))
    event.add("dtstart", happening.first)
    event.add("dtend", happening.last + ONE_DAY)
    event.add("summary", happening.title)
    event.add("description", happening.about)
    event.add("url", portal.absolute(happening.address))
    event.add("transp", "TRANSPARENT")
    return event
