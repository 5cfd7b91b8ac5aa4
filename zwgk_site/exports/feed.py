"""feed.xml: the newest documents and plans as an Atom feed (RFC 4287)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.kinds.plan import Plan
from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import Page, Portal

MOST = 30
ZONE = "+08:00"
"""Times in content files are Beijing time."""


@dataclass(frozen=True)
class _Item:
    published: dt.datetime
    address: str
    title: str
    author: str
    number: str


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One feed, newest first. Of the same minute, by address."""
    newest = sorted(_items(portal), key=lambda item: item.address)
    newest.sort(key=lambda item: item.published, reverse=True)
    newest = newest[:MOST]
    home = portal.absolute(urls.HOME)
    updated = newest[0].published if newest else dt.datetime.combine(portal.today, dt.time())
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<title>{escape(portal.site.name)}</title>",
        f"<subtitle>{escape(portal.site.description)}</subtitle>",
        f"<id>{escape(home)}</id>",
        f"<link href={quoteattr(home)}/>",
        f'<link rel="self" href={quoteattr(portal.absolute(urls.FEED))}/>',
        f"<updated>{_time(updated)}</updated>",
        *(_entry(portal, item) for item in newest),
        "</feed>",
    )
    yield Artifact.of(urls.FEED, "\n".join(lines) + "\n")


def _items(portal: Portal) -> Iterator[_Item]:
    library = portal.library
    for policy in library.records("policy", Policy):
        author = library.title_of("department", policy.issuer)
        yield _Item(
            policy.published, portal.address("policy", policy.id), policy.title, author, policy.number or ""
        )
    for plan in library.records("plan", Plan):
        author = library.title_of("department", plan.issuer)
        yield _Item(plan.published, portal.address("plan", plan.id), plan.title, author, "")


def _entry(portal: Portal, item: _Item) -> str:
    address = portal.absolute(item.address)
    summary = f"<summary>{escape(item.number)}</summary>" if item.number else ""
    return (
        f"<entry><title>{escape(item.title)}</title><id>{escape(address)}</id><link href={quoteattr(address)}/>"
        f"<published>{_time(item.published)}</published><updated>{_time(item.published)}</updated>"
        f"<author><name>{escape(item.author)}</name></author>{summary}</entry>"
    )


def _time(moment: dt.datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + ZONE
