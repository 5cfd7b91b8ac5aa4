"""Who leads each organ, in the official order, and the page of each leader.

Source: 政府信息公开条例（国务院令第711号）art. 20(2), 负责人姓名.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.leader import Leader
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item
from zwgk_site.pages.head import list_head
from zwgk_site.pages.lists import Listing
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.leaders import leaders_of, places_of
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here

PER_PAGE = 200
"""Leaders on one page of the list: those of one organ are read together."""


@dataclass(frozen=True)
class Row(Item):
    """A leader in the list, with the id of the organ it is grouped by."""

    organ: str = ""


@dataclass(frozen=True)
class OrganGroup:
    """The leaders of one organ, in order."""

    id: str
    organ: Link
    count: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a leader shows."""

    name: str
    post: str
    organ: Link
    sample: bool
    duties: tuple[str, ...]
    charged_with: tuple[Link, ...]
    phone: str
    dial: str
    career: tuple[str, ...]
    day: str
    updated: str
    others: tuple[Row, ...]
    whole: Link


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """All leaders by organ, and those of one organ at a time."""
    places = places_of(portal.library)

    def rank(entry: Entry) -> tuple[int, ...]:
        return places[entry.record.id]

    for page in plain_lists(portal, kind, row, per_page=PER_PAGE, rank=rank):
        rows = cast("tuple[Row, ...]", cast(Listing, page.context["listing"]).rows)
        yield replace(
            page, context={**page.context, "groups": _groups(portal, Here.at(page.address), kind, rows)}
        )


def row(portal: Portal, here: Here, entry: Entry) -> Row:
    """A leader in a list: name, post, and what they are in charge of."""
    leader = cast(Leader, entry.record)
    organ = portal.library.id_of("department", leader.organ)
    return Row(
        title=portal.say("leader", "line", name=leader.name, post=leader.post),
        href=here.to(portal.address("leader", leader.id)),
        when=leader.post,
        summary=portal.say("mark", "list").join(each.rstrip("。；") for each in leader.duties),
        sample=leader.sample,
        organ=organ,
    )


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a leader."""
    leader = cast(Leader, entry.record)
    here = Here.at(portal.address("leader", leader.id))
    about = portal.about(entry.kind)
    title = portal.say(
        "leader",
        "title",
        organ=portal.library.title_of("department", leader.organ),
        post=leader.post,
        name=leader.name,
    )
    yield compose(
        portal,
        here,
        "leader.html",
        {"view": _view(portal, here, entry, leader)},
        list_head(portal, here.address, title, "".join(leader.duties) or title, about),
        about=about,
        crumbs=portal.trail(here, about, title),
        source=entry.file,
        kind="leader",
        record=leader.id,
        changed=leader.updated,
    )


def _groups(portal: Portal, here: Here, kind: Kind, rows: Sequence[Row]) -> tuple[OrganGroup, ...]:
    return tuple(
        OrganGroup(
            id=organ,
            organ=portal.link(here, "department", organ),
            count=portal.say("list", "count", count=len(some), noun=kind.noun),
            rows=some,
        )
        for organ in dict.fromkeys(each.organ for each in rows)
        if (some := tuple(each for each in rows if each.organ == organ))
    )


def _view(portal: Portal, here: Here, entry: Entry, leader: Leader) -> View:
    library = portal.library
    organ = library.id_of("department", leader.organ)
    return View(
        name=leader.name,
        post=leader.post,
        organ=portal.link(here, "department", organ),
        sample=leader.sample,
        duties=leader.duties,
        charged_with=tuple(
            portal.link(here, "department", library.id_of("department", each)) for each in leader.charged_with
        ),
        phone=leader.phone or "",
        dial=dial(leader.phone or "") or "",
        career=leader.career,
        day=formats.iso(leader.updated),
        updated=formats.long_day(leader.updated),
        others=tuple(
            row(portal, here, library.get("leader", other.id))
            for other in leaders_of(library, organ)
            if other is not leader
        ),
        whole=Link(
            portal.say("leader", "whole"),
            here.to(urls.facet(entry.kind.list_address or urls.HOME, "organ", organ)),
        ),
    )
