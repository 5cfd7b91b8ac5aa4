"""What a file is by its content, whatever its name says, and whether it is small enough to open."""

from __future__ import annotations

import zipfile
from pathlib import Path

from zwgk_site.text.files.reading import Reading, failed

XML_BYTES = 48 * 1024 * 1024
"""Bytes of text and marks that the parts of an office file may unpack to."""
PACKED_BYTES = 512 * 1024 * 1024
"""The same with pictures."""
PARTS = 10_000

_HEAD = 1024
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")
_LOCK = "EncryptedPackage".encode("utf-16-le")
_OFFICE = (
    ("wordprocessingml.document.main", "docx"),
    ("spreadsheetml.sheet.main", "xlsx"),
    ("ms-excel.sheet.macroEnabled.main", "xlsx"),
    ("presentationml.presentation.main", "pptx"),
)
"""What an office package says that its main part is."""
_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (_OLE, "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "图片"),
    (b"\xff\xd8\xff", "图片"),
    (b"GIF8", "图片"),
    (b"Rar!", "rar 压缩包"),
    (b"7z\xbc\xaf", "7z 压缩包"),
)
_NAMES = {
    "pdf": "PDF 文件",
    "docx": "Word 文件（docx）",
    "xlsx": "Excel 文件（xlsx）",
    "pptx": "演示文稿（pptx）",
    "ole": "旧格式的 Word、Excel 或 WPS 文件",
    "rtf": "RTF 文件",
    "zip": "zip 压缩包",
    "html": "网页",
}


def obstacle(path: Path, wanted: str) -> Reading | None:
    """Why a file that should be ``wanted`` (pdf, docx, xlsx) cannot be opened as one; None if it may be.

    Raises zipfile.BadZipFile for a broken package.
    """
    with path.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        return failed("empty")
    found = next((kind for sign, kind in _SIGNS if head.startswith(sign)), "")
    if head.startswith(b"PK"):
        found, reason = _package(path)
        if reason is not None:
            return reason
    elif b"%PDF-" in head:
        found = "pdf"
    elif not found and head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<html", b"<!doctype html")):
        found = "html"
    if found == "ole" and wanted != "pdf" and _LOCK in path.read_bytes():
        return failed("locked")
    if found == wanted:
        return None
    return failed("other", _NAMES.get(found, found)) if found else failed("damaged")


def _package(path: Path) -> tuple[str, Reading | None]:
    """The kind of an office package by its list of parts, and why it is not opened."""
    with zipfile.ZipFile(path) as package:
        parts = package.infolist()
        texts = sum(part.file_size for part in parts if part.filename.lower().endswith((".xml", ".rels")))
        whole = sum(part.file_size for part in parts)
        if len(parts) > PARTS or texts > XML_BYTES or whole > PACKED_BYTES:
            return "", failed("long")
        try:
            listing = package.read("[Content_Types].xml").decode("utf-8", "replace")
        except KeyError:
            return "zip", None
    return next((kind for word, kind in _OFFICE if word in listing), "zip"), None
