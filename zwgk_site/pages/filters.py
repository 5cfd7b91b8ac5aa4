"""Narrowing a list to one value of one facet: which values there are, and the links to them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from zwgk_site import urls
from zwgk_site.kinds.base import Choice, Facet, Kind
from zwgk_site.library import Entry
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

FEW = 8
"""Values of a facet shown at once; the rest are folded."""


@dataclass(frozen=True)
class FilterGroup:
    """The values of one facet, as links with counts; ``everything`` undoes the choice, ``more`` are folded."""

    id: str
    label: str
    everything: Link
    links: tuple[Link, ...]
    more: tuple[Link, ...]
    more_label: str


@dataclass(frozen=True)
class Narrowing:
    """A facet, one of its values, and the records that have it."""

    facet: Facet
    choice: Choice
    entries: tuple[Entry, ...]
    title: str
    """The value, with the facet where another facet has a value of that name."""


def narrowings(portal: Portal, kind: Kind) -> tuple[Narrowing, ...]:
    """Every value that any record has in any facet, values with most records first, years newest first."""
    found: list[Narrowing] = []
    for facet in kind.facets:
        having: dict[Choice, list[Entry]] = {}
        for entry in portal.library.entries.get(kind.name, ()):
            for choice in facet.choices(entry.record, portal.library):
                having.setdefault(choice, []).append(entry)
        by_year = all(choice.slug.isdigit() and len(choice.slug) == 4 for choice in having)
        ordered = (
            sorted(having, key=lambda c: c.slug, reverse=True)
            if by_year
            else sorted(having, key=lambda c: (-len(having[c]), c.slug))
        )
        found += [Narrowing(facet, choice, tuple(having[choice]), choice.label) for choice in ordered]
    labels = Counter(narrowing.choice.label for narrowing in found)
    return tuple(
        replace(each, title=portal.say("list", "of_facet", choice=each.title, facet=each.facet.label))
        if labels[each.title] > 1
        else each
        for each in found
    )


def filters(
    portal: Portal, kind: Kind, here: Here, offered: Sequence[Narrowing], chosen: Narrowing | None
) -> tuple[FilterGroup, ...]:
    """The facets worth offering: those that tell some records from others."""
    if kind.list_address is None:
        return ()
    everything = Link(
        portal.say("list", "everything"),
        here.to(kind.list_address),
        str(len(portal.library.entries.get(kind.name, ()))),
        current=chosen is None,
    )
    groups = []
    for facet in kind.facets:
        links = tuple(
            Link(
                n.choice.label,
                here.to(urls.facet(kind.list_address, facet.name, n.choice.slug)),
                str(len(n.entries)),
                current=chosen is not None and chosen.facet is facet and chosen.choice == n.choice,
            )
            for n in offered
            if n.facet is facet
        )
        if links:
            groups.append(filter_group(portal, f"{kind.name}-{facet.name}", facet.label, everything, links))
    return tuple(groups)


def filter_group(
    portal: Portal, name: str, label: str, everything: Link, links: tuple[Link, ...]
) -> FilterGroup:
    """A group of filter links, the rest folded when there are many; the chosen one is never folded."""
    shown, more = (links, ()) if len(links) <= FEW + 2 else (links[:FEW], links[FEW:])
    shown += tuple(link for link in more if link.current)
    more = tuple(link for link in more if not link.current)
    return FilterGroup(
        name, label, everything, shown, more, portal.say("list", "more", label=label, count=len(more))
    )
