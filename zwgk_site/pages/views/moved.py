"""The page at an old address: where it went, with a link, for people and for programs that follow it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.moved import Moved
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import site_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class View:
    """Everything such a page shows."""

    title: str
    message: str
    reason: str
    link: Link


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a move; no list and no site map leads to it."""
    record = entry.record
    assert isinstance(record, Moved)
    here, say = Here.at(record.old), portal.say
    view = View(
        title=say("moved", "title"),
        message=say("moved", "since", day=formats.long_day(record.day)),
        reason=record.reason or "",
        link=Link(say("moved", "go"), here.to(record.new)),
    )
    yield compose(
        portal,
        here,
        "moved.html",
        {"view": view},
        site_head(portal, here.address, view.title, view.message),
        about=None,
        crumbs=(),
        source=entry.file,
        listed=False,
        find=False,
    )
