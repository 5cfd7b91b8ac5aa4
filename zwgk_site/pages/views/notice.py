"""The page of a notice: who, when, until when it is shown, the text and its files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.notice import Notice, shown_on
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contents import Contents, contents
from zwgk_site.pages.documents import Item, policy_item, record_item
from zwgk_site.pages.files import File, files
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Html, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here


@dataclass(frozen=True)
class View:
    """Everything the page of a notice shows. ``period`` is empty for what is not shown for some days."""

    title: str
    kind_of: str
    publisher: Link
    published: str
    day: str
    sample: bool
    period: str
    running: bool
    contents: tuple[Contents, ...]
    body: Html
    files: tuple[File, ...]
    contact: str
    phone: str
    dial: str
    policies: tuple[Item, ...]
    related: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a notice."""
    notice = cast(Notice, entry.record)
    here = Here.at(portal.address("notice", notice.id))
    about = portal.about(entry.kind)
    prose = portal.prose("notice", notice, notice.body)
    library = portal.library
    view = View(
        title=notice.title,
        kind_of=notice.kind_of,
        publisher=portal.link(here, "department", library.id_of("department", notice.publisher)),
        published=formats.minute(notice.published),
        day=formats.iso(notice.published.date()),
        sample=notice.sample,
        period=period(portal, notice),
        running=shown_on(notice, portal.today) is True,
        contents=contents(prose.outline),
        body=Html(prose.notice + prose.main),
        files=files(portal, here, "notice", notice.id, notice.attachments),
        contact=notice.contact or "",
        phone=notice.phone or "",
        dial=dial(notice.phone or "") or "",
        policies=tuple(
            policy_item(portal, here, library.policy(library.id_of("policy", name)))
            for name in notice.policies
        ),
        related=related(portal, here, "notice", notice.id),
    )
    yield compose(
        portal,
        here,
        "notice.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            notice.title,
            notice.summary or prose.plain or notice.title,
            about,
            published=notice.published,
            source=view.publisher.text,
            keywords=notice.keywords,
        ),
        about=about,
        crumbs=portal.trail(here, about, notice.title),
        source=entry.file,
        kind="notice",
        record=notice.id,
        changed=notice.published.date(),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A notice in the list of notices: what it is, from whom, and until when it is shown."""
    notice = cast(Notice, entry.record)
    publisher = portal.library.title_of("department", notice.publisher)
    about = tuple(filter(None, (notice.kind_of, publisher, period(portal, notice))))
    return replace(record_item(portal, here, entry), about=about)


def period(portal: Portal, notice: Notice) -> str:
    """Until when a notice is shown, or that this is over; empty for one that is not shown for some days."""
    if notice.publish_until is None:
        return ""
    running = shown_on(notice, portal.today)
    name = "period_running" if running else "period_over"
    return portal.say("notice", name, day=formats.long_day(notice.publish_until))
