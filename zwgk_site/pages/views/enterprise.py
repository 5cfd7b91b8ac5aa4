"""The page of a body that serves the public: how to reach it, what it publishes, and whether that is complete.

Source: 政府信息公开条例（国务院令第711号）art. 55.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.enterprise import SECTORS, Enterprise
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import Listing
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here

PER_PAGE = 100
"""Bodies on one page of the list: sectors are read together."""


@dataclass(frozen=True)
class Piece:
    """One thing published."""

    title: str
    texts: tuple[str, ...]
    day: str
    updated: str


@dataclass(frozen=True)
class Category:
    """A category with all that is published in it; none where it is missing."""

    id: str
    name: str
    state: str
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    name: str
    sector: Link
    summary: str
    sample: bool
    regulator: Link
    address: str
    hours: str
    phone: str
    dial: str
    hotline: str
    hotline_dial: str
    liaison: str
    day: str
    checked: str
    completeness: str
    missing: str
    categories: tuple[Category, ...]
    related: tuple[Group, ...]


@dataclass(frozen=True)
class SectorGroup:
    """The bodies of one sector in the list."""

    id: str
    name: str
    count: str
    rows: tuple[Item, ...]


@dataclass(frozen=True)
class Row(Item):
    """A body in the list, with the sector it is grouped by."""

    sector: str = ""


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a body."""
    body = cast(Enterprise, entry.record)
    here = Here.at(portal.address("enterprise", body.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "enterprise.html",
        {"view": _view(portal, here, entry, body)},
        article_head(
            portal,
            here.address,
            body.name,
            body.summary,
            about,
            published=dt.datetime.combine(body.checked, dt.time()),
            source=portal.library.title_of("department", body.regulator),
        ),
        about=about,
        crumbs=portal.trail(here, about, body.name),
        source=entry.file,
        kind="enterprise",
        record=body.id,
        changed=body.checked,
    )


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The list by sector, and narrowed to each."""
    for page in plain_lists(portal, kind, row, per_page=PER_PAGE, rank=_rank):
        rows = cast(tuple[Row, ...], cast(Listing, page.context["listing"]).rows)
        groups = tuple(
            SectorGroup(
                id=SECTORS[name].slug,
                name=name,
                count=portal.say("list", "count", count=len(members), noun=kind.noun),
                rows=members,
            )
            for name in SECTORS
            if (members := tuple(each for each in rows if each.sector == name))
        )
        yield replace(page, context={**page.context, "groups": groups})


def row(portal: Portal, here: Here, entry: Entry) -> Row:
    """A body in a list: whom to ring, who looks after it, and how complete it is."""
    body = cast(Enterprise, entry.record)
    phone = portal.say("enterprise", "rings", phone=body.hotline or body.phone)
    return Row(
        title=body.name,
        href=here.to(portal.address("enterprise", body.id)),
        when=body.sector,
        about=(portal.library.title_of("department", body.regulator), phone),
        note=completeness(portal, body),
        summary=body.summary,
        sample=body.sample,
        sector=body.sector,
    )


def completeness(portal: Portal, body: Enterprise) -> str:
    """How many of the categories its sector asks for a body has."""
    total = len(SECTORS[body.sector].demands)
    return portal.say("enterprise", "complete", done=total - len(body.missing), total=total)


def _rank(entry: Entry) -> tuple[int, ...]:
    return (list(SECTORS).index(cast(Enterprise, entry.record).sector),)


def _view(portal: Portal, here: Here, entry: Entry, body: Enterprise) -> View:
    library, say = portal.library, portal.say
    sector = urls.facet(entry.kind.list_address or urls.HOME, "sector", SECTORS[body.sector].slug)
    return View(
        name=body.name,
        sector=Link(body.sector, here.to(sector)),
        summary=body.summary,
        sample=body.sample,
        regulator=portal.link(here, "department", library.id_of("department", body.regulator)),
        address=body.address,
        hours=body.hours,
        phone=body.phone,
        dial=dial(body.phone) or "",
        hotline=body.hotline or "",
        hotline_dial=dial(body.hotline or "") or "",
        liaison=body.liaison,
        day=formats.iso(body.checked),
        checked=formats.long_day(body.checked),
        completeness=completeness(portal, body),
        missing=say("enterprise", "missing", names=say("mark", "comma").join(body.missing))
        if body.missing
        else "",
        categories=tuple(_categories(portal, body)),
        related=related(portal, here, "enterprise", body.id),
    )


def _categories(portal: Portal, body: Enterprise) -> Iterator[Category]:
    """What the sector asks for, in its order; then what the body tells besides."""
    demands = SECTORS[body.sector].demands
    order = {name: place for place, name in enumerate(demands)}
    written = sorted(body.disclosed, key=lambda each: order.get(each.category, len(order)))
    found = {name: tuple(items) for name, items in groupby(written, key=lambda each: each.category)}
    for place, name in enumerate(dict.fromkeys((*demands, *found)), start=1):
        items = found.get(name, ())
        yield Category(
            id=f"c{place}",
            name=name,
            state=_state(portal, len(items)),
            pieces=tuple(
                Piece(
                    title=item.title,
                    texts=tuple(filter(None, item.text.split("\n"))),
                    day=formats.iso(item.updated),
                    updated=formats.iso(item.updated),
                )
                for item in items
            ),
        )


def _state(portal: Portal, count: int) -> str:
    """What stands beside the name of a category: that there is nothing, or how much where it is several."""
    if count == 0:
        return portal.say("enterprise", "none")
    return portal.say("enterprise", "items", count=count) if count > 1 else ""
