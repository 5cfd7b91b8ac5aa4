"""Annual reports: tables, texts, one year beside the next, a government beside its units, and the law's days.

Sources: 政府信息公开条例（国务院令第711号）art. 49, 50; 国办公开办函〔2021〕30号.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import pairwise

from zwgk_site import problems
from zwgk_site.kinds.annualreport import AnnualReport
from zwgk_site.kinds.policy import Policy
from zwgk_site.kinds.report_tables import CARRIED_IN, CARRIED_OUT, NEWER_FORMAT, NORMS, RULES, TABLE3_COLUMNS
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import annualreport as words
from zwgk_site.relate.annualreports import by_organ, due, expected, figures, parts_of
from zwgk_site.rules.inspected import Inspected
from zwgk_site.rules.report_cells import check_cells, written
from zwgk_site.rules.report_texts import check_texts

NORMATIVE = "行政规范性文件"
"""The 公文种类 of what table two counts."""
GONE = ("expired", "repealed")
ALIKE = 0.9
"""Share of common text from which a report repeats the one before."""


def check(site: Inspected) -> Iterator[Problem]:
    """Every report by itself, then the reports of each organ together."""
    sources = {item.record.id: item.source for item in site.checked() if item.kind.name == "annualreport"}

    def finder(report: AnnualReport) -> Callable[[str], Spot | None]:
        def place(part: str) -> Spot | None:
            spot = sources[report.id].find(part)
            return spot if spot.line else None

        return place

    for report in site.records("annualreport", AnnualReport):
        yield from _form(site, report)
        yield from check_cells(site, report)
        yield from check_texts(site, report, finder(report))
        yield from _library(site, report)
        yield from _total(site, report)
    for organ, reports in by_organ(site.library).items():
        yield from _years(site, organ, reports)
        for before, report in pairwise(reports):
            if report.year == before.year + 1:
                yield from _carried(site, before, report)
                yield from _valid(site, before, report)
                yield from _alike(site, before, report)


def _form(site: Inspected, report: AnnualReport) -> Iterator[Problem]:
    """Year, title, format and day of a report."""
    day = report.published.date()
    if report.given_format == "2019" and report.year >= NEWER_FORMAT:
        yield words.format_wrong(site.spot("annualreport", report.id, "格式"), report.year)
    if f"{report.year}年" not in report.title:
        yield words.title_year(site.spot("annualreport", report.id, "标题"), report.year)
    if day.year <= report.year:
        yield words.period(site.spot("annualreport", report.id, "发布时间"), report.year, f"{day}")
    elif day > site.today:
        spot = site.spot("annualreport", report.id, "发布时间")
        yield problems.date_ahead(spot, "发布时间", f"{day}")
    elif day > due(site.library, report) and not report.explanations.late:
        spot = site.spot("annualreport", report.id, "发布时间")
        yield words.late(spot, report.year, f"{due(site.library, report)}", f"{day}")


def _years(site: Inspected, organ: str, reports: tuple[AnnualReport, ...]) -> Iterator[Problem]:
    """One report a year, none missing in between, and that of last year there once its day is past."""
    name = reports[0].publisher
    if site.library.find("department", organ) is not None:
        name = site.library.department(organ).name
    for before, report in pairwise(reports):
        if report.year == before.year:
            spot, other = site.spot("annualreport", report.id, "年度"), site.spot("annualreport", before.id)
            yield words.year_twice(spot, name, report.year, other.file)
    if "annualreport" in site.incomplete:
        return
    newest, years = reports[-1], {report.year for report in reports}
    gaps = [year for year in range(reports[0].year, newest.year) if year not in years]
    if gaps:
        yield words.gap(site.spot("annualreport", newest.id, "年度"), name, gaps)
    day = due(site.library, newest)
    for year in range(newest.year + 1, site.today.year):
        last = day.replace(year=year + 1)
        if last < site.today:
            yield words.overdue(site.spot("annualreport", newest.id, "年度"), name, year, f"{last}")


def _carried(site: Inspected, before: AnnualReport, report: AnnualReport) -> Iterator[Problem]:
    """What was carried in is what the year before carried out."""
    differences = []
    for column in TABLE3_COLUMNS:
        left = figures(before).at("表三", CARRIED_OUT.slug, column.slug)
        taken = figures(report).at("表三", CARRIED_IN.slug, column.slug)
        if left is not None and taken is not None and left != taken:
            differences.append(f"{column.key}应为 {written(left)}，写的是 {written(taken)}")
    if differences and not report.explanations.carried:
        spot = site.spot("annualreport", report.id, "表三", CARRIED_IN.key)
        yield words.carried(spot, report.year, differences)


def _valid(site: Inspected, before: AnnualReport, report: AnnualReport) -> Iterator[Problem]:
    """Documents in force: those of the year before, with the new and without the repealed."""
    if "2019" in (before.form, report.form) or report.explanations.valid:
        return
    for line in (RULES, NORMS):
        was = figures(before).at("表二", line.slug, "valid")
        made, repealed, now = (
            figures(report).at("表二", line.slug, slug) for slug in ("made", "repealed", "valid")
        )
        if was is None or made is None or repealed is None or now is None:
            continue
        if was + made - repealed != now:
            yield words.valid(
                site.spot("annualreport", report.id, "表二", line.key, 2),
                words.cell("表二", line.key, "现行有效件数"),
                written(was + made - repealed),
                written(now),
                (written(was), written(made), written(repealed)),
            )


def _alike(site: Inspected, before: AnnualReport, report: AnnualReport) -> Iterator[Problem]:
    """A report that repeats the words of the one before."""
    matcher = SequenceMatcher(None, _plain(before), _plain(report), autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return
    share = matcher.ratio()
    if share >= ALIKE:
        spot = site.spot("annualreport", report.id, "总体情况")
        yield words.alike(spot, report.year, int(share * 100))


def _plain(report: AnnualReport) -> str:
    """The words of parts one, five and six, without figures."""
    texts = (*report.overview.model_dump().values(), report.shortcomings, report.other)
    whole = "".join(text for text in texts if text)
    return "".join(character for character in whole if not character.isspace() and not character.isdigit())


def _total(site: Inspected, report: AnnualReport) -> Iterator[Problem]:
    """A government's figures are the sum of those of its units, where all of them have reported."""
    units = parts_of(site.library, report)
    found = [unit for _, unit in units if unit is not None]
    whole = len(found) == len(units) and all(unit.form == report.form for unit in found)
    if not units or not whole or report.explanations.total:
        return
    of_units = [figures(unit) for unit in found]
    for row in expected(report.form):
        differences = []
        for column in row.columns:
            own = figures(report).at(row.table, row.line.slug, column.slug)
            parts = [each.at(row.table, row.line.slug, column.slug) for each in of_units]
            known = [part for part in parts if part is not None]
            if own is not None and len(known) == len(parts) and sum(known) != own:
                expected_sum = written(sum(known, Decimal(0)))
                differences.append(f"{column.key}应为 {expected_sum}，写的是 {written(own)}")
        if differences:
            spot = site.spot("annualreport", report.id, row.table, row.line.key)
            yield words.total(spot, row.table, row.line.key, len(found), differences)


def _library(site: Inspected, report: AnnualReport) -> Iterator[Problem]:
    """Normative documents of table two against those of the library, where it has any of the organ."""
    if report.explanations.library or "policy" in site.incomplete:
        return
    documents = _documents(site, report)
    if not documents:
        return
    made = sum(document.signed.year == report.year for document in documents)
    last = dt.date(report.year, 12, 31)
    valid = sum(
        document.signed <= last and site.library.validity_on(document.id, last).slug not in GONE
        for document in documents
    )
    counts = (("made", made), ("valid", valid))
    row = next(row for row in expected(report.form) if row.table == "表二" and row.line.slug == NORMS.slug)
    for place, column in enumerate(row.columns):
        for slug, count in counts:
            value = figures(report).at("表二", NORMS.slug, slug)
            if slug == column.slug and value is not None and value != count:
                spot = site.spot("annualreport", report.id, "表二", row.line.key, place)
                name = words.cell("表二", row.line.key, column.key)
                yield words.library(spot, name, written(value), count)


def _documents(site: Inspected, report: AnnualReport) -> tuple[Policy, ...]:
    """The normative documents of the library that the report must count: those of the organ, of its office, and of
    the units it sums up."""
    library = site.library
    organ = library.find("department", report.publisher)
    if organ is None:
        return ()
    office = library.find("department", f"{library.department(organ).name}办公室")
    organs = {organ, office, *(unit for unit, _ in parts_of(library, report))} - {None}
    return tuple(
        policy
        for policy in site.records("policy", Policy)
        if policy.genre == NORMATIVE and library.find("department", policy.issuer) in organs
    )
