"""Table four of an annual report (行政复议、行政诉讼情况): one row of figures under three rows of heads, or three rows."""

from __future__ import annotations

from collections.abc import Mapping

from zwgk_site.importing.grids import Grid
from zwgk_site.importing.report.held import Tables, cells_at
from zwgk_site.importing.report.labels import GROUPS, HEADS4, ROWS4, label
from zwgk_site.kinds.report_tables import TABLE4_COLUMNS, Line

_UP = 4
"""Rows above the last row of heads, that one included, in which the others stand."""


def four(grid: Grid, found: Tables) -> None:
    """Takes table four from a table, if it is there."""
    for bottom, row in enumerate(grid.rows):
        named = [
            (column, HEADS4[label(place.text)])
            for column, place in enumerate(row)
            if label(place.text) in HEADS4
        ]
        slugs = [head.slug for _, head in named]
        if "upheld" not in slugs:
            continue
        if slugs.count("upheld") == 1:
            _lines_of_four(grid, bottom, {head.slug: column for column, head in reversed(named)}, found)
            return
        by_line: dict[str, dict[str, int]] = {}
        for column, head in named:
            line = _above(grid, bottom, column)
            if line is not None:
                by_line.setdefault(line.key, {})[head.slug] = column
        at = bottom + 1
        found.taken.add((grid.name, bottom))
        found.taken.update(
            (grid.name, other) for other in range(max(0, bottom - _UP), bottom) if _names(grid, other)
        )
        if at >= len(grid.rows):
            return
        found.taken.add((grid.name, at))
        for line in dict.fromkeys(ROWS4.values()):
            columns = by_line.get(line.key, {})
            if all(head.slug in columns for head in TABLE4_COLUMNS):
                places = [columns[head.slug] for head in TABLE4_COLUMNS]
                found.put("表四", line, cells_at(grid, at, places))
            else:
                found.notes.append(f"“{grid.name}”表四没有认出“{line.key}”的各列")
        return


def _above(grid: Grid, bottom: int, column: int) -> Line | None:
    """The line of table four over a column; a file without merged cells names it over its first column only."""
    for at in range(bottom - 1, max(-1, bottom - _UP), -1):
        text = next((place.text for place in reversed(grid.rows[at][: column + 1]) if place.text), "")
        if (line := ROWS4.get(label(text))) is not None:
            return line
    return None


def _names(grid: Grid, at: int) -> bool:
    """Whether a row names lines of table four or their group."""
    return any(label(place.text) in ROWS4 or label(place.text) in GROUPS for place in grid.rows[at])


def _lines_of_four(grid: Grid, head: int, columns: Mapping[str, int], found: Tables) -> None:
    """Table four with a row for each of its three lines."""
    if not all(one.slug in columns for one in TABLE4_COLUMNS):
        return
    places = [columns[one.slug] for one in TABLE4_COLUMNS]
    found.taken.add((grid.name, head))
    for at in range(head + 1, len(grid.rows)):
        names = [place.text for place in grid.rows[at][: min(places)] if place.text]
        if names and (line := ROWS4.get(label(names[-1]))) is not None:
            found.taken.add((grid.name, at))
            found.put("表四", line, cells_at(grid, at, places))
