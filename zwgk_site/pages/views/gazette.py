"""An issue of the gazette: its contents page, and the reading and print edition with the full texts.

Every text is that of the record it comes from, so that the gazette and the library cannot differ
(国办发〔2018〕22号: the electronic edition agrees with the printed one).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.gazette import Gazette
from zwgk_site.kinds.region import Region
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.printed import Printed, Record, entries
from zwgk_site.pages.related import Group, related
from zwgk_site.urls import Here

FULL = "full.html"

EXPLORED = ("县", "区")
"""Levels whose governments may explore a gazette without being one of the three that run one."""


@dataclass(frozen=True)
class Section:
    """A section of the contents page."""

    id: str
    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class View:
    """Everything the contents page of an issue shows."""

    title: str
    publisher: Link
    whole: str
    issued: str
    day: str
    published: str
    sample: bool
    explored: str
    count: str
    full: Link
    sections: tuple[Section, ...]
    before: Link | None
    after: Link | None
    related: tuple[Group, ...]


@dataclass(frozen=True)
class FullSection:
    title: str
    items: tuple[Printed, ...]


@dataclass(frozen=True)
class FullView:
    """Everything the reading and print edition shows."""

    title: str
    name: str
    number: str
    publisher: str
    whole: str
    issued: str
    day: str
    sample: bool
    issue: Link
    sections: tuple[FullSection, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The contents page and the reading edition."""
    issue = cast(Gazette, entry.record)
    address = portal.address("gazette", issue.id)
    yield _page(portal, entry, Here.at(address), issue, full=False)
    yield _page(portal, entry, Here.at(urls.beside(address, FULL)), issue, full=True)


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """An issue in the list of issues."""
    issue = cast(Gazette, entry.record)
    say = portal.say
    about = (say("gazette", "whole", number=issue.whole), count(portal, issue))
    return replace(record_item(portal, here, entry), day=formats.iso(issue.issued), about=about)


def _page(portal: Portal, entry: Entry, here: Here, issue: Gazette, *, full: bool) -> Page:
    about, say = portal.about(entry.kind), portal.say
    title = say("gazette", "full_title", title=issue.label) if full else issue.label
    publisher = portal.library.title_of("department", issue.publisher)
    crumbs = portal.trail(here, about, title)
    if full:
        crumbs = (
            *portal.trail(here, about, issue.label)[:-1],
            portal.link(here, "gazette", issue.id),
            Link(say("gazette", "full")),
        )
    return compose(
        portal,
        here,
        "gazette-full.html" if full else "gazette.html",
        {"view": _full(portal, here, issue) if full else _view(portal, here, issue)},
        article_head(
            portal,
            here.address,
            title,
            say("gazette", "described", title=title, titles=_titles(portal, issue)),
            about,
            published=issue.published,
            source=publisher,
        ),
        about=about,
        crumbs=crumbs,
        source=entry.file,
        kind="gazette",
        record=issue.id,
        changed=issue.published.date(),
    )


def _titles(portal: Portal, issue: Gazette) -> str:
    found = (record.title for section in issue.sections for record in entries(portal, section.items))
    return portal.say("mark", "comma").join(found)


def count(portal: Portal, issue: Gazette) -> str:
    """How many texts the issue prints."""
    return portal.say("gazette", "count", count=sum(len(section.items) for section in issue.sections))


def _view(portal: Portal, here: Here, issue: Gazette) -> View:
    say, library = portal.say, portal.library
    full = urls.beside(portal.address("gazette", issue.id), FULL)
    number = 0
    sections = []
    for place, section in enumerate(issue.sections, start=1):
        items = []
        for record in entries(portal, section.items):
            number += 1
            link = Link(say("gazette", "in_full"), here.to(full, f"i{number}"))
            items.append(_item(portal, here, record, link))
        sections.append(Section(f"part-{place}", section.title, tuple(items)))
    before, after = _neighbours(portal, here, issue)
    return View(
        title=issue.label,
        publisher=portal.link(here, "department", library.id_of("department", issue.publisher)),
        whole=say("gazette", "whole", number=issue.whole),
        issued=say("gazette", "issued", day=formats.long_day(issue.issued)),
        day=formats.iso(issue.issued),
        published=formats.minute(issue.published),
        sample=issue.sample,
        explored=say("gazette", "explored") if _explored(portal, issue) else "",
        count=count(portal, issue),
        full=Link(say("gazette", "full"), here.to(full)),
        sections=tuple(sections),
        before=before,
        after=after,
        related=related(portal, here, "gazette", issue.id),
    )


def _item(portal: Portal, here: Here, record: Record, link: Link) -> Item:
    """A line of the contents: to the library where it has the text, else to the reading edition."""
    if record.entry is None:
        return Item(title=record.title, href=link.href, note=portal.say("gazette", "only_here"))
    return replace(record.item(portal, here), links=(link,))


def _explored(portal: Portal, issue: Gazette) -> bool:
    library = portal.library
    organ = library.department(library.id_of("department", issue.publisher))
    region = cast(Region, library.get("region", library.id_of("region", organ.region)).record)
    return region.level in EXPLORED


def _neighbours(portal: Portal, here: Here, issue: Gazette) -> tuple[Link | None, Link | None]:
    """The issues of the same gazette before and after this one."""
    series = sorted(
        (other for other in portal.library.records("gazette", Gazette) if other.name == issue.name),
        key=lambda other: other.whole,
    )
    place = series.index(issue)
    before = series[place - 1] if place else None
    after = series[place + 1] if place + 1 < len(series) else None

    def link(other: Gazette | None) -> Link | None:
        return None if other is None else portal.link(here, "gazette", other.id)

    return link(before), link(after)


def _full(portal: Portal, here: Here, issue: Gazette) -> FullView:
    say = portal.say
    number = 0
    sections = []
    for section in issue.sections:
        printed = []
        for record in entries(portal, section.items):
            number += 1
            printed.append(record.printed(portal, here, issue, f"i{number}"))
        sections.append(FullSection(section.title, tuple(printed)))
    return FullView(
        title=issue.label,
        name=issue.name,
        number=say("gazette", "number", year=issue.year, number=issue.number),
        publisher=portal.library.title_of("department", issue.publisher),
        whole=say("gazette", "whole", number=issue.whole),
        issued=say("gazette", "issued", day=formats.long_day(issue.issued)),
        day=formats.iso(issue.issued),
        sample=issue.sample,
        issue=portal.link(here, "gazette", issue.id),
        sections=tuple(sections),
    )
