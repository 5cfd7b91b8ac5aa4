"""Tables of Excel files as grids, sheet by sheet. What is hidden is not taken, and said."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import openpyxl
from openpyxl.utils.cell import range_boundaries

from zwgk_site.importing import commas
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.grids import EMPTY, Grid, Place, letters
from zwgk_site.importing.limits import COLUMNS, PLACES, ROWS, cleaned, too_large
from zwgk_site.importing.refusal import refusal
from zwgk_site.text.files.beneath import concealed
from zwgk_site.text.files.cells import shown
from zwgk_site.text.files.nature import obstacle
from zwgk_site.text.files.xlsx import valued

LARGEST = 32 * 1024 * 1024
"""Bytes of a file that is opened."""
_REASONS = {
    "empty": ("文件是空的", "请核对是不是选错了文件。"),
    "locked": ("文件有密码", "请用 Excel 或 WPS 打开，去掉密码后另存，再导入。"),
    "long": ("文件太大", "请只留下要导入的表，另存后再导入。"),
    "damaged": ("文件打不开，可能只写了一半", "请用 Excel 或 WPS 打开看看，另存为 .xlsx 再导入。"),
    "ole": ("文件是旧格式的 Excel 或 WPS 表格", "请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。"),
}

_MERGED = re.compile(
    rb'<(?:[A-Za-z0-9]+:)?mergeCell\s[^>]*?ref\s*=\s*["\']([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})["\']'
)
_UNCOUNTED = re.compile(
    rb"</(?:[A-Za-z0-9]+:)?f>(?:<(?:[A-Za-z0-9]+:)?v\s*(?:/>|></(?:[A-Za-z0-9]+:)?v>))?</(?:[A-Za-z0-9]+:)?c>"
)
_ASIDE = (
    (re.compile(r"xl/(?:threadedComments/|comments/)?[^/]*[cC]omment[^/]*\.xml"), "表里有批注，没有导入"),
    (re.compile(r"xl/(?:media/|charts/|embeddings/).+"), "表里有图片、图形或者嵌入的文件，没有导入"),
    (re.compile(r"xl/vbaProject\.bin"), "文件里有宏，没有导入，也没有运行"),
)
_LISTED = 8


@dataclass(frozen=True)
class Book:
    """The tables of a file with words in them. ``notes`` tell what reading left out, in sentences for people."""

    grids: tuple[Grid, ...]
    notes: tuple[str, ...] = ()


def read(path: Path) -> Book:
    """Every table of a file with words in it. Raises CannotImport."""
    if (size := path.stat().st_size) > LARGEST:
        raise CannotImport(
            f"文件有 {size // 1024**2} MB，超过 {LARGEST // 1024**2} MB，没有打开", _REASONS["long"][1]
        )
    book = Book(commas.read(path)) if path.suffix.lower() == ".csv" else _workbook(path)
    if not book.grids:
        hidden = "；".join(book.notes)
        raise CannotImport(
            f"文件里没有文字（{hidden}）" if hidden else "文件里没有文字",
            "请核对文件；公式没有算出结果的，用 Excel 打开保存一次再导入。",
        )
    return book


def _workbook(path: Path) -> Book:
    try:
        found = obstacle(path, "xlsx")
        if found is not None:
            raise refusal(found, "Excel 文件", "请改对后缀，或者另存为 .xlsx 再导入。", _REASONS)
        return _book(path)
    except CannotImport:
        raise
    except (BadZipFile, OSError):
        raise CannotImport(*_REASONS["damaged"]) from None
    except Exception:  # the library raises errors of any kind for broken files; all are reported as broken
        raise CannotImport(*_REASONS["damaged"]) from None


def _book(path: Path) -> Book:
    grids: list[Grid] = []
    with path.open("rb") as file, zipfile.ZipFile(file) as package:
        notes = [about for pattern, about in _ASIDE if any(map(pattern.fullmatch, package.namelist()))]
        book = openpyxl.load_workbook(file, read_only=True, data_only=True, keep_links=False)
        worksheets: Sequence[Any] = book.worksheets
        for sheet in worksheets:
            if sheet.sheet_state != "visible":
                notes.append(f"工作表“{sheet.title}”是隐藏的，没有导入；要导入的请先取消隐藏")
                continue
            data = package.read(sheet._worksheet_path)
            texts = _texts(sheet, book.epoch)
            if texts:
                hidden = concealed(data)
                grids.append(_grid(sheet.title, texts, data, hidden))
                notes += _told(sheet.title, texts, data, hidden)
    shown_grids = tuple(grid for grid in grids if any(place.text for row in grid.rows for place in row))
    return Book(shown_grids, tuple(notes))


def _texts(sheet: Any, epoch: Any) -> dict[tuple[int, int], str]:
    """The text of each cell that has any, by row and column from 0. Stops where a sheet cannot be a table for
    people."""
    sheet.reset_dimensions()  # programs write wrong ones, and rows would be filled up to them
    found: dict[tuple[int, int], str] = {}
    places = height = width = 0
    for at, row in enumerate(sheet.iter_rows()):
        places += len(row) + 1
        for column, cell in enumerate(row):
            if cell.value is not None and (text := _cell(cell, epoch)):
                height, width = at + 1, max(width, column + 1)
                if at < ROWS and column < COLUMNS:
                    found[at, column] = text
        if places > PLACES:
            raise too_large(sheet.title, max(height, at + 1), max(width, len(row)))
    if height > ROWS or width > COLUMNS:
        raise too_large(sheet.title, height, width)
    return found


def _cell(cell: Any, epoch: Any) -> str:
    """A cell as it is shown; a number without the marks between its thousands, and never as nothing at all."""
    value = cell.value
    if isinstance(value, str):
        return cleaned(value)
    value, form = valued(cell, epoch)
    text = shown(value, form)
    if isinstance(value, int | float) and not isinstance(value, bool):
        text = re.sub(r"(?<=[0-9]),(?=[0-9]{3})", "", text)
        return text if any(char.isdigit() for char in text) else shown(value, "General")
    return text


def _grid(
    title: str,
    texts: dict[tuple[int, int], str],
    data: bytes,
    hidden: tuple[frozenset[int], frozenset[int]],
) -> Grid:
    """The places that people see; those of a merged cell hold its text, the first of them that is seen as its own."""
    height, width = max(row for row, _ in texts) + 1, max(column for _, column in texts) + 1
    rows = [row for row in range(height) if row + 1 not in hidden[0]]
    columns = [column for column in range(width) if column + 1 not in hidden[1]]
    kept = set(rows), set(columns)
    places = {
        spot: Place(text, "own") for spot, text in texts.items() if spot[0] in kept[0] and spot[1] in kept[1]
    }
    spent = 0
    for left, top, right, bottom in _merged(data):
        text = texts.get((top, left), "")
        within = [row for row in range(top, min(bottom + 1, height)) if row in kept[0]]
        across = [column for column in range(left, min(right + 1, width)) if column in kept[1]]
        spent += len(within) * len(across)
        if spent > PLACES:
            raise too_large(title, height, width)
        for row in within:
            for column in across:
                below, beside = row != within[0], column != across[0]
                if below or beside:
                    places[row, column] = Place(text, "merged", below, beside)
                elif text:
                    places[row, column] = Place(text, "own")
    return Grid(
        title,
        tuple(tuple(places.get((row, column), EMPTY) for column in range(width)) for row in range(height)),
    )


def _merged(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Left, top, right and bottom of every merged area, from 0."""
    for found in _MERGED.finditer(data):
        left, top, right, bottom = range_boundaries(found[1].decode("ascii"))
        assert left and top and right and bottom
        yield left - 1, top - 1, right - 1, bottom - 1


def _told(
    title: str,
    texts: dict[tuple[int, int], str],
    data: bytes,
    hidden: tuple[frozenset[int], frozenset[int]],
) -> Iterator[str]:
    """What of a sheet is not taken."""
    rows = sorted({row + 1 for row, _ in texts} & hidden[0])
    columns = sorted({column + 1 for _, column in texts} & hidden[1])
    if rows:
        names = [f"第{first}行" if first == last else f"第{first}—{last}行" for first, last in _runs(rows)]
        yield f"“{title}”有 {len(rows)} 行是隐藏的，没有导入：{_some(names)}；要导入的请先取消隐藏"
    if columns:
        names = [f"{letters(column - 1)}列" for column in columns]
        yield f"“{title}”有 {len(columns)} 列是隐藏的，没有导入：{_some(names)}；要导入的请先取消隐藏"
    if count := len(_UNCOUNTED.findall(data)):
        yield f"“{title}”有 {count} 格公式没有算出结果，当作空着；请用 Excel 打开保存一次再导入"


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    for _, run in groupby(enumerate(numbers), lambda pair: pair[1] - pair[0]):
        members = [number for _, number in run]
        yield members[0], members[-1]


def _some(names: Sequence[str]) -> str:
    shown_names = "、".join(names[:_LISTED])
    return f"{shown_names} 等 {len(names)} 处" if len(names) > _LISTED else shown_names
