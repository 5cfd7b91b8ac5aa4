"""Lists across kinds: everything of one year or one subject, where no kind's own list is that already."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zwgk_site import urls
from zwgk_site.kinds.base import Choice, Facet
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Entry
from zwgk_site.pages.about import About
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, policy_item, record_item
from zwgk_site.pages.filters import FilterGroup, filter_group
from zwgk_site.pages.head import site_head
from zwgk_site.pages.lists import PER_PAGE, Listing, pager
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

FACETS = ("topic", "year")
"""Names of facets that mean the same whichever kind has them."""


@dataclass(frozen=True)
class Common:
    """One value of such a facet, and everything that has it, newest first.

    ``address`` is that of the list, ``own`` says whether it is a list across kinds.
    """

    name: str
    choice: Choice
    entries: tuple[Entry, ...]
    address: str
    own: bool


def commons(portal: Portal) -> tuple[Common, ...]:
    """All values, those of most records first, years newest first."""
    return tuple(common for name in FACETS for common in _values(portal, name))


def _values(portal: Portal, name: str) -> Iterator[Common]:
    choices: dict[str, Choice] = {}
    having: dict[str, list[Entry]] = {}
    facets: dict[str, Facet] = {}
    for kind in portal.library.kinds:
        for facet in kind.facets if kind.list_address else ():
            for entry in portal.library.entries.get(kind.name, ()) if facet.name == name else ():
                for choice in facet.choices(entry.record, portal.library):
                    choices.setdefault(choice.slug, choice)
                    having.setdefault(choice.slug, []).append(entry)
                    facets[kind.list_address or ""] = facet
    own = len(facets) > 1
    lists = urls.TITLES if own else next(iter(facets), "")
    slugs = (
        sorted(having, reverse=True)
        if name == "year"
        else sorted(having, key=lambda slug: (-len(having[slug]), slug))
    )
    for slug in slugs:
        newest = sorted(having[slug], key=lambda entry: str(portal.order_of(entry) or ""), reverse=True)
        yield Common(name, choices[slug], tuple(newest), urls.facet(lists, name, slug), own)


def narrowing(
    portal: Portal, here: Here, found: Sequence[Common], total: int, chosen: Common | None = None
) -> tuple[FilterGroup, ...]:
    """The values as ways to narrow the list of all titles, of which there are ``total``."""
    text = portal.say("list", "everything")
    everything = Link(text, here.to(urls.TITLES), str(total), current=chosen is None)
    return groups(portal, here, found, everything, chosen)


def groups(
    portal: Portal, here: Here, found: Sequence[Common], everything: Link, chosen: Common | None = None
) -> tuple[FilterGroup, ...]:
    """The values as links with counts, a group for each facet."""
    made = []
    for name in FACETS:
        links = tuple(
            Link(
                common.choice.label,
                here.to(common.address),
                str(len(common.entries)),
                current=common is chosen,
            )
            for common in found
            if common.name == name
        )
        if links:
            made.append(filter_group(portal, f"by-{name}", portal.say("browse", name), everything, links))
    return tuple(made)


def pages(portal: Portal, found: Sequence[Common], total: int) -> Iterator[Page]:
    """The lists that are across kinds."""
    for common in found:
        if common.own:
            count = -(-len(common.entries) // PER_PAGE)
            for number in range(1, count + 1):
                yield _page(portal, found, common, total, (number, count))


def _page(
    portal: Portal, found: Sequence[Common], common: Common, total: int, position: tuple[int, int]
) -> Page:
    say, (number, count) = portal.say, position
    here = Here.at(urls.numbered(common.address, number))
    title = say("list", "narrowed", label=say("titles", "all"), choice=common.choice.label)
    numbered = say("list", "numbered", title=title, number=number) if number > 1 else title
    some = common.entries[(number - 1) * PER_PAGE : number * PER_PAGE]
    listing = Listing(
        title=title,
        about=About(),
        count=say("list", "count", count=len(common.entries), noun=say("titles", "noun")),
        rows=tuple(item(portal, here, entry) for entry in some),
        filters=narrowing(portal, here, found, total, common),
        pager=pager(portal, here, common.address, number, count),
        downloads=(),
        children=(),
    )
    head = site_head(
        portal,
        here.address,
        numbered,
        say("list", "head", title=title, count=len(common.entries), noun=say("titles", "noun")),
    )
    return compose(
        portal,
        here,
        "list.html",
        {"listing": listing},
        head,
        about=None,
        crumbs=trail(portal, here, common.choice.label),
        source="content",
    )


def item(portal: Portal, here: Here, entry: Entry) -> Item:
    """A record of any kind, with the name of its kind."""
    if isinstance(entry.record, Policy):
        made = policy_item(portal, here, entry.record)
    else:
        made = record_item(portal, here, entry)
    return replace(made, about=(entry.kind.label, *made.about), when="")


def trail(portal: Portal, here: Here, last: str) -> tuple[Link, ...]:
    """The way from the home page by the list of titles."""
    home, *_ = portal.trail(here, None, last)
    return (home, Link(portal.say("titles", "title"), here.to(urls.TITLES)), Link(last))
