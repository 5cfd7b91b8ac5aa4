"""A file taken into the content folder: read by its ending, recognised, written beside its pictures."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from zwgk_site.importing import paper, sheets, tasks, text, word
from zwgk_site.importing.draft import CannotImport, Picture
from zwgk_site.importing.notice import recognised
from zwgk_site.importing.told import told
from zwgk_site.importing.written import policy

READERS = {".docx": word.read, ".pdf": paper.read, ".txt": text.read, ".md": text.read}
"""Endings of documents."""
TABLES = (".xlsx", ".csv")
"""Endings of tables."""
_OLD = {
    ".doc": "旧格式的 Word 文件",
    ".wps": "WPS 文字文件",
    ".docm": "带宏的 Word 文件",
    ".rtf": "RTF 文件",
    ".xls": "旧格式的 Excel 文件",
    ".et": "WPS 表格文件",
    ".xlsm": "带宏的 Excel 文件",
}
_SHEETS = (".xls", ".et", ".xlsm")


@dataclass(frozen=True)
class Taken:
    """What a file gives: a report of what was recognised, the content file with its place in the content
    folder, and its pictures."""

    report: tuple[str, ...]
    place: str
    content: str
    pictures: tuple[tuple[str, bytes], ...]
    """Place in the content folder and bytes of each."""


def taken(path: Path, record_id: str) -> Taken:
    """A document as a 政策文件, a table as a 重点任务 of this identifier; writes nothing. Raises CannotImport."""
    suffix = path.suffix.lower()
    if suffix in _OLD:
        raise CannotImport(
            f"{_OLD[suffix]}不能导入",
            f"请用 Office 或 WPS 打开，另存为 {'.xlsx' if suffix in _SHEETS else '.docx'} 再导入。",
        )
    if suffix in TABLES and path.is_file():
        found = tasks.recognised(sheets.read(path))
        return Taken(tuple(tasks.told(found)), f"plans/{record_id}.yaml", tasks.plan(found), ())
    if suffix not in READERS and suffix not in TABLES:
        raise CannotImport(
            f"{suffix or '没有后缀'}的文件不能导入",
            f"现在可以导入：{'、'.join((*READERS, *TABLES))}。",
        )
    if not path.is_file():
        raise CannotImport("没有这个文件", "请核对路径；路径里有空格的，整个路径加引号。")
    draft = READERS[suffix](path)
    notice = recognised(draft)
    folder = f"files/{record_id}"
    blocks = (*notice.body, *(block for annex in notice.annexes for block in annex.blocks))
    pictures = tuple(
        (f"policies/{folder}/{block.name}", block.content) for block in blocks if isinstance(block, Picture)
    )
    return Taken(tuple(told(draft, notice)), f"policies/{record_id}.md", policy(notice, folder), pictures)
