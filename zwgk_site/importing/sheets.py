"""Tables of Excel and CSV files as grids in which every place knows whether it is a cell of its own, a part of
a merged one, or empty."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from zwgk_site.importing.draft import CannotImport
from zwgk_site.text.files.nature import obstacle

LARGEST = 32 * 1024 * 1024
"""Bytes of a workbook that is opened: the library holds all of it in memory."""
ROWS, COLUMNS = 5_000, 60
"""What a table of tasks may have; more is refused and not cut off."""

_REASONS = {
    "empty": ("文件是空的", "请核对是不是选错了文件。"),
    "locked": ("文件有密码", "请用 Excel 或 WPS 打开，去掉密码后另存，再导入。"),
    "long": ("文件太大", "请只留下要导入的表，另存后再导入。"),
    "damaged": ("文件打不开，可能只写了一半", "请用 Excel 或 WPS 打开看看，另存为 .xlsx 再导入。"),
    "ole": ("文件是旧格式的 Excel 或 WPS 表格", "请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。"),
}

Kind = Literal["own", "merged", "empty"]


@dataclass(frozen=True)
class Place:
    """One place of a grid. ``text`` of a merged cell stands in all its places; ``own`` is the first of them."""

    text: str
    kind: Kind


EMPTY = Place("", "empty")


@dataclass(frozen=True)
class Grid:
    """A table: rows of equal length. ``name`` is that of the sheet."""

    name: str
    rows: tuple[tuple[Place, ...], ...]


def cell_name(row: int, column: int) -> str:
    """How people call a place, both counted from 0: C7."""
    return f"{get_column_letter(column + 1)}{row + 1}"


def read(path: Path) -> tuple[Grid, ...]:
    """Every table of a file with words in it. Raises CannotImport."""
    grids = _csv(path) if path.suffix.lower() == ".csv" else _workbook(path)
    if not grids:
        raise CannotImport("文件里没有文字", "请核对文件；公式没有算出结果的，用 Excel 打开保存一次再导入。")
    return grids


def _workbook(path: Path) -> tuple[Grid, ...]:
    if path.stat().st_size > LARGEST:
        raise CannotImport(*_REASONS["long"])
    try:
        found = obstacle(path, "xlsx")
        if found is not None:
            fault = found.faults[0]
            if fault.reason == "other" and not fault.detail.startswith("旧格式"):
                raise CannotImport(
                    f"文件其实是{fault.detail}，不是 Excel 文件", "请改对后缀，或者另存为 .xlsx 再导入。"
                )
            raise CannotImport(*_REASONS["ole" if fault.reason == "other" else fault.reason])
        book = openpyxl.load_workbook(path, data_only=True)
    except CannotImport:
        raise
    except (BadZipFile, OSError):
        raise CannotImport(*_REASONS["damaged"]) from None
    except Exception:  # the library raises errors of any kind for broken files; all are reported as broken
        raise CannotImport(*_REASONS["damaged"]) from None
    grids = (_sheet(sheet) for sheet in book.worksheets if sheet.sheet_state == "visible")
    return tuple(grid for grid in grids if any(place.text for row in grid.rows for place in row))


def _sheet(sheet: Worksheet) -> Grid:
    texts = {
        (cell.row - 1, cell.column - 1): str(cell.value).strip()
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None and str(cell.value).strip()
    }
    if not texts:
        return Grid(sheet.title, ())
    height, width = max(row for row, _ in texts) + 1, max(column for _, column in texts) + 1
    if height > ROWS or width > COLUMNS:
        raise CannotImport(
            f"“{sheet.title}”有 {height} 行、{width} 列，太大了", "请只留下要导入的表，另存后再导入。"
        )
    places = {spot: Place(text, "own") for spot, text in texts.items()}
    for area in sheet.merged_cells.ranges:
        top, left = area.min_row - 1, area.min_col - 1
        first = places.get((top, left), EMPTY)
        for row in range(top, min(area.max_row, height)):
            for column in range(left, min(area.max_col, width)):
                if (row, column) != (top, left):
                    places[row, column] = Place(first.text, "merged")
    return Grid(
        sheet.title,
        tuple(tuple(places.get((row, column), EMPTY) for column in range(width)) for row in range(height)),
    )


def _csv(path: Path) -> tuple[Grid, ...]:
    data = path.read_bytes()
    if len(data) > LARGEST:
        raise CannotImport(*_REASONS["long"])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("gb18030")
        except UnicodeDecodeError:
            raise CannotImport(*_REASONS["damaged"]) from None
    try:
        rows = list(csv.reader(io.StringIO(text)))
    except csv.Error:
        raise CannotImport("不是 CSV 文件", "请用 Excel 打开，另存为 .xlsx 再导入。") from None
    if not any(cell.strip() for row in rows for cell in row):
        return ()
    width = max(map(len, rows))
    if len(rows) > ROWS or width > COLUMNS:
        raise CannotImport(f"表格有 {len(rows)} 行、{width} 列，太大了", "请只留下要导入的表，另存后再导入。")
    made = (
        tuple(
            Place(cell.strip(), "own") if cell.strip() else EMPTY
            for cell in (*row, *[""] * (width - len(row)))
        )
        for row in rows
    )
    return (Grid(path.stem, tuple(made)),)
