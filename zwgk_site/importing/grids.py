"""Tables as grids in which every place knows whether it is a cell of its own, a part of a merged one, or empty."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from zwgk_site.importing.draft import Block, Line, Table

Kind = Literal["own", "merged", "empty"]


@dataclass(frozen=True)
class Place:
    """One place of a grid. ``text`` of a merged cell stands in all its places; ``own`` is the first of them, and
    the others say by ``down`` whether they are in a row below it, by ``across`` whether to its right."""

    text: str
    kind: Kind
    down: bool = False
    across: bool = False


EMPTY = Place("", "empty")


@dataclass(frozen=True)
class Grid:
    """A table: rows of equal length. ``name`` is that of the sheet, or how people call a table of a document;
    ``above`` are the lines of the document before it. Places of a sheet are called C7, of another table by row
    and column."""

    name: str
    rows: tuple[tuple[Place, ...], ...]
    above: tuple[str, ...] = ()
    lettered: bool = True

    def spot(self, row: int, column: int) -> str:
        """How people call a place, both counted from 0."""
        if self.lettered:
            return f"{letters(column)}{row + 1}"
        return f"第{row + 1}行第{column + 1}格"

    def column(self, column: int) -> str:
        """How people call a column, counted from 0."""
        return f"{letters(column)}列" if self.lettered else f"第{column + 1}列"


def letters(column: int) -> str:
    """The name of a column of a sheet, counted from 0: A, B, …, Z, AA."""
    name, number = "", column + 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def bare(text: str) -> str:
    """A label for comparison: without white space, in one width, without marks and brackets."""
    narrow = unicodedata.normalize("NFKC", text)
    return "".join(char for char in narrow if char.isalnum())


def own(row: Sequence[Place]) -> Iterator[tuple[int, str]]:
    """The cells that begin in a row, each with its column."""
    return ((at, place.text) for at, place in enumerate(row) if place.kind == "own")


def of_document(blocks: Sequence[Block], titles: Sequence[str] = ()) -> tuple[Grid, ...]:
    """The tables of a document, each with the lines since the table before it; ``titles`` are what the file says of
    itself outside its text."""
    found: list[Grid] = []
    above = list(titles)
    for block in blocks:
        if isinstance(block, Line):
            above.append(block.text.strip())
        elif isinstance(block, Table):
            found.append(Grid(f"第 {len(found) + 1} 张表", _spread(block), tuple(above), lettered=False))
            above = []
    return tuple(found)


def _spread(table: Table) -> tuple[tuple[Place, ...], ...]:
    """Every place of a table whose rows list only the cells that start in them."""
    places: dict[tuple[int, int], Place] = {}
    for at, row in enumerate(table.rows):
        column = 0
        for cell in row:
            while (at, column) in places:
                column += 1
            for down in range(min(cell.down, len(table.rows) - at)):
                for across in range(cell.across):
                    first = not down and not across
                    kind: Kind = "merged" if not first else "own" if cell.text else "empty"
                    places[at + down, column + across] = Place(cell.text, kind, down > 0, across > 0)
            column += cell.across
    width = max((column + 1 for _, column in places), default=0)
    return tuple(
        tuple(places.get((row, column), EMPTY) for column in range(width)) for row in range(len(table.rows))
    )
