"""Table two of an annual report (主动公开政府信息情况): blocks with heads of their own, of either form."""

from __future__ import annotations

from zwgk_site.importing.grids import Grid
from zwgk_site.importing.report.held import Tables, cells_at
from zwgk_site.importing.report.labels import ROWS2, heads2, is_head2, label
from zwgk_site.kinds.report_tables import Heading, Line

_UP = 4
"""Rows above a row of figures, that one included, in which its heads stand."""


def two(grid: Grid, found: Tables) -> None:
    """Takes the rows of table two from a table, those of the other two tables apart."""
    for at, row in enumerate(grid.rows):
        if (grid.name, at) in found.taken:
            continue
        start = next((column for column, place in enumerate(row) if place.text), None)
        line = ROWS2.get(label(row[start].text)) if start is not None else None
        if line is None or start is None:
            continue
        head = _head_of_two(grid, at, start, line)
        if head is None:
            continue
        form, key, places, top = head
        if form == "2019":
            found.older += 1
        else:
            found.newer += 1
        found.taken.update(((grid.name, at), (grid.name, top)))
        found.put("表二", ROWS2[label(key)], cells_at(grid, at, places))


def _head_of_two(grid: Grid, at: int, start: int, line: Line) -> tuple[str, str, list[int], int] | None:
    """The form, the key in it, the columns and the row of heads of a line of table two: the nearest row above that
    names all of them."""
    for top in range(at - 1, max(-1, at - _UP), -1):
        for form, key in ((form, key) for form in ("2021", "2019") for key in _keys(line)):
            heads = heads2(form, key)
            places = [_head_at(grid, top, start, head) for head in heads]
            if heads and min(places) > start:
                return form, key, places, top
    return None


def _head_at(grid: Grid, top: int, start: int, head: Heading) -> int:
    """The column of a head in a row of heads, right of ``start``; -1 without one."""
    row = enumerate(grid.rows[top])
    return next((column for column, place in row if column > start and is_head2(place.text, head)), -1)


def _keys(line: Line) -> tuple[str, ...]:
    """规范性文件 of the older form is 行政规范性文件 of the newer."""
    return ("行政规范性文件", "规范性文件") if line.slug == "norms" else (line.key,)
