"""Plain text files: UTF-8 or, from older programs, GBK."""

from __future__ import annotations

import re
from pathlib import Path

from zwgk_site.importing.draft import CannotImport, Draft, Line

LARGEST = 5_000_000
"""Bytes of a text that is a document; a long law has 300,000."""

_MARKUP = re.compile(r"^#{1,6}\s+|\*\*")
_MARKS = "标题记号（#、**）"


def read(path: Path) -> Draft:
    """The lines of a text file. Raises CannotImport for what is no text, too long or empty."""
    if path.stat().st_size > LARGEST:
        raise CannotImport(
            f"文件有 {path.stat().st_size // 1_000_000} MB，不像一份公文的文字", "请核对是不是选错了文件。"
        )
    data = path.read_bytes()
    notes = []
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            text = data.decode("utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "gb18030")
        except UnicodeDecodeError:
            raise CannotImport(
                "文件不是文本，或只写了一半", "Word 文件请用 .docx，表格请用 .xlsx；文本请另存为 UTF-8 编码。"
            ) from None
        notes.append("原文件是旧的编码（GBK 或 UTF-16），已经转成 UTF-8")
    if "\x00" in text:
        raise CannotImport(
            "文件不是文本", "可能是别的文件改了后缀。请用原来的程序打开，另存为 .docx 或 .txt。"
        )
    lines, marked, apart = [], 0, False
    for number, raw in enumerate(text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), start=1):
        line = _MARKUP.sub("", raw)
        marked += line != raw
        if line.strip(" \u3000\t"):
            lines.append(Line(line.rstrip().lstrip(" \u3000"), number, apart))
            apart = False
        else:
            apart = True
    if not lines:
        raise CannotImport("文件里没有文字", "请核对文件；扫描件、图片里的文字认不出来，请先录入。")
    if marked:
        notes.append(f"去掉了 {marked} 行里的{_MARKS}")
    return Draft(tuple(lines), True, tuple(notes))
