"""Set phrases and names of the state that are written almost right: one character wrong, missing or too many.

The phrases stand in ``phrases.tsv``. A phrase with one mistake keeps its first or its second half, and both its
ends; a text that has neither half without the other needs no closer look.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

SHORTEST = 4
"""Characters of the shortest phrase: of shorter ones too many other words are one character away."""

_OTHER = frozenset(
    (
        "国务院办公室", "公用企事业单位", "人力资源社会保障局", "发展改革委员会", "坚持“四个自信”", "“互联网＋政务服务”",
        *(f"“一网通{char}”" for char in "管查享学询答用"), *(f"党的二十届{char}中全会" for char in "一二四五六七"),
    )
)  # fmt: skip
"""What is one character away from a phrase and right itself."""

_JOINTS = frozenset("的地得和与及或暨兼并对总各本该、，。；：,;: \t\n（）()")
"""Characters that, put into a name or in place of another character, make a sentence of it and no mistake."""


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


@cache
def _phrases() -> tuple[_Phrase, ...]:
    """The table, the longest first."""
    with Path(__file__).with_name("phrases.tsv").open(encoding="utf-8", newline="") as file:
        rows = tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    found = (_phrase(row["规范用语"], row["级别"] == "严重") for row in rows)
    return tuple(sorted(found, key=lambda phrase: -len(phrase.text)))


def _phrase(text: str, severe: bool) -> _Phrase:
    head, tail = text[: len(text) // 2], text[len(text) // 2 :]
    return _Phrase(text, severe, head, tail)


def phrases() -> tuple[str, ...]:
    """Every phrase that is known."""
    return tuple(phrase.text for phrase in _phrases())


def near_phrases(text: str) -> Iterator[Near]:
    """Every place where a phrase is written with one mistake between its ends; of phrases that hold one another
    the longest."""
    taken: list[Near] = []
    halves = _halves(text)
    for phrase in _phrases():
        for at, head in sorted(_alone(text, phrase, halves)):
            near = _near(text, phrase, at, head)
            if near is not None and not _within(near, taken):
                taken.append(near)
    yield from sorted(taken, key=lambda near: near.start)


def _alone(text: str, phrase: _Phrase, halves: Mapping[str, Sequence[int]]) -> Iterator[tuple[int, bool]]:
    """Where a half stands without the other beside it, and whether it is the first."""
    for at in halves.get(phrase.head, ()):
        if not text.startswith(phrase.tail, at + len(phrase.head)):
            yield at, True
    for at in halves.get(phrase.tail, ()):
        if not text.endswith(phrase.head, 0, at):
            yield at, False


def _halves(text: str) -> Mapping[str, Sequence[int]]:
    """Where each half of a phrase stands in a text."""
    first, by_opening = _openings()
    found: dict[str, list[int]] = {}
    for match in first.finditer(text):
        at = match.start()
        for half in by_opening.get(text[at : at + 2], ()):
            if text.startswith(half, at):
                found.setdefault(half, []).append(at)
    return found


@cache
def _openings() -> tuple[re.Pattern[str], Mapping[str, Sequence[str]]]:
    """Where a half may begin, and the halves by their first two characters."""
    halves: dict[str, list[str]] = {}
    for half in sorted({half for phrase in _phrases() for half in (phrase.head, phrase.tail)}):
        halves.setdefault(half[:2], []).append(half)
    one, two = ("".join(sorted({re.escape(opening[at]) for opening in halves})) for at in (0, 1))
    return re.compile(f"[{one}](?=[{two}])"), halves


def _near(text: str, phrase: _Phrase, at: int, head: bool) -> Near | None:
    size = len(phrase.text)
    for length in (size, size - 1, size + 1):
        start = at if head else at + len(phrase.tail) - length
        written = text[max(start, 0) : start + length]
        if len(written) == length and start >= 0 and _one_mistake(written, phrase.text, phrase.severe):
            return Near(start, start + length, written, phrase.text, phrase.severe)
    return None


def _one_mistake(written: str, phrase: str, name: bool) -> bool:
    """Whether two texts with the same ends differ by one character changed, left out or put in between. In a
    ``name`` (of the state, of an organ) whatever is put in between is a mistake; elsewhere it may make another phrase
    (知识产权严保护), and only the same character twice is one. In a name a joint takes only the place of another."""
    if written[0] != phrase[0] or written[-1] != phrase[-1] or written in _OTHER:
        return False
    same = 0
    while same < min(len(written), len(phrase)) and written[same] == phrase[same]:
        same += 1
    rest_written, rest_phrase = written[same:], phrase[same:]
    if len(written) > len(phrase) and rest_written[0] != written[same - 1]:
        return name and rest_written[0] not in _JOINTS and rest_written[1:] == rest_phrase
    if len(written) == len(phrase):
        joins = rest_written[:1] in _JOINTS and (not name or rest_phrase[:1] in _JOINTS)
        return not joins and len(rest_written) > 1 and rest_written[1:] == rest_phrase[1:]
    longer, shorter = (
        (rest_written, rest_phrase) if len(written) > len(phrase) else (rest_phrase, rest_written)
    )
    return longer[1:] == shorter


def _within(near: Near, taken: Sequence[Near]) -> bool:
    """Whether what is written belongs to a phrase that is right, or to a place that is told already."""
    if "\n" in near.written or any(phrase != near.phrase and near.written in phrase for phrase in phrases()):
        return True
    return any(near.start < other.end and other.start < near.end for other in taken)
