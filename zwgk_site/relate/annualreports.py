"""Annual reports as numbers: what each cell of their tables says, and which reports stand beside which.

Source: 国办公开办函〔2021〕30号. A table with a cell that cannot be read has no numbers for that row; rules say so, and
a site with such a report is not published.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from typing import Literal

from zwgk_site.kinds.annualreport import AnnualReport, Rows
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.report_tables import (
    CARRIED_IN,
    CARRIED_OUT,
    HANDLED,
    NEW,
    OTHERWISE,
    REFUSED,
    RESULTS,
    TABLE2,
    TABLE2_2019,
    TABLE3,
    TABLE3_2019,
    TABLE3_COLUMNS,
    TABLE4,
    TABLE4_COLUMNS,
    Block,
    Heading,
    Line,
)
from zwgk_site.library import Library
from zwgk_site.text.figures import Form, figure

Table = Literal["表二", "表三", "表四"]
TABLES: tuple[Table, ...] = ("表二", "表三", "表四")
CHANGE, MONEY = "change", ("amount", "charged")
"""Slugs of columns that hold a change, and an amount of money."""


@dataclass(frozen=True)
class Expected:
    """A row that a table must have, and the cells in it."""

    table: Table
    line: Line
    columns: tuple[Heading, ...]

    def form(self, place: int) -> Form:
        """How the cell at that place is written."""
        slug = self.columns[place].slug
        return "change" if slug == CHANGE else "money" if slug in MONEY else "count"


@lru_cache(maxsize=8)
def expected(form: str) -> tuple[Expected, ...]:
    """Every row that the report of a format must have, table by table, from top to bottom."""
    rows = [Expected("表二", line, block.columns) for block in blocks(form) for line in block.lines]
    rows += [Expected("表三", line, TABLE3_COLUMNS) for line in lines(form)]
    rows += [Expected("表四", line, TABLE4_COLUMNS) for line in TABLE4]
    return tuple(rows)


def blocks(form: str) -> tuple[Block, ...]:
    """Table two of a format."""
    return TABLE2 if form == "2021" else TABLE2_2019


def lines(form: str) -> tuple[Line, ...]:
    """Table three of a format."""
    return TABLE3 if form == "2021" else TABLE3_2019


def rows_of(report: AnnualReport, table: Table) -> Rows:
    """A table as written."""
    return {"表二": report.table2, "表三": report.table3, "表四": report.table4}[table]


@dataclass(frozen=True, eq=False)
class Figures:
    """The numbers of a report by table, slug of the row and slug of the column."""

    cells: Mapping[tuple[Table, str, str], Decimal]

    def at(self, table: Table, row: str, column: str) -> Decimal | None:
        """The number in a cell; None where its row is missing or cannot be read."""
        return self.cells.get((table, row, column))

    def total(self, rows: Sequence[Line], column: str = "sum") -> Decimal | None:
        """The sum of some rows of table three; None where any of them is unknown."""
        found = [self.at("表三", line.slug, column) for line in rows]
        known = [value for value in found if value is not None]
        return sum(known, Decimal(0)) if len(known) == len(found) else None


class _Same:
    """A report that stands for itself alone: two are equal only where they are one object."""

    __slots__ = ("report",)

    def __init__(self, report: AnnualReport) -> None:
        self.report = report

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.report is other.report

    def __hash__(self) -> int:
        return id(self.report)


def figures(report: AnnualReport) -> Figures:
    """Every number of a report; rows with a mistake in them are left out whole."""
    return _figures(_Same(report))


@lru_cache(maxsize=512)
def _figures(same: _Same) -> Figures:
    report = same.report
    cells: dict[tuple[Table, str, str], Decimal] = {}
    for row in expected(report.form):
        written = rows_of(report, row.table).get(row.line.key, ())
        read = [figure(cell, row.form(at)) for at, cell in enumerate(written[: len(row.columns)])]
        if len(written) == len(row.columns) and all(value is not None for value in read):
            for column, value in zip(row.columns, read, strict=True):
                assert value is not None
                cells[row.table, row.line.slug, column.slug] = value
    return Figures(cells)


def group(form: str, heading: str) -> tuple[Line, ...]:
    """The rows of table three that stand under one heading, such as （三）不予公开."""
    if heading == OTHERWISE and form == "2019":
        return tuple(line for line in lines(form) if line.label == OTHERWISE)
    return tuple(line for line in lines(form) if heading in line.groups)


def results(form: str) -> tuple[Line, ...]:
    """The rows of table three whose sum is （七）总计."""
    ends = {NEW.slug, CARRIED_IN.slug, HANDLED.slug, CARRIED_OUT.slug}
    return tuple(line for line in lines(form) if line.slug not in ends)


def granted(report: AnnualReport) -> Decimal | None:
    """Applications whose answer was 予以公开 or 部分公开."""
    return figures(report).total(RESULTS[:2])


def refused(report: AnnualReport) -> Decimal | None:
    """Applications whose answer was one of 不予公开."""
    return figures(report).total(group(report.form, REFUSED))


def other_results(report: AnnualReport) -> Decimal | None:
    """Applications that ended in any other way."""
    others = [line for line in results(report.form)[2:] if REFUSED not in line.groups]
    return figures(report).total(others)


def appeals(report: AnnualReport, slugs: Sequence[str]) -> Decimal | None:
    """Cases of table four, by the slugs of its rows."""
    found = [figures(report).at("表四", slug, "sum") for slug in slugs]
    known = [value for value in found if value is not None]
    return sum(known, Decimal(0)) if len(known) == len(found) else None


def organ_of(library: Library, report: AnnualReport) -> str:
    """Id of the organ that reports, or the reference itself where it leads nowhere."""
    return library.find("department", report.publisher) or report.publisher


@lru_cache(maxsize=4)
def by_organ(library: Library) -> Mapping[str, tuple[AnnualReport, ...]]:
    """The reports of each organ by its id, oldest year first; of one year in the order of their ids."""
    found: dict[str, list[AnnualReport]] = {}
    for report in library.records("annualreport", AnnualReport):
        found.setdefault(organ_of(library, report), []).append(report)
    return {
        organ: tuple(sorted(reports, key=lambda each: (each.year, each.id)))
        for organ, reports in found.items()
    }


def report_of(library: Library, organ: str, year: int) -> AnnualReport | None:
    """The report of an organ, by its id, for a year."""
    return next((each for each in by_organ(library).get(organ, ()) if each.year == year), None)


def parts_of(library: Library, report: AnnualReport) -> tuple[tuple[str, AnnualReport | None], ...]:
    """The units whose figures the report sums up, by id, each once, with its report of the year where there is
    one."""
    found = dict.fromkeys(library.find("department", reference) for reference in report.units)
    return tuple((unit, report_of(library, unit, report.year)) for unit in found if unit is not None)


def due(library: Library, report: AnnualReport) -> dt.date:
    """The last day on which a report may appear: 31 March after its year for a government of a county or above,
    31 January for all others (条例第四十九条)."""
    found = library.find("department", report.publisher)
    government = found is not None and is_government(library.department(found))
    return dt.date(report.year + 1, 3, 31) if government else dt.date(report.year + 1, 1, 31)


def is_government(organ: Department) -> bool:
    """Whether an organ is the government of a county or above, rather than a department or a township."""
    return organ.name.endswith("人民政府") and not (
        organ.category == "乡镇街道" or organ.name.endswith(("乡人民政府", "镇人民政府"))
    )


def claims(report: AnnualReport) -> Iterator[tuple[tuple[str, ...], str]]:
    """The texts whose numbers must be those of the tables, each with the keys that lead to it."""
    overview = report.overview
    texts = (
        (("总体情况", "主动公开"), overview.disclosure),
        (("总体情况", "依申请公开"), overview.applications),
        (("总体情况", "政府信息管理"), overview.management),
        (("总体情况", "平台建设"), overview.platform),
        (("总体情况", "监督保障"), overview.supervision),
        (("主动公开情况",), report.disclosure),
        (("申请情况",), report.applications),
        (("复议诉讼情况",), report.appeals),
    )
    yield from ((path, text) for path, text in texts if text)
