"""A special: the records that it gathers."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.special import Special
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.searchable.cards import titled
from zwgk_site.searchable.hooks import Own


def _sections(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    """Its first records with pages."""
    for section in cast(Special, entry.record).sections:
        for item in section.items:
            for _, kind, name in item.named():
                found = portal.library.get(kind, portal.library.id_of(kind, name))
                address = portal.address(kind, found.record.id)
                yield titled(portal, found.kind.label, found.record.label), address


OWN = Own(links={"sections": _sections})
