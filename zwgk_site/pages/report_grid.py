"""The three tables of an annual report as the official form prints them: headings over several rows and columns.

Each figure names its headings by their ids, since those of the form stand on three levels on both sides. The same
grid is shown on the page and written into the Word file.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zwgk_site.kinds.annualreport import AnnualReport
from zwgk_site.kinds.report_tables import (
    APPLICANTS,
    LAWSUIT,
    LEGAL,
    OUTCOMES,
    SUM,
    TABLE3_COLUMNS,
    TABLE4,
    TABLE4_COLUMNS,
    Heading,
    Line,
)
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.annualreports import Figures, Table, blocks, figures, lines


@dataclass(frozen=True)
class GridCell:
    """A cell that covers ``across`` columns and ``down`` rows. ``scope`` is empty for figures, whose ``headers`` are
    the ids of their headings; ``note`` stands small behind the text; ``style`` are classes."""

    text: str
    scope: str = ""
    across: int = 1
    down: int = 1
    id: str = ""
    headers: str = ""
    style: str = ""
    note: str = ""


GridRow = tuple[GridCell, ...]


@dataclass(frozen=True)
class Grid:
    """A table. A row lists only the cells that begin in it; ``columns`` are the classes of the columns, ``widths``
    their shares in print; ``sums`` are the rows (of their body) that hold totals."""

    id: str
    caption: str
    note: str
    columns: tuple[str, ...]
    widths: tuple[float, ...]
    head: tuple[GridRow, ...]
    bodies: tuple[tuple[GridRow, ...], ...]


def grid_two(portal: Portal, report: AnnualReport) -> Grid:
    """Table two: a block for each item of art. 20, with its own columns."""
    found = figures(report)
    bodies = []
    for number, block in enumerate(blocks(report.form), start=1):
        spans = _spans(len(block.columns))
        item, ids = f"t2-{number}", [f"t2-{number}-{column.slug}" for column in block.columns]
        heads = (
            GridCell(portal.say("annualreport", "content"), "col", id=f"{item}-what", style="what"),
            *(
                GridCell(column.label, "col", across, id=id_, style="what")
                for column, across, id_ in zip(block.columns, spans, ids, strict=True)
            ),
        )
        rows: list[GridRow] = [(GridCell(block.item, "rowgroup", 4, id=item, style="item"),), heads]
        for line in block.lines:
            own = f"{item}-{line.slug}"
            rows.append(
                (
                    GridCell(line.label, "row", id=own),
                    *(
                        _figure(found, "表二", line, column, f"{item} {id_} {own}", across=across)
                        for column, across, id_ in zip(block.columns, spans, ids, strict=True)
                    ),
                )
            )
        bodies.append(tuple(rows))
    return Grid(
        "t2",
        portal.say("annualreport", "table2"),
        portal.say("annualreport", "table2_note"),
        ("l", "v", "v", "v"),
        (3, 2, 2, 2),
        (),
        tuple(bodies),
    )


def _spans(count: int) -> tuple[int, ...]:
    """How many of three columns each of so many cells covers."""
    return (3,) if count == 1 else (1, 2) if count == 2 else (1, 1, 1)


def _value(found: Figures, table: Table, line: Line, column: Heading) -> str:
    value = found.at(table, line.slug, column.slug)
    return "" if value is None else f"{value:f}"


def _figure(
    found: Figures, table: Table, line: Line, column: Heading, headers: str, style: str = "", across: int = 1
) -> GridCell:
    text = _value(found, table, line, column)
    zero = "zero" if text == "0" else ""
    return GridCell(text, across=across, headers=headers, style=" ".join(filter(None, (style, zero))))


def grid_three(portal: Portal, report: AnnualReport) -> Grid:
    """Table three: 25 lines (23 in the older format) by seven kinds of applicants."""
    return Grid(
        "t3",
        portal.say("annualreport", "table3"),
        portal.say("annualreport", "table3_note"),
        ("l1", "l2", "l3", *("v" for _ in TABLE3_COLUMNS)),
        (1.3, 1.6, 4.6, *(1.25 for _ in TABLE3_COLUMNS)),
        _head_three(portal),
        tuple(_bodies_three(figures(report), lines(report.form))),
    )


def _head_three(portal: Portal) -> tuple[GridRow, ...]:
    say, legal = portal.say, len(APPLICANTS) - 1
    first, *others = APPLICANTS
    return (
        (
            GridCell(say("annualreport", "corner"), "col", 3, 3, style="corner"),
            GridCell(
                say("annualreport", "applicants"), "colgroup", len(TABLE3_COLUMNS), id="t3-all", style="span"
            ),
        ),
        (
            GridCell(first.label, "col", down=2, id=f"t3-{first.slug}", style="c c1"),
            GridCell(LEGAL, "colgroup", legal, id="t3-legal", style="span"),
            GridCell(SUM.label, "col", down=2, id=f"t3-{SUM.slug}", style=f"c c{len(TABLE3_COLUMNS)}"),
        ),
        tuple(
            GridCell(column.label, "col", id=f"t3-{column.slug}", style=f"c c{place}")
            for place, column in enumerate(others, start=2)
        ),
    )


def _bodies_three(found: Figures, every: Sequence[Line]) -> Iterator[tuple[GridRow, ...]]:
    """The lines before （三）本年度办理结果, those in it, and those after."""
    within = [line for line in every if line.groups]
    before, after = every[: every.index(within[0])], every[every.index(within[-1]) + 1 :]
    yield tuple((_line_head(line, 3, ""), *_values(found, line, "")) for line in before)
    rows: list[GridRow] = []
    top, group = "t3-results", ""
    for place, line in enumerate(within):
        cells: list[GridCell] = []
        if place == 0:
            cells.append(GridCell(line.groups[0], "rowgroup", down=len(within), id=top, style="l1"))
        if len(line.groups) == 1:
            group, path = "", top
            cells.append(_line_head(line, 2, "sum" if line is within[-1] else ""))
        else:
            if line.groups[1] != group:
                group = line.groups[1]
                size = sum(len(other.groups) > 1 and other.groups[1] == group for other in within)
                cells.append(GridCell(group, "rowgroup", down=size, id=f"t3-g-{line.slug}"))
                own = f"t3-g-{line.slug}"
            path = f"{top} {own}"
            cells.append(_line_head(line, 1, ""))
        style = "sum" if line is within[-1] else ""
        rows.append((*cells, *_values(found, line, path, style)))
    yield tuple(rows)
    yield tuple((_line_head(line, 3, ""), *_values(found, line, "")) for line in after)


def _line_head(line: Line, across: int, style: str) -> GridCell:
    """The heading of a line; what it says in brackets at its end stands small."""
    name, bracket, note = line.label.partition("（区分")
    return GridCell(
        name, "row", across, id=f"t3-r-{line.slug}", style=style, note=f"{bracket}{note}" if bracket else ""
    )


def _values(found: Figures, line: Line, path: str, style: str = "") -> Iterator[GridCell]:
    for place, column in enumerate(TABLE3_COLUMNS, start=1):
        legal = "t3-legal " if column in APPLICANTS[1:] else ""
        headers = f"t3-all {legal}t3-{column.slug} {path} t3-r-{line.slug}"
        classes = f"c c{place} {style}".strip()
        yield _figure(found, "表三", line, column, " ".join(headers.split()), classes)


def grid_four(portal: Portal, report: AnnualReport) -> Grid:
    """Table four: one line of figures under three levels of headings."""
    found, size = figures(report), len(TABLE4_COLUMNS)
    review, *suits = TABLE4
    ids = {line.slug: f"t4-{line.slug}" for line in TABLE4}
    head: tuple[GridRow, ...] = (
        (
            GridCell(review.label, "colgroup", size, 2, id=ids[review.slug]),
            GridCell(LAWSUIT, "colgroup", size * len(suits), id="t4-suit"),
        ),
        tuple(GridCell(line.label, "colgroup", size, id=ids[line.slug]) for line in suits),
        tuple(
            GridCell(column.label, "col", id=f"{ids[line.slug]}-{column.slug}", style=_total(column))
            for line in TABLE4
            for column in TABLE4_COLUMNS
        ),
    )
    values = tuple(
        _figure(
            found,
            "表四",
            line,
            column,
            f"{'t4-suit ' if line in suits else ''}{ids[line.slug]} {ids[line.slug]}-{column.slug}",
            _total(column),
        )
        for line in TABLE4
        for column in TABLE4_COLUMNS
    )
    count = size * len(TABLE4)
    return Grid(
        "t4",
        portal.say("annualreport", "table4"),
        portal.say("annualreport", "table4_note"),
        tuple("v" for _ in range(count)),
        tuple(1.0 for _ in range(count)),
        head,
        ((values,),),
    )


def _total(column: Heading) -> str:
    return "total" if column not in OUTCOMES else ""
