"""The pages around an application for information: where each stands, and the frame they share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.application import Application
from zwgk_site.library import Entry
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

PARTS = ("form", "replies", "time", "fees")
"""The pages below the guide, in the order of need."""
DOCX, WORKDAYS = "form.docx", "workdays.json"


@dataclass(frozen=True)
class Around:
    """What every page below the guide shows beside its own: the way back and to the others. Only the form names
    the organ; the law is no sample."""

    title: str
    lede: str
    sample: bool
    guide: Link
    others: tuple[Link, ...]


def address_of(portal: Portal, record: Application, part: str) -> str:
    """Address of a page below the guide: ``pages/apply/form.html``."""
    return urls.beside(portal.address("application", record.id), f"{part}.html")


def link_to(portal: Portal, here: Here, record: Application, part: str) -> Link:
    """A link to a page below the guide, by its title."""
    return Link(portal.say("apply", f"title_{part}"), here.to(address_of(portal, record, part)))


def guide_trail(portal: Portal, here: Here, record: Application) -> tuple[Link, ...]:
    """The way to the guide; a column of the same name is not named before it."""
    trail = portal.trail(here, portal.column(record.column), record.title)
    return (*trail[:-2], trail[-1]) if trail[-2].text == record.title else trail


def part_page(portal: Portal, entry: Entry, part: str, view: object) -> Page:
    """A page below the guide, from its template ``application-{part}.html``."""
    record = cast(Application, entry.record)
    here = Here.at(address_of(portal, record, part))
    about = portal.column(record.column)
    title, lede = portal.say("apply", f"title_{part}"), portal.say("apply", f"lede_{part}")
    guide = Link(record.title, here.to(portal.address("application", record.id)))
    around = Around(
        title=title,
        lede=lede,
        sample=record.sample and part == "form",
        guide=guide,
        others=tuple(link_to(portal, here, record, other) for other in PARTS if other != part),
    )
    return compose(
        portal,
        here,
        f"application-{part}.html",
        {"around": around, "view": view},
        list_head(portal, here.address, title, lede, about),
        about=about,
        crumbs=(*guide_trail(portal, here, record)[:-1], guide, Link(title)),
        source=entry.file,
        kind="application",
        changed=record.updated.date(),
    )
