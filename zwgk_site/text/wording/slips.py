"""Words written wrong, and words that had better not be used: a table, ``slips.tsv``, of what is written and
what is meant, with its source. The fourth column holds the contexts in which the same characters are right.

The same characters are right, too, where they belong to two words that only stand side by side (司法津贴, 全部份额).
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from zwgk_site.text.segment import words

Level = Literal["严重", "一般", "慎用"]

_AROUND = 8
"""Characters before a slip that tell whether it is one."""
_AFTER = 16
"""Characters behind it."""

_DOUBTED = "疑为"
"""Behind words that an editor has noted to be doubtful."""

_LITTLE = frozenset("按以与")
"""Words of one character that stand between others without belonging to them."""


@dataclass(frozen=True)
class Entry:
    """A row of the table. ``unless`` is None where the characters are wrong in every context."""

    wrong: str
    right: str
    level: Level
    unless: re.Pattern[str] | None
    source: str


@dataclass(frozen=True)
class Slip:
    """``text[start:end]`` is ``entry.wrong``."""

    start: int
    end: int
    entry: Entry


@cache
def entries() -> tuple[Entry, ...]:
    """The table. What is cautioned against stands after what is wrong."""
    with Path(__file__).with_name("slips.tsv").open(encoding="utf-8", newline="") as file:
        rows = tuple(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return tuple(
        Entry(
            row["写法"],
            row["应为"],
            row["级别"],  # type: ignore[arg-type]
            re.compile(row["除外"]) if row["除外"] else None,
            row["依据"],
        )
        for row in rows
    )


def slips(text: str) -> Iterator[Slip]:
    """Every slip of a text in its order; of two that overlap the first, of two that begin together the longer.
    What is merely cautioned against may be quoted."""
    first, by_opening = _openings()
    done = 0
    for match in first.finditer(text):
        at = match.start()
        if at < done:
            continue
        for entry in by_opening.get(text[at : at + 2], ()):
            end = at + len(entry.wrong)
            if text.startswith(entry.wrong, at) and not _meant(entry, text, at, end):
                yield Slip(at, end, entry)
                done = end
                break


@cache
def _openings() -> tuple[re.Pattern[str], Mapping[str, Sequence[Entry]]]:
    """Where a row may begin, and the rows by their first two characters, the longest first."""
    rows: dict[str, list[Entry]] = {}
    for entry in sorted(entries(), key=lambda entry: -len(entry.wrong)):
        rows.setdefault(entry.wrong[:2], []).append(entry)
    one, two = ("".join(sorted({re.escape(opening[at]) for opening in rows})) for at in (0, 1))
    return re.compile(f"[{one}](?=[{two}])"), rows


def _meant(entry: Entry, text: str, start: int, end: int) -> bool:
    """Whether the characters are right where they stand, or spoken of: “甲”疑为“乙”."""
    if text.startswith(_DOUBTED, text.find("”", end) + 1):
        return True
    if (
        entry.level == "慎用"
        and text[start - 1 : start] in ("“", "‘", "《")
        and text[end : end + 1] in ("”", "’", "》")
    ):
        return True
    if entry.unless is not None:
        near = entry.unless.finditer(text, max(start - _AROUND, 0), min(end + _AFTER, len(text)))
        if any(match.start() < end and match.end() > start for match in near):
            return True
    return _side_by_side(text, start, end)


def _side_by_side(text: str, start: int, end: int) -> bool:
    """Whether a word ends and another begins between ``start`` and ``end``, and both reach beyond, or one does
    and the other is a little one."""
    left = right = beyond = False
    at = max(start - _AROUND, 0)
    for word in words(text[at : end + _AROUND]):
        first, at = at, at + len(word)
        if first < start < at < end:
            left = beyond = True
        elif start < first < end < at:
            right = beyond = True
        elif word in _LITTLE and first == start:
            left = True
        elif word in _LITTLE and at == end:
            right = True
    return left and right and beyond
