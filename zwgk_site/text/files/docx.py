"""Text of Word files in the order of the document. The only module that knows python-docx."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from pathlib import Path
from typing import Any

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from zwgk_site.text.files.beneath import under_document
from zwgk_site.text.files.reading import Piece, Reading, within_limit
from zwgk_site.text.files.tidy import joined, tidy
from zwgk_site.text.numbering import recognise

_LONGEST = 40
"""Characters of a numbered paragraph that is still a heading, and of what may stand before the first."""

_SKIPPED = frozenset(map(qn, ("w:pPr", "w:rPr", "w:del", "w:moveFrom", "w:instrText", "w:txbxContent"))) | {
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
}
"""What holds no words that people see here: properties, what was struck out, codes of fields, frames
(read on their own), and the second form of a drawing for old programs."""

_BREAKS = {qn("w:tab"): " ", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "-"}
_NOTES = ("/footnotes", "/endnotes")


@dataclass(frozen=True)
class _Block:
    text: str
    heading: bool = False


def read(path: Path) -> Reading:
    """A piece for each heading and what follows it, or one for the whole file. Raises whatever
    python-docx raises for a file that is no Word file."""
    document = docx.Document(str(path))
    styles = _heading_styles(document)
    blocks = list(_blocks(document.element.body, styles))
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(_NOTES):
            for note in parse_xml(relation.target_part.blob):
                blocks += _blocks(note, frozenset())
    return within_limit(tuple(_pieces(blocks)), unseen=tuple(under_document(path)))


def _pieces(blocks: list[_Block]) -> Iterator[Piece]:
    """Headings that follow each other without text between them, as in a contents list, stay together; so
    do a few words before the first one."""
    name, lines, headed = "", list[str](), True
    for block in blocks:
        if block.heading and not headed and (name or sum(map(len, lines)) > _LONGEST):
            yield Piece("part" if name else "whole", name, "\n".join(lines))
            lines = []
        headed = block.heading if block.heading or lines else False
        name = block.text if block.heading else name
        lines.append(block.text)
    if lines:
        yield Piece("part" if name else "whole", name, "\n".join(lines))


def _blocks(parent: Any, styles: frozenset[str]) -> Iterator[_Block]:
    """Paragraphs, and rows of tables as a line each."""
    for child in parent:
        if child.tag == qn("w:p"):
            yield from _paragraph(child, styles)
        elif child.tag == qn("w:tbl"):
            for row in child.iter(qn("w:tr")):
                if next(row.iterancestors(qn("w:tbl"))) is child:
                    yield from _row(row)
        elif child.tag not in _SKIPPED and isinstance(child.tag, str):
            yield from _blocks(child, styles)


def _row(row: Any) -> Iterator[_Block]:
    cells = [
        " ".join(block.text for block in _blocks(cell, frozenset())).replace("\t", " ")
        for cell in row.iter(qn("w:tc"))
        if next(cell.iterancestors(qn("w:tr"))) is row
    ]
    text = "\t".join(cells).rstrip("\t")
    if text:
        yield _Block(text)


def _paragraph(paragraph: Any, styles: frozenset[str]) -> Iterator[_Block]:
    text = ""
    for line in "".join(_words(paragraph)).split("\n"):
        text = joined(text, tidy(line))
    if text:
        yield _Block(text, _is_heading(paragraph, text, styles))
    for frame in paragraph.iter(qn("w:txbxContent")):
        inside = takewhile(lambda above: above is not paragraph, frame.iterancestors())
        if not any(above.tag in _SKIPPED for above in inside):
            yield from _blocks(frame, frozenset())


def _words(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _BREAKS:
            yield _BREAKS[child.tag]
        elif child.tag == qn("w:r") and _hidden(child):
            continue
        elif child.tag not in _SKIPPED:
            yield from _words(child)


def _hidden(run: Any) -> bool:
    properties = run.find(qn("w:rPr"))
    mark = properties.find(qn("w:vanish")) if properties is not None else None
    return mark is not None and mark.get(qn("w:val")) not in ("0", "false", "off")


def _is_heading(paragraph: Any, text: str, styles: frozenset[str]) -> bool:
    """By its style or outline level, or a short paragraph numbered 一、 or 第一章 (GB/T 9704-2012 §7.3.3)."""
    properties = paragraph.find(qn("w:pPr"))
    if properties is not None:
        style = properties.find(qn("w:pStyle"))
        if _outlined(properties) or (style is not None and style.get(qn("w:val")) in styles):
            return True
    mark = recognise(text)
    return (
        mark is not None
        and mark.kind in ("part", "chapter", "one")
        and len(text) <= _LONGEST
        and text[-1] not in "。；，："
    )


def _heading_styles(document: Any) -> frozenset[str]:
    """Ids of the styles of the first two levels of headings."""
    return frozenset(
        style.style_id
        for style in document.styles
        if (properties := style.element.find(qn("w:pPr"))) is not None and _outlined(properties)
    )


def _outlined(properties: Any) -> bool:
    level = properties.find(qn("w:outlineLvl"))
    return level is not None and level.get(qn("w:val")) in ("0", "1")
