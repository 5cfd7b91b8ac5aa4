"""Word files (docx): paragraphs, tables with their merged cells, pictures and footnotes, as they would be printed.

Numbers that the program counts by itself are written out, because they belong to the text (GB/T 9704-2012
§7.3.3); styles are not trusted to say what a paragraph is, and fonts only where its number does not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from zipfile import BadZipFile, ZipFile

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from zwgk_site.importing.counted import Numbering
from zwgk_site.importing.draft import Align, Block, CannotImport, Cell, Draft, Line, Picture, Table
from zwgk_site.importing.fonts import Fonts, leveled
from zwgk_site.importing.limits import ROWS
from zwgk_site.importing.refusal import refusal
from zwgk_site.importing.unseen import hidden, unseen
from zwgk_site.text.files.nature import obstacle

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is opened: the library holds all of it in memory."""
UNPACKED = 128 * 1024 * 1024
"""The same of all its parts unpacked; what a bomb exceeds by its list of parts alone."""

WIDEST = 63
"""Columns of a table; Word makes no more."""

_REASONS = {
    "empty": ("文件是空的", "请核对是不是选错了文件。"),
    "locked": ("文件有密码", "请用 Word 或 WPS 打开，去掉密码后另存，再导入。"),
    "long": ("文件太大", "请删去不用的图片，或者分成几个文件。"),
    "damaged": ("文件打不开，可能只写了一半", "请用 Word 或 WPS 打开看看，另存为 .docx 再导入。"),
    "ole": ("文件是旧格式的 Word 或 WPS 文件", "请用 Word 或 WPS 打开，另存为 .docx 再导入。"),
}
_GONE = frozenset(map(qn, ("w:del", "w:moveFrom", "w:instrText", "w:pPr", "w:rPr", "w:txbxContent")))
_AROUND = frozenset(map(qn, ("w:sdt", "w:sdtContent", "w:ins", "w:customXml")))
_ALIGN: dict[str | None, Align] = {"center": "center", "right": "right", "end": "right"}


def read(path: Path) -> Draft:
    """The blocks of a Word file. Raises CannotImport for what cannot be opened as one."""
    _guard(path)
    try:
        document = docx.Document(str(path))
        return _draft(document)
    except CannotImport:
        raise
    except Exception:  # the library raises errors of any kind for broken files; all are reported as broken
        raise CannotImport(*_REASONS["damaged"]) from None


def _guard(path: Path) -> None:
    if (size := path.stat().st_size) > LARGEST:
        raise CannotImport(
            f"文件有 {size // 1024**2} MB，超过 {LARGEST // 1024**2} MB，没有打开", _REASONS["long"][1]
        )
    try:
        found = obstacle(path, "docx")
        if found is None and _unpacked(path) > UNPACKED:
            raise CannotImport(*_REASONS["long"])
    except (BadZipFile, OSError):
        raise CannotImport(*_REASONS["damaged"]) from None
    if found is not None:
        raise refusal(found, "Word 文件", "请改对后缀再导入，或者用 Word、WPS 另存为 .docx。", _REASONS)


def _unpacked(path: Path) -> int:
    with ZipFile(path) as package:
        return sum(part.file_size for part in package.infolist())


def _draft(document: Any) -> Draft:
    body, notes = document.element.body, []
    numbering = Numbering(document)
    marks = _references(body)
    blocks = list(_blocks(document, body, numbering, marks))
    if next(body.iter(qn("w:del"), qn("w:ins"), qn("w:moveFrom")), None) is not None:
        notes.append("文件里有修订记录：按接受全部修订以后的文字导入，请核对定稿")
    if any(relation.reltype.endswith("/comments") for relation in document.part.rels.values()):
        notes.append("文件里有批注，没有导入")
    if any("vbaProject" in str(part.partname) for part in document.part.package.iter_parts()):
        notes.append("文件里有宏，没有导入，也没有运行")
    notes += unseen(document)
    if not blocks:
        raise CannotImport("文件里没有文字", "可能是扫描的图片。请先录入文字。")
    texts = _footnotes(document, marks)
    footnotes = tuple(Line(text, blocks[-1].number + place) for place, text in enumerate(texts, start=1))
    if footnotes:
        notes.append(f"{len(footnotes)} 条脚注编了号，放在正文末尾，正文里标着“[注1]”，请核对位置")
    fonts = Fonts(document)
    found, told = leveled(blocks, {number: fonts.face(child) for number, child in _tops(body)})
    return Draft(found, False, (*notes, *told), footnotes=footnotes)


def _tops(body: Any) -> Iterator[tuple[int, Any]]:
    """Paragraphs and tables that are not inside others, each with its number."""
    number = 0
    for child in body.iter(qn("w:p"), qn("w:tbl")):
        if not any(above.tag in (qn("w:tbl"), qn("w:txbxContent")) for above in child.iterancestors()):
            number += 1
            yield number, child


def _blocks(document: Any, body: Any, numbering: Numbering, marks: Mapping[str, int]) -> Iterator[Block]:
    for number, child in _tops(body):
        if child.tag == qn("w:tbl"):
            table = _table(child, number, marks)
            if table.rows:
                yield table
            continue
        counted = numbering.mark(child)
        for place, part in enumerate("".join(_words(child, marks)).split("\n")):
            text = (counted if place == 0 else "") + part.strip(" \u3000")
            if text:
                yield Line(text, number, place == 0, _alignment(child))
        yield from _pictures(document, child, number)


def _words(element: Any, marks: Mapping[str, int]) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in (qn("w:br"), qn("w:cr")):
            yield "\n"
        elif child.tag == qn("w:tab"):
            yield " "
        elif child.tag == qn("w:noBreakHyphen"):
            yield "-"
        elif child.tag == qn("w:footnoteReference"):
            yield f"[注{marks.get(child.get(qn('w:id')), '')}]"
        elif child.tag not in _GONE and isinstance(child.tag, str) and not hidden(child):
            yield from _words(child, marks)


def _alignment(paragraph: Any) -> Align:
    justified = paragraph.find(f"{qn('w:pPr')}/{qn('w:jc')}")
    return _ALIGN.get(justified.get(qn("w:val")), "") if justified is not None else ""


def _pictures(document: Any, paragraph: Any, number: int) -> Iterator[Picture]:
    for place, blip in enumerate(paragraph.iter(qn("a:blip")), start=1):
        part = document.part.related_parts.get(blip.get(qn("r:embed")))
        if part is not None:
            suffix = Path(str(part.partname)).suffix.lower()
            yield Picture(f"picture-{number}-{place}{suffix}", part.blob, number)


def _table(table: Any, number: int, marks: Mapping[str, int]) -> Table:
    """A table with each cell where it starts; cells merged downwards are counted."""
    open_cells: dict[int, tuple[int, int]] = {}
    rows: list[list[Cell]] = []
    for row in _inside(table, qn("w:tr")):
        if row.find(f"{qn('w:trPr')}/{qn('w:del')}") is not None:
            continue
        before = row.find(f"{qn('w:trPr')}/{qn('w:gridBefore')}")
        column, made = int(before.get(qn("w:val"))) if before is not None else 0, list[Cell]()
        if column:
            made.append(Cell("", column))
        for cell in _inside(row, qn("w:tc")):
            across, merged = _merging(cell)
            if merged == "continue" and column in open_cells:
                above, place = open_cells[column]
                start = rows[above][place]
                rows[above][place] = Cell(start.text, start.across, len(rows) - above + 1)
            else:
                words = (
                    "".join(_words(line, marks)).strip() for line in cell.iter(qn("w:p")) if not _boxed(line)
                )
                text = "\n".join(filter(None, words))
                made.append(Cell(text, across))
                open_cells.pop(column, None)
                if merged == "restart":
                    open_cells[column] = (len(rows), len(made) - 1)
            column += across
        rows.append(made)
        if column > WIDEST or len(rows) > ROWS:
            raise CannotImport(
                f"文件里有一张表有 {len(rows)} 行、{column} 列，太大了（最多 {ROWS} 行、{WIDEST} 列）",
                "请用 Word 或 WPS 重新做这张表，或者删去，再导入。",
            )
    return Table(tuple(map(tuple, rows)), number)


def _inside(element: Any, name: str) -> Iterator[Any]:
    """Rows of a table or cells of a row, also those in a content control or an insertion."""
    for child in element:
        if child.tag == name:
            yield child
        elif child.tag in _AROUND:
            yield from _inside(child, name)


def _boxed(paragraph: Any) -> bool:
    return any(above.tag == qn("w:txbxContent") for above in paragraph.iterancestors())


def _merging(cell: Any) -> tuple[int, str]:
    """How many columns a cell takes, and whether it begins or goes on with a merged column."""
    properties = cell.find(qn("w:tcPr"))
    if properties is None:
        return 1, ""
    span, merge = properties.find(qn("w:gridSpan")), properties.find(qn("w:vMerge"))
    across = int(span.get(qn("w:val"))) if span is not None else 1
    return across, "" if merge is None else merge.get(qn("w:val")) or "continue"


def _references(body: Any) -> dict[str, int]:
    """The notes that the text refers to, by their id, counted in the order of the text as Word prints them."""
    found: dict[str, int] = {}
    for reference in body.iter(qn("w:footnoteReference")):
        above = [one.tag for one in reference.iterancestors()]
        if not _GONE.intersection(above) and not any(map(hidden, reference.iterancestors(qn("w:r")))):
            found.setdefault(reference.get(qn("w:id")), len(found) + 1)
    return found


def _footnotes(document: Any, marks: Mapping[str, int]) -> list[str]:
    """The words of the notes that the text refers to, in its order, each with its mark."""
    texts: dict[int, str] = {}
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith("/footnotes"):
            for note in parse_xml(relation.target_part.blob).findall(qn("w:footnote")):
                text = "".join(_words(note, {})).strip()
                if text and (number := marks.get(note.get(qn("w:id")))):
                    texts[number] = f"[注{number}] {text}"
    return [texts[number] for number in sorted(texts)]
