"""The page of an earlier text: that it is not the current one, until when it held, what changed it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.version import Version
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.comparison import comparison
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contents import Contents, contents
from zwgk_site.pages.documents import Item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Html, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group
from zwgk_site.pages.standing import cited
from zwgk_site.pages.versions import compare_link, next_day, period, texts
from zwgk_site.relate.versions import Stretch, stretches
from zwgk_site.urls import Here


@dataclass(frozen=True)
class View:
    """Everything the page of an earlier text shows."""

    title: str
    document: Link
    sample: bool
    banner: str
    since: str
    by: tuple[Link, ...]
    current: Link
    compare: Link
    period: str
    published: str
    note: str
    contents: tuple[Contents, ...]
    notice: Html
    main: Html
    texts: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The text, then its comparison with the one that followed."""
    version = cast(Version, entry.record)
    policy = portal.library.id_of("policy", version.policy)
    stretch = _stretch(portal, version, policy)
    yield _page(portal, entry, stretch, policy)
    yield comparison(portal, entry, stretch, policy)


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """An earlier text in the list of them."""
    version = cast(Version, entry.record)
    policy = portal.library.id_of("policy", version.policy)
    stretch = _stretch(portal, version, policy)
    return Item(
        title=version.title,
        href=here.to(portal.address("version", version.id)),
        when=formats.iso(version.since),
        about=(period(portal, version.since, stretch.last),),
        links=(portal.link(here, "policy", policy, portal.say("version", "current")),),
        sample=version.sample,
    )


def _stretch(portal: Portal, version: Version, policy: str) -> Stretch:
    return next(s for s in stretches(portal.library, policy) if s.version.id == version.id)


def _page(portal: Portal, entry: Entry, stretch: Stretch, policy: str) -> Page:
    version, library = stretch.version, portal.library
    here = Here.at(portal.address("version", version.id))
    about = portal.about(entry.kind)
    document, held = library.policy(policy), period(portal, version.since, stretch.last)
    prose = portal.prose("version", version, version.body)
    ended = library.validity_of(document).alert
    view = View(
        title=version.title,
        document=portal.link(here, "policy", policy),
        sample=version.sample,
        banner=portal.say("version", "banner", period=held),
        since=portal.say("version", "changed", day=formats.long_day(next_day(stretch))),
        by=_amending(portal, here, stretch),
        current=portal.link(
            here, "policy", policy, portal.say("version", "see_ended" if ended else "see_current")
        ),
        compare=compare_link(portal, here, stretch),
        period=held,
        published=formats.minute(document.published),
        note=version.note or "",
        contents=contents(prose.outline),
        notice=Html(prose.notice),
        main=Html(prose.main),
        texts=texts(portal, here, policy),
    )
    return compose(
        portal,
        here,
        "version.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            version.title,
            view.banner,
            about,
            published=document.published,
            source=library.title_of("department", document.issuer),
            keywords=document.keywords,
        ),
        about=about,
        crumbs=portal.trail(here, about, version.title),
        source=entry.file,
        kind="version",
        record=version.id,
        changed=next_day(stretch),
    )


def _amending(portal: Portal, here: Here, stretch: Stretch) -> tuple[Link, ...]:
    """The documents by which the next text came about, as one cites them."""
    ids = dict.fromkeys(tie.newer for tie in stretch.ties)
    return tuple(portal.link(here, "policy", one, cited(portal, portal.library.policy(one))) for one in ids)
