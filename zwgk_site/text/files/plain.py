"""Text of plain files: .txt, and .csv row by row."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterable
from pathlib import Path

from zwgk_site.text.files.reading import LARGEST, Piece, Reading, failed, within_limit
from zwgk_site.text.files.tidy import tidy, unreadable

_BYTES_A_CHARACTER = 4
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def read(path: Path) -> Reading:
    """One piece with the whole file, in UTF-8 or the encodings of Chinese Windows."""
    with path.open("rb") as file:
        data = file.read(LARGEST * _BYTES_A_CHARACTER + 1)
    marked = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    for encoding in (marked,) if marked else ("utf-8", "gb18030"):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if unreadable(text):
            break
        lines: Iterable[str] = _rows(text) if path.suffix.lower() == ".csv" else map(tidy, text.splitlines())
        whole = "\n".join(filter(None, lines))
        return within_limit((Piece("whole", "", whole),) if whole else ())
    return failed("damaged")


def _rows(text: str) -> Iterable[str]:
    return ["\t".join(map(tidy, row)).rstrip("\t") for row in csv.reader(io.StringIO(text, newline=""))]
