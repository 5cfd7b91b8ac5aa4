"""A village: its items, without the names that are displayed for some days only."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.village import Village
from zwgk_site.library import Entry
from zwgk_site.pages import Portal, formats
from zwgk_site.pages.announcing import announced
from zwgk_site.searchable.cards import SHORT
from zwgk_site.searchable.hooks import Own
from zwgk_site.searchable.texts import text_of


def _text(portal: Portal, entry: Entry) -> str:
    """Titles and texts of the items; never a list of names, since an index is kept longer than a display."""
    village = cast(Village, entry.record)
    items = (part for one in announced(portal, village) for part in (one.category, one.title, *one.texts))
    return "\n".join((text_of(portal, entry), *items))


def _items(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    village = cast(Village, entry.record)
    address = portal.address("village", village.id)
    for one in announced(portal, village):
        yield formats.shorten(one.title, SHORT), f"{address}#{one.id}"


OWN = Own(links={"items_listed": _items}, text=_text)
