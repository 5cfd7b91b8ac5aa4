"""What a mistake is: a place, a code, what is wrong, and the way out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, order=True)
class Spot:
    """A place in a content file. Line and column count from 1; 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0
    width: int = 0
    """Characters to underline; 0 shows the line without a mark."""
    text: str = ""
    """The line as the author wrote it."""


@dataclass(frozen=True, order=True)
class Problem:
    """One mistake. Ordered by place, so that a report reads from the top of the first file."""

    spot: Spot
    code: str
    what: str
    help: str
    level: Level = "error"


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems that stop a build."""
    return tuple(problem for problem in problems if problem.level == "error")


def near(nearest: str | None) -> str:
    """The question that offers the nearest word; empty where there is none."""
    return f"您是不是要写“{nearest}”？" if nearest else ""


def listing(words: Sequence[str], most: int = 12) -> str:
    """Words one after another; only the first of many."""
    shown = "、".join(words[:most])
    return f"{shown} 等 {len(words)} 个" if len(words) > most else shown
