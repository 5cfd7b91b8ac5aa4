"""PDF files with a text layer: lines as they are printed.

A PDF says where each line stands, not what belongs together: tables, merged cells and pictures cannot be told
from it, so they are left to people and said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from zipfile import BadZipFile

from zwgk_site.importing.draft import CannotImport, Draft, Line
from zwgk_site.importing.refusal import refusal
from zwgk_site.text.files import pdf
from zwgk_site.text.files.nature import obstacle
from zwgk_site.text.files.reading import Fault

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is opened."""

_DAMAGED = (
    "文件打不开，可能只写了一半",
    "请用 PDF 阅读器打开看看，重新取一份；有 Word 原件的，导入 Word 原件。",
)
_WHOLE = {
    "empty": ("文件是空的", "请核对是不是选错了文件。"),
    "locked": ("文件有密码", "请去掉密码后另存，再导入。"),
    "damaged": _DAMAGED,
}
_PAGES = {
    "damaged": "读不出来",
    "garbled": "用了特殊的字体，读不出文字",
    "scan": "是扫描的图片，没有文字",
}
_GARBLED = ("文件用了特殊的字体，读不出文字", "请取 Word 原件，或者录入。")
_SCANNED = ("文件里没有文字，是扫描件", "扫描件认不出文字，请先录入，或者取 Word 原件。")


def read(path: Path) -> Draft:
    """The lines of a PDF, numbered through its pages. Raises CannotImport for what has no text to read."""
    if (size := path.stat().st_size) > LARGEST:
        raise CannotImport(
            f"文件有 {size // 1024**2} MB，超过 {LARGEST // 1024**2} MB，没有打开", "请导入 Word 原件。"
        )
    _guard(path)
    try:
        printed = pdf.printed(path)
    except MemoryError:
        raise
    except Exception:  # pypdf promises no kind of error for a broken file; all are reported as broken
        raise CannotImport(*_DAMAGED) from None
    if any(fault.reason == "locked" for fault in printed.faults):
        raise CannotImport(*_WHOLE["locked"])
    texts = [text for page in printed.pages for text in page]
    if not texts:
        reasons = {fault.reason for fault in printed.faults}
        raise CannotImport(
            *(_GARBLED if "garbled" in reasons else _SCANNED if "scan" in reasons else _DAMAGED)
        )
    lines = tuple(Line(text, number) for number, text in enumerate(texts, start=1))
    return Draft(lines, True, tuple(_notes(printed.faults, printed.pictured)))


def _guard(path: Path) -> None:
    try:
        found = obstacle(path, "pdf")
    except BadZipFile:
        raise CannotImport(*_DAMAGED) from None
    if found is not None:
        raise refusal(found, "PDF 文件", "请改对后缀再导入。", _WHOLE)


def _notes(faults: Sequence[Fault], pictured: Sequence[int]) -> Iterator[str]:
    yield "PDF 里看不出表格和合并的格子，表格里的文字一行一行放着，请照原文排；有 Word 原件的，最好导入 Word 原件"
    for fault in faults:
        if fault.reason == "long":
            yield f"只读了前 {pdf.PAGES} 页"
        else:
            yield f"第 {_numbers(fault.pages)} 页{_PAGES[fault.reason]}，没有导入"
    shown = [number for number in pictured if not any(number in fault.pages for fault in faults)]
    if shown:
        yield f"第 {_numbers(shown)} 页有图片（也可能是印章、红头），没有导入"


def _numbers(pages: Sequence[int]) -> str:
    return "、".join(map(str, pages))
