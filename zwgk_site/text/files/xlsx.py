"""Text of spreadsheets, sheet by sheet. The only module that knows openpyxl."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import openpyxl
from openpyxl.utils.datetime import from_excel

from zwgk_site.text.files.cells import CHINESE_DATES, shown
from zwgk_site.text.files.reading import LARGEST, Fault, Piece, Reading, within_limit
from zwgk_site.text.files.tidy import joined, tidy

CELLS = 500_000
"""Cells that are looked at in one file, empty ones between others included."""


def read(path: Path) -> Reading:
    """A piece for each sheet that people see, a line for each row, cells set apart by a space. Formulas
    show their last result. Raises whatever openpyxl raises for a file that is no spreadsheet."""
    with path.open("rb") as file:
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        pieces: list[Piece] = []
        budget = _Budget()
        for sheet in book.worksheets:
            if sheet.sheet_state != "visible" or budget.spent:
                continue
            sheet.reset_dimensions()  # programs write wrong ones, and rows would be filled up to them
            text = "\n".join(_rows(sheet, book.epoch, budget))
            if text:
                pieces.append(Piece("sheet", sheet.title, text))
    return within_limit(tuple(pieces), (Fault("long"),) if budget.spent else ())


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


def _rows(sheet: Any, epoch: Any, budget: _Budget) -> Iterator[str]:
    for row in sheet.iter_rows():
        line = " ".join(filter(None, (_cell(cell, epoch) for cell in row if cell.value is not None)))
        budget.spend(len(row) + 1, len(line))
        if budget.spent:
            return
        if line:
            yield line


def _cell(cell: Any, epoch: Any) -> str:
    value, form = cell.value, "General"
    if cell.data_type == "e":
        return ""
    if cell.data_type in ("n", "d"):
        number, form = _format(cell)
        if number in CHINESE_DATES and isinstance(value, int | float):
            value = from_excel(value, epoch)
    text = ""
    for line in shown(value, form).splitlines():
        text = joined(text, tidy(line))
    return text


def _format(cell: Any) -> tuple[int, str]:
    """Number and pattern of a cell's format. Some programs name formats that their file does not have."""
    try:
        number = int(cell.style_array.numFmtId)
        return number, CHINESE_DATES.get(number) or cell.number_format
    except IndexError:
        return 0, "General"
