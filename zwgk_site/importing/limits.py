"""How large a table may be, and the characters of its cells."""

from __future__ import annotations

import re

from zwgk_site.importing.draft import CannotImport

ROWS, COLUMNS = 20_000, 60
"""What a table for people may have; more is refused and not cut off."""
PLACES = 5_000_000
"""Places that are looked at in one sheet, empty ones included."""

_UNSEEN = re.compile(
    "[\x00-\x08\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff]|_x000D_"
)


def too_large(title: str, height: int, width: int) -> CannotImport:
    """The refusal of a table with so many rows and columns."""
    return CannotImport(
        f"“{title}”有 {height} 行、{width} 列，太大了（最多 {ROWS} 行、{COLUMNS} 列）",
        "请只留下要导入的表，另存后再导入。",
    )


def cleaned(text: str) -> str:
    """The text of a cell without characters that nobody sees, its lines ended in one way."""
    lined = re.sub(r"\r\n?|\x0b|\x85", "\n", text).replace("\xa0", " ").replace("\t", " ")
    return _UNSEEN.sub("", lined).strip()
