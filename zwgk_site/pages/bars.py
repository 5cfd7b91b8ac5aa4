"""A small bar chart of one amount over time: one bar a version, from zero, its value above it.

The drawing is ``WIDTH`` by ``HEIGHT`` units; every number in it is finished text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

WIDTH = 300
HEIGHT = 150
MOST = 6
"""Bars in one chart: the newest; the table beside it has all."""

_BASE = 122
_TOP = 30
_WIDEST = 56


@dataclass(frozen=True)
class Amount:
    """A value to draw: what stands above and below its bar, and what it is today."""

    value: Decimal
    shown: str
    below: str
    state: Literal["current", "past", "next"]


@dataclass(frozen=True)
class Bar:
    state: str
    x: str
    y: str
    width: str
    height: str
    middle: str
    label_y: str
    shown: str
    below: str


@dataclass(frozen=True)
class Chart:
    """A finished chart; ``title`` and ``said`` are its words for those who do not see it."""

    id: str
    name: str
    title: str
    said: str
    bars: tuple[Bar, ...]


def bars(amounts: Sequence[Amount]) -> tuple[Bar, ...]:
    """The newest bars, oldest first; all heights are in proportion to the values."""
    shown = amounts[-MOST:]
    largest = max((amount.value for amount in shown), default=Decimal(0))
    step = WIDTH / max(1, len(shown))
    width = min(_WIDEST, step * 0.6)
    return tuple(
        _bar(amount, (place + 0.5) * step, width, _height(amount.value, largest))
        for place, amount in enumerate(shown)
    )


def _height(value: Decimal, largest: Decimal) -> float:
    return float(value / largest) * (_BASE - _TOP) if largest else 0.0


def _bar(amount: Amount, middle: float, width: float, height: float) -> Bar:
    return Bar(
        state=amount.state,
        x=_number(middle - width / 2),
        y=_number(_BASE - height),
        width=_number(width),
        height=_number(height),
        middle=_number(middle),
        label_y=_number(_BASE - height - 7),
        shown=amount.shown,
        below=amount.below,
    )


def _number(value: float) -> str:
    return f"{round(value, 1):g}"
