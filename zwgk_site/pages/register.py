"""The register of organs: by region, then A–Z by the pinyin of their names without the region."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.department import Department
from zwgk_site.library import Entry
from zwgk_site.pages.about import About, about_of
from zwgk_site.pages.compose import compose
from zwgk_site.pages.directory import ADDRESS as DIRECTORY
from zwgk_site.pages.directory import CODE
from zwgk_site.pages.filters import FilterGroup, Narrowing, filters, narrowings
from zwgk_site.pages.head import list_head
from zwgk_site.pages.lists import downloads
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.text.pinyin import initial, sort_key
from zwgk_site.urls import Here

JUMP = 6
"""Initials in a region from which links to them are worth their place."""


@dataclass(frozen=True)
class Letter:
    """Organs of one region that share an initial."""

    id: str
    letter: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class RegionPart:
    """The organs of one region."""

    id: str
    name: str
    count: str
    letters: tuple[Letter, ...]
    jump: bool
    """Whether there are enough initials to jump between."""


@dataclass(frozen=True)
class View:
    """What the register shows."""

    title: str
    about: About
    count: str
    regions: tuple[RegionPart, ...]
    filters: tuple[FilterGroup, ...]
    downloads: tuple[Link, ...]
    ways: tuple[Link, ...]
    """The columns below, and the directory of whom to ask; only beside the whole register."""


def register(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The whole register, and the register of each region. Never split: one looks a name up in it."""
    if kind.list_address is None:
        return
    every = narrowings(portal, kind)
    yield _page(portal, kind, Here.at(kind.list_address), every, None)
    for chosen in every:
        address = urls.facet(kind.list_address, chosen.facet.name, chosen.choice.slug)
        yield _page(portal, kind, Here.at(address), every, chosen)


def _page(
    portal: Portal, kind: Kind, here: Here, every: tuple[Narrowing, ...], chosen: Narrowing | None
) -> Page:
    say, about = portal.say, portal.about(kind)
    name = about.name if isinstance(about, Column) else about.label
    some = chosen.entries if chosen else portal.library.entries.get(kind.name, ())
    title = say("list", "narrowed", label=name, choice=chosen.choice.label) if chosen else name
    said = about_of(portal, about) if isinstance(about, Column) and not chosen else About()
    parts = tuple(
        _region(portal, here, kind, n) for n in every if n.facet.name == "region" and chosen in (None, n)
    )
    count = say("list", "count", count=len(some), noun=kind.noun)
    view = View(
        title,
        said,
        count,
        parts,
        filters(portal, kind, here, every, chosen),
        downloads(portal, kind, here),
        () if chosen else tuple(_ways(portal, here, about)),
    )
    return compose(
        portal,
        here,
        kind.list_template,
        {"view": view},
        list_head(
            portal,
            here.address,
            title,
            said.lede or say("list", "head", title=title, count=len(some), noun=kind.noun),
            about,
        ),
        about=about,
        crumbs=portal.trail(here, about, chosen.choice.label if chosen else ""),
        source=f"content/{kind.file or kind.folder}",
        kind=kind.name,
    )


def _ways(portal: Portal, here: Here, about: Column | Kind) -> Iterator[Link]:
    if isinstance(about, Column):
        for child in portal.children(about):
            yield Link(child.name, here.to(portal.column_address(child)))
    yield Link(portal.say("directory", "cover"), here.to(DIRECTORY))
    yield Link(portal.say("directory", "code"), here.to(CODE))


def _region(portal: Portal, here: Here, kind: Kind, narrowing: Narrowing) -> RegionPart:
    found = letters(portal, here, narrowing.choice.slug, narrowing.entries)
    return RegionPart(
        id=narrowing.choice.slug,
        name=narrowing.choice.label,
        count=portal.say("list", "count", count=len(narrowing.entries), noun=kind.noun),
        letters=found,
        jump=len(found) >= JUMP,
    )


def letters(portal: Portal, here: Here, prefix: str, entries: Sequence[Entry]) -> tuple[Letter, ...]:
    """Organs by the initial of their names without the region; ids of the letters begin with ``prefix``."""
    named = sorted(
        ((_own_name(portal, entry), entry) for entry in entries), key=lambda pair: sort_key(pair[0])
    )
    found: dict[str, list[Link]] = {}
    for own, entry in named:
        found.setdefault(initial(own), []).append(_line(portal, here, entry))
    return tuple(
        Letter(f"{prefix}-{'0' if letter == '#' else letter.lower()}", letter, tuple(links))
        for letter, links in found.items()
    )


def _own_name(portal: Portal, entry: Entry) -> str:
    assert isinstance(entry.record, Department)
    return portal.function_of(entry.record) or entry.record.name


def _line(portal: Portal, here: Here, entry: Entry) -> Link:
    assert isinstance(entry.record, Department)
    tasks = portal.task_counts.get(entry.record.id, 0)
    return Link(
        entry.record.name,
        here.to(portal.address("department", entry.record.id)),
        count=portal.say("list", "tasks_of", count=tasks) if tasks else "",
    )
