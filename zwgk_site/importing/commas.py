"""Tables of CSV files. They know no merged cells: what was one is in its first place, and the others are empty."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.grids import EMPTY, Grid, Place
from zwgk_site.importing.limits import COLUMNS, ROWS, cleaned, too_large

_PACKED = (b"PK\x03\x04", bytes.fromhex("d0cf11e0a1b11ae1"))
_WAY = "请用 Excel 打开，另存为 .xlsx 再导入。"


def read(path: Path) -> tuple[Grid, ...]:
    """The table of a file in UTF-8, GB 18030 or UTF-16, cells apart by commas or tabs; none without words. Raises
    CannotImport."""
    data = path.read_bytes()
    if not data:
        raise CannotImport("文件是空的", "请核对是不是选错了文件。")
    if data.startswith(_PACKED):
        raise CannotImport("文件其实是 Excel 文件或者压缩包，不是 CSV 文件", "请改对后缀再导入。")
    text = _decoded(data)
    first = next((line for line in text.splitlines() if line.strip()), "")
    try:
        lines = csv.reader(io.StringIO(text), delimiter="\t" if "\t" in first and "," not in first else ",")
        rows = [[cleaned(cell) for cell in row] for row in lines]
    except csv.Error:
        raise CannotImport("不是 CSV 文件", _WAY) from None
    if not any(any(row) for row in rows):
        return ()
    width = max(map(len, rows))
    if len(rows) > ROWS or width > COLUMNS:
        raise too_large(path.stem, len(rows), width)
    made = (
        tuple(Place(cell, "own") if cell else EMPTY for cell in (*row, *[""] * (width - len(row))))
        for row in rows
    )
    return (Grid(path.stem, tuple(made)),)


def _decoded(data: bytes) -> str:
    wide = data.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if wide else ("utf-8-sig", "gb18030"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise CannotImport("文件打不开，可能只写了一半，或者不是 CSV 文件", _WAY)
