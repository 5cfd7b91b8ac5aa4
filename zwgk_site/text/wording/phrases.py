"""Set phrases and names of the state that are written almost right: one character wrong, missing or too many.

The phrases stand in ``phrases.tsv``. A phrase with one mistake keeps its first or its second half, and both its
ends; a text that has neither half without the other needs no closer look.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHORTEST = 4
"""Characters of the shortest phrase: of shorter ones too many other words are one character away."""

_OTHER = frozenset(("国务院办公室", "公用企事业单位", "人力资源社会保障局"))
"""Names one character away from a phrase that are names themselves."""

_JOINTS = frozenset("的地得和与及或暨兼并对总各本该、，。；：,;: \t\n（）()")
"""Characters that, put into a phrase or in place of another, make a sentence of it and no mistake."""


@dataclass(frozen=True)
class Near:
    """``text[start:end]`` is almost ``phrase``."""

    start: int
    end: int
    written: str
    phrase: str
    severe: bool


@dataclass(frozen=True)
class _Phrase:
    text: str
    severe: bool
    head: str
    tail: str
    alone: re.Pattern[str]
    """A half without the other beside it."""


@cache
def _phrases() -> tuple[_Phrase, ...]:
    with Path(__file__).with_name("phrases.tsv").open(encoding="utf-8", newline="") as file:
        rows = tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(_phrase(row["规范用语"], row["级别"] == "严重") for row in rows)


def _phrase(text: str, severe: bool) -> _Phrase:
    head, tail = text[: len(text) // 2], text[len(text) // 2 :]
    first, second = re.escape(head), re.escape(tail)
    return _Phrase(text, severe, head, tail, re.compile(f"{first}(?!{second})|(?<!{first}){second}"))


def phrases() -> tuple[str, ...]:
    """Every phrase that is known."""
    return tuple(phrase.text for phrase in _phrases())


def near_phrases(text: str) -> Iterator[Near]:
    """Every place where a phrase is written with one mistake between its ends; of phrases that hold one another
    the longest."""
    taken: list[Near] = []
    for phrase in sorted(_phrases(), key=lambda phrase: -len(phrase.text)):
        whole = text.count(phrase.text)
        if text.count(phrase.head) > whole or text.count(phrase.tail) > whole:
            for match in phrase.alone.finditer(text):
                near = _near(text, phrase, match.start(), match[0] == phrase.head)
                if near is not None and not _within(near, taken):
                    taken.append(near)
    yield from sorted(taken, key=lambda near: near.start)


def _near(text: str, phrase: _Phrase, at: int, head: bool) -> Near | None:
    size = len(phrase.text)
    for length in (size, size - 1, size + 1):
        start = at if head else at + len(phrase.tail) - length
        written = text[max(start, 0) : start + length]
        if len(written) == length and start >= 0 and _one_mistake(written, phrase.text):
            return Near(start, start + length, written, phrase.text, phrase.severe)
    return None


def _one_mistake(written: str, phrase: str) -> bool:
    """Whether two texts with the same ends differ by one character changed, left out or put in between."""
    if written[0] != phrase[0] or written[-1] != phrase[-1] or written in _OTHER:
        return False
    same = 0
    while same < min(len(written), len(phrase)) and written[same] == phrase[same]:
        same += 1
    rest_written, rest_phrase = written[same:], phrase[same:]
    if len(written) >= len(phrase) and rest_written[:1] in _JOINTS:
        return False
    if len(written) == len(phrase):
        return len(rest_written) > 1 and rest_written[1:] == rest_phrase[1:]
    longer, shorter = (
        (rest_written, rest_phrase) if len(written) > len(phrase) else (rest_phrase, rest_written)
    )
    return longer[1:] == shorter


def _within(near: Near, taken: Sequence[Near]) -> bool:
    """Whether what is written belongs to a phrase that is right, or to a place that is told already."""
    if "\n" in near.written or any(phrase != near.phrase and near.written in phrase for phrase in phrases()):
        return True
    return any(near.start < other.end and other.start < near.end for other in taken)
