"""Problems as text for a terminal: place, what, the line with a mark under it, the way out."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from zwgk_site.problems import Problem, Spot

WIDEST = 100
"""Columns of an excerpt; longer lines are cut around the marked part."""


def place(spot: Spot) -> str:
    """``file:line:column``, as editors turn into a link."""
    if not spot.line:
        return spot.file
    return f"{spot.file}:{spot.line}:{spot.column}" if spot.column else f"{spot.file}:{spot.line}"


def columns(text: str) -> int:
    """Terminal columns: Chinese characters and full-width marks take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def as_text(problems: Sequence[Problem]) -> str:
    """All problems, sorted by place, one block each."""
    return "\n\n".join(_block(problem) for problem in sorted(problems))


def _block(problem: Problem) -> str:
    doubt = "提醒：" if problem.level == "warning" else ""
    lines = [f"{place(problem.spot)}  {doubt}{problem.what}  [{problem.code}]"]
    lines += _excerpt(problem.spot)
    lines.append(f"  {problem.help}")
    return "\n".join(lines)


def _excerpt(spot: Spot) -> list[str]:
    if not spot.text.strip():
        return []
    text = spot.text.replace("\t", "→")
    start = max(spot.column - 1, 0)
    cut = 0
    while columns(text[cut:start]) > WIDEST // 2:
        cut += 1
    shown = text[cut:]
    if not cut:
        cut = len(text) - len(text.lstrip(" "))
        shown = text[cut:]
    head = "…" if cut and text[:cut].strip() else ""
    tail = ""
    while columns(shown) > WIDEST:
        shown, tail = shown[:-1], "…"
    lines = [f"    {head}{shown}{tail}"]
    width = min(spot.width, len(shown) - max(start - cut, 0))
    if spot.width and start >= cut:
        marked = shown[start - cut : start - cut + max(width, 1)] or " "
        lines.append("    " + " " * columns(head + shown[: start - cut]) + "^" * columns(marked))
    return lines


def closing(problems: Sequence[Problem]) -> str:
    """One sentence that counts."""
    wrong = sum(problem.level == "error" for problem in problems)
    doubtful = len(problems) - wrong
    if not problems:
        return "没有发现问题。"
    parts = [f"{wrong} 处错误"] if wrong else []
    parts += [f"{doubtful} 处提醒"] if doubtful else []
    return f"发现 {'，'.join(parts)}。"
