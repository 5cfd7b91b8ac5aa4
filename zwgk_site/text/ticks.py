"""Marked words of official tables: ■政府网站 □政府公报, ●标题 〇附件. Filled marks are required, empty ones optional.

Tables that went through a scanner write □ as 口 and 〇 as ○ or 0; both are read, as a mark only before a word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FILLED, EMPTY = "■●☑√", "□口〇○◯☐"
_MARK = re.compile(rf"(?:(?<=[\s、，,；;/])|^)\s*([{FILLED}{EMPTY}])\s*|([■●☑□〇○◯☐])\s*")
_AROUND = " \t\r\n　、，,；;/。"


@dataclass(frozen=True)
class Tick:
    """A word and whether it is required."""

    word: str
    required: bool


def parse(text: str) -> tuple[Tick, ...]:
    """The marked words of a cell in their order; words without any mark before them are required."""
    marks = list(_MARK.finditer(text))
    first = text[: marks[0].start()] if marks else text
    found = [Tick(word, True) for word in re.split(r"[\s、，,；;]+", first.strip(_AROUND)) if word]
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        word = text[mark.end() : end].strip(_AROUND)
        if word:
            found.append(Tick(word, (mark[1] or mark[2]) in FILLED))
    return tuple(found)
