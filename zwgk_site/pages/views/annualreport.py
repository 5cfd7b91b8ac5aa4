"""The page of an annual report: six parts with their tables, the years before, and the units it sums up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.annualreport import ASPECTS, PARTS, AnnualReport
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.plan import Plan
from zwgk_site.kinds.publication import FileSet
from zwgk_site.kinds.report_tables import CARRIED_IN, CARRIED_OUT, HANDLED, NEW, SUM, TABLE3_COLUMNS
from zwgk_site.library import Entry
from zwgk_site.pages import formats, report_series, report_units
from zwgk_site.pages.charts import Chart
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import lists as listed
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.report_grid import Grid, grid_four, grid_three, grid_two
from zwgk_site.pages.report_series import number, series_address
from zwgk_site.relate.annualreports import Figures, appeals, by_organ, figures, parts_of
from zwgk_site.urls import Here

DOCX = "report.docx"
TABLES = ("table2.csv", "table3.csv", "table4.csv")


@dataclass(frozen=True)
class Topic:
    """One of the five things of part one."""

    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Figure:
    label: str
    number: str


@dataclass(frozen=True)
class Part:
    """One of the six parts. ``said`` puts its figures into a line of words; ``picks`` are the kinds of applicants
    of which a phone shows one at a time."""

    id: str
    title: str
    paragraphs: tuple[str, ...] = ()
    topics: tuple[Topic, ...] = ()
    figures: tuple[Figure, ...] = ()
    said: str = ""
    grid: Grid | None = None
    picks: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    download: Link | None = None


@dataclass(frozen=True)
class Files:
    name: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a report shows."""

    title: str
    organ: Link
    published: str
    day: str
    sample: bool
    opening: tuple[str, ...]
    parts: tuple[Part, ...]
    word: Link
    files: tuple[Files, ...]
    chart: Chart | None
    chart_lede: str
    series: Link | None
    years: tuple[Link, ...]
    units: tuple[Link, ...]
    units_page: Link | None
    above: tuple[Link, ...]
    plans: tuple[Item, ...]
    late: str


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of a report, and where it sums up units, those side by side."""
    report = cast(AnnualReport, entry.record)
    here = Here.at(portal.address("annualreport", report.id))
    about = portal.about(entry.kind)
    organ = portal.library.title_of("department", report.publisher)
    yield compose(
        portal,
        here,
        "annualreport.html",
        {"view": _view(portal, here, report)},
        article_head(
            portal,
            here.address,
            report.title,
            report.summary or report.overview.applications or report.title,
            about,
            published=report.published,
            source=organ,
        ),
        about=about,
        crumbs=portal.trail(here, about, report.title),
        source=entry.file,
        kind="annualreport",
        record=report.id,
        changed=report.published.date(),
    )
    yield from report_units.pages(portal, entry)


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A report in the list: whose it is, and what came in and was dealt with."""
    report = cast(AnnualReport, entry.record)
    organ = portal.library.title_of("department", report.publisher)
    return replace(
        record_item(portal, here, entry), summary="", about=(organ, balance(portal, figures(report)))
    )


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The list of all reports, which leads to the series of each organ, and these."""

    def beside(here: Here) -> tuple[Link, ...]:
        return tuple(
            Link(
                portal.say(
                    "annualreport", "series_title", organ=portal.library.title_of("department", organ)
                ),
                here.to(series_address(portal, organ)),
            )
            for organ, _ in report_series.in_series(portal)
        )

    yield from listed(portal, kind, row, beside=beside)
    yield from report_series.pages(portal)


def balance(portal: Portal, found: Figures) -> str:
    """新收 64 ＋ 上年结转 2 ＝ 办结 63 ＋ 结转下年 3."""
    return portal.say("annualreport", "balance", **dict(_ends(found)))


def _ends(found: Figures) -> Iterator[tuple[str, str]]:
    for name, line in (
        ("new", NEW),
        ("carried_in", CARRIED_IN),
        ("handled", HANDLED),
        ("carried_out", CARRIED_OUT),
    ):
        yield name, number(found.at("表三", line.slug, SUM.slug))


def paragraphs(text: str | None) -> tuple[str, ...]:
    """The paragraphs of a text as written."""
    return tuple(line.strip() for line in (text or "").split("\n") if line.strip())


def topics(report: AnnualReport) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The things of part one that the report writes of, numbered as the form numbers them."""
    written = zip(ASPECTS, report.overview.model_dump().values(), strict=True)
    for mark, (key, text) in zip("一二三四五", ((key, text) for key, text in written if text), strict=False):
        yield f"（{mark}）{key}", paragraphs(text)


def _view(portal: Portal, here: Here, report: AnnualReport) -> View:
    library, say = portal.library, portal.say
    organ = library.id_of("department", report.publisher)
    reports = by_organ(library)[organ]
    several = len(reports) > 1
    return View(
        title=report.title,
        organ=portal.link(here, "department", organ),
        published=formats.minute(report.published),
        day=formats.iso(report.published.date()),
        sample=report.sample,
        opening=paragraphs(report.opening),
        parts=tuple(_parts(portal, here, report)),
        word=Link(say("annualreport", "as_docx"), here.shared(urls.beside(here.address, DOCX))),
        files=tuple(_files(portal, here, report, files) for files in report.attachments),
        chart=report_series.flow_chart(portal, reports) if several else None,
        chart_lede=report_series.change(portal, reports) if several else "",
        series=Link(say("annualreport", "series_open"), here.to(series_address(portal, organ)))
        if several
        else None,
        years=tuple(
            replace(
                portal.link(here, "annualreport", each.id, say("annualreport", "year", year=each.year)),
                current=each is report,
            )
            for each in reversed(reports)
        ),
        units=tuple(_units(portal, here, report)),
        units_page=_units_page(portal, here, report),
        above=tuple(_above(portal, here, organ, report)),
        plans=tuple(_plans(portal, here, organ, report)),
        late=report.explanations.late or "",
    )


def _parts(portal: Portal, here: Here, report: AnnualReport) -> Iterator[Part]:
    say, found, told = portal.say, figures(report), report.explanations
    ends = dict(_ends(found))

    def csv(name: str) -> Link:
        return Link(say("annualreport", "as_csv"), here.shared(urls.beside(here.address, name)))

    yield Part("p1", PARTS[0], topics=tuple(Topic(*topic) for topic in topics(report)))
    yield Part(
        "p2",
        PARTS[1],
        paragraphs(report.disclosure),
        grid=grid_two(portal, report),
        notes=tuple(filter(None, (told.library, told.valid, told.total))),
        download=csv(TABLES[0]),
    )
    yield Part(
        "p3",
        PARTS[2],
        paragraphs(report.applications),
        figures=tuple(Figure(say("annualreport", name), value) for name, value in ends.items()),
        said=balance(portal, found),
        grid=grid_three(portal, report),
        picks=tuple(column.label for column in TABLE3_COLUMNS),
        notes=tuple(filter(None, (told.carried,))),
        download=csv(TABLES[1]),
    )
    yield Part(
        "p4",
        PARTS[3],
        paragraphs(report.appeals),
        said=say(
            "annualreport",
            "appeals_said",
            reviewed=number(appeals(report, ("review",))),
            sued=number(appeals(report, ("direct", "after-review"))),
        ),
        grid=grid_four(portal, report),
        download=csv(TABLES[2]),
    )
    yield Part("p5", PARTS[4], paragraphs(report.shortcomings))
    yield Part("p6", PARTS[5], paragraphs(report.other))


def _files(portal: Portal, here: Here, report: AnnualReport, files: FileSet) -> Files:
    return Files(
        files.name, tuple(portal.download(here, "annualreport", report.id, file) for file in files.files)
    )


def _units(portal: Portal, here: Here, report: AnnualReport) -> Iterator[Link]:
    """The units it sums up, each with its own report where there is one."""
    for unit, found in parts_of(portal.library, report):
        name = portal.library.title_of("department", unit)
        yield portal.link(here, "annualreport", found.id, name) if found else Link(name)


def _units_page(portal: Portal, here: Here, report: AnnualReport) -> Link | None:
    if not any(found is not None for _, found in parts_of(portal.library, report)):
        return None
    return Link(
        portal.say("annualreport", "units_open"), here.to(report_units.units_address(portal, report.id))
    )


def _above(portal: Portal, here: Here, organ: str, report: AnnualReport) -> Iterator[Link]:
    """The reports of the same year into which this one goes."""
    for other in portal.library.records("annualreport", AnnualReport):
        if other.year == report.year and any(unit == organ for unit, _ in parts_of(portal.library, other)):
            yield portal.link(here, "annualreport", other.id)


def _plans(portal: Portal, here: Here, organ: str, report: AnnualReport) -> Iterator[Item]:
    """The plans it reports on, and that of the year after by the same organ or its office."""
    named = {portal.library.id_of("plan", reference) for reference in report.plans}
    office = portal.library.find("department", f"{portal.library.department(organ).name}办公室")
    for entry in portal.library.entries.get("plan", ()):
        plan = cast(Plan, entry.record)
        issuer = portal.library.id_of("department", plan.issuer)
        if plan.id in named or (plan.year == report.year + 1 and issuer in (organ, office)):
            when = portal.say("annualreport", "plan_of" if plan.id in named else "plan_after", year=plan.year)
            yield replace(record_item(portal, here, entry), about=(when,))
