"""Marked words of official tables: ■政府网站 □政府公报, ●标题 〇附件. Filled marks are required, empty ones optional.

Tables that went through a scanner write □ as 口 and 〇 as ○; both are read, as a mark only before a word: 口岸 and
二〇二四年 are words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

FILLED, EMPTY = "■●☑√✓✔◼", "□口〇○◯☐◻"
_MARK = re.compile(
    r"(?:(?<=[\s、，,；;/])|^)\s*(口(?![岸腔粮罩径令碑述]|头(?!条))|[〇○◯])\s*"
    r"|([■●☑√✓✔◼□☐◻]|(?<![零一二三四五六七八九〇○◯])[〇○◯])\s*"
)
AROUND = " \t\r\n　、，,；;/。"
"""What stands between marked words and belongs to none."""


@dataclass(frozen=True)
class Tick:
    """A word and whether it is required."""

    word: str
    required: bool


def marked(text: str) -> bool:
    """Whether a text has a mark before any of its words."""
    return _MARK.search(text) is not None


def parse(text: str) -> tuple[Tick, ...]:
    """The marked words of a cell in their order; words without any mark before them are required."""
    marks = list(_MARK.finditer(text))
    first = text[: marks[0].start()] if marks else text
    found = [Tick(word, True) for word in re.split(r"[\s、，,；;]+", first.strip(AROUND)) if word]
    for place, mark in enumerate(marks):
        end = marks[place + 1].start() if place + 1 < len(marks) else len(text)
        word = text[mark.end() : end].strip(AROUND)
        if word:
            found.append(Tick(word, (mark[1] or mark[2]) in FILLED))
    return tuple(found)
