"""What a file is by its first bytes and parts, against what its ending says.

Only sure signs count: an ending that nobody knows, or a kind of file without a sign (plain text), is not judged.
"""

from __future__ import annotations

import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path

_HEAD = 4096
_PARTS = 10_000
_LISTING = 4 * 1024 * 1024
"""Bytes that the list of parts of an office file may unpack to."""

_NAMES = {
    "pdf": "PDF 文件",
    "docx": "Word 文件（docx）",
    "docm": "带宏的 Word 文件（docm）",
    "xlsx": "Excel 文件（xlsx）",
    "xlsm": "带宏的 Excel 文件（xlsm）",
    "pptx": "演示文稿（pptx）",
    "doc": "旧格式的 Word、WPS 文字文件",
    "xls": "旧格式的 Excel、WPS 表格文件",
    "ppt": "旧格式的演示文稿",
    "ole": "旧格式的 Word、Excel 或 WPS 文件",
    "locked": "加了密码的文件",
    "odf": "ODF 文件",
    "ofd": "OFD 文件",
    "rtf": "RTF 文件",
    "zip": "zip 压缩包",
    "rar": "rar 压缩包",
    "7z": "7z 压缩包",
    "gz": "gz 压缩包",
    "html": "网页",
    "png": "PNG 图片",
    "jpg": "JPG 图片",
    "gif": "GIF 图片",
    "bmp": "BMP 图片",
    "tif": "TIFF 图片",
    "webp": "WebP 图片",
    "program": "程序",
    "": "别的内容，或者已经损坏",
}
"""What people call each sort."""

_SIGNS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (bytes.fromhex("d0cf11e0a1b11ae1"), "ole"),
    (b"{\\rtf", "rtf"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpg"),
    (b"GIF87a", "gif"),
    (b"GIF89a", "gif"),
    (b"II*\x00", "tif"),
    (b"MM\x00*", "tif"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\x1f\x8b\x08", "gz"),
    (b"\x7fELF", "program"),
    (b"\xca\xfe\xba\xbe", "program"),
    (b"dex\n03", "program"),
    (b"#!/", "program"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "program"),
)
_OFFICE = (
    ("ms-word.document.macroEnabled.main", "docm"),
    ("ms-excel.sheet.macroEnabled.main", "xlsm"),
    ("wordprocessingml.document.main", "docx"),
    ("wordprocessingml.template.main", "docx"),
    ("spreadsheetml.sheet.main", "xlsx"),
    ("spreadsheetml.template.main", "xlsx"),
    ("ms-excel.sheet.binary", "xlsx"),
    ("presentationml.presentation.main", "pptx"),
    ("presentationml.slideshow.main", "pptx"),
)
"""What an office package says that its main part is."""
OLD = frozenset(("ole", "doc", "xls", "ppt", "locked"))
"""Sorts of files of the older kind, and of new ones under a password, which are packed into one."""
_STREAMS = {"WordDocument": "doc", "Workbook": "xls", "Book": "xls", "PowerPoint Document": "ppt"}
"""The streams by which old office files are told apart."""

_FITTING: dict[str, frozenset[str]] = {
    ".pdf": frozenset(("pdf",)),
    ".docx": frozenset(("docx", "locked")),
    ".docm": frozenset(("docx", "docm", "locked")),
    ".xlsx": frozenset(("xlsx", "locked")),
    ".xlsm": frozenset(("xlsx", "xlsm", "locked")),
    ".pptx": frozenset(("pptx", "locked")),
    ".doc": frozenset(("doc", "ole", "rtf", "")),
    ".wps": frozenset(("doc", "ole", "rtf", "")),
    ".xls": frozenset(("xls", "ole", "")),
    ".et": frozenset(("xls", "ole", "")),
    ".ppt": frozenset(("ppt", "ole", "")),
    ".dps": frozenset(("ppt", "ole", "")),
    ".rtf": frozenset(("rtf",)),
    ".odt": frozenset(("odf",)),
    ".ods": frozenset(("odf",)),
    ".odp": frozenset(("odf",)),
    ".ofd": frozenset(("ofd",)),
    ".zip": frozenset(("zip", "docx", "xlsx", "pptx", "odf", "ofd")),
    ".rar": frozenset(("rar",)),
    ".7z": frozenset(("7z",)),
    ".gz": frozenset(("gz",)),
    ".tgz": frozenset(("gz",)),
    ".png": frozenset(("png",)),
    ".jpg": frozenset(("jpg",)),
    ".jpeg": frozenset(("jpg",)),
    ".gif": frozenset(("gif",)),
    ".bmp": frozenset(("bmp",)),
    ".tif": frozenset(("tif",)),
    ".tiff": frozenset(("tif",)),
    ".webp": frozenset(("webp",)),
    ".csv": frozenset(("",)),
    ".txt": frozenset(("", "html")),
}
"""What may stand in a file of an ending; "" is content without a sure sign."""

RUNS = frozenset(
    (
        ".exe", ".msi", ".bat", ".cmd", ".com", ".scr", ".pif", ".dll", ".ps1", ".vbs", ".vbe", ".jse", ".wsf",
        ".wsh", ".hta", ".jar", ".apk", ".ipa", ".dmg", ".pkg", ".deb", ".rpm", ".sh", ".lnk", ".reg", ".cpl",
        ".chm", ".iso",
    )
)  # fmt: skip
"""Endings of files that run as a program on the reader's machine, or hold some."""

PACKED = frozenset((".zip", ".rar", ".7z", ".gz", ".tgz", ".tar", ".bz2", ".xz"))
"""Endings of packed files."""


@dataclass(frozen=True)
class Sort:
    """What a file is: one of the words above and what people call it."""

    word: str

    @property
    def name(self) -> str:
        return _NAMES[self.word]


def sort_of(path: Path) -> Sort:
    """What a file is by its content. Raises OSError if it cannot be read; broken packages are of no sort."""
    with path.open("rb") as file:
        head = file.read(_HEAD)
    found = next((word for sign, word in _SIGNS if head.startswith(sign)), "")
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        found = _package(path)
    elif found == "ole":
        found = _old(path, head)
    elif head[:2] == b"MZ" and _windows(head):
        found = "program"
    elif head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        found = "webp"
    elif head[:2] == b"BM" and head[6:10] == b"\x00\x00\x00\x00":
        found = "bmp"
    elif not found and b"%PDF-" in head[:1024]:
        found = "pdf"
    elif not found and _page(head):
        found = "html"
    return Sort(found)


def fits(path: Path, sort: Sort) -> bool:
    """Whether a file of this sort may have the ending that it has."""
    allowed = _FITTING.get(path.suffix.lower())
    return allowed is None or sort.word in allowed


def wanted(suffix: str) -> str:
    """What people expect behind an ending, empty where it says nothing sure."""
    if suffix in (".csv", ".txt"):
        return "文字文件"
    known = {".jpeg": "jpg", ".tiff": "tif", ".wps": "doc", ".et": "xls", ".dps": "ppt"}
    known |= dict.fromkeys((".odt", ".ods", ".odp"), "odf") | {".tgz": "gz"}
    return _NAMES.get(known.get(suffix, suffix.removeprefix(".")), "")


def _package(path: Path) -> str:
    try:
        with zipfile.ZipFile(path) as package:
            parts = {part.filename: part for part in package.infolist()[:_PARTS]}
            if "OFD.xml" in parts:
                return "ofd"
            if "AndroidManifest.xml" in parts or "META-INF/MANIFEST.MF" in parts:
                return "program"
            if "mimetype" in parts and package.open("mimetype").read(64).startswith(b"application/vnd.oasis"):
                return "odf"
            listed = parts.get("[Content_Types].xml")
            if listed is None or listed.file_size > _LISTING:
                return "zip"
            listing = package.read(listed).decode("utf-8", "replace")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError):
        return ""
    return next((word for sign, word in _OFFICE if sign in listing), "zip")


def _old(path: Path, head: bytes) -> str:
    """An OLE file by the names in the first part of its directory."""
    try:
        power, first = struct.unpack_from("<H", head, 30)[0], struct.unpack_from("<I", head, 48)[0]
    except struct.error:
        return "ole"
    if not 7 <= power <= 16:
        return "ole"
    with path.open("rb") as file:
        file.seek((first + 1) << power)
        directory = file.read(64 * 128)
    names = {
        entry[: max(struct.unpack_from("<H", entry, 64)[0] - 2, 0)].decode("utf-16-le", "replace")
        for entry in (directory[at : at + 128] for at in range(0, len(directory) - 127, 128))
        if struct.unpack_from("<H", entry, 64)[0] <= 64
    }
    if "EncryptedPackage" in names:
        return "locked"
    return next((word for name, word in _STREAMS.items() if name in names), "ole")


def _windows(head: bytes) -> bool:
    """Whether a file that begins with MZ is a program and not a text that happens to."""
    return len(head) > 64 and b"\x00" in head[:64]


def _page(head: bytes) -> bool:
    return head.lstrip(b"\xef\xbb\xbf \t\r\n").lower().startswith((b"<html", b"<!doctype html"))
