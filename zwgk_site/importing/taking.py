"""A file taken into the content folder: read by its ending, recognised, written beside its pictures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from zwgk_site.importing import paper, sheets, tabled, targets, text, web, word
from zwgk_site.importing.draft import CannotImport, Draft, Picture
from zwgk_site.importing.grids import of_document
from zwgk_site.importing.notice import Notice, recognised
from zwgk_site.importing.report.texts import texts
from zwgk_site.importing.told import told
from zwgk_site.importing.written import policy

READERS = {
    ".docx": word.read,
    ".pdf": paper.read,
    ".txt": text.read,
    ".md": text.read,
    **dict.fromkeys((".html", ".htm", ".shtml"), web.read),
}
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
_ARCHIVES = (".mht", ".mhtml")
_OFFICIAL = ("发文字号", "主送机关", "抄送", "印发机关")
"""What only an official document has."""


@dataclass(frozen=True)
class Taken:
    """What a file gives: a report of what was recognised, the content file with its place in the content
    folder, its pictures, and further content files where it holds several."""

    report: tuple[str, ...]
    place: str
    content: str
    pictures: tuple[tuple[str, bytes], ...] = ()
    """Place in the content folder and bytes of each."""
    more: tuple[tuple[str, str], ...] = ()
    """Place and content of each."""


def taken(path: Path, record_id: str, kind: str | None = None) -> Taken:
    """A file as the kind asked for, by any of its names; without one as what it is known to be. Writes nothing.
    Raises CannotImport, also where it may be several kinds."""
    wanted = None if kind is None else targets.target(kind)
    suffix = path.suffix.lower()
    if suffix in _ARCHIVES:
        raise CannotImport(
            "网页归档文件（.mht）不能导入",
            "请在浏览器里打开，另存为“网页，全部”（.html），再导入 .html 文件。",
        )
    if suffix in _OLD:
        raise CannotImport(
            f"{_OLD[suffix]}不能导入",
            f"请用 Office 或 WPS 打开，另存为 {'.xlsx' if suffix in _SHEETS else '.docx'} 再导入。",
        )
    if suffix in TABLES and path.is_file():
        book = sheets.read(path)
        if wanted == targets.POLICY:
            raise CannotImport(
                "表格不能导入为政策文件",
                "表格能导入为重点任务、公开目录、年度报告；政策文件请导入它的 Word 原件。",
            )
        guess = _asked(wanted) or targets.only(list(targets.of_tables(book.grids)))
        return _taken(tabled.of_tables(guess.kind, book.grids, record_id), guess, book.notes)
    if suffix not in READERS and suffix not in TABLES:
        raise CannotImport(
            f"{suffix or '没有后缀'}的文件不能导入",
            f"现在可以导入：{'、'.join((*READERS, *TABLES))}。",
        )
    if not path.is_file():
        raise CannotImport("没有这个文件", "请核对路径；路径里有空格的，整个路径加引号。")
    draft = READERS[suffix](path)
    notice = recognised(draft)
    titles = [value.text for value in draft.values if value.key == "标题"]
    grids = of_document(draft.blocks, titles)
    if wanted not in (None, targets.POLICY) and not grids:
        raise CannotImport(
            f"文件里没有认得出格子的表，不能导入为{targets.NAMES[str(wanted)][0]}",
            "PDF 和文本文件里的表看不出格子，请取 Excel 或 Word 原件。",
        )
    official = [key for key in _OFFICIAL if key in notice.found]
    guess = _asked(wanted) or targets.only(
        list(targets.of_document(grids, texts(draft.blocks, titles), official))
    )
    if guess.kind != targets.POLICY:
        return _taken(tabled.of_document(guess.kind, draft, grids, record_id), guess, draft.notes)
    return _policy(draft, notice, record_id, guess)


def _asked(kind: str | None) -> targets.Guess | None:
    return None if kind is None else targets.Guess(kind, "--kind 写明的")


def _policy(draft: Draft, notice: Notice, record_id: str, guess: targets.Guess) -> Taken:
    folder = f"files/{record_id}"
    blocks = (*notice.body, *(block for annex in notice.annexes for block in annex.blocks))
    pictures = tuple(
        (f"policies/{folder}/{block.name}", block.content) for block in blocks if isinstance(block, Picture)
    )
    pictures += tuple((f"policies/{folder}/{file.name}", file.content) for file in notice.files)
    report = (_head(guess), *told(draft, notice))
    return Taken(report, f"policies/{record_id}.md", policy(notice, folder), pictures)


def _taken(made: tabled.Made, guess: targets.Guess, notes: Sequence[str]) -> Taken:
    (place, content), *more = made.files
    read = ("读文件时：", *(f"  {note}" for note in notes)) if notes else ()
    return Taken((_head(guess), *read, *made.report), place, content, more=tuple(more))


def _head(guess: targets.Guess) -> str:
    return f"导入为：{targets.NAMES[guess.kind][0]}（{guess.why}）"
