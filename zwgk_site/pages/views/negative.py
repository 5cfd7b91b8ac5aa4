"""The negative list: what is not published, why, on what basis, and when that is looked at again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.negative import Negative
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Row:
    name: str
    reason: str
    basis: tuple[str, ...]
    reviewed: str
    review: str


@dataclass(frozen=True)
class View:
    """Everything the page of the list shows."""

    title: str
    sample: bool
    summary: str
    updated: str
    rows: tuple[Row, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of the list. It belongs to the column of catalogues."""
    negative = cast(Negative, entry.record)
    here = Here.at(portal.address("negative", negative.id))
    about = portal.about(portal.kinds["catalogue"])
    view = View(
        title=negative.title,
        sample=negative.sample,
        summary=negative.summary,
        updated=formats.minute(negative.updated),
        rows=tuple(
            Row(item.name, item.reason, item.basis, formats.iso(item.reviewed), formats.iso(item.review))
            for item in negative.items
        ),
    )
    yield compose(
        portal,
        here,
        "negative.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            negative.title,
            negative.summary,
            about,
            published=negative.updated,
            source=portal.library.title_of("department", negative.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, negative.title),
        source=entry.file,
        kind="negative",
        record=negative.id,
        changed=negative.updated.date(),
    )
