"""Atom feeds (RFC 4287) as files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from zwgk_site.artifact import Artifact

ZONE = "+08:00"
"""Times in content files are Beijing time."""


@dataclass(frozen=True)
class FeedEntry:
    """One entry. ``address`` is a full address, and its id: it must never change."""

    address: str
    title: str
    published: dt.datetime
    author: str
    category: str
    summary: str = ""


def atom_file(
    path: str,
    itself: str,
    page: str,
    title: str,
    subtitle: str,
    entries: Sequence[FeedEntry],
    otherwise: dt.datetime,
) -> Artifact:
    """A feed at ``path``, in the order given. ``itself`` and ``page`` are the full addresses of the feed and of
    the page it follows; a feed without entries was updated ``otherwise``."""
    updated = max((entry.published for entry in entries), default=otherwise)
    lines = (
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
        f"<title>{escape(title)}</title>",
        *((f"<subtitle>{escape(subtitle)}</subtitle>",) if subtitle else ()),
        f"<id>{escape(page)}</id>",
        f'<link rel="alternate" type="text/html" href={quoteattr(page)}/>',
        f'<link rel="self" type="application/atom+xml" href={quoteattr(itself)}/>',
        f"<updated>{_time(updated)}</updated>",
        *map(_entry, entries),
        "</feed>",
    )
    return Artifact.of(path, "\n".join(lines) + "\n")


def _entry(entry: FeedEntry) -> str:
    summary = f"<summary>{escape(entry.summary)}</summary>" if entry.summary else ""
    when = _time(entry.published)
    return (
        f"<entry><title>{escape(entry.title)}</title><id>{escape(entry.address)}</id>"
        f'<link rel="alternate" type="text/html" href={quoteattr(entry.address)}/>'
        f"<published>{when}</published><updated>{when}</updated>"
        f"<author><name>{escape(entry.author)}</name></author>"
        f"<category term={quoteattr(entry.category)}/>{summary}</entry>"
    )


def _time(moment: dt.datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S") + ZONE
