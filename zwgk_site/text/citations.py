"""Documents cited in a text: 《title》, with the number that follows in parentheses."""

from __future__ import annotations

import re
from dataclasses import dataclass

from zwgk_site.text import docnumber


@dataclass(frozen=True)
class Cited:
    """One citation at ``text[start:end]``; 《…》 itself, marks included, is ``text[title_start:title_end]``.

    ``title`` is without the outer 《》 and without line ends; ``number`` is as written, None if none follows.
    """

    start: int
    end: int
    title: str
    number: str | None
    title_start: int
    title_end: int


_MARK = re.compile("[《》]")
_NUMBER = re.compile(r"\s*[（(]\s*([^，,、；;。《》]{4,60}?)\s*(?:([）)])(?![^（(〔\[]{0,8}号)|[，,、；;])")


def find(text: str) -> tuple[Cited, ...]:
    """All citations in order. A title may hold 〈〉 and 《》 of its own; an open 《 without end is none."""
    if "《" not in text:
        return ()
    return tuple(_cited(text, *span) for span in _titles(text) if text[span[0] + 1 : span[1] - 1].strip())


def _titles(text: str) -> list[tuple[int, int]]:
    """Spans of the outermost 《…》."""
    opened: list[int] = []
    spans: list[tuple[int, int]] = []
    for mark in _MARK.finditer(text):
        if mark[0] == "《":
            opened.append(mark.start())
        elif opened:
            start = opened.pop()
            while spans and spans[-1][0] > start:
                spans.pop()
            spans.append((start, mark.end()))
    return spans


def _cited(text: str, start: int, end: int) -> Cited:
    title = text[start + 1 : end - 1]
    if any(char.isspace() for char in title):
        title = _joined(title.split())
    number, last = None, end
    if (match := _NUMBER.match(text, end)) and docnumber.parse(match[1]) is not None:
        number, last = match[1], match.end() if match[2] else match.end(1)
    return Cited(start, last, title, number, start, end)


def _joined(words: list[str]) -> str:
    """Words of a broken title: a space stands only between two Latin ones."""
    title = words[0]
    for word in words[1:]:
        title += f" {word}" if title[-1].isascii() and word[0].isascii() else word
    return title
