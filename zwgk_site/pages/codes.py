"""Sheets of QR codes for service windows: what people come for, each with the code of its page.

Source: outlines of several counties ask halls to show the matrix of QR codes of service guides
(服务指南二维码矩阵) at every window.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.benefit import Benefit
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.package import Package
from zwgk_site.kinds.question import Question, outdated
from zwgk_site.kinds.region import Region
from zwgk_site.library import Entry
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import site_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import codes as problems
from zwgk_site.text.qr import Qr, qr
from zwgk_site.urls import Here

INDEX = "qr/index.html"

LONGEST = 213
"""Bytes that a code of version 10 holds at error correction M (GB/T 18284, ISO/IEC 18004, table 7). A finer
one, printed 45 mm wide, has modules under 0.7 mm, which older telephones do not read."""


@dataclass(frozen=True)
class Card:
    """One code: what it leads to, and the address as text."""

    link: Link
    about: str
    address: str
    sample: bool

    @property
    def code(self) -> Qr:
        return qr(self.address)


@dataclass(frozen=True)
class Group:
    """Cards that belong together. ``title`` is empty on a sheet that has only one group, which is its own."""

    id: str
    title: str
    cards: tuple[Card, ...]


@dataclass(frozen=True)
class View:
    """A sheet. ``sheets`` are the other sheets that the first one leads to."""

    title: str
    lede: str
    sheets: tuple[Link, ...]
    groups: tuple[Group, ...]


@dataclass(frozen=True)
class _Sheet:
    """A sheet before it has a page: its groups, each a title and what its cards lead to."""

    address: str
    title: str
    groups: tuple[tuple[str, tuple[_Target, ...]], ...]

    @property
    def count(self) -> int:
        return sum(len(targets) for _, targets in self.groups)


@dataclass(frozen=True)
class _Target:
    """What a card leads to: the address of the page and the file it comes from."""

    address: str
    file: str
    title: str
    about: str = ""
    sample: bool = False


def pages(portal: Portal) -> Iterator[Page]:
    """The first sheet, of the site itself, and one for each group of people at a window."""
    here, sheets = Here.at(INDEX), _sheets(portal)
    title = portal.say("codes", "title")
    links = tuple(
        Link(sheet.title, here.to(sheet.address), portal.say("codes", "count", count=sheet.count))
        for sheet in sheets
    )
    first = _Sheet(INDEX, title, ((title, _entries(portal)),))
    yield _page(portal, first, links, portal.trail(here, None, title))
    for sheet in sheets:
        above = Here.at(sheet.address)
        home, *_ = portal.trail(above, None, sheet.title)
        crumbs = (home, Link(title, above.to(INDEX)), Link(sheet.title))
        yield _page(portal, sheet, (), crumbs)


def too_long(portal: Portal, codes: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """A problem for each page (address, source) whose code would be too fine to print."""
    for address, source in codes:
        full = portal.absolute(address)
        if len(full.encode()) > LONGEST:
            yield problems.code_long(Spot(source), full, len(full.encode()), LONGEST)


def coded(portal: Portal) -> Iterator[tuple[str, str]]:
    """Address and source of every page that has a code on a sheet."""
    groups = (targets for sheet in _sheets(portal) for _, targets in sheet.groups)
    for targets in (_entries(portal), *groups):
        for target in targets:
            yield target.address, target.file


def _page(portal: Portal, sheet: _Sheet, sheets: tuple[Link, ...], crumbs: tuple[Link, ...]) -> Page:
    here = Here.at(sheet.address)
    lede = portal.say("codes", "lede")
    view = View(sheet.title, lede, sheets, tuple(_groups(portal, here, sheet)))
    named = portal.say("codes", "named", title=sheet.title) if sheet.address != INDEX else sheet.title
    head = site_head(portal, sheet.address, named, lede)
    source = "content/site.yaml"
    return compose(portal, here, "codes.html", {"view": view}, head, about=None, crumbs=crumbs, source=source)


def _groups(portal: Portal, here: Here, sheet: _Sheet) -> Iterator[Group]:
    for number, (title, targets) in enumerate(sheet.groups, start=1):
        cards = tuple(
            Card(
                Link(target.title, here.to(target.address)),
                target.about,
                portal.absolute(target.address),
                target.sample,
            )
            for target in targets
        )
        yield Group(f"g{number}", title if len(sheet.groups) > 1 else "", cards)


def _entries(portal: Portal) -> tuple[_Target, ...]:
    """The home page, the search, the columns of the navigation, and the pages to ask."""
    site, say = portal.site, portal.say
    found = [
        _Target(urls.HOME, "content/site.yaml", site.name, site.description),
        _Target(urls.SEARCH, "content/site.yaml", say("search", "title")),
    ]
    for reference in site.nav:
        column = portal.column(reference)
        found.append(
            _Target(portal.column_address(column), "content/columns.yaml", column.name, column.description)
        )
    for entry in asked(portal):
        found.append(_Target(portal.address("page", entry.record.id), entry.file, entry.record.label))
    return tuple(found)


def asked(portal: Portal) -> Iterator[Entry]:
    """The pages that tell whom to ask, as far as the navigation does not lead to them."""
    columns = {portal.column(reference).name for reference in portal.site.nav}
    for name in portal.site.ask:
        entry = portal.library.get("page", portal.library.id_of("page", name))
        if entry.record.label not in columns:
            yield entry


def _sheets(portal: Portal) -> tuple[_Sheet, ...]:
    """Those that have anything on them."""
    every = (
        *(_services(portal, kind) for kind in ("benefit", "package")),
        _questions(portal),
        *_departments(portal),
    )
    return tuple(sheet for sheet in every if sheet.count)


def _services(portal: Portal, kind: str) -> _Sheet:
    """Benefits, or packages, newest first."""
    found = []
    for entry in portal.library.entries.get(kind, ()):
        record = cast("Benefit | Package", entry.record)
        found.append(
            _Target(portal.address(kind, record.id), entry.file, record.title, record.summary, record.sample)
        )
    return _Sheet(_address(f"{kind}s"), portal.kinds[kind].label, ((portal.kinds[kind].label, tuple(found)),))


def _questions(portal: Portal) -> _Sheet:
    """Answers that still hold, by what they are about."""
    matters: dict[str, list[_Target]] = {}
    for entry in portal.library.entries.get("question", ()):
        record = cast(Question, entry.record)
        if not outdated(record, portal.library):
            target = _Target(
                portal.address("question", record.id), entry.file, record.title, "", record.sample
            )
            matters.setdefault(record.matter, []).append(target)
    return _Sheet(_address("questions"), portal.kinds["question"].label, _grouped(matters))


def _departments(portal: Portal) -> Iterator[_Sheet]:
    """The organs of each region."""
    regions: dict[str, list[_Target]] = {}
    for entry in portal.library.entries.get("department", ()):
        record = cast(Department, entry.record)
        target = _Target(
            portal.address("department", record.id),
            entry.file,
            record.name,
            record.summary or record.category,
            record.summary is not None and "简介" in record.samples,
        )
        regions.setdefault(portal.library.id_of("region", record.region), []).append(target)
    for region in portal.library.records("region", Region):
        if region.id in regions:
            title = portal.say("codes", "organs", region=region.name)
            yield _Sheet(_address(f"departments-{region.id}"), title, _grouped({title: regions[region.id]}))


def _grouped(found: Mapping[str, Sequence[_Target]]) -> tuple[tuple[str, tuple[_Target, ...]], ...]:
    return tuple((title, tuple(targets)) for title, targets in found.items())


def _address(name: str) -> str:
    return urls.inside(INDEX, f"{name}.html")
