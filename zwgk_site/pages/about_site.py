"""Pages of the site as a whole: search, site map, and the page for an address that does not exist."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zwgk_site import urls
from zwgk_site.kinds.column import Column
from zwgk_site.pages import across, codes, titles
from zwgk_site.pages.across import Common
from zwgk_site.pages.compose import compose
from zwgk_site.pages.filters import FilterGroup, filters, narrowings
from zwgk_site.pages.frame import frame_of
from zwgk_site.pages.head import site_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.register import letters
from zwgk_site.pages.titles import Index
from zwgk_site.pages.views.column import own
from zwgk_site.pages.ways import ways
from zwgk_site.relate.holdings import holdings_of
from zwgk_site.urls import Here
from zwgk_site.validity import IN_FORCE


@dataclass(frozen=True)
class Branch:
    """A column in the site map, with what stands right below it."""

    link: Link
    about: str
    below: tuple[Link, ...]


@dataclass(frozen=True)
class Part:
    """The lists of one kind: the whole, and the ways to narrow it."""

    id: str
    list: Link
    groups: tuple[FilterGroup, ...]


def pages(portal: Portal) -> Iterator[Page]:
    """Search, site map, 404, and the lists of everything whatever its kind."""
    index, found = Index.of(portal), across.commons(portal)
    yield _search(portal, index, found)
    yield _sitemap(portal, index, found)
    yield _missing(portal)
    yield from titles.pages(portal, index, found)
    yield from across.pages(portal, found, index.titles)


def _parts(portal: Portal, here: Here) -> tuple[Part, ...]:
    """Every kind that has a list."""
    found = []
    for kind in portal.library.kinds:
        if kind.list_address is not None:
            count = len(portal.library.entries.get(kind.name, ()))
            every = Link(
                kind.label,
                here.to(kind.list_address),
                portal.say("list", "count", count=count, noun=kind.noun),
            )
            found.append(
                Part(f"list-{kind.name}", every, filters(portal, kind, here, narrowings(portal, kind), None))
            )
    return tuple(found)


def _search(portal: Portal, index: Index, found: Sequence[Common]) -> Page:
    """The search page. Without script it is a way to browse."""
    here, title = Here.at(urls.SEARCH), portal.say("search", "title")
    head = site_head(portal, here.address, title, portal.say("search", "about", site=portal.site.name))
    crumbs = portal.trail(here, None, title)
    context = {
        "title": title,
        "search": here.to(urls.SEARCH),
        "ways": ways(portal, here, index, found),
        "parts": _parts(portal, here),
        "ask": portal.texts(here, portal.site.ask),
        "valid": IN_FORCE.label,
        "said": tuple(portal.words.table["finding"].items()),
    }
    return compose(
        portal,
        here,
        "search.html",
        context,
        head,
        about=None,
        crumbs=crumbs,
        source="content/site.yaml",
        find=False,
    )


def _sitemap(portal: Portal, index: Index, found: Sequence[Common]) -> Page:
    here, title = Here.at(urls.SITEMAP), portal.say("frame", "sitemap")
    branches = tuple(_branch(portal, here, column) for column in portal.columns if column.parent is None)
    head = site_head(portal, here.address, title, portal.say("sitemap", "about", site=portal.site.name))
    crumbs = portal.trail(here, None, title)
    az = letters(portal, here, "az", portal.library.entries.get("department", ()))
    context = {
        "title": title,
        "branches": branches,
        "ways": ways(portal, here, index, found),
        "parts": _parts(portal, here),
        "letters": az,
        "codes": Link(portal.say("codes", "title"), here.to(codes.INDEX)),
    }
    return compose(
        portal, here, "sitemap.html", context, head, about=None, crumbs=crumbs, source="content/site.yaml"
    )


def _branch(portal: Portal, here: Here, column: Column) -> Branch:
    below = (portal.column(name) for name in holdings_of(portal.library).below(column.id))
    children = (Link(child.name, here.to(portal.column_address(child))) for child in below)
    texts = (
        portal.link(here, entry.kind.name, entry.record.id)
        for entry in own(portal, column)
        if entry.kind.order == "updated"
    )
    return Branch(
        Link(column.name, here.to(portal.column_address(column))), column.description, (*children, *texts)
    )


def _missing(portal: Portal) -> Page:
    """The page a server shows for an address that does not exist: at any depth, so its links are absolute."""
    here = Here(urls.MISSING, portal.base_path)
    title = portal.say("missing", "title")
    page = Page(
        address=urls.MISSING,
        template="404.html",
        context={
            "title": title,
            "search": here.to(urls.SEARCH),
            "links": (
                Link(portal.say("frame", "home"), here.to(urls.HOME)),
                Link(portal.say("frame", "sitemap"), here.to(urls.SITEMAP)),
            ),
        },
        head=site_head(portal, urls.MISSING, title, portal.say("missing", "about")),
        frame=frame_of(portal, here, "", find=False),
        crumbs=(),
        source="content/site.yaml",
        listed=False,
        edition="ordinary",
    )
    return replace(page, counterpart=urls.elder(urls.HOME))
