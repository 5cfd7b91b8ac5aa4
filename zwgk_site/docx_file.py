"""Documents for word processors: headings, paragraphs and tables as a .docx file, the same bytes for the same text.

Type and margins follow 党政机关公文格式（GB/T 9704-2012）as far as a form or a report needs them: 仿宋 for text, 黑体
for headings, A4 with wide margins.
"""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from typing import Literal
from xml.sax.saxutils import escape

import docx
from docx.document import Document as Made
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Length, Mm, Pt

from zwgk_site.artifact import Artifact

Align = Literal["left", "center", "right"]

_ALIGN = {
    "left": WD_ALIGN_PARAGRAPH.LEFT,
    "center": WD_ALIGN_PARAGRAPH.CENTER,
    "right": WD_ALIGN_PARAGRAPH.RIGHT,
}
_PAPER = {"A4": (210, 297), "A3": (297, 420)}
_MARGINS = (30, 26)
"""Millimetres above and below, left and right."""
_TEXT, _HEADING = "仿宋", "黑体"
_SIZE, _TABLE_SIZE = 14, 10.5
"""Points."""
_MOMENT = (1980, 1, 1, 0, 0, 0)
"""The time of every part of the file: a document says nothing of when it was built."""


@dataclass(frozen=True)
class Heading:
    """``level`` 0 is the title of the document."""

    text: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """``indent`` moves the first line in by two characters."""

    text: str
    align: Align = "left"
    indent: bool = True


@dataclass(frozen=True)
class Cell:
    """A cell that covers ``across`` columns and ``down`` rows; its text may have several lines."""

    text: str
    across: int = 1
    down: int = 1
    align: Align = "left"
    bold: bool = False


@dataclass(frozen=True)
class Sheet:
    """A table with lines. A row lists only the cells that begin in it; the first ``head`` rows are repeated on
    every page. ``widths`` are the shares of the columns, all equal where there are none."""

    rows: tuple[tuple[Cell, ...], ...]
    head: int = 1
    widths: tuple[float, ...] = ()


@dataclass(frozen=True)
class PageBreak:
    """What follows stands on a new page."""


Block = Heading | Paragraph | Sheet | PageBreak


@dataclass(frozen=True)
class Document:
    """A document from top to bottom. ``title`` is what the file says it is; it is shown where a heading says so."""

    title: str
    blocks: tuple[Block, ...]
    landscape: bool = False
    paper: Literal["A4", "A3"] = "A4"


def docx_file(path: str, document: Document) -> Artifact:
    """The document as a file of the site. Raises ValueError where the cells of a table do not fill it."""
    made = docx.Document()
    properties = made.core_properties
    properties.title, properties.author, properties.comments = document.title, "", ""
    _page(made, document)
    _type(made.styles["Normal"], _TEXT, _SIZE)
    for block in document.blocks:
        _put(made, block)
    written = io.BytesIO()
    made.save(written)
    return Artifact(path, _timeless(written.getvalue()))


def _page(made: Made, document: Document) -> None:
    section = made.sections[0]
    width, height = sorted(_PAPER[document.paper], reverse=document.landscape)
    section.orientation = WD_ORIENT.LANDSCAPE if document.landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(width), Mm(height)
    section.top_margin = section.bottom_margin = Mm(_MARGINS[0])
    section.left_margin = section.right_margin = Mm(_MARGINS[1])


def _type(style: object, name: str, size: float) -> None:
    font = style.font  # type: ignore[attr-defined]
    font.name, font.size = name, Pt(size)
    style.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), name)  # type: ignore[attr-defined]


def _put(made: Made, block: Block) -> None:
    if isinstance(block, Heading):
        _heading(made, block)
    elif isinstance(block, Paragraph):
        paragraph = made.add_paragraph(block.text)
        paragraph.alignment = _ALIGN[block.align]
        paragraph.paragraph_format.space_after = Pt(0)
        paragraph.paragraph_format.line_spacing = 1.5
        if block.indent:
            paragraph.paragraph_format.first_line_indent = Pt(2 * _SIZE)
    elif isinstance(block, Sheet):
        _sheet(made, block)
    else:
        made.add_paragraph().add_run().add_break(WD_BREAK.PAGE)


def _heading(made: Made, heading: Heading) -> None:
    style = made.styles[f"Heading {heading.level}" if heading.level else "Title"]
    _type(style, _HEADING, _SIZE if heading.level > 1 else 16 if heading.level else 20)
    style.font.color.rgb = None
    paragraph = made.add_paragraph(heading.text, style)
    if not heading.level:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def _sheet(made: Made, sheet: Sheet) -> None:
    """The table as markup: the library's own cells are looked up anew for each one, which takes seconds."""
    columns = sum(cell.across for cell in sheet.rows[0])
    section = made.sections[0]
    assert section.page_width is not None
    whole = Length(section.page_width - 2 * Mm(_MARGINS[1])).twips
    shares = sheet.widths or (1.0,) * columns
    widths = [int(whole * share / sum(shares)) for share in shares]
    rows = "".join(
        f"<w:tr>{'<w:trPr><w:tblHeader/></w:trPr>' if number < sheet.head else ''}"
        f"{''.join(_cell(*place, widths, number < sheet.head) for place in row)}</w:tr>"
        for number, row in enumerate(_grid(sheet, columns))
    )
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    made.element.body.insert_element_before(
        parse_xml(
            f'<w:tbl {nsdecls("w")}><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" '
            f'w:type="dxa"/><w:jc w:val="center"/><w:tblLayout w:type="fixed"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        ),
        "w:sectPr",
    )


def _grid(sheet: Sheet, columns: int) -> list[list[tuple[Cell, int, bool]]]:
    """Each row's cells with the column they begin in, and whether they go on from the row above."""
    grid: list[list[tuple[Cell, int, bool]]] = []
    going_on: dict[int, tuple[Cell, int]] = {}
    for number, row in enumerate(sheet.rows):
        waiting, place, line = iter(row), 0, []
        while place < columns:
            if place in going_on:
                cell, left = going_on.pop(place)
                line.append((cell, place, True))
            else:
                begun = next(waiting, None)
                if begun is None:
                    raise ValueError("the cells do not fill the table")
                cell, left = begun, begun.down
                line.append((cell, place, False))
            if left > 1:
                going_on[place] = (cell, left - 1)
            place += cell.across
        if place > columns or next(waiting, None) is not None:
            raise ValueError(f"row {number + 1} does not fit into the table")
        grid.append(line)
    if going_on:
        raise ValueError("a cell does not fit into the table")
    return grid


def _cell(cell: Cell, place: int, below: bool, widths: list[int], head: bool) -> str:
    width = sum(widths[place : place + cell.across])
    span = f'<w:gridSpan w:val="{cell.across}"/>' if cell.across > 1 else ""
    merge = "" if cell.down == 1 else "<w:vMerge/>" if below else '<w:vMerge w:val="restart"/>'
    bold = "<w:b/>" if cell.bold or head else ""
    run = f'<w:rPr>{bold}<w:sz w:val="{int(_TABLE_SIZE * 2)}"/></w:rPr>'
    lines = [] if below else cell.text.split("\n")
    text = "<w:br/>".join(f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in lines)
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>'
        f'<w:p><w:pPr><w:spacing w:after="0"/><w:jc w:val="{"center" if head else cell.align}"/></w:pPr>'
        f"<w:r>{run}{text}</w:r></w:p></w:tc>"
    )


def _timeless(written: bytes) -> bytes:
    """The same file with one time for all its parts, and no other that was read from a clock."""
    result = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as source, zipfile.ZipFile(result, "w") as target:
        for name in source.namelist():
            part = zipfile.ZipInfo(name, _MOMENT)
            part.compress_type = zipfile.ZIP_DEFLATED
            target.writestr(part, source.read(name))
    return result.getvalue()
