"""Paragraphs, tables and pictures of a part of a page, as a reader sees them.

Line ends of the file beside Chinese words are nothing: programs break their files at eighty columns, and Chinese
has no spaces there.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field

from zwgk_site.importing.draft import Align, Block, CannotImport, Cell, Line, Table
from zwgk_site.importing.limits import COLUMNS, ROWS, cleaned, too_large
from zwgk_site.importing.web.elements import SILENT, data_table, linked
from zwgk_site.importing.web.tree import Element, style_of, unseen, walked
from zwgk_site.text.numerals import to_chinese

_BLOCKS = frozenset(
    (
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "dir", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "main", "ol",
        "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "header",
        "footer", "nav", "aside", "html",
    )
)  # fmt: skip
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ALIGN: dict[str, Align] = {"center": "center", "right": "right", "end": "right"}
_ALIGNED = re.compile(r"text-align:(center|right|end|left|justify)")
_HAN_LIST = re.compile(r"list-style(?:-type)?:[^;]*(?:cjk-ideographic|chinese)")
_WIDE = "\u2e80-\u303f\u31c0-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’…—"
_BROKEN = re.compile(rf"(?<=[{_WIDE}])[ \t]*[\r\n][ \t\r\n]*|[ \t]*[\r\n][ \t\r\n]*(?=[{_WIDE}])")
_ANNEX = re.compile(r"(附\s*件\s*[0-9０-９一二三四五六七八九十]{0,3})(?:\s*[:：]\s*|\s+)(\S.{0,60})")


PLACES = 500_000
"""Places that the cells of one table take, merged ones all of theirs."""


@dataclass(frozen=True)
class Shown:
    """An address of a picture or of something to be fetched, with the words of its link, beside paragraph
    ``number``."""

    address: str
    text: str
    number: int
    size: int = 0
    """The larger of the written width and height; 0 if none is."""


@dataclass
class Parts:
    """What a part of a page consists of."""

    blocks: list[Block] = field(default_factory=list)
    pictures: list[Shown] = field(default_factory=list)
    links: list[Shown] = field(default_factory=list)
    linked: set[int] = field(default_factory=set)
    """Numbers of the lines that are a link from end to end."""
    hidden: int = 0
    """Pieces of text that readers do not see."""
    raised: int = 0
    """Characters set high or low."""
    broken: bool = False
    """Whether most lines are lines and not paragraphs."""


def parts_of(root: Element, left_out: Set[Element] = frozenset()) -> Parts:
    """The paragraphs, tables and pictures of an element."""
    return _Writer(left_out).written(root)


class _Writer:
    def __init__(self, left_out: Set[Element]) -> None:
        self._left_out = left_out
        self.parts = Parts()
        self._texts: list[str] = []
        self._link: list[str] = []
        self._link_size = self._pre = self._links = self._raised = 0
        self._aligns: list[Align] = []
        self._counts: list[tuple[Element, int]] = []
        self._mark = ""
        self._term: Block | None = None
        self._soft = self._apart = self._begun = False
        self._softs = self._bare_softs = self._number = 0
        self._heading = False

    def written(self, root: Element) -> Parts:
        for event, element, text in walked(root, self._skipped):
            if event == "text":
                self._text(element, text)
            elif event == "skip":
                self._skip(element)
            elif event == "start":
                self._start(element)
            else:
                self._end(element)
        self._flush()
        lines = sum(isinstance(block, Line) for block in self.parts.blocks)
        self.parts.broken = self._softs * 2 > lines and self._bare_softs * 2 > self._softs
        return self.parts

    def _skipped(self, element: Element) -> bool:
        return element.tag in SILENT or element in self._left_out or data_table(element) or unseen(element)

    def _skip(self, element: Element) -> None:
        if not isinstance(element.tag, str) or element.tag in SILENT or element in self._left_out:
            return
        if unseen(element):
            self.parts.hidden += bool("".join(element.itertext()).strip())
            return
        self._flush()
        self._number += 1
        caption = element.find("caption")
        if caption is not None and (text := cleaned("".join(caption.itertext()))):
            self.parts.blocks.append(Line(text, self._number))
            self._number += 1
        table = _table(element, self._number)
        if any(cell.text for row in table.rows for cell in row):
            self.parts.blocks.append(table)
        for inside in element.iter("img", "a"):
            self._point(inside, "".join(inside.itertext()))
        self._apart = True

    def _text(self, element: Element, text: str) -> None:
        if self._pre:
            first, *more = re.split(r"\r\n?|\n", text)
            self._texts.append(first)
            for line in more:
                self._break()
                self._texts.append(line)
        else:
            self._texts.append(text)
        size = len("".join(text.split()))
        self._begun = self._begun or size > 0
        if self._links:
            self._link.append(text)
            self._link_size += size
        self.parts.raised += size if self._raised else 0

    def _start(self, element: Element) -> None:
        tag = element.tag
        if tag == "br":
            self._break()
        elif tag == "img":
            self._point(element, "")
        elif linked(element):
            self._links += 1
        elif tag in ("sup", "sub"):
            self._raised += 1
        elif _block(element):
            self._flush()
            self._soft, self._apart = False, True
            self._heading = tag in _HEADINGS
        if _block(element):
            self._aligns.append(_align(element) or (self._aligns[-1] if self._aligns else ""))
            self._pre += tag == "pre"
            if tag in ("ol", "ul"):
                start = element.get("start") or ""
                first = int(start) if re.fullmatch(r"[0-9]{1,4}", start) else 1
                self._counts.append((element, first))
            elif tag == "li":
                self._mark = self._counted()
            elif tag == "dd" and self.parts.blocks and self.parts.blocks[-1] is self._term:
                self.parts.blocks.pop()
                self._mark = f"{self._term.text.rstrip('：:')}：" if isinstance(self._term, Line) else ""

    def _end(self, element: Element) -> None:
        tag = element.tag
        if linked(element):
            self._links -= 1
            self._point(element, "".join(self._link))
            self._link.clear()
        self._raised -= tag in ("sup", "sub")
        if _block(element):
            self._flush()
            self._soft, self._apart, self._heading = False, True, False
            self._aligns.pop()
            self._pre -= tag == "pre"
            if tag in ("ol", "ul"):
                self._counts.pop()
            elif tag == "dt" and self.parts.blocks:
                self._term = self.parts.blocks[-1]
            elif tag == "dd" and self._mark:
                self.parts.blocks.append(Line(self._mark, self._number))
            self._mark = ""

    def _counted(self) -> str:
        """The number that a browser puts before an item: it belongs to the text."""
        if not self._counts or self._counts[-1][0].tag != "ol":
            return ""
        element, number = self._counts[-1]
        self._counts[-1] = element, number + 1
        style = style_of(element)
        if "list-style:none" in style or "list-style-type:none" in style:
            return ""
        return f"{to_chinese(number)}、" if 0 < number < 10_000 and _HAN_LIST.search(style) else f"{number}."

    def _point(self, element: Element, text: str) -> None:
        number = self._number + self._begun
        if element.tag == "img":
            sizes = (re.match(r"[0-9]{1,5}", element.get(key) or "") for key in ("width", "height"))
            size = max((int(match[0]) for match in sizes if match), default=0)
            address = (element.get("src") or "").strip()
            self.parts.pictures.append(Shown(address, (element.get("alt") or "").strip(), number, size))
        elif address := (element.get("href") or "").strip():
            self.parts.links.append(Shown(address, cleaned(" ".join(text.split())), number))

    def _break(self) -> None:
        if not self._flush():
            self._apart = True
        self._soft = True

    def _flush(self) -> bool:
        """Whether a line was made of what has come."""
        raw = "".join(self._texts)
        self._texts.clear()
        self._begun = False
        link_size, self._link_size = self._link_size, 0
        if not self._pre:
            raw = re.sub(r"[ \t\r\n\f]+", " ", _BROKEN.sub("", raw.strip(" \t\r\n\f")))
        indented = raw[:1] == "\u3000" or raw[:2] in ("\xa0\xa0", "\xa0 ", " \xa0", "  ")
        text = _shown(raw)
        if not text:
            return False
        text, self._mark = self._mark + text, ""
        self._softs += self._soft
        self._bare_softs += self._soft and not indented
        annex = _ANNEX.fullmatch(text) if self._heading else None
        for part in annex.groups() if annex else (text,):
            self._number += 1
            align = self._aligns[-1] if self._aligns else ""
            self.parts.blocks.append(
                Line(part, self._number, self._apart or indented or not self._soft, align)
            )
        if link_size and link_size >= len("".join(text.split())) - 1:
            self.parts.linked.add(self._number)
        self._apart = False
        return True


def _block(element: Element) -> bool:
    """Whether an element stands by itself: by its name, or for a span because it is told to."""
    return element.tag in _BLOCKS or (element.tag == "span" and "display:block" in style_of(element))


def _shown(raw: str) -> str:
    """A line without its indent and without characters that nobody sees; tabs stay, they part columns."""
    return (
        "\t".join(cleaned(part) if part.strip() else "" for part in raw.split("\t"))
        .rstrip()
        .lstrip(" \u3000")
    )


def _align(element: Element) -> Align:
    match = _ALIGNED.search(style_of(element))
    written = match[1] if match else (element.get("align") or "").lower()
    return "center" if element.tag == "center" else _ALIGN.get(written, "")


def _table(element: Element, number: int) -> Table:
    rows = list(element.iter("tr"))
    made: list[tuple[Cell, ...]] = []
    room = PLACES
    for place, row in enumerate(rows):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        if len(rows) > ROWS or len(cells) > COLUMNS:
            raise too_large("网页里的表", len(rows), len(cells))
        made.append(
            tuple(
                Cell(_cell(cell), _span(cell, "colspan", COLUMNS), _span(cell, "rowspan", len(rows) - place))
                for cell in cells
            )
        )
        room -= sum(cell.across * cell.down for cell in made[-1])
        if room < 0:
            raise CannotImport("网页里的表合并的格子太多，读不出来", "请把正文粘贴到 Word 里，导入 .docx。")
    return Table(tuple(made), number)


def _span(cell: Element, key: str, most: int) -> int:
    written = (cell.get(key) or "").strip()
    if not re.fullmatch(r"[0-9]{1,5}", written):
        return 1
    return min(int(written) or most, most)


def _cell(cell: Element) -> str:
    inside = _Writer(frozenset()).written(cell)
    return "\n".join(block.text.replace("\t", " ") for block in inside.blocks if isinstance(block, Line))
