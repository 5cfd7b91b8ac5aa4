"""An annual report as recognised: its figures, its texts, and whether the figures agree among themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zwgk_site.importing.draft import CannotImport, Draft
from zwgk_site.importing.grids import Grid, own
from zwgk_site.importing.report.held import Tables
from zwgk_site.importing.report.tables import tables
from zwgk_site.importing.report.texts import Texts, texts, titled
from zwgk_site.kinds.annualreport import AnnualReport
from zwgk_site.kinds.report_tables import NEWER_FORMAT
from zwgk_site.problems import Spot
from zwgk_site.relate.annualreports import expected
from zwgk_site.rules.report_cells import check_cells

_NO_YEAR = 2100


@dataclass(frozen=True)
class Found:
    """``document`` says whether it comes from a document, which has texts besides its tables."""

    tables: Tables
    texts: Texts
    document: bool

    @property
    def usual_form(self) -> str:
        """The form that the tables of the year have."""
        return _usual(self.texts)


def _usual(found: Texts) -> str:
    return "2019" if found.year and int(found.year) < NEWER_FORMAT else "2021"


def of_sheets(grids: Sequence[Grid]) -> Found:
    """The report in a workbook. Raises CannotImport where none of the three tables is."""
    lines = [text for grid in grids for row in grid.rows[:6] for _, text in own(row)]
    named = titled([*lines, *(grid.name for grid in grids)])
    held = _tables(grids, _usual(named))
    held.left[:] = [text for text in held.left if "".join(text.partition(" ")[2].split()) not in named.used]
    return Found(held, named, document=False)


def of_document(draft: Draft, grids: Sequence[Grid]) -> Found:
    """The report in a document. Raises CannotImport where none of the three tables is."""
    said = texts(draft.blocks, [value.text for value in draft.values if value.key == "标题"])
    return Found(_tables(grids, _usual(said)), said, document=True)


def _tables(grids: Sequence[Grid], usual: str) -> Tables:
    found = tables(grids, usual)
    if not found.found:
        raise CannotImport(
            "没有认出年度报告的表",
            "表里的行和列要照国办公开办函〔2021〕30号的格式写，如“自然人”“商业企业”“本年新收政府信息公开申请数量”。请核对文件。",
        )
    return found


@dataclass(frozen=True)
class _Places:
    """Names the cells of the imported file for the rules."""

    found: Tables

    def spot(self, kind: str, record_id: str, *path: str | int) -> Spot:
        table, *rest = path
        row = next((held for key, held in self.found.rows.items() if key == (table, *rest[:1])), None)
        if row is None:
            return Spot(f"{table}")
        place = rest[1] if len(rest) > 1 and isinstance(rest[1], int) else 0
        return Spot(row.spots[min(place, len(row.spots) - 1)], width=1)


def disagreements(found: Found) -> Iterator[str]:
    """What the rules say of the cells: empty ones, such that are no number, sums that do not add up. Rows of a
    table that is missing as a whole are not told one by one."""
    held = found.tables
    rows = {
        table: {key: row.cells for (name, key), row in held.rows.items() if name == table}
        for table in held.found
    }
    report = AnnualReport.model_construct(
        id="",
        year=int(found.texts.year or _NO_YEAR),
        given_format=held.form,
        table2=rows.get("表二", {}),
        table3=rows.get("表三", {}),
        table4=rows.get("表四", {}),
    )
    lost = {row.table for row in expected(held.form)} - set(held.found)
    for problem in check_cells(_Places(held), report):
        if problem.spot.file not in lost:
            text = re.sub(r"，应为.*$", "", problem.what) if "是空的" in problem.what else problem.what
            yield text if problem.spot.file in held.found else f"{problem.spot.file} {text}"
