"""How far a plan is, as a bar and as words: the four states always add up to the whole."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.library import Status, Tally
from zwgk_site.pages.portal import Portal

LENGTH = 1000
"""Units of the drawing that stand for all tasks."""

ORDER: tuple[Status, ...] = ("done", "doing", "late", "todo")


@dataclass(frozen=True)
class Bar:
    """One part of the bar: where it starts and how long it is, in units of the drawing."""

    status: Status
    start: str
    length: str


@dataclass(frozen=True)
class Figure:
    """One of the numbers a plan is summed up in."""

    status: Status
    label: str
    count: str


@dataclass(frozen=True)
class Meter:
    """The bar, its words for those who do not see it, and the figures."""

    label: str
    sum: str
    """The arithmetic: 54 ＝ 已完成 27 ＋ ……"""
    bars: tuple[Bar, ...]
    figures: tuple[Figure, ...]
    total: str
    done: str
    late: int


def status_label(portal: Portal, status: Status) -> str:
    return portal.say("status", status)


def meter(portal: Portal, tally: Tally) -> Meter:
    """The bar of a plan."""
    counts = {status: getattr(tally, status) for status in ORDER}
    bars: list[Bar] = []
    start = 0.0
    for status in ORDER:
        length = LENGTH * counts[status] / tally.total if tally.total else 0.0
        if counts[status]:
            bars.append(Bar(status, f"{start:g}"[:6], f"{length:g}"[:6]))
        start += length
    figures = tuple(
        Figure(status, status_label(portal, status), str(counts[status]))
        for status in ("done", "doing", "todo", "late")
    )
    parts = [portal.say("plan", "figure", label=figure.label, count=figure.count) for figure in figures]
    return Meter(
        label=portal.say("plan", "meter", total=tally.total, parts=portal.say("mark", "comma").join(parts)),
        sum=portal.say("plan", "sum", total=tally.total, parts=portal.say("plan", "plus").join(parts)),
        bars=tuple(bars),
        figures=figures,
        total=str(tally.total),
        done=str(tally.done),
        late=tally.late,
    )
