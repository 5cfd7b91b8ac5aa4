"""What a build writes: a path inside the site and its bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

BOM = "\ufeff"


@dataclass(frozen=True)
class Artifact:
    """One file of the site. ``path`` is relative to the site's root, with forward slashes."""

    path: str
    content: bytes

    @staticmethod
    def of(path: str, text: str) -> Artifact:
        """A UTF-8 text file."""
        return Artifact(path, text.encode("utf-8"))


def csv_file(path: str, names: Sequence[str], rows: Iterable[Sequence[str]]) -> Artifact:
    """A table as spreadsheets in Chinese offices open it: UTF-8 with a byte order mark, lines end in CRLF.

    ``names`` are the column names. Cells that a spreadsheet would run as a formula are kept
    as text by a space before them; no other character changes."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(names)
    writer.writerows([_inert(cell) for cell in row] for row in rows)
    return Artifact.of(path, BOM + text.getvalue())


def _inert(cell: str) -> str:
    return f" {cell}" if cell[:1] in ("=", "+", "-", "@") else cell
