"""The page of a meeting: what it was about, who was invited, what they said and what became of it.

Sources: 2023年烟台市政务公开工作要点（八）, 聊城市2024年政务公开工作要点 三、（一）.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.meeting import YEARLY, Meeting, MeetingItem, attended, months_without
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.opinions import Said, people, said
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.urls import Here


@dataclass(frozen=True)
class ItemLine:
    """One thing on the agenda."""

    name: str
    monthly: bool
    policy: Link | None
    result: str


@dataclass(frozen=True)
class Tally:
    """How often an organ invited the public in a year, and the months without a monthly topic."""

    organ: str
    year: str
    count: str
    of: str
    months: str


@dataclass(frozen=True)
class View:
    """Everything the page of a meeting shows."""

    title: str
    organ: Link
    name: str
    held: str
    held_day: str
    sample: bool
    items: tuple[ItemLine, ...]
    invited: tuple[str, ...]
    guests: str
    selection: str
    opinions: tuple[Said, ...]
    note: str
    waiting: str
    recording: Link | None
    transcript: tuple[Link, ...]
    related: tuple[Group, ...]
    published: str
    day: str


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The lists, the whole and those of one year with the count of the year."""
    entries = portal.library.entries.get(kind.name, ())
    meetings = [cast(Meeting, entry.record) for entry in entries]
    for page in plain_lists(portal, kind, row):
        whole = page.address == kind.list_address
        years = {meeting.day.year for meeting in meetings if _lists_year(page, meeting.day.year)}
        if whole and meetings:
            years = {max(meeting.day.year for meeting in meetings)}
        tallies = tuple(tally for year in sorted(years) for tally in tallies_of(portal, meetings, year))
        yield replace(page, context={**page.context, "tallies": tallies})


def _lists_year(page: Page, year: int) -> bool:
    return f"/year-{year}/" in page.address


def tallies_of(portal: Portal, meetings: list[Meeting], year: int) -> Iterator[Tally]:
    """The count of each organ that met in the year."""
    organs: dict[str, list[Meeting]] = {}
    for meeting in meetings:
        if meeting.day.year == year:
            organs.setdefault(portal.library.id_of("department", meeting.organ), []).append(meeting)
    for organ, held in organs.items():
        months = months_without(held, year, portal.today)
        comma = portal.say("mark", "comma")
        yield Tally(
            organ=portal.library.title_of("department", organ),
            year=portal.say("meeting", "year", year=year),
            count=str(attended(held, year, portal.today)),
            of=portal.say("meeting", "of", least=YEARLY),
            months=comma.join(portal.say("meeting", "month", month=month) for month in months)
            or portal.say("meeting", "none_missing"),
        )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A meeting in a list: the day, the monthly topic and how many were invited."""
    meeting = cast(Meeting, entry.record)
    guests = portal.say("meeting", "guests", count=meeting.guests) if meeting.guests else ""
    note = portal.say("meeting", "opinions_count", count=len(meeting.opinions)) if meeting.opinions else ""
    return replace(
        record_item(portal, here, entry),
        day=formats.iso(meeting.day),
        summary=portal.say("mark", "list").join(item.name for item in meeting.items),
        about=tuple(filter(None, (guests, note))),
    )


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a meeting."""
    meeting = cast(Meeting, entry.record)
    here = Here.at(portal.address("meeting", meeting.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "meeting.html",
        {"view": _view(portal, here, meeting)},
        article_head(
            portal,
            here.address,
            meeting.title,
            portal.say("mark", "list").join(item.name for item in meeting.items),
            about,
            published=meeting.published,
            source=portal.library.title_of("department", meeting.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, meeting.title),
        source=entry.file,
        kind="meeting",
        record=meeting.id,
        changed=meeting.published.date(),
    )


def _view(portal: Portal, here: Here, meeting: Meeting) -> View:
    say, library = portal.say, portal.library
    untold = meeting.invited and not meeting.opinions and not meeting.note
    return View(
        title=meeting.title,
        organ=portal.link(here, "department", library.id_of("department", meeting.organ)),
        name=say("meeting", "numbered", name=meeting.name, number=meeting.number)
        if meeting.number
        else meeting.name,
        held=formats.long_day(meeting.day),
        held_day=formats.iso(meeting.day),
        sample=meeting.sample,
        items=tuple(_item(portal, here, item) for item in meeting.items),
        invited=people(portal, meeting.invited),
        guests=say("meeting", "guests", count=meeting.guests) if meeting.guests else "",
        selection=meeting.selection or "",
        opinions=said(portal, meeting.opinions),
        note=meeting.note or "",
        waiting=say("meeting", "waiting") if untold else "",
        recording=portal.external(say("meeting", "recording"), meeting.recording)
        if meeting.recording
        else None,
        transcript=tuple(portal.download(here, "meeting", meeting.id, path) for path in meeting.transcript),
        related=related(portal, here, "meeting", meeting.id),
        published=formats.minute(meeting.published),
        day=formats.iso(meeting.published.date()),
    )


def _item(portal: Portal, here: Here, item: MeetingItem) -> ItemLine:
    policy = None
    if item.policy is not None:
        found = portal.library.policy(portal.library.id_of("policy", item.policy))
        policy = portal.link(here, "policy", found.id, portal.short_name(found))
    return ItemLine(item.name, item.monthly, policy, item.result or "")
