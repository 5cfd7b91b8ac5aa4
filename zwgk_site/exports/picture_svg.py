"""picture.svg of an interpretation: 一图读懂 as one drawing for new media, every word of it real text.

It is a document of its own, not a picture with a description: screen readers read its texts in order
(GB/T 37668-2019, text alternatives).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.picture import DRAWING, Number, Part, Poster, poster_of
from zwgk_site.text.linebreaks import lines, measured
from zwgk_site.urls import Here

WIDTH = 750
"""Units; the width of a phone's picture."""
MARGIN = 48
INSIDE = WIDTH - 2 * MARGIN
FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"
INK, SOFT, ACCENT, WASH = "#132026", "#45555c", "#0b5066", "#e4f0f3"

_GAP = 20
"""Units between two figures, and around what stands on a ground."""
_LARGEST = 48
"""Letters of a figure that fits at that size."""


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """A drawing for every interpretation that has key points."""
    for record in portal.library.records("interpretation", Interpretation):
        address = portal.address("interpretation", record.id)
        poster = poster_of(portal, Here.at(address), record)
        if poster is not None:
            yield Artifact.of(urls.beside(address, DRAWING), drawing(portal, poster, sample=record.sample))


@dataclass
class _Sheet:
    """What is drawn so far, and how far down it reaches."""

    y: float
    parts: list[str] = field(default_factory=list)

    def draw(self, markup: str) -> None:
        self.parts.append(markup)

    def text(
        self, text: str, size: int, *, x: float = MARGIN, width: float = INSIDE, bold: bool = False,
        fill: str = INK,
    ) -> None:  # fmt: skip
        """One text element, its lines below each other."""
        spans = ""
        for line in lines(text, size, width):
            self.y += size * 1.55
            spans += f'<tspan x="{x:g}" y="{self.y:g}">{escape(line)}</tspan>'
        weight = ' font-weight="700"' if bold else ""
        self.draw(f'<text font-size="{size}"{weight} fill="{fill}">{spans}</text>')

    def rule(self) -> None:
        self.y += 28
        self.draw(
            f'<line x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="{self.y:g}" y2="{self.y:g}" stroke="{INK}" '
            'stroke-width="2"/>'
        )
        self.y += 4


def drawing(portal: Portal, poster: Poster, *, sample: bool) -> str:
    """The whole drawing: title, one sentence, figures, then the parts, each under its heading."""
    sheet, say = _Sheet(40), portal.say
    if sample:
        _label(sheet, say("mark", "sample"))
    sheet.text(poster.title, 38, bold=True)
    sheet.y += 8
    sheet.text(poster.lead, 26, fill=SOFT)
    for start in range(0, len(poster.figures), 2):
        _figures(sheet, poster.figures[start : start + 2])
    for part in poster.parts:
        _part(sheet, part)
    sheet.rule()
    sheet.text(poster.source, 20, fill=SOFT)
    sheet.text(poster.imprint, 20, fill=SOFT)
    sheet.text(
        say("interpretation", "found_at", site=portal.site.name, domain=portal.site.domain), 20, fill=SOFT
    )
    if sample:
        sheet.text(say("interpretation", "sample_note"), 20, fill=SOFT)
    height = round(sheet.y + 40)
    body = "\n".join(sheet.parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="graphics-document document" aria-labelledby="t" aria-describedby="d" font-family="{FONT}" '
        f'xml:lang="zh-CN">\n<title id="t">{escape(poster.title)}</title>\n<desc id="d">{escape(poster.lead)}</desc>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n'
        f'<rect width="{WIDTH}" height="20" fill="{ACCENT}"/>\n{body}\n</svg>\n'
    )


def _label(sheet: _Sheet, text: str) -> None:
    """A word in a frame, above the title."""
    width = measured(text, 20) + 24
    sheet.draw(
        f'<rect x="{MARGIN}" y="{sheet.y + 4:g}" width="{width:g}" height="34" fill="none" stroke="{SOFT}" '
        'stroke-dasharray="4 3"/>'
    )
    sheet.y -= 3
    sheet.text(text, 20, x=MARGIN + 12, fill=SOFT)
    sheet.y += 8


def _figures(sheet: _Sheet, pair: Sequence[Number]) -> None:
    """One or two figures side by side, each on its own ground; one that is long is written smaller."""
    top, wide = sheet.y + 24, (INSIDE - _GAP) / 2
    room = wide - 2 * _GAP
    tall = max(len(lines(figure.about, 22, room)) for figure in pair)
    height = 84 + tall * 22 * 1.55
    for index, figure in enumerate(pair):
        left = MARGIN + index * (wide + _GAP)
        size = _size(figure, room)
        small = round(size / 2)
        unit = (
            f'<tspan font-size="{small}" font-weight="400"> {escape(figure.unit)}</tspan>'
            if figure.unit
            else ""
        )
        sheet.draw(f'<rect x="{left:g}" y="{top:g}" width="{wide:g}" height="{height:g}" fill="{WASH}"/>')
        sheet.draw(
            f'<text x="{left + _GAP:g}" y="{top + 60:g}" font-size="{size}" font-weight="700" fill="{ACCENT}">'
            f"{escape(figure.value)}{unit}</text>"
        )
        sheet.y = top + 60
        sheet.text(figure.about, 22, x=left + _GAP, width=room)
    sheet.y = top + height


def _size(figure: Number, room: float) -> int:
    """The size at which a figure with its unit, half as large, fits the room on one line."""
    needed = measured(figure.value, _LARGEST) + measured(f" {figure.unit}", _LARGEST / 2)
    return min(_LARGEST, int(_LARGEST * room / needed))


def _part(sheet: _Sheet, part: Part) -> None:
    sheet.rule()
    sheet.draw(
        f'<path d="{part.icon}" transform="translate({MARGIN} {sheet.y + 15:g}) scale(1.5)" fill="none" '
        f'stroke="{ACCENT}" stroke-width="1.8" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"/>'
    )
    sheet.text(part.title, 30, x=MARGIN + 48, bold=True, fill=ACCENT)
    indent = 0 if part.form == "dates" else 48 if part.form == "steps" else 28
    for number, entry in enumerate(part.entries, start=1):
        sheet.y += 12
        if part.form == "steps":
            sheet.draw(
                f'<text x="{MARGIN}" y="{sheet.y + 40:g}" font-size="26" font-weight="700" fill="{ACCENT}">{number}</text>'
            )
        elif part.form == "points":
            sheet.draw(f'<rect x="{MARGIN}" y="{sheet.y + 23:g}" width="10" height="10" fill="{ACCENT}"/>')
        if entry.title:
            sheet.text(entry.title, 26, x=MARGIN + indent, width=INSIDE - indent, bold=True)
        if entry.text:
            fill = SOFT if entry.title else INK
            sheet.text(entry.text, 24, x=MARGIN + indent, width=INSIDE - indent, fill=fill)
