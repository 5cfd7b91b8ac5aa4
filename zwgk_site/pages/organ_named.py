"""What else this site has of an organ: the newest of each sort that names it, and the way to all of them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.library import Entry, Reference
from zwgk_site.pages.documents import Item
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import item_of
from zwgk_site.relate.holdings import day_of
from zwgk_site.urls import Here

FEW = 3
"""Items of each sort; one more rather than a link to one."""

ELSEWHERE = frozenset(("policy", "plan", "leader", "power", "charge", "department"))
"""Kinds that the page of an organ shows in places of their own."""

FIRST = ("openday", "pledge", "concern", "consultation", "notice", "interpretation", "benefit", "question")
"""Kinds that people look for most, in this order; then the others."""


@dataclass(frozen=True)
class Named:
    """One sort of records that name the organ."""

    id: str
    title: str
    items: tuple[Item, ...]
    more: Link


def named(portal: Portal, here: Here, organ: str) -> tuple[Named, ...]:
    """The sorts, by what the records are to the organ of that id."""
    groups: dict[str, dict[tuple[str, str], Entry]] = {}
    for reference in sorted(_shown(portal, organ), key=_place):
        key = (reference.entry.kind.name, reference.entry.record.id)
        groups.setdefault(reference.called, {})[key] = reference.entry
    return tuple(
        _group(portal, here, organ, f"n{number}", called, tuple(entries.values()))
        for number, (called, entries) in enumerate(groups.items(), start=1)
    )


def all_of(portal: Portal, here: Here, organ: str, entries: tuple[Entry, ...]) -> Link:
    """The list of the kind narrowed to the organ; without address where it has no such list, or it has others."""
    kind = entries[0].kind
    for facet in kind.facets if kind.list_address else ():
        if facet.of == "department" and all(
            organ in (choice.slug for choice in facet.choices(entry.record, portal.library))
            for entry in entries
        ):
            text = portal.say("department", "all_of", count=len(entries), noun=kind.noun)
            return Link(text, here.to(urls.facet(kind.list_address or urls.HOME, facet.name, organ)))
    return Link("")


def _shown(portal: Portal, organ: str) -> Iterator[Reference]:
    for reference in portal.library.referring.get(("department", organ), ()):
        kind = reference.entry.kind
        if kind.name not in ELSEWHERE and kind.template is not None and kind.address is not None:
            yield reference


def _place(reference: Reference) -> tuple[int, int]:
    """Sorts by kind, the newest of each first."""
    name, day = reference.entry.kind.name, day_of(reference.entry)
    return (FIRST.index(name) if name in FIRST else len(FIRST), -day.toordinal() if day else 0)


def _group(
    portal: Portal, here: Here, organ: str, anchor: str, called: str, entries: tuple[Entry, ...]
) -> Named:
    more = all_of(portal, here, organ, entries) if len(entries) > FEW + 1 else Link("")
    shown = entries[:FEW] if more.href else entries
    return Named(anchor, called, tuple(item_of(portal, here, entry) for entry in shown), more)
