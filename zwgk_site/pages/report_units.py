"""The units whose figures a government's report sums up, side by side, in a few orders."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.annualreport import AnnualReport
from zwgk_site.kinds.report_tables import HANDLED
from zwgk_site.library import Entry
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.report_series import COLUMNS, number
from zwgk_site.relate.annualreports import figures, granted, parts_of
from zwgk_site.urls import Here

WIDTH = 1000
"""Length of the longest bar."""


@dataclass(frozen=True)
class Bar:
    """A bar of the applications dealt with; ``part`` is how much of it was 予以公开 or 部分公开."""

    length: str
    part: str


@dataclass(frozen=True)
class Cell:
    label: str
    text: str


@dataclass(frozen=True)
class Row:
    """A unit; without a report it has no bar and no cells."""

    unit: Link
    bar: Bar | None
    handled: str
    share: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class View:
    """Everything a page shows."""

    title: str
    report: Link
    lede: str
    sample: bool
    orders: tuple[Link, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    sum: Row
    missing: str


Key = Callable[[AnnualReport], Decimal]


def _handled(report: AnnualReport) -> Decimal:
    return figures(report).at("表三", HANDLED.slug, "sum") or Decimal(0)


def _granted(report: AnnualReport) -> Decimal:
    handled = _handled(report)
    return (granted(report) or Decimal(0)) / handled if handled else Decimal(0)


ORDERS: tuple[tuple[str, str, Key | None], ...] = (
    ("handled", "units.html", _handled),
    ("share", "units-by-share.html", _granted),
    ("listed", "units-as-listed.html", None),
)
"""Name, address beside the report, and key of each order, the greatest first; None keeps that of the report."""


def units_address(portal: Portal, report: str, name: str = ORDERS[0][1]) -> str:
    return urls.beside(portal.address("annualreport", report), name)


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """A page an order, where a report sums up others and any of them is there."""
    report = cast(AnnualReport, entry.record)
    if not any(unit is not None for _, unit in parts_of(portal.library, report)):
        return
    for name, address, key in ORDERS:
        here, about = Here.at(units_address(portal, report.id, address)), portal.about(entry.kind)
        view = _view(portal, here, report, name, key)
        crumbs = portal.trail(here, about, portal.say("annualreport", "units"))
        yield compose(
            portal,
            here,
            "report-units.html",
            {"view": view},
            list_head(portal, here.address, _titled(portal, view.title, name), view.lede, about),
            about=about,
            crumbs=(*crumbs[:-1], portal.link(here, "annualreport", report.id), crumbs[-1]),
            source=entry.file,
            kind="annualreport",
            record=report.id,
            changed=report.published.date(),
            listed=key is not None,
        )


def _titled(portal: Portal, title: str, name: str) -> str:
    order = portal.say("annualreport", f"order_{name}")
    return title if name == ORDERS[0][0] else portal.say("annualreport", "ordered", title=title, order=order)


def _view(portal: Portal, here: Here, report: AnnualReport, name: str, key: Key | None) -> View:
    say, units = portal.say, parts_of(portal.library, report)
    there = [(unit, found) for unit, found in units if found is not None]
    if key is not None:
        there.sort(key=lambda item: -key(item[1]))
    most = max((_handled(found) for _, found in there), default=Decimal(0))
    absent = [portal.library.title_of("department", unit) for unit, found in units if found is None]
    organ = portal.library.title_of("department", report.publisher)
    return View(
        title=say("annualreport", "units_title", organ=organ, year=report.year),
        report=portal.link(here, "annualreport", report.id),
        lede=say("annualreport", "units_lede", count=len(units), found=len(there), year=report.year),
        sample=report.sample or any(found.sample for _, found in there),
        orders=tuple(
            Link(
                say("annualreport", f"order_{other}"),
                here.to(units_address(portal, report.id, address)),
                current=other == name,
            )
            for other, address, _ in ORDERS
        ),
        heads=tuple(say("annualreport", head) for head, _ in COLUMNS),
        rows=tuple(_row(portal, here, unit, found, most) for unit, found in there),
        sum=Row(
            portal.link(here, "annualreport", report.id, say("annualreport", "sum")),
            None,
            number(_handled(report)),
            _share(portal, report),
            _cells(portal, report),
        ),
        missing=say("annualreport", "units_missing", units=say("mark", "comma").join(absent))
        if absent
        else "",
    )


def _row(portal: Portal, here: Here, unit: str, report: AnnualReport, most: Decimal) -> Row:
    scale = WIDTH / most if most else Decimal(0)
    return Row(
        unit=portal.link(here, "annualreport", report.id, portal.library.title_of("department", unit)),
        bar=Bar(_length(_handled(report) * scale), _length((granted(report) or Decimal(0)) * scale)),
        handled=number(_handled(report)),
        share=_share(portal, report),
        cells=_cells(portal, report),
    )


def _share(portal: Portal, report: AnnualReport) -> str:
    """22/40: a share is never told without what it is a share of."""
    return portal.say("annualreport", "of", part=number(granted(report)), whole=number(_handled(report)))


def _cells(portal: Portal, report: AnnualReport) -> tuple[Cell, ...]:
    return tuple(Cell(portal.say("annualreport", head), number(value(report))) for head, value in COLUMNS)


def _length(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.1'), ROUND_HALF_UP).normalize():f}"
