"""What the fonts of a Word file say of its paragraphs, where their numbers say nothing.

Source: GB/T 9704-2012 §7.3.1 (the title in 小标宋 of size 二号) and §7.3.3 (the first level in 黑体, the second in
楷体, the third and fourth in 仿宋 like the text). Numbers decide; a font that says otherwise is only told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from docx.oxml.ns import qn

from zwgk_site.importing.draft import Block, Line
from zwgk_site.text.numbering import recognise

Sign = Literal["title", "one", "two", "text", ""]

_SIGNS: tuple[tuple[re.Pattern[str], Sign], ...] = (
    (re.compile("小标宋"), "title"),
    (re.compile("黑体|SimHei", re.IGNORECASE), "one"),
    (re.compile("楷体|KaiTi", re.IGNORECASE), "two"),
    (re.compile("仿宋|FangSong", re.IGNORECASE), "text"),
)
_NAMES = {"one": "黑体", "two": "楷体", "title": "小标宋", "text": "仿宋"}
_MEANT: Mapping[str, Sign] = {"one": "one", "two": "two", "three": "text", "four": "text"}
_ORDINAL = {"one": "第一层", "two": "第二层", "three": "第三层", "four": "第四层"}
_TITLE = (19.0, 25.0)
"""Points between which 二号 (22) lies; the red head of a document is set larger, the text in 三号 (16)."""
_HEADING = re.compile(r"(?!附\s*件|抄\s*送|主题词|[（(]|签发|密级|特急|加急|平急)[^。；：，！？;:,!?]{2,40}")
_RARE = 0.3
"""Part of a text that headings do not exceed: where a font has more, it is that of the text."""
_STAMPED = re.compile(
    r".*(?:人民政府|办公厅|办公室|委员会|局|厅|部)?文\s*件|.*[0-9]年[0-9]{1,2}月[0-9]{1,2}日.*|.*〔[0-9]{4}〕.*"
)
_LISTED, _SHOWN = 5, 20


@dataclass(frozen=True)
class Face:
    """What the font of a paragraph's first sentence says, and whether the whole paragraph is in it. ``size`` is in
    points, 0 where nobody wrote it."""

    sign: Sign
    whole: bool
    size: float
    length: int


class Fonts:
    """The fonts of a document's paragraphs, by themselves, by their styles, and by default."""

    def __init__(self, document: Any) -> None:
        root = document.styles.element
        self._styles = {style.get(qn("w:styleId")): style for style in root.findall(qn("w:style"))}
        normal = (style for style in self._styles.values() if style.get(qn("w:default")) == "1")
        self._normal = [
            style.get(qn("w:styleId")) for style in normal if style.get(qn("w:type")) == "paragraph"
        ]
        self._default = root.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")

    def face(self, paragraph: Any) -> Face:
        """The font of a paragraph, as far as Chinese characters are set in it."""
        above = self._above(paragraph)
        runs = [
            (text, self._of(run, above))
            for run in paragraph.iter(qn("w:r"))
            if (text := "".join(part.text or "" for part in run.iter(qn("w:t"))).strip())
        ]
        chinese = [(text, *font) for text, font in runs if re.search("[\u4e00-\u9fff]", text)]
        if not chinese:
            return Face("", False, 0, 0)
        _, sign, size = chinese[0]
        length = sum(len(text) for text, _ in runs)
        return Face(sign, all(other == sign for _, other, _ in chinese), size, length)

    def _above(self, paragraph: Any) -> list[Any]:
        """The properties that hold for a paragraph's runs, the nearest first."""
        style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
        return self._chain(style.get(qn("w:val")) if style is not None else next(iter(self._normal), None))

    def _chain(self, name: str | None) -> list[Any]:
        found, seen = [], set[str]()
        while name is not None and name not in seen and (style := self._styles.get(name)) is not None:
            seen.add(name)
            found.append(style.find(qn("w:rPr")))
            based = style.find(qn("w:basedOn"))
            name = based.get(qn("w:val")) if based is not None else None
        return found

    def _of(self, run: Any, above: Sequence[Any]) -> tuple[Sign, float]:
        own = run.find(qn("w:rPr"))
        style = own.find(qn("w:rStyle")) if own is not None else None
        named = self._chain(style.get(qn("w:val"))) if style is not None else []
        chain = [one for one in (own, *named, *above, self._default) if one is not None]
        fonts = (
            font.get(qn("w:eastAsia")) for one in chain if (font := one.find(qn("w:rFonts"))) is not None
        )
        face = next(filter(None, fonts), "")
        sizes = (size.get(qn("w:val")) for one in chain if (size := one.find(qn("w:sz"))) is not None)
        written = next(filter(None, sizes), "")
        points = float(written) / 2 if re.fullmatch(r"[0-9]{1,4}", written) else 0.0
        return next((sign for name, sign in _SIGNS if name.search(face)), ""), points


def leveled(blocks: Sequence[Block], faces: Mapping[int, Face]) -> tuple[tuple[Block, ...], tuple[str, ...]]:
    """The blocks, each paragraph without a number with the level that its font shows, and what is to be said.
    ``faces`` are those of the paragraphs by their number. Where a font is that of the text, it shows no level."""
    total = sum(face.length for face in faces.values()) or 1
    shares = {
        sign: sum(face.length for face in faces.values() if face.sign == sign) / total
        for sign in ("one", "two")
    }
    signs: dict[str, int] = {"title": 0} | {
        sign: level for level, sign in enumerate(("one", "two"), 1) if shares[sign] <= _RARE
    }
    made: list[Block] = []
    told: list[str] = []
    for block in blocks:
        face = faces.get(block.number)
        if isinstance(block, Line) and face is not None and face.sign in signs and _silent(block, face):
            block = replace(block, level=signs[face.sign])
            if block.level:
                told.append(f"“{_short(block.text)}”（{_NAMES[face.sign]}）")
        made.append(block)
    return tuple(made), (*_said(told), *_against(blocks, faces, signs))


def _silent(line: Line, face: Face) -> bool:
    """Whether a paragraph is a title or a heading that only its font shows."""
    if not face.whole or _STAMPED.fullmatch(line.text) or recognise(line.text) is not None:
        return False
    if face.sign == "title":
        return not face.size or _TITLE[0] <= face.size <= _TITLE[1]
    return line.align != "right" and _HEADING.fullmatch(line.text) is not None


def _said(told: Sequence[str]) -> Iterator[str]:
    if told:
        more = f"等 {len(told)} 处" if len(told) > _LISTED else ""
        yield f"没有编号、按字体认作标题的：{'、'.join(told[:_LISTED])}{more}"


def _against(blocks: Sequence[Block], faces: Mapping[int, Face], signs: Mapping[str, int]) -> Iterator[str]:
    """Paragraphs whose number says one level and whose font another."""
    found = []
    for block in blocks:
        face = faces.get(block.number)
        mark = recognise(block.text) if isinstance(block, Line) else None
        if not isinstance(block, Line) or face is None or mark is None or face.sign not in ("one", "two"):
            continue
        meant = _MEANT.get(mark.kind)
        if meant and meant != face.sign and face.sign in signs:
            found.append(f"“{_short(block.text)}”编号是{_ORDINAL[mark.kind]}，字体是{_NAMES[face.sign]}")
    if found:
        more = f"等 {len(found)} 处" if len(found) > _LISTED else ""
        yield f"编号和字体对不上，按编号：{'；'.join(found[:_LISTED])}{more}"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"
