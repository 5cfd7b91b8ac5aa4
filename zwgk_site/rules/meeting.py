"""Meetings: opinions of representatives are told in time, one monthly topic a month, enough of them a year.

Sources: 2023年烟台市 and 聊城市2024年政务公开工作要点; 政府信息公开条例（国务院令第711号）art. 26.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.meeting import YEARLY, Meeting, attended
from zwgk_site.problems import Problem
from zwgk_site.problems import meeting as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.rules.opinions import check_opinions

DUE_WORKDAYS = 20


def check(site: Inspected) -> Iterator[Problem]:
    """What is owed by each meeting, then by each organ for years that are over."""
    organs: dict[str, list[Meeting]] = {}
    for meeting in site.records("meeting", Meeting):
        organ = site.library.find("department", meeting.organ)
        if organ is not None:
            organs.setdefault(organ, []).append(meeting)
        yield from check_opinions(site, "meeting", meeting.id, ("代表意见",), meeting.opinions)
        yield from _told(site, meeting)
    for organ, meetings in organs.items():
        yield from _monthly(site, meetings)
        if "meeting" not in site.incomplete:
            yield from _enough(site, organ, meetings)


def _told(site: Inspected, meeting: Meeting) -> Iterator[Problem]:
    if not meeting.invited or meeting.opinions or meeting.note or meeting.day > site.today:
        return
    spot = site.spot("meeting", meeting.id, "列席代表")
    due = site.workdays_after(meeting.day, DUE_WORKDAYS, spot)
    if due is not None and due < site.today:
        yield words.opinions_missing(spot, meeting.guests, f"{due}")


def _monthly(site: Inspected, meetings: list[Meeting]) -> Iterator[Problem]:
    """Of two topics in a month the later one is told of."""
    first: dict[tuple[int, int], str] = {}
    for meeting in sorted(meetings, key=lambda each: (each.day, each.id)):
        for index, item in enumerate(meeting.items):
            if item.monthly:
                earlier = first.setdefault((meeting.day.year, meeting.day.month), item.name)
                if earlier != item.name:
                    spot = site.spot("meeting", meeting.id, "议题", index, "每月一题")
                    yield words.monthly_twice(spot, earlier)


def _enough(site: Inspected, organ: str, meetings: list[Meeting]) -> Iterator[Problem]:
    """Only of years that are over, in which the organ has published such meetings at all."""
    for year in sorted({meeting.day.year for meeting in meetings if meeting.day.year < site.today.year}):
        count = attended(meetings, year, site.today)
        if 0 < count < YEARLY:
            newest = max((each for each in meetings if each.day.year == year), key=lambda each: each.day)
            name = site.library.title_of("department", organ)
            yield words.few(site.spot("meeting", newest.id, "日期"), name, year, count, YEARLY)
