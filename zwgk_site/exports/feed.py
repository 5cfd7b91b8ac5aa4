"""The channels of the site as Atom feeds, from the same records as the lists they follow."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.atom import FeedEntry, atom_file
from zwgk_site.kinds.publication import organ_of
from zwgk_site.library import Entry
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.channels import moment_of


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """A feed for each channel."""
    site, midnight = portal.site, dt.datetime.combine(portal.today, dt.time())
    for channel in portal.channels.values():
        whole = channel.page == urls.HOME
        yield atom_file(
            channel.address,
            portal.absolute(channel.address),
            portal.absolute(channel.page),
            channel.title if whole else portal.say("feed", "title", name=channel.title, site=site.name),
            site.description if whole else "",
            tuple(_entry(portal, entry) for entry in channel.entries),
            midnight,
        )


def _entry(portal: Portal, entry: Entry) -> FeedEntry:
    """An entry; what is invented as a whole says so in its title, since a feed shows no mark beside it."""
    record, kind = entry.record, entry.kind
    sample = getattr(record, "sample", False) is True
    organ = organ_of(record)
    words = [getattr(record, name, None) for name in (kind.number, "summary") if name]
    return FeedEntry(
        address=portal.absolute(portal.address(kind.name, record.id)),
        title=portal.say("feed", "sample", title=record.label) if sample else record.label,
        published=moment_of(record),
        author=portal.library.title_of("department", organ) if organ else portal.site.host,
        category=kind.label,
        summary=next((word for word in words if isinstance(word, str)), ""),
    )
