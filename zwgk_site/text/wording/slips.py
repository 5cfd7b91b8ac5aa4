"""Words written wrong, and words that had better not be used: a table, ``slips.tsv``, of what is written and
what is meant, with its source. The fourth column holds the contexts in which the same characters are right.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

Level = Literal["严重", "一般", "慎用"]

_AROUND = 8
"""Characters on either side of a slip that tell whether it is one."""


_DOUBTED = "疑为"
"""Behind words that an editor has noted to be doubtful."""


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
    """Every slip of a text, by rows of the table. What is merely cautioned against may be quoted."""
    for entry in entries():
        at = text.find(entry.wrong)
        while at >= 0:
            end = at + len(entry.wrong)
            if not _meant(entry, text, at, end):
                yield Slip(at, end, entry)
            at = text.find(entry.wrong, end)


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
    if entry.unless is None:
        return False
    low = max(start - _AROUND, 0)
    around = text[low : end + _AROUND]
    return any(
        match.start() + low < end and match.end() + low > start for match in entry.unless.finditer(around)
    )
