"""Whether a file may be opened as what its ending says, and is small enough to."""

from __future__ import annotations

import zipfile
from pathlib import Path

from zwgk_site.text.files.reading import Reading, failed
from zwgk_site.text.files.sorts import OLD, sort_of

XML_BYTES = 48 * 1024 * 1024
"""Bytes of text and marks that the parts of an office file may unpack to."""
PACKED_BYTES = 512 * 1024 * 1024
"""The same with pictures."""
PARTS = 10_000

_LOCK = "EncryptedPackage".encode("utf-16-le")
_PLAINLY = {"docm": "docx", "xlsm": "xlsx"}
"""Files with macros are read like those without; the macros are not run."""


def obstacle(path: Path, wanted: str) -> Reading | None:
    """Why a file that should be ``wanted`` (pdf, docx, xlsx) cannot be opened as one; None if it may be.

    Raises zipfile.BadZipFile for a broken package.
    """
    with path.open("rb") as file:
        head = file.read(2)
    if not head:
        return failed("empty")
    if head == b"PK" and _overlong(path):
        return failed("long")
    sort = sort_of(path)
    if sort.word in OLD and wanted != "pdf" and _LOCK in path.read_bytes():
        return failed("locked")
    if _PLAINLY.get(sort.word, sort.word) == wanted:
        return None
    return failed("other", sort.name) if sort.word else failed("damaged")


def _overlong(path: Path) -> bool:
    """Whether the parts of a package would unpack to too much."""
    with zipfile.ZipFile(path) as package:
        parts = package.infolist()
    texts = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
    return len(parts) > PARTS or texts > XML_BYTES or sum(part.file_size for part in parts) > PACKED_BYTES
