"""What else there is about a record: those that name it, grouped by what they are to it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from zwgk_site.library import Entry
from zwgk_site.pages.documents import Item
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import item_of
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Group:
    """The records that are the same to this one."""

    id: str
    title: str
    items: tuple[Item, ...]


def related(
    portal: Portal,
    here: Here,
    kind: str,
    record_id: str,
    *,
    without: Collection[str] = (),
    first: Sequence[str] = (),
    only: Callable[[Entry], bool] | None = None,
) -> tuple[Group, ...]:
    """Records with pages that name this one, by what they are to it (解读, 意见征集), in the order of kinds.

    ``without`` names kinds or such words that the page shows in a place of its own, ``first`` kinds
    that come before all others, in this order.
    """
    found: dict[str, list[Item]] = {}
    places = {name: place for place, name in enumerate(first)}
    references = portal.library.referring.get((kind, record_id), ())
    for reference in sorted(references, key=lambda item: places.get(item.entry.kind.name, len(places))):
        entry, called = reference.entry, reference.called
        hidden = entry.kind.name in without or called in without or (only is not None and not only(entry))
        if entry.kind.template is not None and entry.kind.address is not None and not hidden:
            found.setdefault(called, []).append(item_of(portal, here, entry))
    return tuple(
        Group(f"about-{number}", called, tuple(items))
        for number, (called, items) in enumerate(found.items(), start=1)
    )
