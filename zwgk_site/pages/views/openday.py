"""The page of an open day: the plan by the form of the notice, and how it went."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.openday import OpenDay, Report
from zwgk_site.kinds.opinion import ANSWERS, Opinion
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.activities import BLANK, FORM, OVERVIEW, Activity, activity, blank, filled
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.openings import overviews
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Line:
    """A line of the form, with its heading as the notice has it. ``phone`` is what a telephone dials."""

    label: str
    texts: tuple[str, ...]
    phone: str = ""


@dataclass(frozen=True)
class Heard:
    """An opinion and what became of it."""

    text: str
    by: str
    answer: str
    reason: str


@dataclass(frozen=True)
class Picture:
    src: str
    text: str


@dataclass(frozen=True)
class Held:
    """How it went."""

    facts: tuple[Line, ...]
    text: tuple[str, ...]
    heard: tuple[Heard, ...]
    heard_sum: str
    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    activity: Activity
    sample: bool
    notice: str
    """Why there is no report, or no activity; empty where nothing is to be said."""
    plan: tuple[Line, ...]
    content: tuple[str, ...]
    theme: Link | None
    held: Held | None
    form: Link
    overview: Link
    published: str
    day: str
    related: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of an activity, and its form for print."""
    record = cast(OpenDay, entry.record)
    here, about = Here.at(portal.address("openday", record.id)), portal.about(entry.kind)
    view = _view(portal, here, entry, record)
    yield compose(
        portal,
        here,
        "openday.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            record.title,
            record.content,
            about,
            published=record.published,
            source=view.activity.organ.text,
        ),
        about=about,
        crumbs=portal.trail(here, about, record.title),
        source=entry.file,
        kind="openday",
        record=record.id,
        changed=record.published.date(),
    )
    yield filled(portal, entry)


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """An activity in the list: when, where, and its state."""
    one = activity(portal, here, entry)
    return replace(
        record_item(portal, here, entry),
        day="",
        when=one.when,
        about=(one.organ.text, one.place),
        note=one.label,
    )


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The list, the overview of each year, and the blank form."""
    yield from plain_lists(portal, kind, row, beside=partial(_beside, portal, kind), rank=_latest)
    yield from overviews(portal, kind)
    yield from blank(portal, kind)


def _latest(entry: Entry) -> tuple[int, ...]:
    """By the last day on which the activity may be, the latest first, as a list of news is read."""
    return (-cast(OpenDay, entry.record).when.last.toordinal(),)


def _beside(portal: Portal, kind: Kind, here: Here) -> tuple[Link, ...]:
    if not portal.library.entries.get(kind.name):
        return ()
    return (
        Link(portal.say("openday", "to_overview"), here.to(OVERVIEW)),
        Link(portal.say("openday", "blank"), here.to(BLANK)),
    )


def _view(portal: Portal, here: Here, entry: Entry, record: OpenDay) -> View:
    library, one = portal.library, activity(portal, here, entry)
    theme = None
    if record.consultation is not None:
        theme = portal.link(here, "consultation", library.id_of("consultation", record.consultation))
    return View(
        title=record.title,
        activity=one,
        sample=record.sample,
        notice=_notice(portal, record, one),
        plan=tuple(_plan(portal, record, one)),
        content=_parts(record.content),
        theme=theme,
        held=_held(portal, here, record, record.report) if record.report else None,
        form=Link(portal.say("openday", "form"), here.to(urls.beside(here.address, FORM))),
        overview=Link(portal.say("openday", "to_overview"), here.to(OVERVIEW)),
        published=formats.minute(record.published),
        day=formats.iso(record.published.date()),
        related=related(portal, here, "openday", record.id),
    )


def _notice(portal: Portal, record: OpenDay, one: Activity) -> str:
    if record.cancelled is not None:
        return portal.say("openday", "cancelled", reason=record.cancelled)
    if one.state == "late":
        return portal.say("openday", "late", due=one.due)
    return portal.say("openday", "awaiting", due=one.due) if one.state == "awaiting" else ""


def _plan(portal: Portal, record: OpenDay, one: Activity) -> Iterator[Line]:
    """The form of the notice, its headings word by word; what is long has a place of its own."""
    say = portal.say
    yield Line(say("openday", "when"), (record.when.text,))
    yield Line(say("openday", "place"), (record.place,))
    yield Line(say("openday", "guests"), record.guests)
    if record.signing_up is not None:
        yield Line(say("openday", "signing_up"), _parts(record.signing_up))
    yield Line(say("openday", "contact"), (record.contact,))
    yield Line(say("openday", "phone"), (record.phone,), dial(record.phone) or "")


def _held(portal: Portal, here: Here, record: OpenDay, report: Report) -> Held:
    say, key = portal.say, "openday"
    facts = (
        Line(say(key, "held"), (formats.long_day(report.held),)),
        Line(say(key, "attendance"), (say(key, "people", count=report.attendance),)),
        Line(say(key, "handed_in"), (formats.long_day(report.handed_in),)),
    )
    return Held(
        facts=facts,
        text=_parts(report.text),
        heard=tuple(
            Heard(opinion.text, opinion.by or "", opinion.answer, opinion.reason or "")
            for opinion in report.opinions
        ),
        heard_sum=_sum(portal, report.opinions) if report.opinions else "",
        pictures=tuple(
            Picture(
                here.shared(urls.file(portal.library.downloads[key, record.id, picture.file].path)),
                picture.text,
            )
            for picture in report.pictures
        ),
    )


def _sum(portal: Portal, opinions: Sequence[Opinion]) -> str:
    """The arithmetic: all opinions are the sum of those adopted, partly and not."""
    counts = {answer: sum(one.count or 1 for one in opinions if one.answer == answer) for answer in ANSWERS}
    parts = [
        portal.say("plan", "figure", label=answer, count=count) for answer, count in counts.items() if count
    ]
    return portal.say(
        "openday", "heard_sum", total=sum(counts.values()), parts=portal.say("mark", "comma").join(parts)
    )


def _parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("\n") if part)
