"""The pages of the rendition for touch screens in halls: those of the ordinary site, with a home page of tiles.

Source: the outlines of several counties ask halls for a touch screen that finds documents and progress
(政务公开专区, 触控一体机), fed by the same library as the site.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zwgk_site import urls
from zwgk_site.pages.codes import asked
from zwgk_site.pages.page import Fact, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.text.qr import Qr, qr
from zwgk_site.urls import Here

KEYS = ("1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm")
"""Rows of the keyboard on the screen: what pinyin and document numbers are typed with."""

FACTS = 2
"""Of the site's facts, those that a visitor of a hall needs: whose site it is, how to reach them."""


@dataclass(frozen=True)
class Tile:
    """A large button of the home page."""

    link: Link
    about: str


@dataclass(frozen=True)
class Bar:
    """What surrounds every page: its name, the ways home and to the search, and how long nobody may touch it."""

    name: str
    root: str
    home: str
    search: str
    at_home: bool
    demo: str
    facts: tuple[Fact, ...]
    idle: int
    """Seconds."""
    keys: tuple[str, ...] = KEYS


@dataclass(frozen=True)
class Phone:
    """How to go on with a page on one's own telephone. ``left``: it has files or other sites."""

    code: Qr
    address: str
    left: bool


def kiosk_pages(portal: Portal, pages: Sequence[Page]) -> Iterator[Page]:
    """Of the ordinary site's pages those that a touch screen has, in one edition each."""
    for page in pages:
        if page.edition == "elder" or page.address == urls.MISSING:
            continue
        if page.address == urls.HOME:
            page = replace(
                page, template="kiosk/home.html", context={**page.context, "tiles": _tiles(portal)}
            )
        yield replace(page, edition="ordinary", feed=None)


def bar_of(portal: Portal, page: Page) -> Bar:
    """The bar of a page. Equal bars are equal values."""
    here = Here(page.address, page.frame.root)
    return Bar(
        name=portal.site.name,
        root=page.frame.root,
        home=here.to(urls.HOME),
        search=here.to(urls.SEARCH),
        at_home=page.address == urls.HOME,
        demo=page.frame.demo,
        facts=page.frame.facts[:FACTS],
        idle=portal.site.kiosk_idle,
    )


def phone_of(page: Page, left: bool) -> Phone:
    """The code of a page is its address on the web."""
    return Phone(qr(page.head.canonical), page.head.canonical, left)


def _tiles(portal: Portal) -> tuple[Tile, ...]:
    """The columns of the main navigation, then the pages that tell how to apply and whom to ask."""
    here = Here.at(urls.HOME)
    columns = (portal.column(reference) for reference in portal.site.nav)
    return (
        *(
            Tile(Link(column.name, here.to(portal.column_address(column))), _short(column.description))
            for column in columns
        ),
        *(
            Tile(
                portal.link(here, "page", entry.record.id), _short(getattr(entry.record, "summary", "") or "")
            )
            for entry in asked(portal)
        ),
    )


def _short(text: str) -> str:
    """The first sentence of a description."""
    return text.partition("。")[0]
