"""A column: how much it holds, and the newest of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

from zwgk_site.kinds.column import Column
from zwgk_site.library import Entry
from zwgk_site.pages import Portal, formats
from zwgk_site.pages.views.column import own
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import EACH, SHORT, line
from zwgk_site.searchable.hooks import Own


def _count(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    column = cast(Column, entry.record)
    kind, count = portal.collected.get(column.collects or ""), len(own(portal, column))
    if count:
        noun = kind.noun if kind else portal.say("column", "noun")
        yield line(portal.say("card", "holds"), portal.say("list", "count", count=count, noun=noun))


def _items(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    for item in _held(portal, cast(Column, entry.record))[:EACH]:
        title = formats.shorten(item.record.label, SHORT)
        yield title, portal.address(item.kind.name, item.record.id)


def _held(portal: Portal, column: Column) -> Sequence[Entry]:
    """Newest first; none of a kind without days, of which no one is more worth naming than another."""
    kind = portal.collected.get(column.collects or "")
    return own(portal, column) if kind is None or (kind.order and kind.address) else ()


OWN = Own(lines={"count": _count}, links={"items": _items})
