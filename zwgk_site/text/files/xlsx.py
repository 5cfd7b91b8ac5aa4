"""Text of spreadsheets, sheet by sheet. The only module that knows openpyxl."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.datetime import from_excel

from zwgk_site.text.files.beneath import concealed, under_workbook
from zwgk_site.text.files.cells import CHINESE_DATES, shown
from zwgk_site.text.files.reading import LARGEST, Fault, Piece, Reading, Unseen, within_limit
from zwgk_site.text.files.tidy import joined, tidy

CELLS = 500_000
"""Cells that are looked at in one file, empty ones between others included."""


def read(path: Path) -> Reading:
    """A piece for each sheet that people see, a line for each row that they see, cells set apart by a tab;
    what is hidden apart. Formulas show their last result. Raises whatever openpyxl raises for a file that
    is no spreadsheet."""
    pieces: list[Piece] = []
    unseen: list[Unseen] = []
    budget = _Budget()
    with path.open("rb") as file, zipfile.ZipFile(file) as package:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        worksheets: Sequence[Any] = book.worksheets
        for sheet in worksheets:
            if budget.spent:
                break
            hidden_rows, hidden_columns = concealed(package.read(sheet._worksheet_path))
            sheet.reset_dimensions()  # programs write wrong ones, and rows would be filled up to them
            rows = dict(_rows(sheet, book.epoch, budget))
            whole = "\n".join(map(_line, rows.values()))
            open_rows = (
                [cell for place, cell in enumerate(cells, 1) if place not in hidden_columns]
                for number, cells in rows.items()
                if number not in hidden_rows
            )
            text = "\n".join(filter(None, map(_line, open_rows)))
            if sheet.sheet_state != "visible":
                unseen += [Unseen("sheet", sheet.title, whole)] if whole else []
                continue
            if text:
                pieces.append(Piece("sheet", sheet.title, text))
            if whole != text:
                unseen.append(Unseen("cells", sheet.title, whole))
        unseen += under_workbook(package)
    return within_limit(tuple(pieces), (Fault("long"),) if budget.spent else (), tuple(unseen))


class _Budget:
    """How much of a file may still be read."""

    def __init__(self) -> None:
        self.cells, self.characters = CELLS, LARGEST

    def spend(self, cells: int, characters: int) -> None:
        self.cells -= cells
        self.characters -= characters

    @property
    def spent(self) -> bool:
        return self.cells < 0 or self.characters < 0


def _rows(sheet: Any, epoch: Any, budget: _Budget) -> Iterator[tuple[int, Sequence[str]]]:
    """The cells of each row that has any, with its number from 1."""
    for number, row in enumerate(sheet.iter_rows(), 1):
        cells = ["" if cell.value is None else _cell(cell, epoch) for cell in row]
        budget.spend(len(row) + 1, sum(map(len, cells)))
        if budget.spent:
            return
        if any(cells):
            yield number, cells


def _line(cells: Sequence[str]) -> str:
    return "\t".join(cells).rstrip("\t")


def _cell(cell: Any, epoch: Any) -> str:
    value, form = cell.value, "General"
    if cell.data_type == "e":
        return ""
    if cell.data_type in ("n", "d"):
        value, form = valued(cell, epoch)
    text = ""
    for line in shown(value, form).splitlines():
        text = joined(text, tidy(line))
    return text


def valued(cell: Any, epoch: Any) -> tuple[Any, str]:
    """Value and number format of a cell; a date by its value too, where only its format says that it is one."""
    number, form = _format(cell)
    if number in CHINESE_DATES and isinstance(cell.value, int | float):
        return from_excel(cell.value, epoch), form
    return cell.value, form


def _format(cell: Any) -> tuple[int, str]:
    """Number and pattern of a cell's format. Some programs name formats that their file does not have."""
    try:
        number = int(cell.style_array.numFmtId)
        return number, CHINESE_DATES.get(number) or cell.number_format
    except IndexError:
        return 0, "General"
