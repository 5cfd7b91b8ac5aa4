"""The page of a cleanup: why, of what, and the documents by what became of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.cleanup import Cleanup, CleanupItem
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.catalogues import links as catalogues
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, policy_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.urls import Here

LISTS = {"继续有效": "kept", "修改": "amended", "废止": "repealed", "失效": "expired"}
"""The anchor and the word of each list, by the key authors write."""


@dataclass(frozen=True)
class Part:
    """One list of the result."""

    id: str
    title: str
    count: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a cleanup shows."""

    title: str
    publisher: Link
    published: str
    published_day: str
    day: str
    sample: bool
    lede: str
    result: str
    basis: tuple[str, ...]
    parts: tuple[Part, ...]
    note: str
    catalogues: tuple[Link, ...]
    related: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a cleanup."""
    record = cast(Cleanup, entry.record)
    here = Here.at(portal.address("cleanup", record.id))
    about = portal.about(entry.kind)
    publisher = portal.library.title_of("department", record.publisher)
    view = View(
        title=record.title,
        publisher=portal.link(here, "department", portal.library.id_of("department", record.publisher)),
        published=formats.minute(record.published),
        published_day=formats.iso(record.published),
        day=formats.long_day(record.day),
        sample=record.sample,
        lede=record.scope,
        result=result(portal, record),
        basis=record.basis,
        parts=tuple(_parts(portal, here, record)),
        note=record.note or "",
        catalogues=catalogues(portal, here),
        related=related(portal, here, "cleanup", record.id),
    )
    yield compose(
        portal,
        here,
        "cleanup.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            record.title,
            record.scope,
            about,
            published=record.published,
            source=publisher,
        ),
        about=about,
        crumbs=portal.trail(here, about, record.title),
        source=entry.file,
        kind="cleanup",
        record=record.id,
        changed=record.published.date(),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A cleanup in the list of cleanups."""
    record = cast(Cleanup, entry.record)
    return Item(
        title=record.title,
        href=here.to(portal.address("cleanup", record.id)),
        day=formats.iso(record.published),
        about=(portal.library.title_of("department", record.publisher),),
        note=result(portal, record),
        sample=record.sample,
    )


def result(portal: Portal, record: Cleanup) -> str:
    """How many documents each list has: 继续有效 1 件，废止 1 件."""
    counts = (
        portal.say("cleanup", "count", label=key, count=len(items)) for key, items in record.lists if items
    )
    return portal.say("cleanup", "and").join(counts)


def _parts(portal: Portal, here: Here, record: Cleanup) -> Iterator[Part]:
    noun = portal.kinds["policy"].noun
    for key, items in record.lists:
        if items:
            count = portal.say("list", "count", count=len(items), noun=noun)
            made = tuple(_item(portal, here, item) for item in items)
            yield Part(LISTS[key], portal.say("cleanup", LISTS[key]), count, made)


def _item(portal: Portal, here: Here, item: CleanupItem) -> Item:
    if item.policy is None:
        note = portal.say("policy", "not_here")
        return Item(
            title=item.title or "", href="", number=item.number or "", note=note, summary=item.reason or ""
        )
    policy = portal.library.policy(portal.library.id_of("policy", item.policy))
    return replace(policy_item(portal, here, policy), summary=item.reason or "")
