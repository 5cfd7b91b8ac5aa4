"""A line chart of a few series over the same years, months or quarters: a drawing, and the table that says the same.

Lines differ by dash and by the shape of their points, and each is named at its end: colour is never needed. The
drawing is ``WIDTH`` by ``HEIGHT`` units; every number in it is finished text. On phones the same values are drawn as
bars below one another, ``NARROW`` units wide.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

WIDTH, HEIGHT = 600, 300
_LEFT, _RIGHT, _TOP, _BOTTOM = 52, 128, 34, 40
NARROW = 320
_LONGEST, _BAR, _GROUP = 180, 22, 26
"""Length of the longest bar, height of a bar with the room below it, of the name of a group."""
_STEPS = 5
"""Most intervals of the upright axis."""
_APART = 19
"""Least distance between the names of two lines."""
MOST = 4
"""Lines that a chart can tell apart."""

Value = int | Decimal


@dataclass(frozen=True)
class Line:
    """One series: a value a label, None where none is known."""

    name: str
    values: tuple[Value | None, ...]


@dataclass(frozen=True)
class Tick:
    """A place on an axis and what stands there."""

    at: str
    text: str


@dataclass(frozen=True)
class Point:
    x: str
    y: str


@dataclass(frozen=True)
class Drawn:
    """One line as drawn: its path in pieces between unknown values, its points, its name and where that stands."""

    style: int
    path: str
    points: tuple[Point, ...]
    name: str
    name_y: str


@dataclass(frozen=True)
class Bar:
    """One value as a bar on a phone; ``beside`` is where its text begins, ``foot`` where it stands."""

    style: int
    y: str
    length: str
    beside: str
    foot: str
    text: str


@dataclass(frozen=True)
class Group:
    """The bars of one label; ``foot`` is where the label stands."""

    label: str
    foot: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True)
class Chart:
    """A finished chart. ``said`` tells those who do not see it where each line begins and ends; ``head`` and
    ``rows`` are the table of all values (a row a label, unknown ones blank). ``groups`` and ``tall`` are the drawing
    for phones and its height."""

    id: str
    title: str
    said: str
    unit: str
    upright: tuple[Tick, ...]
    level: tuple[Tick, ...]
    lines: tuple[Drawn, ...]
    groups: tuple[Group, ...]
    tall: str
    corner: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def chart(
    id: str, title: str, unit: str, corner: str, labels: tuple[str, ...], series: tuple[Line, ...], said: str
) -> Chart:
    """A chart of 1 to ``MOST`` series with a value a label, none below zero.

    ``corner`` is the head of the table's first column (年份); ``said`` as in ``Chart``. Raises ValueError for series
    of another length than the labels, and for more of them than can be told apart.
    """
    if not labels or not 0 < len(series) <= MOST or any(len(line.values) != len(labels) for line in series):
        raise ValueError("a chart needs 1 to 4 series with a value for every label")
    top = _top(max((value for line in series for value in line.values if value is not None), default=0))
    return Chart(
        id=id,
        title=title,
        said=said,
        unit=unit,
        upright=tuple(Tick(_number(_y(value, top)), f"{value:,}") for value in _ticks(top)),
        level=tuple(Tick(_number(_x(place, len(labels))), label) for place, label in enumerate(labels)),
        lines=_lines(series, top, len(labels)),
        groups=_groups(series, labels),
        tall=_number(len(labels) * (_GROUP + len(series) * _BAR)),
        corner=corner,
        head=tuple(line.name for line in series),
        rows=tuple(
            (label, *(shown(line.values[place]) for line in series)) for place, label in enumerate(labels)
        ),
    )


def shown(value: Value | None) -> str:
    """A value as tables print it: 1,234; empty where none is known."""
    return "" if value is None else f"{value:,}"


def _lines(series: Sequence[Line], top: int, count: int) -> tuple[Drawn, ...]:
    ends = [_end(line, top) for line in series]
    names = _spread(ends)
    return tuple(
        Drawn(
            style=style,
            path=_path(line, top, count),
            points=tuple(
                Point(_number(_x(place, count)), _number(_y(value, top)))
                for place, value in enumerate(line.values)
                if value is not None
            ),
            name=line.name,
            name_y=_number(names[style]),
        )
        for style, line in enumerate(series)
    )


def _groups(series: Sequence[Line], labels: Sequence[str]) -> tuple[Group, ...]:
    """The same values as bars from zero, in proportion to the largest."""
    largest = max((value for line in series for value in line.values if value is not None), default=0)
    found = []
    for place, label in enumerate(labels):
        top = place * (_GROUP + len(series) * _BAR)
        found.append(
            Group(
                label,
                _number(top + 18),
                tuple(
                    _bar(style, line, value, largest, top + _GROUP + style * _BAR)
                    for style, line in enumerate(series)
                    if (value := line.values[place]) is not None
                ),
            )
        )
    return tuple(found)


def _bar(style: int, line: Line, value: Value, largest: Value, y: float) -> Bar:
    length = float(value / largest) * _LONGEST if largest else 0.0
    text = f"{shown(value)} {line.name}"
    return Bar(style, _number(y), _number(length), _number(length + 6), _number(y + 13), text)


def _path(line: Line, top: int, count: int) -> str:
    pieces, drawing = [], False
    for place, value in enumerate(line.values):
        if value is not None:
            pieces.append(f"{'L' if drawing else 'M'}{_number(_x(place, count))} {_number(_y(value, top))}")
        drawing = value is not None
    return "".join(pieces)


def _end(line: Line, top: int) -> float:
    """The height at which a line ends; its name stands beside."""
    last = next((value for value in reversed(line.values) if value is not None), 0)
    return _y(last, top)


def _spread(heights: Sequence[float]) -> list[float]:
    """The same heights, moved as little as keeps each ``_APART`` from the next and all inside the drawing."""
    order = sorted(range(len(heights)), key=lambda index: heights[index])
    placed = list(heights)
    for before, index in pairwise(order):
        placed[index] = max(placed[index], placed[before] + _APART)
    over = placed[order[-1]] - (HEIGHT - _BOTTOM)
    for index in reversed(order):
        if over > 0:
            placed[index] -= over
        following = [placed[other] for other in order[order.index(index) + 1 :]]
        if following:
            placed[index] = min(placed[index], following[0] - _APART)
        over = 0
    return placed


def _top(largest: Value) -> int:
    """The round number at which the upright axis ends: the least that the largest value does not exceed."""
    if largest <= _STEPS:
        return _STEPS
    return math.ceil(largest / _interval(largest)) * _interval(largest)


def _interval(largest: Value) -> int:
    """1, 2 or 5 times a power of ten, so that at most ``_STEPS`` reach the value."""
    power: int = 10 ** max(0, math.floor(math.log10(float(largest) / _STEPS)))
    return next(times * power for times in (1, 2, 5, 10) if times * power * _STEPS >= largest)


def _ticks(top: int) -> range:
    return range(0, top + 1, 1 if top <= _STEPS else _interval(top))


def _x(place: int, count: int) -> float:
    width = WIDTH - _LEFT - _RIGHT
    return _LEFT + (width / 2 if count == 1 else 14 + (width - 28) * place / (count - 1))


def _y(value: Value, top: int) -> float:
    return HEIGHT - _BOTTOM - (HEIGHT - _BOTTOM - _TOP) * float(value) / top


def _number(value: float) -> str:
    return f"{round(value, 1):g}"
