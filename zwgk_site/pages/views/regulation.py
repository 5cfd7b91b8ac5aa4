"""A document about disclosure itself, in its list and on its page: what it is, and where its text stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.regulation import Regulation
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Fact:
    label: str
    text: str


@dataclass(frozen=True)
class View:
    """Everything the page of such a document shows."""

    name: str
    summary: str
    sample: bool
    facts: tuple[Fact, ...]
    text: Link | None
    source: Link | None


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a document."""
    one = cast(Regulation, entry.record)
    here = Here.at(portal.address("regulation", one.id))
    about = portal.about(entry.kind)
    since = formats.long_day(one.since) if one.since else ""
    rows = (("rank", one.rank), ("number", one.number or ""), ("since", since))
    view = View(
        name=one.name,
        summary=one.summary,
        sample=one.sample,
        facts=tuple(Fact(portal.say("regulation", name), text) for name, text in rows if text),
        text=_policy(portal, here, one),
        source=portal.external(portal.say("regulation", "source"), one.link) if one.link else None,
    )
    yield compose(
        portal,
        here,
        "regulation.html",
        {"view": view},
        list_head(portal, here.address, one.name, one.summary, about),
        about=about,
        crumbs=portal.trail(here, about, one.name),
        source=entry.file,
        kind="regulation",
        record=one.id,
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A document in the list, under its rank."""
    one = cast(Regulation, entry.record)
    return replace(record_item(portal, here, entry), when=one.rank, number=one.number or "")


def _policy(portal: Portal, here: Here, one: Regulation) -> Link | None:
    if one.policy is None:
        return None
    return portal.link(here, "policy", portal.library.id_of("policy", one.policy))
