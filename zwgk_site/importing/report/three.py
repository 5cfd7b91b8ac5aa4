"""Table three of an annual report (收到和处理政府信息公开申请情况), its rows and its seven columns by their words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from zwgk_site.importing.grids import Grid
from zwgk_site.importing.report.held import Tables, cells_at
from zwgk_site.importing.report.labels import GROUPS, HEADS3, ROWS3, label
from zwgk_site.kinds.report_tables import MERGED, TABLE3_COLUMNS, Heading

_DEEP = 3
"""Rows of heads."""


def three(grid: Grid, found: Tables) -> None:
    """Takes table three from a table, if it is there with all its columns."""
    for top, row in enumerate(grid.rows):
        if not any(label(place.text) == "自然人" for place in row):
            continue
        bottom, columns = _header(grid, top, HEADS3, TABLE3_COLUMNS)
        lacking = [head.label for head in TABLE3_COLUMNS if head.slug not in columns]
        if lacking:
            found.notes.append(f"“{grid.name}”表三没有认出这些列：{'、'.join(lacking)}，这张表没有导入")
            return
        places = [columns[head.slug] for head in TABLE3_COLUMNS]
        found.taken.update((grid.name, at) for at in range(top, bottom + 1))
        for at in range(bottom + 1, len(grid.rows)):
            if any(label(place.text) in ("结果维持", "信息内容") for place in grid.rows[at]):
                return
            _row_of_three(grid, at, places, found)
        return


def _row_of_three(grid: Grid, at: int, places: Sequence[int], found: Tables) -> None:
    row = grid.rows[at]
    names = [place.text for place in row[: min(places)] if place.text]
    if not names:
        return
    line = ROWS3.get(label(names[-1]))
    if line is None:
        if label(names[-1]) in GROUPS and not any(row[column].text for column in places):
            found.taken.add((grid.name, at))
        return
    found.taken.add((grid.name, at))
    if line is MERGED:
        if not any(row[column].text for column in places):
            return
        found.older += 1
    elif line.groups[-1:] and label(line.groups[-1]) == MERGED.key:
        found.newer += 1
    found.put("表三", line, cells_at(grid, at, places))


def _header(
    grid: Grid, top: int, heads: Mapping[str, Heading], wanted: Sequence[Heading]
) -> tuple[int, dict[str, int]]:
    """The last row of the heads that begin at ``top``, and the column of each by its slug."""
    columns: dict[str, int] = {}
    bottom = top
    for at in range(top, min(top + _DEEP, len(grid.rows))):
        for column, place in enumerate(grid.rows[at]):
            head = heads.get(label(place.text)) if place.text else None
            if head is not None and head.slug not in columns:
                columns[head.slug] = column
                bottom = at
        if len(columns) == len(wanted):
            break
    return bottom, columns
