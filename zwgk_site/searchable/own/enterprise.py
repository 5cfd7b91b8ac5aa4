"""A body that serves the public: how much of what its sector asks for it tells, and where each thing stands."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.enterprise import SECTORS, Enterprise
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.enterprise import completeness
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _completeness(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    body = cast(Enterprise, entry.record)
    yield line(portal.say("enterprise", "disclosed"), completeness(portal, body), sample=body.sample)


def _items(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    """The categories that the sector asks for and the body has."""
    body = cast(Enterprise, entry.record)
    address = portal.address("enterprise", body.id)
    for place, name in enumerate(SECTORS[body.sector].demands, start=1):
        if name not in body.missing:
            yield name, f"{address}#c{place}"


OWN = Own(lines={"completeness": _completeness}, links={"items": _items})
