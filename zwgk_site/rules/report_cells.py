"""The tables of one annual report: every row there, every cell a number, every sum right.

Source: 国办公开办函〔2021〕30号, with the relation printed in table three: 第一项加第二项之和，等于第三项加第四项之和.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Protocol

from zwgk_site.kinds.annualreport import AnnualReport
from zwgk_site.kinds.report_tables import CARRIED_IN, CARRIED_OUT, HANDLED, NEW, SUM, TABLE3_COLUMNS
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import annualreport as words
from zwgk_site.relate.annualreports import TABLES, Expected, Figures, expected, figures, results, rows_of
from zwgk_site.text.figures import flaw
from zwgk_site.text.nearest import nearest


class Placing(Protocol):
    """Where the cells of a report stand: in its content file, or in the file it is imported from."""

    def spot(self, kind: str, record_id: str, *path: str | int) -> Spot:
        """The place of table, row and cell; of what they belong to where they are not written."""


def check_cells(site: Placing, report: AnnualReport) -> Iterator[Problem]:
    """Every mistake in the tables of a report; sums are judged where all their cells can be read."""
    rows = expected(report.form)
    other = {(row.table, row.line.key) for form in ("2019", "2021") for row in expected(form)}
    for table in TABLES:
        wanted, written = [row.line.key for row in rows if row.table == table], rows_of(report, table)
        for key in written:
            if key not in wanted:
                spot = site.spot("annualreport", report.id, table, key)
                known = (table, key) in other
                yield words.row_unknown(spot, table, key, nearest(key, wanted), report.year, known)
        missing = [key for key in wanted if key not in written]
        if missing:
            yield words.rows_missing(site.spot("annualreport", report.id, table), table, missing)
    for row in rows:
        yield from _row(site, report, row)
    found = figures(report)
    for row in rows:
        if SUM in row.columns:
            yield from _sum(site, report, row, found)
    yield from _columns(site, report, found)


def written(value: Decimal) -> str:
    """A number as people write it in a table."""
    return f"{value:f}"


def _row(site: Placing, report: AnnualReport, row: Expected) -> Iterator[Problem]:
    """Too many or too few cells, and cells that are no number."""
    key, table = row.line.key, row.table
    cells = rows_of(report, table).get(key)
    if cells is None:
        return
    labels = [column.key for column in row.columns]
    if len(cells) != len(row.columns):
        spot = site.spot("annualreport", report.id, table, key)
        yield words.row_length(spot, table, key, labels, len(cells))
        return
    for place, cell in enumerate(cells):
        wrong = flaw(cell, row.form(place))
        if wrong is not None:
            name = words.cell(table, key, labels[place])
            yield words.cell_form(_spot(site, report, row, place), name, row.form(place), wrong, cell)


def _spot(site: Placing, report: AnnualReport, row: Expected, place: int) -> Spot:
    """Where a cell stands; a row of one cell may be written without brackets."""
    spot = site.spot("annualreport", report.id, row.table, row.line.key)
    listed = site.spot("annualreport", report.id, row.table, row.line.key, place)
    return listed if listed.width else spot


def _sum(site: Placing, report: AnnualReport, row: Expected, found: Figures) -> Iterator[Problem]:
    """总计 of a row against its other cells."""
    values = [found.at(row.table, row.line.slug, column.slug) for column in row.columns]
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return
    *parts, total = known
    if sum(parts) != total:
        place = len(row.columns) - 1
        name = words.cell(row.table, row.line.key, SUM.key)
        yield words.row_sum(
            _spot(site, report, row, place),
            name,
            written(sum(parts, Decimal(0))),
            written(total),
            [written(part) for part in parts],
        )


def _columns(site: Placing, report: AnnualReport, found: Figures) -> Iterator[Problem]:
    """（七）总计 and the balance of each column of table three."""
    lines = results(report.form)
    ends = {row.line.slug: row for row in expected(report.form) if row.table == "表三"}
    for place, column in enumerate(TABLE3_COLUMNS):
        handled = found.at("表三", HANDLED.slug, column.slug)
        total = found.total(lines, column.slug)
        if handled is not None and total is not None and handled != total:
            spot = _spot(site, report, ends[HANDLED.slug], place)
            name = words.cell("表三", HANDLED.key, column.key)
            yield words.results_sum(spot, name, written(total), written(handled), len(lines))
        new = found.at("表三", NEW.slug, column.slug)
        before = found.at("表三", CARRIED_IN.slug, column.slug)
        left = found.at("表三", CARRIED_OUT.slug, column.slug)
        if new is None or before is None or handled is None or left is None:
            continue
        if new + before - handled != left:
            yield words.balance(
                _spot(site, report, ends[CARRIED_OUT.slug], place),
                words.cell("表三", CARRIED_OUT.key, column.key),
                written(new + before - handled),
                written(left),
                (written(new), written(before), written(handled)),
            )
