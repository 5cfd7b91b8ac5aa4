"""What is found of the three tables of an annual report, row by row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from zwgk_site.importing.grids import Grid
from zwgk_site.kinds.report_tables import Line
from zwgk_site.relate.annualreports import TABLES, Table


@dataclass(frozen=True)
class Row:
    """A row as it stands: the text of each cell and how people call its place."""

    cells: tuple[str, ...]
    spots: tuple[str, ...]


@dataclass
class Tables:
    """What was found, by table and key of the row, of either form of the report. ``usual`` is
    the form where no row tells, ``older`` and ``newer`` count the rows that only one form has; ``left`` are cells that are no
    part of a table, ``notes`` what a person must look at, ``taken`` the rows of the tables."""

    usual: str = "2021"
    rows: dict[tuple[Table, str], Row] = field(default_factory=dict)
    older: int = 0
    newer: int = 0
    left: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    taken: set[tuple[str, int]] = field(default_factory=set)

    @property
    def form(self) -> str:
        """The form of the tables: that of which more rows are; without any of either the usual one of the year."""
        if self.older == self.newer:
            return self.usual
        return "2019" if self.older > self.newer else "2021"

    @property
    def found(self) -> tuple[Table, ...]:
        """The tables of which there is anything."""
        return tuple(table for table in TABLES if any(name == table for name, _ in self.rows))

    def put(self, table: Table, line: Line, row: Row) -> None:
        """A row, once; one that comes again is told."""
        held = self.rows.get((table, line.key))
        if held is None:
            self.rows[table, line.key] = row
        elif held.cells != row.cells:
            self.notes.append(
                f"{table}“{line.key}”有两行，用了 {held.spots[0]} 起的一行，{row.spots[0]} 起的没有导入"
            )


def spot_of(grid: Grid, at: int, column: int) -> str:
    """How people call a place of one of several tables."""
    return f"“{grid.name}”{grid.spot(at, column)}"


def cells_at(grid: Grid, at: int, columns: Sequence[int]) -> Row:
    """The cells of a row in these columns, on one line, white space between their parts as one space; nothing else
    is changed."""
    return Row(
        tuple(" ".join(grid.rows[at][column].text.split()) for column in columns),
        tuple(spot_of(grid, at, column) for column in columns),
    )
