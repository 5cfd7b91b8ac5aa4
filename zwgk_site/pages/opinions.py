"""What people said and what became of it: as counts with a bar, and one by one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from zwgk_site.kinds.consultation import Present
from zwgk_site.kinds.opinion import ANSWERS, Answer, Opinion
from zwgk_site.pages.meter import LENGTH, Bar
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.clause_names import find_clause
from zwgk_site.text.outline import Clause

Shape = Literal["done", "doing", "todo"]
SHAPES: Mapping[Answer, Shape] = {"采纳": "done", "部分采纳": "doing", "不采纳": "todo"}
"""How the bar and the marks show each answer: filled, hatched, empty."""


@dataclass(frozen=True)
class Mark:
    """An answer: its shape and its word."""

    status: Shape
    label: str


@dataclass(frozen=True)
class Said:
    """One opinion."""

    text: str
    by: str
    clause: Link | None
    count: str
    answer: Mark
    reason: str


@dataclass(frozen=True)
class Share:
    """How many opinions had one answer, and what part of all that is."""

    answer: Mark
    count: str
    part: str


@dataclass(frozen=True)
class Counts:
    """The bar, its words for those who do not see it, and the same as a table. The parts add up."""

    label: str
    bars: tuple[Bar, ...]
    shares: tuple[Share, ...]
    total: str


def said(
    portal: Portal, opinions: Sequence[Opinion], clauses: Mapping[str, Clause] | None = None
) -> tuple[Said, ...]:
    """Opinions as shown. ``clauses`` are those of the text on the same page, to which they then lead."""
    return tuple(_said(portal, opinion, clauses or {}) for opinion in opinions)


def _said(portal: Portal, opinion: Opinion, clauses: Mapping[str, Clause]) -> Said:
    clause = None
    if opinion.clause:
        found = find_clause(clauses, opinion.clause)
        clause = Link(opinion.clause, f"#{found.anchor}" if found is not None else "")
    return Said(
        text=opinion.text,
        by=opinion.by or "",
        clause=clause,
        count=portal.say("opinion", "pieces", count=opinion.count) if opinion.count else "",
        answer=Mark(SHAPES[opinion.answer], opinion.answer),
        reason=opinion.reason or "",
    )


def counted(portal: Portal, total: int, counts: Sequence[int]) -> Counts:
    """How many were adopted, partly adopted and not adopted, in this order; they add up to ``total``."""
    bars, shares, start = [], [], 0.0
    for answer, count in zip(ANSWERS, counts, strict=True):
        length = LENGTH * count / total if total else 0.0
        if count:
            bars.append(Bar(SHAPES[answer], f"{start:g}"[:6], f"{length:g}"[:6]))
        start += length
        mark = Mark(SHAPES[answer], answer)
        shares.append(Share(mark, str(count), percent(count, total)))
    parts = (f"{answer} {count}" for answer, count in zip(ANSWERS, counts, strict=True))
    label = portal.say("opinion", "bar", total=total, parts=portal.say("mark", "comma").join(parts))
    return Counts(label, tuple(bars), tuple(shares), str(total))


def people(portal: Portal, groups: Sequence[Present]) -> tuple[str, ...]:
    """How many of each group of people, in words."""
    return tuple(portal.say("opinion", "people", who=each.category, count=each.count) for each in groups)


def percent(count: int, total: int) -> str:
    """A part of the whole with one decimal; empty where there is no whole."""
    return f"{100 * count / total:.1f}%" if total else ""
