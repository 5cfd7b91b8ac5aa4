"""Lists of the records of a kind: the whole, and narrowed to each value of each facet.

Every list is a set of plain pages, complete without script (a central crawler reads them, and so
does a citizen with an old phone).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.column import Column
from zwgk_site.library import Entry
from zwgk_site.pages.about import About, about_of
from zwgk_site.pages.channels import channel_at
from zwgk_site.pages.compose import compose
from zwgk_site.pages.filters import FilterGroup, Narrowing, filters, narrowings
from zwgk_site.pages.happenings import calendar_links
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.platform import Side, side
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

PER_PAGE = 20
NEAR = 2
"""Page numbers shown on either side of the current one."""

RowMaker = Callable[[Portal, Here, Entry], object]


@dataclass(frozen=True)
class Pager:
    """Links to the pages of a list; ``None`` stands for a gap."""

    previous: str
    next: str
    links: tuple[Link | None, ...]


@dataclass(frozen=True)
class Listing:
    """What a list shows."""

    title: str
    about: About
    count: str
    rows: tuple[object, ...]
    filters: tuple[FilterGroup, ...]
    pager: Pager | None
    downloads: tuple[Link, ...]
    children: tuple[Link, ...]
    side: Side | None = None
    """The platform's list of columns, where the list is one of them."""


def _about(portal: Portal, about: Column | Kind) -> About:
    if isinstance(about, Column):
        return about_of(portal, about)
    return About(portal.say("list", "about", label=about.label))


def lists(
    portal: Portal,
    kind: Kind,
    make_row: RowMaker,
    per_page: int = PER_PAGE,
    beside: Callable[[Here], tuple[Link, ...]] = lambda here: (),
    rank: Callable[[Entry], tuple[int, ...]] = lambda entry: (),
) -> Iterator[Page]:
    """All list pages of a kind that has a list. ``beside`` gives links that the whole list offers at its
    head, after the columns below; ``rank`` the order, where it is not that of the kind."""
    if kind.list_address is None:
        return
    entries = portal.library.entries.get(kind.name, ())
    every = narrowings(portal, kind)
    facets = Counter(narrowing.facet.name for narrowing in every)
    offered = tuple(n for n in every if facets[n.facet.name] > 1)
    rows = cache(lambda root, index: make_row(portal, Here("", root), entries[index]))
    place = {id(entry): index for index, entry in enumerate(entries)}

    def split(address: str, chosen: Narrowing | None) -> Iterator[Page]:
        some = sorted(chosen.entries if chosen else entries, key=rank)
        count = max(1, -(-len(some) // per_page))
        for number in range(1, count + 1):
            here = Here.at(urls.numbered(address, number))
            part = some[(number - 1) * per_page : number * per_page]
            made = tuple(rows(here.root, place[id(entry)]) for entry in part)
            more = beside(here) if chosen is None and number == 1 else ()
            yield _page(portal, kind, here, address, made, len(some), (number, count), offered, chosen, more)

    yield from split(kind.list_address, None)
    for narrowing in every:
        yield from split(
            urls.facet(kind.list_address, narrowing.facet.name, narrowing.choice.slug), narrowing
        )


def _page(
    portal: Portal,
    kind: Kind,
    here: Here,
    address: str,
    rows: tuple[object, ...],
    total: int,
    position: tuple[int, int],
    offered: Sequence[Narrowing],
    chosen: Narrowing | None,
    more: tuple[Link, ...],
) -> Page:
    say, (number, count) = portal.say, position
    about = portal.about(kind)
    name = about.name if isinstance(about, Column) else about.label
    title = say("list", "narrowed", label=name, choice=chosen.title) if chosen else name
    numbered = say("list", "numbered", title=title, number=number) if number > 1 else title
    said = _about(portal, about) if not chosen else About()
    children = portal.children(about) if isinstance(about, Column) and number == 1 and not chosen else ()
    listing = Listing(
        title=title,
        about=said,
        count=say("list", "count", count=total, noun=kind.noun),
        rows=rows,
        filters=filters(portal, kind, here, offered, chosen),
        pager=pager(portal, here, address, number, count),
        downloads=downloads(portal, kind, here),
        children=(*(Link(child.name, here.to(portal.column_address(child))) for child in children), *more),
        side=side(portal, here, about) if isinstance(about, Column) else None,
    )
    crumbs = portal.trail(here, about, chosen.choice.label if chosen else "")
    return compose(
        portal,
        here,
        kind.list_template,
        {"listing": listing},
        list_head(
            portal,
            here.address,
            numbered,
            said.lede or say("list", "head", title=title, count=total, noun=kind.noun),
            about,
        ),
        about=about,
        crumbs=crumbs,
        source=_source(kind),
        kind=kind.name,
    )


def _source(kind: Kind) -> str:
    return f"content/{kind.folder or kind.file}"


def downloads(portal: Portal, kind: Kind, here: Here) -> tuple[Link, ...]:
    """The list as data, where the kind says what to export, its days, and the feed to subscribe to."""
    if not kind.export or not kind.list_address:
        return ()
    data = tuple(
        Link(portal.say("list", f"as_{form}"), here.shared(urls.data(kind.list_address, form)))
        for form in ("csv", "json")
    )
    data = (*data, *calendar_links(portal, here, kind))
    channel = channel_at(portal, here.address)
    if channel is None:
        return data
    return (*data, Link(portal.say("feed", "subscribe"), here.shared(channel.address), feed=True))


def pager(portal: Portal, here: Here, address: str, number: int, count: int) -> Pager | None:
    """Links to the parts of a list at this address; None for a list that is whole."""
    if count == 1:
        return None

    def to(page: int) -> str:
        return here.to(urls.numbered(address, page))

    wanted = sorted({1, count, *range(max(1, number - NEAR), min(count, number + NEAR) + 1)})
    links: list[Link | None] = []
    for before, page in zip([0, *wanted], wanted, strict=False):
        if page - before > 1:
            links.append(None)
        links.append(Link(str(page), to(page), current=page == number))
    return Pager(
        previous=to(number - 1) if number > 1 else "",
        next=to(number + 1) if number < count else "",
        links=tuple(links),
    )
