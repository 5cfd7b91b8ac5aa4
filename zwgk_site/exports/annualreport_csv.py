"""The tables of each annual report, and the figures of an organ across years, as CSV."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.annualreport import AnnualReport
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.report_series import COLUMNS, TABLE, in_series, number, series_address
from zwgk_site.pages.views.annualreport import TABLES as FILES
from zwgk_site.relate.annualreports import TABLES, Table, blocks, expected, figures


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """Three files a report, and one an organ with several reports."""
    for report in portal.library.records("annualreport", AnnualReport):
        address = portal.address("annualreport", report.id)
        for table, name in zip(TABLES, FILES, strict=True):
            head, rows = _two(portal, report) if table == "表二" else _rows(portal, report, table)
            yield csv_file(urls.beside(address, name), head, rows)
    for organ, reports in in_series(portal):
        head = (
            portal.say("annualreport", "years"),
            *(portal.say("annualreport", name) for name, _ in COLUMNS),
        )
        values = [(str(each.year), *(number(value(each)) for _, value in COLUMNS)) for each in reports]
        yield csv_file(urls.beside(series_address(portal, organ), TABLE), head, values)


def _two(portal: Portal, report: AnnualReport) -> tuple[Sequence[str], list[Sequence[str]]]:
    """Table two with a line for each cell: its blocks have different columns."""
    found, rows = figures(report), list[Sequence[str]]()
    for block in blocks(report.form):
        for line in block.lines:
            for column in block.columns:
                value = number(found.at("表二", line.slug, column.slug))
                rows.append((block.item, line.label, column.label, value))
    return tuple(
        portal.say("annualreport", name) for name in ("article", "content", "counted", "number")
    ), rows


def _rows(portal: Portal, report: AnnualReport, table: Table) -> tuple[Sequence[str], list[Sequence[str]]]:
    """A line for each line of the table, its headings before its name."""
    found = figures(report)
    lines = [row for row in expected(report.form) if row.table == table]
    head = (portal.say("annualreport", "group"), portal.say("annualreport", "corner"))
    rows: list[Sequence[str]] = [
        (
            portal.say("mark", "list").join(row.line.groups),
            row.line.label,
            *(number(found.at(table, row.line.slug, column.slug)) for column in row.columns),
        )
        for row in lines
    ]
    return (*head, *(column.label for column in lines[0].columns)), rows
