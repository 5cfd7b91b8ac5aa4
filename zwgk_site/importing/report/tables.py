"""The three tables of an annual report among the tables of a file, each row and column by its words.

Nothing goes by position alone: a table whose columns are not all named is not read, a row that is not named is told.
Figures are taken as they stand; an empty cell stays empty.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from zwgk_site.importing.grids import Grid, own
from zwgk_site.importing.report.four import four
from zwgk_site.importing.report.held import Tables, spot_of
from zwgk_site.importing.report.three import three
from zwgk_site.importing.report.two import two
from zwgk_site.relate.annualreports import expected

_FORM = re.compile("勾稽关系|^第二十条第|^信息内容$|^申请人情况$|^事项$|^[（(]?单位[：:]|^本列数据")


def tables(grids: Sequence[Grid], usual: str = "2021") -> Tables:
    """Whatever is there of the three tables. ``usual`` is the form that they have where no row tells."""
    found = Tables(usual)
    for grid in grids:
        three(grid, found)
        four(grid, found)
        two(grid, found)
    _other_form(found)
    for grid in grids if found.rows else ():
        _rest(grid, found)
    return found


def _other_form(found: Tables) -> None:
    """Rows that only the other form has are told."""
    known = {(row.table, row.line.key) for row in expected(found.form)}
    for table, key in [row for row in found.rows if row not in known]:
        row = found.rows.pop((table, key))
        figures = "、".join(row.cells)
        found.left.append(f"{row.spots[0]} 起 {figures}（{table}“{key}”，{found.form} 年的格式没有这一行）")


def _rest(grid: Grid, found: Tables) -> None:
    """Cells that are no part of a table: titles, notes, rows that no table has. A table of which nothing was taken
    is told as a whole."""
    if all((grid.name, at) not in found.taken for at in range(len(grid.rows))):
        found.left.append(f"“{grid.name}”（里面没有年度报告的表）")
        return
    for at, row in enumerate(grid.rows):
        if (grid.name, at) not in found.taken:
            found.left += [
                f"{spot_of(grid, at, column)} {' '.join(text.split())}"
                for column, text in own(row)
                if not _printed(text)
            ]


def _printed(text: str) -> bool:
    """Whether a text is part of the printed form."""
    return bool(_FORM.search("".join(text.split())))
