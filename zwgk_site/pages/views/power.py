"""Powers and duties of organs: the table of one organ by class, the totals of all, and one class across organs.

Source: 政府信息公开条例（国务院令第711号）art. 20(5)(6).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.power import CATEGORIES, Power, PowerList
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import Listing
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.power_guide import GuideView, guides
from zwgk_site.pages.power_totals import by_items, totals_of
from zwgk_site.pages.related import Group, related
from zwgk_site.urls import Here

TABLE = "items.csv"
PER_PAGE = 200
"""Lists on one page: their totals stand in one table."""


@dataclass(frozen=True)
class Points:
    """One text, or several in order; the other of the two is empty."""

    single: str
    several: tuple[str, ...]

    @staticmethod
    def of(texts: tuple[str, ...]) -> Points:
        return Points("", texts) if len(texts) > 1 else Points("".join(texts), ())


@dataclass(frozen=True)
class Line:
    """One power in a table. ``guide`` leads to how to apply; its text is empty where nobody applies."""

    id: str
    code: str
    name: str
    link: Link
    organ: Link
    basis: tuple[str, ...]
    duties: Points
    liability: Points
    results: Link
    guide: Link
    sample: bool


@dataclass(frozen=True)
class PowerClass:
    """The powers of one class."""

    id: str
    name: str
    label: str
    count: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of one list shows."""

    title: str
    publisher: Link
    published: str
    day: str
    note: str
    sample: bool
    total: str
    classes: tuple[PowerClass, ...]
    guides: tuple[GuideView, ...]
    download: Link
    related: tuple[Group, ...]


@dataclass(frozen=True)
class Row(Item):
    """A list of powers in the list of lists; ``record`` is its id."""

    record: str = ""


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The lists with a table of totals; narrowed to a class, its powers in all organs."""
    records = {
        entry.record.id: cast(PowerList, entry.record) for entry in portal.library.entries.get(kind.name, ())
    }
    root = kind.list_address or urls.HOME
    chosen = {urls.facet(root, "category", slug): name for name, slug in CATEGORIES.items()}
    for page in plain_lists(portal, kind, row, per_page=PER_PAGE):
        here = Here.at(page.address)
        listing = cast(Listing, page.context["listing"])
        rows = cast("tuple[Row, ...]", listing.rows)
        shown = tuple(records[each.record] for each in rows)
        category = chosen.get(page.address, "")
        lines = tuple(line(portal, here, of, power) for of in shown for power in of.of(category))
        totals = None if category else totals_of(portal, here, kind, shown)
        more = {
            "totals": totals,
            "lines": lines,
            "counted": portal.say("power", "items", count=len(lines)),
            "all": Link(portal.say("power", "all_csv"), here.shared(urls.inside(root, TABLE))),
        }
        listing = replace(listing, filters=by_items(listing.filters, tuple(records.values())))
        yield replace(page, context={**page.context, **more, "listing": listing})


def row(portal: Portal, here: Here, entry: Entry) -> Row:
    """A list of powers in a list: how many of which class."""
    record = cast(PowerList, entry.record)
    say = portal.say
    counts = say("mark", "comma").join(
        say("power", "of_class", name=name, count=len(some))
        for name in CATEGORIES
        if (some := record.of(name))
    )
    return Row(
        title=record.title,
        href=here.to(portal.address("power", record.id)),
        day=formats.iso(record.published.date()),
        about=(
            portal.library.title_of("department", record.publisher),
            say("power", "items", count=len(record.powers)),
        ),
        summary=counts,
        sample=record.sample,
        record=record.id,
    )


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a list of powers."""
    record = cast(PowerList, entry.record)
    here = Here.at(portal.address("power", record.id))
    about = portal.about(entry.kind)
    organ = portal.library.title_of("department", record.publisher)
    yield compose(
        portal,
        here,
        "power.html",
        {"view": _view(portal, here, record)},
        article_head(
            portal,
            here.address,
            record.title,
            record.note or record.title,
            about,
            published=record.published,
            source=organ,
        ),
        about=about,
        crumbs=portal.trail(here, about, record.title),
        source=entry.file,
        kind="power",
        record=record.id,
        changed=record.published.date(),
    )


def anchor(power: Power) -> str:
    """Where a power stands on the page of its list."""
    return f"p-{power.code}"


def line(portal: Portal, here: Here, of: PowerList, power: Power) -> Line:
    """A power as a line, on any page."""
    address = portal.address("power", of.id)
    return Line(
        id=anchor(power),
        code=power.code,
        name=power.name,
        link=Link(power.name, here.to(address, anchor(power))),
        organ=portal.link(here, "department", portal.library.id_of("department", of.publisher)),
        basis=power.basis,
        duties=Points.of(power.duties),
        liability=Points.of(power.liability),
        results=_results(portal, here, power),
        guide=_guide(portal, here, of, power),
        sample=of.sample,
    )


def _results(portal: Portal, here: Here, power: Power) -> Link:
    if power.results is not None:
        column = portal.column(power.results)
        return Link(column.name, here.to(portal.column_address(column)))
    if power.results_at is not None:
        return portal.external(portal.say("power", "results_outside"), power.results_at)
    return Link("")


def _guide(portal: Portal, here: Here, of: PowerList, power: Power) -> Link:
    text = portal.say("power", "guide")
    if power.benefit is not None:
        return portal.link(here, "benefit", portal.library.id_of("benefit", power.benefit), text)
    if power.guide is None:
        return Link("")
    return Link(text, here.to(portal.address("power", of.id), f"g-{power.code}"))


def _view(portal: Portal, here: Here, record: PowerList) -> View:
    library, say = portal.library, portal.say
    return View(
        title=record.title,
        publisher=portal.link(here, "department", library.id_of("department", record.publisher)),
        published=formats.minute(record.published),
        day=formats.iso(record.published.date()),
        note=record.note or "",
        sample=record.sample,
        total=say("power", "items", count=len(record.powers)),
        classes=tuple(_classes(portal, here, record)),
        guides=guides(portal, record),
        download=Link(say("power", "csv"), here.shared(urls.beside(here.address, TABLE))),
        related=related(portal, here, "power", record.id),
    )


def _classes(portal: Portal, here: Here, record: PowerList) -> Iterator[PowerClass]:
    for name, slug in CATEGORIES.items():
        some = record.of(name)
        if some:
            lines = tuple(line(portal, here, record, power) for power in some)
            label = portal.say("power", "of_class", name=name, count=len(some))
            yield PowerClass(slug, name, label, portal.say("power", "items", count=len(some)), lines)
