"""The plan stage: which pages exist, and everything each of them shows. Reads nothing, renders nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zwgk_site import problems
from zwgk_site.kinds.base import Kind
from zwgk_site.pages import about_site, codes, forwhom, generic, home, withdrawn
from zwgk_site.pages.lists import lists
from zwgk_site.pages.page import Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import view_of
from zwgk_site.problems import Problem, Spot

__all__ = ["Page", "Portal", "plan"]


def plan(portal: Portal) -> tuple[tuple[Page, ...], tuple[Problem, ...]]:
    """Every page of the site, and a problem for each address that two pages would share or that is too long
    for its QR code.

    Raises MissingWord where words.yaml lacks a text.
    """
    pages = tuple(_all(portal))
    return pages, (*_clashes(pages), *codes.too_long(portal, codes.coded(portal)))


def _all(portal: Portal) -> Iterator[Page]:
    yield from home.pages(portal)
    for kind in portal.library.kinds:
        yield from _of_kind(portal, kind)
    yield from forwhom.pages(portal)
    yield from withdrawn.pages(portal)
    yield from about_site.pages(portal)
    yield from codes.pages(portal)


def _of_kind(portal: Portal, kind: Kind) -> Iterator[Page]:
    """Lists and records of a kind, by the module of its name in ``views``, or else as any kind."""
    view = view_of(kind)
    if kind.list_address is not None:
        own: Callable[[Portal, Kind], Iterator[Page]] | None = getattr(view, "lists", None)
        yield from own(portal, kind) if own else lists(portal, kind, getattr(view, "row", generic.row))
    if kind.template is not None:
        for entry in portal.library.entries.get(kind.name, ()):
            yield from view.pages(portal, entry)


def _clashes(pages: tuple[Page, ...]) -> tuple[Problem, ...]:
    first: dict[str, Page] = {}
    found = []
    for page in pages:
        for file in page.files:
            other = first.setdefault(file, page)
            if other is not page and file == page.address:
                found.append(problems.address_duplicate(Spot(page.source), page.address, other.source))
    return tuple(found)
