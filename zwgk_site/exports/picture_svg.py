"""picture.svg of an interpretation: 一图读懂 as one drawing for new media, every word of it real text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from zwgk_site import urls
from zwgk_site.artifact import Artifact
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.picture import DRAWING, Poster, poster_of
from zwgk_site.urls import Here

WIDTH = 750
"""Units; the width of a phone's picture."""
MARGIN = 48
INSIDE = WIDTH - 2 * MARGIN
FONT = "PingFang SC, Microsoft YaHei, Noto Sans CJK SC, sans-serif"
INK, SOFT, ACCENT, WASH = "#132026", "#45555c", "#0b5066", "#e4f0f3"

_NOT_FIRST = "，。；：、？！）》”’%℃"
"""Characters that no line begins with."""


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """A drawing for every interpretation that has key points."""
    for record in portal.library.records("interpretation", Interpretation):
        address = portal.address("interpretation", record.id)
        poster = poster_of(portal, Here.at(address), record)
        if poster is not None:
            sample = portal.say("mark", "sample") if record.sample else ""
            yield Artifact.of(urls.beside(address, DRAWING), drawing(portal, poster, sample))


def measured(text: str, size: float) -> float:
    """The width of a line: a Han character is as wide as high, a Latin letter or digit a little over half."""
    return sum(size if ord(letter) > 0x2E7F else size * 0.56 for letter in text)


def lines(text: str, size: float, width: float) -> list[str]:
    """A text in lines no wider than ``width``, but for a closing mark that must not begin a line.

    Joined, the lines are the text.
    """
    found = [""]
    for letter in text:
        if found[-1] and letter not in _NOT_FIRST and measured(found[-1] + letter, size) > width:
            found.append("")
        found[-1] += letter
    return found


@dataclass
class _Sheet:
    """What is drawn so far, and how far down it reaches."""

    parts: list[str]
    y: float = 0

    def text(
        self,
        text: str,
        size: int,
        *,
        x: float = MARGIN,
        width: float = INSIDE,
        bold: bool = False,
        fill: str = INK,
    ) -> None:
        weight = ' font-weight="700"' if bold else ""
        for line in lines(text, size, width):
            self.y += size * 1.55
            self.parts.append(
                f'<text x="{x:g}" y="{self.y:g}" font-size="{size}"{weight} fill="{fill}">{escape(line)}</text>'
            )

    def rule(self) -> None:
        self.y += 28
        self.parts.append(
            f'<line x1="{MARGIN}" x2="{WIDTH - MARGIN}" y1="{self.y:g}" y2="{self.y:g}" stroke="{INK}" stroke-width="2"/>'
        )
        self.y += 4


def drawing(portal: Portal, poster: Poster, sample: str) -> str:
    """The whole drawing: title, one sentence, figures, then the lists, each under its heading."""
    sheet, say = _Sheet([]), portal.say
    sheet.y = 40
    sheet.text(poster.title, 38, bold=True)
    sheet.y += 8
    sheet.text(poster.lead, 26, fill=SOFT)
    _figures(sheet, poster)
    for heading, entries in (
        (say("interpretation", "who"), [("", text) for text in poster.who]),
        (say("interpretation", "how"), [(step.title, step.text) for step in poster.steps]),
        (say("interpretation", "dates"), [(date.title, date.text) for date in poster.dates]),
        (say("interpretation", "ask"), [("", text) for text in poster.ask]),
    ):
        if entries:
            sheet.rule()
            sheet.text(heading, 30, bold=True, fill=ACCENT)
            for number, (title, text) in enumerate(entries, start=1):
                _entry(sheet, number, title, text)
    sheet.rule()
    sheet.text(" ".join(filter(None, (portal.site.name, sample))), 22, fill=SOFT)
    height = round(sheet.y + 40)
    body = "\n".join(sheet.parts)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}" '
        f'role="img" aria-labelledby="t d" font-family="{FONT}" xml:lang="zh-CN">\n'
        f'<title id="t">{escape(poster.title)}</title>\n<desc id="d">{escape(poster.lead)}</desc>\n'
        f'<rect width="{WIDTH}" height="{height}" fill="#ffffff"/>\n'
        f'<rect width="{WIDTH}" height="20" fill="{ACCENT}"/>\n{body}\n</svg>\n'
    )


def _figures(sheet: _Sheet, poster: Poster) -> None:
    """Figures two in a row, each on its own ground."""
    gap, wide = 20.0, (INSIDE - 20) / 2
    for start in range(0, len(poster.figures), 2):
        top = sheet.y + 24
        pair = poster.figures[start : start + 2]
        tall = max(len(lines(figure.about, 22, wide - 40)) for figure in pair)
        height = 84 + tall * 22 * 1.55
        for index, figure in enumerate(pair):
            left = MARGIN + index * (wide + gap)
            sheet.parts.append(
                f'<rect x="{left:g}" y="{top:g}" width="{wide:g}" height="{height:g}" fill="{WASH}"/>'
            )
            unit = (
                f'<tspan font-size="24" font-weight="400"> {escape(figure.unit)}</tspan>'
                if figure.unit
                else ""
            )
            sheet.parts.append(
                f'<text x="{left + 20:g}" y="{top + 60:g}" font-size="48" font-weight="700" fill="{ACCENT}">'
                f"{escape(figure.value)}{unit}</text>"
            )
            sheet.y = top + 60
            sheet.text(figure.about, 22, x=left + 20, width=wide - 40)
        sheet.y = top + height


def _entry(sheet: _Sheet, number: int, title: str, text: str) -> None:
    indent = 48
    top = sheet.y + 12
    sheet.y = top
    if title:
        sheet.text(title, 26, x=MARGIN + indent, width=INSIDE - indent, bold=True)
    if text:
        sheet.text(text, 24, x=MARGIN + indent, width=INSIDE - indent, fill=SOFT if title else INK)
    sheet.parts.append(
        f'<text x="{MARGIN}" y="{top + 40:g}" font-size="26" font-weight="700" fill="{ACCENT}">{number}</text>'
    )
