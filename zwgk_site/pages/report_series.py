"""The reports of one organ across years: charts, the table they are drawn from, and where each report is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from zwgk_site import urls
from zwgk_site.kinds.annualreport import KIND, AnnualReport
from zwgk_site.kinds.report_tables import CARRIED_IN, CARRIED_OUT, HANDLED, NEW, RESULTS
from zwgk_site.pages.charts import Chart, Line, chart, shown
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.annualreports import appeals, by_organ, figures, other_results, refused
from zwgk_site.urls import Here

TABLE = "series.csv"

Value = Callable[[AnnualReport], Decimal | None]


def _at(slug: str) -> Value:
    return lambda report: figures(report).at("表三", slug, "sum")


COLUMNS: tuple[tuple[str, Value], ...] = (
    ("new", _at(NEW.slug)),
    ("carried_in", _at(CARRIED_IN.slug)),
    ("handled", _at(HANDLED.slug)),
    ("carried_out", _at(CARRIED_OUT.slug)),
    ("granted", _at(RESULTS[0].slug)),
    ("partly", _at(RESULTS[1].slug)),
    ("refused", refused),
    ("otherwise", other_results),
    ("reviewed", lambda report: appeals(report, ("review",))),
    ("sued", lambda report: appeals(report, ("direct", "after-review"))),
)
"""The figures of a year, by the names of their words."""


@dataclass(frozen=True)
class Cell:
    label: str
    text: str


@dataclass(frozen=True)
class Row:
    """A year."""

    report: Link
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    organ: Link
    lede: str
    sample: bool
    charts: tuple[Chart, ...]
    heads: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str
    download: Link


def series_address(portal: Portal, organ: str) -> str:
    """Address of the series of an organ, by its id."""
    return urls.inside(KIND.list_address or "", f"series-{organ}.html")


def in_series(portal: Portal) -> tuple[tuple[str, tuple[AnnualReport, ...]], ...]:
    """Organs by id that have reports of two years or more, with these."""
    return tuple((organ, some) for organ, some in by_organ(portal.library).items() if len(some) > 1)


def pages(portal: Portal) -> Iterator[Page]:
    """A page for each organ with reports of several years."""
    for organ, reports in in_series(portal):
        here, about = Here.at(series_address(portal, organ)), portal.about(KIND)
        view = _view(portal, here, organ, reports)
        yield compose(
            portal,
            here,
            "report-series.html",
            {"view": view},
            list_head(portal, here.address, view.title, view.lede, about),
            about=about,
            crumbs=portal.trail(here, about, view.title),
            source=f"content/{KIND.folder}",
            kind=KIND.name,
            changed=reports[-1].published.date(),
        )


def _view(portal: Portal, here: Here, organ: str, reports: Sequence[AnnualReport]) -> View:
    say, name = portal.say, portal.library.title_of("department", organ)
    charts = tuple(_charts(portal, reports))
    return View(
        title=say("annualreport", "series_title", organ=name),
        organ=portal.link(here, "department", organ),
        lede=change(portal, reports),
        sample=any(report.sample for report in reports),
        charts=charts,
        heads=tuple(say("annualreport", head) for head, _ in COLUMNS),
        rows=tuple(
            Row(
                portal.link(here, KIND.name, report.id, say("annualreport", "year", year=report.year)),
                tuple(Cell(say("annualreport", head), number(value(report))) for head, value in COLUMNS),
            )
            for report in reversed(reports)
        ),
        note=say("annualreport", "format_note") if len({report.form for report in reports}) > 1 else "",
        download=Link(say("annualreport", "series_csv"), here.shared(urls.beside(here.address, TABLE))),
    )


def number(value: Decimal | None) -> str:
    """A figure as tables print it; empty where it is unknown."""
    return "" if value is None else f"{value:f}"


def change(portal: Portal, reports: Sequence[AnnualReport]) -> str:
    """From the first year to the last: how many applications came in."""
    first, last = reports[0], reports[-1]
    return portal.say(
        "annualreport",
        "series_lede",
        first=first.year,
        last=last.year,
        before=number(_at(NEW.slug)(first)),
        now=number(_at(NEW.slug)(last)),
    )


def flow_chart(portal: Portal, reports: Sequence[AnnualReport]) -> Chart:
    """Applications that came in and that were dealt with, year by year."""
    return _chart(portal, "flow", "unit", reports, [("new", _at(NEW.slug)), ("handled", _at(HANDLED.slug))])


def _charts(portal: Portal, reports: Sequence[AnnualReport]) -> Iterator[Chart]:
    yield flow_chart(portal, reports)
    shares = [(name, _share(value)) for name, value in COLUMNS[4:8]]
    yield _chart(portal, "shares", "percent", reports, shares)
    yield _chart(portal, "appeals", "unit", reports, list(COLUMNS[8:]))


def _share(value: Value) -> Value:
    """A figure as per cent of the applications dealt with, rounded half up to one digit."""

    def share(report: AnnualReport) -> Decimal | None:
        part, whole = value(report), _at(HANDLED.slug)(report)
        if part is None or not whole:
            return None
        return (100 * part / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)

    return share


def _chart(
    portal: Portal,
    name: str,
    unit: str,
    reports: Sequence[AnnualReport],
    columns: Sequence[tuple[str, Value]],
) -> Chart:
    say = portal.say
    found = [
        Line(say("annualreport", head), tuple(value(each) for each in reports)) for head, value in columns
    ]
    first, last, mark = reports[0].year, reports[-1].year, say("annualreport", unit)
    said = say("mark", "semicolon").join(
        say(
            "annualreport",
            "chart_said",
            name=line.name,
            first=first,
            last=last,
            before=shown(line.values[0]) or say("mark", "blank"),
            now=shown(line.values[-1]) or say("mark", "blank"),
            unit=mark,
        )
        for line in found
    )
    return chart(
        f"chart-{name}",
        say("annualreport", f"chart_{name}", first=first, last=last),
        mark,
        say("annualreport", "years"),
        tuple(str(report.year) for report in reports),
        tuple(found),
        said,
    )
