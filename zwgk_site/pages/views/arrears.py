"""Overdue payments to small firms: a table a year with its sums, and the form of each organ."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.arrears import Arrears, article_of
from zwgk_site.kinds.base import Kind
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.arrears import YearOf, by_year
from zwgk_site.urls import Here

PER_PAGE = 400
"""Forms on one page of the list: the sums are of what stands above them."""


@dataclass(frozen=True)
class Line:
    """One form in the table of its year. ``late`` says by how many days it came too late, if it did."""

    organ: Link
    form: Link
    contracts: str
    amount: str
    zero: str
    day: str
    late: str
    sample: bool


@dataclass(frozen=True)
class Table:
    """A year."""

    id: str
    title: str
    source: str
    due: str
    lines: tuple[Line, ...]
    contracts: str
    amount: str
    note: str


@dataclass(frozen=True)
class Before:
    """The figures of an organ in one year, for comparison."""

    year: Link
    contracts: str
    amount: str


@dataclass(frozen=True)
class View:
    """Everything the page of a form shows."""

    title: str
    organ: Link
    sample: bool
    contracts: str
    amount: str
    zero: str
    note: str
    day: str
    published: str
    late: str
    source: str
    years: tuple[Before, ...]
    whole: Link


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """Lists, each as tables by year."""
    entries = portal.library.entries.get(kind.name, ())
    forms = {entry.record.id: cast(Arrears, entry.record) for entry in entries}
    organs = portal.library.entries["department"]
    order = {entry.record.id: place for place, entry in enumerate(organs)}
    for page in plain_lists(portal, kind, row, per_page=PER_PAGE, rank=_rank):
        here = Here.at(page.address)
        shown = sorted((forms[each] for each in _ids(page)), key=lambda form: order[_organ(portal, form)])
        tables = tuple(_table(portal, here, of) for of in by_year(shown))
        yield replace(page, context={**page.context, "tables": tables})


def _ids(page: Page) -> tuple[str, ...]:
    rows = cast("tuple[Row, ...]", getattr(page.context["listing"], "rows", ()))
    return tuple(each.record for each in rows)


@dataclass(frozen=True)
class Row(Item):
    """A form in a list; ``record`` is its id."""

    record: str = ""


def row(portal: Portal, here: Here, entry: Entry) -> Row:
    """A form in a list: the organ and its two figures."""
    form = cast(Arrears, entry.record)
    say = portal.say
    figures = say("arrears", "figures", contracts=form.contracts, amount=money(form.amount))
    plain = record_item(portal, here, entry)
    return Row(
        title=plain.title,
        href=plain.href,
        day=formats.iso(form.published.date()),
        summary=say("arrears", "zero") if form.zero else figures,
        sample=form.sample,
        record=form.id,
    )


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a form."""
    form = cast(Arrears, entry.record)
    here = Here.at(portal.address("arrears", form.id))
    about = portal.about(entry.kind)
    organ = portal.library.title_of("department", form.organ)
    view = _view(portal, here, entry, form)
    yield compose(
        portal,
        here,
        "arrears.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            form.label,
            form.note or form.label,
            about,
            published=form.published,
            source=organ,
        ),
        about=about,
        crumbs=portal.trail(here, about, form.label),
        source=entry.file,
        kind="arrears",
        record=form.id,
        changed=form.published.date(),
    )


def money(amount: Decimal) -> str:
    """An amount with thousands set apart and no zeros at its end: 1,234.5."""
    text = f"{amount:,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _organ(portal: Portal, form: Arrears) -> str:
    return portal.library.id_of("department", form.organ)


def _rank(entry: Entry) -> tuple[int, ...]:
    return (-cast(Arrears, entry.record).year,)


def _late(portal: Portal, form: Arrears) -> str:
    days = (form.published.date() - form.due).days
    return portal.say("arrears", "late", days=days) if days > 0 else ""


def _table(portal: Portal, here: Here, of: YearOf) -> Table:
    say = portal.say
    return Table(
        id=f"y{of.year}",
        title=say("arrears", "of_year", year=of.year),
        source=article_of(of.year),
        due=say("arrears", "due", day=formats.long_day(of.forms[0].due)),
        lines=tuple(_line(portal, here, form) for form in of.forms),
        contracts=str(of.contracts),
        amount=money(of.amount),
        note=say("arrears", "reported", count=len(of.forms), zeros=of.zeros),
    )


def _line(portal: Portal, here: Here, form: Arrears) -> Line:
    organ = portal.library.id_of("department", form.organ)
    return Line(
        organ=portal.link(here, "department", organ),
        form=portal.link(here, "arrears", form.id, formats.iso(form.published.date())),
        contracts=str(form.contracts),
        amount=money(form.amount),
        zero=portal.say("arrears", "zero_short") if form.zero else "",
        day=formats.iso(form.published.date()),
        late=_late(portal, form),
        sample=form.sample,
    )


def _view(portal: Portal, here: Here, entry: Entry, form: Arrears) -> View:
    library, say = portal.library, portal.say
    organ = library.id_of("department", form.organ)
    own = [
        each
        for each in library.records("arrears", Arrears)
        if library.id_of("department", each.organ) == organ
    ]
    return View(
        title=form.label,
        organ=portal.link(here, "department", organ),
        sample=form.sample,
        contracts=str(form.contracts),
        amount=money(form.amount),
        zero=say("arrears", "zero") if form.zero else "",
        note=form.note or "",
        day=formats.iso(form.published.date()),
        published=formats.minute(form.published),
        late=_late(portal, form),
        source=article_of(form.year),
        years=tuple(
            Before(
                portal.link(here, "arrears", each.id, say("arrears", "of_year", year=each.year)),
                str(each.contracts),
                money(each.amount),
            )
            for each in sorted(own, key=lambda each: -each.year)
        ),
        whole=Link(say("arrears", "whole"), here.to(entry.kind.list_address or urls.HOME, f"y{form.year}")),
    )
