"""The page of the disclosure guide: the nine things the law asks of it, and the day it was last changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.guide import Guide, ReadingPlace
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.platform import Side, side
from zwgk_site.pages.portal import Portal
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Line:
    """A way to reach the office; ``dial`` is empty for what is no telephone."""

    label: str
    text: str
    dial: str


@dataclass(frozen=True)
class Part:
    """A section: one ``text``, or a list of ``texts``."""

    id: str
    title: str
    text: str
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Place:
    name: str
    about: tuple[str, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of the guide shows."""

    title: str
    summary: str
    updated: str
    day: str
    sample: bool
    parts: tuple[Part, ...]
    lines: tuple[Line, ...]
    places: tuple[Place, ...]
    further: tuple[Part, ...]
    apply: Link | None
    side: Side | None


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of the guide."""
    guide = cast(Guide, entry.record)
    here = Here.at(portal.address("guide", guide.id))
    column = portal.column(guide.column)
    application = portal.library.entries.get("application", ())
    view = View(
        title=guide.title,
        summary=guide.summary,
        updated=formats.minute(guide.updated),
        day=formats.iso(guide.updated.date()),
        sample=guide.sample,
        parts=tuple(
            Part(name, portal.say("guide", name), texts[0] if len(texts) == 1 else "", texts)
            for name, texts in (("classes", guide.classes), ("order", guide.order), ("ways", guide.ways))
        ),
        lines=tuple(_lines(portal, guide)),
        places=tuple(_place(portal, place) for place in guide.places),
        further=tuple(
            Part(name, portal.say("guide", name), text, ())
            for name, text in (
                ("help", guide.help),
                ("correction", guide.correction),
                ("complaint", guide.complaint),
            )
            if text
        ),
        apply=portal.link(here, "application", application[0].record.id) if application else None,
        side=side(portal, here, column),
    )
    yield compose(
        portal,
        here,
        "guide.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            guide.title,
            guide.summary,
            column,
            published=guide.updated,
            source=portal.site.host,
            keywords=guide.keywords,
        ),
        about=column,
        crumbs=portal.trail(here, column, guide.title),
        source=entry.file,
        kind="guide",
        record=guide.id,
        changed=guide.updated.date(),
    )


def _lines(portal: Portal, guide: Guide) -> Iterator[Line]:
    for name in ("office", "address", "hours", "phone", "fax", "contact"):
        text = str(getattr(guide, name))
        yield Line(portal.say("guide", name), text, (dial(text) or "") if name == "phone" else "")


def _place(portal: Portal, place: ReadingPlace) -> Place:
    phone = portal.say("guide", "place_phone", phone=place.phone) if place.phone else ""
    return Place(place.name, tuple(filter(None, (place.address, place.hours, phone))))
