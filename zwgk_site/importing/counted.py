"""Numbers that Word counts by itself, as it would print them: 一、 （一） 1. （1）."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from docx.oxml.ns import qn

from zwgk_site.text.numerals import to_chinese

_HAN = frozenset(
    (
        "chineseCounting",
        "chineseCountingThousand",
        "japaneseCounting",
        "ideographDigital",
        "taiwaneseCounting",
        "taiwaneseCountingThousand",
    )
)
_UNSEEN = frozenset(("bullet", "none"))


class Numbering:
    """Counts through one document, paragraph by paragraph from its beginning."""

    def __init__(self, document: Any) -> None:
        self._levels: dict[tuple[str, int], tuple[str, str, int]] = {}
        self._styles = {style.style_id: style.element for style in document.styles}
        self._counts: defaultdict[str, dict[int, int]] = defaultdict(dict)
        part = next(
            (rel.target_part for rel in document.part.rels.values() if rel.reltype.endswith("/numbering")),
            None,
        )
        if part is not None:
            self._read(part.element)

    def _read(self, root: Any) -> None:
        abstract = {one.get(qn("w:abstractNumId")): one for one in root.findall(qn("w:abstractNum"))}
        for number in root.findall(qn("w:num")):
            found = abstract.get(number.find(qn("w:abstractNumId")).get(qn("w:val")))
            for level in found.findall(qn("w:lvl")) if found is not None else ():
                kind, text, start = (level.find(qn(f"w:{name}")) for name in ("numFmt", "lvlText", "start"))
                if kind is not None and text is not None:
                    key = number.get(qn("w:numId")), int(level.get(qn("w:ilvl")))
                    first = int(start.get(qn("w:val"))) if start is not None else 1
                    self._levels[key] = (kind.get(qn("w:val")), text.get(qn("w:val")) or "", first)

    def mark(self, paragraph: Any) -> str:
        """The number before a paragraph; empty where it has none or a dot."""
        place = self._place(paragraph)
        if place is None or place not in self._levels:
            return ""
        number, level = place
        kind, text, first = self._levels[place]
        counts = self._counts[number]
        counts[level] = counts.get(level, first - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        if kind in _UNSEEN:
            return ""
        for other in range(level + 1):
            form, _, begin = self._levels.get((number, other), (kind, "", 1))
            text = text.replace(f"%{other + 1}", _written(counts.get(other, begin), form))
        return text

    def _place(self, paragraph: Any) -> tuple[str, int] | None:
        properties = paragraph.find(qn("w:pPr"))
        if properties is None:
            return None
        found = properties.find(qn("w:numPr"))
        if found is None and (style := properties.find(qn("w:pStyle"))) is not None:
            element = self._styles.get(style.get(qn("w:val")))
            found = element.find(f"{qn('w:pPr')}/{qn('w:numPr')}") if element is not None else None
        if found is None or (number := found.find(qn("w:numId"))) is None:
            return None
        level = found.find(qn("w:ilvl"))
        return number.get(qn("w:val")), int(level.get(qn("w:val"))) if level is not None else 0


def _written(count: int, kind: str) -> str:
    return to_chinese(count) if kind in _HAN and 0 < count < 10_000 else str(count)
