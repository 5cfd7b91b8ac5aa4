"""An issue of the gazette: its contents and the way to the whole text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.gazette import Gazette
from zwgk_site.library import Entry
from zwgk_site.pages import Portal, formats
from zwgk_site.pages.printed import entries
from zwgk_site.pages.views.gazette import FULL, count
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import SHORT, line
from zwgk_site.searchable.hooks import Own


def _count(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    yield line(portal.say("gazette", "contents"), count(portal, cast(Gazette, entry.record)))


def _full(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    yield portal.say("gazette", "full"), urls.beside(portal.address("gazette", entry.record.id), FULL)


def _items(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    for section in cast(Gazette, entry.record).sections:
        for record in entries(portal, section.items):
            if record.entry is not None:
                address = portal.address(record.entry.kind.name, record.entry.record.id)
                yield formats.shorten(record.title, SHORT), address


OWN = Own(lines={"count": _count}, links={"full": _full, "items": _items})
