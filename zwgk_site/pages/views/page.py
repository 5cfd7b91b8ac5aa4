"""The page of a standing text, such as the disclosure guide."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.page import Page as Standing
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contents import Contents, contents
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Html, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    summary: str
    updated: str
    day: str
    sample: bool
    contents: tuple[Contents, ...]
    body: Html


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a standing text."""
    record = cast(Standing, entry.record)
    here = Here.at(portal.address("page", record.id))
    about = portal.column(record.column) if record.column else portal.about(entry.kind)

    prose = portal.prose("page", record, record.body)
    view = View(
        title=record.title,
        summary=record.summary or "",
        updated=formats.minute(record.updated),
        day=formats.iso(record.updated.date()),
        sample=record.sample,
        contents=contents(prose.outline),
        body=Html(prose.notice + prose.main),
    )
    yield compose(
        portal,
        here,
        "page.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            record.title,
            record.summary or prose.plain,
            about,
            published=record.updated,
            source=portal.site.host,
            keywords=record.keywords,
        ),
        about=about,
        crumbs=portal.trail(here, about, record.title),
        source=entry.file,
        kind="page",
        record=record.id,
        changed=record.updated.date(),
    )
