"""Boxes in rows with lines between them, for drawings of procedures: places only, no text and no colours.

Rows follow the longest way from the first box; a line over several rows is given a narrow place in each row
on its way, so that no line crosses a box. Lines that lead back are not drawn: whoever draws says them in words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

LANE = 20.0
"""Width kept free for a line that passes a row."""

Point = tuple[float, float]


@dataclass(frozen=True)
class Measures:
    """``box`` is the width of a box, ``gap`` that between two, ``lead`` the least height between rows,
    ``track`` the height between two lines side by side."""

    box: float
    gap: float
    lead: float
    track: float


@dataclass(frozen=True)
class Wire:
    """The line of an edge, by its number: from the lower edge of one box to the upper edge of another.
    Its condition stands below ``label``, in the middle of the line."""

    edge: int
    points: tuple[Point, ...]
    label: Point


@dataclass(frozen=True)
class Layout:
    """Left upper corner of each box, all lines, and the size of the whole."""

    places: tuple[Point, ...]
    wires: tuple[Wire, ...]
    width: float
    height: float


@dataclass(frozen=True)
class _Slot:
    """A place in a row: a box, or the lane of the edge with that number."""

    row: int
    box: int = -1
    edge: int = -1


_Chains = dict[int, tuple[_Slot, ...]]
"""The slots each edge passes, by the number of the edge."""


def forward(count: int, edges: Sequence[tuple[int, int]]) -> tuple[frozenset[int], tuple[int, ...]]:
    """Numbers of the edges that do not lead back, and the row of each box; box 0 stands in row 0."""
    onward: list[list[tuple[int, int]]] = [[] for _ in range(count)]
    for number, (source, target) in enumerate(edges):
        onward[source].append((number, target))
    kept: set[int] = set()
    order: list[int] = []
    entered: set[int] = set()
    left: set[int] = set()

    def visit(box: int) -> None:
        entered.add(box)
        for number, target in onward[box]:
            if target in left or target not in entered:
                kept.add(number)
            if target not in entered:
                visit(target)
        left.add(box)
        order.append(box)

    for box in range(count):
        if box not in entered:
            visit(box)
    rows = [0] * count
    for box in reversed(order):
        for number, target in onward[box]:
            if number in kept:
                rows[target] = max(rows[target], rows[box] + 1)
    return frozenset(kept), tuple(rows)


def layout(
    heights: Sequence[float], edges: Sequence[tuple[int, int]], labels: Sequence[float], measures: Measures
) -> Layout:
    """Boxes of these heights, and lines for the edges, whose conditions have the heights ``labels``."""
    kept, rows = forward(len(heights), edges)
    chains: _Chains = {
        number: (
            _Slot(rows[source], box=source),
            *(_Slot(row, edge=number) for row in range(rows[source] + 1, rows[target])),
            _Slot(rows[target], box=target),
        )
        for number, (source, target) in enumerate(edges)
        if number in kept
    }
    drawing = _Drawing(_ordered(rows, chains), chains, heights, labels, measures)
    return drawing.drawn()


def _ordered(rows: Sequence[int], chains: _Chains) -> list[list[_Slot]]:
    """The slots of each row from left to right: below the middle of what leads to them."""
    slots: list[list[_Slot]] = [[] for _ in range(max(rows) + 1)]
    for box, row in enumerate(rows):
        slots[row].append(_Slot(row, box=box))
    above: dict[_Slot, list[_Slot]] = {}
    for chain in chains.values():
        for slot in chain[1:-1]:
            slots[slot.row].append(slot)
        for upper, lower in pairwise(chain):
            above.setdefault(lower, []).append(upper)
    for before, here in pairwise(slots):
        place = {slot: number for number, slot in enumerate(before)}
        wanted = {slot: [place[upper] for upper in above.get(slot, ())] for slot in here}
        middle = {slot: sum(found) / max(1, len(found)) for slot, found in wanted.items()}
        here.sort(key=middle.__getitem__)
    return slots


class _Drawing:
    """Draws from the top to the bottom."""

    def __init__(
        self,
        slots: Sequence[Sequence[_Slot]],
        chains: _Chains,
        heights: Sequence[float],
        labels: Sequence[float],
        measures: Measures,
    ) -> None:
        self._slots, self._chains, self._heights, self._labels = slots, chains, heights, labels
        self._measures = measures
        self._width = max(self._wide(row) for row in slots)
        self._centres: dict[_Slot, float] = {}
        for row in slots:
            x = (self._width - self._wide(row)) / 2
            for slot in row:
                self._centres[slot] = x + self._size(slot) / 2
                x += self._size(slot) + measures.gap
        self._arriving: dict[_Slot, list[tuple[float, int]]] = {}
        for number, chain in chains.items():
            for upper, lower in pairwise(chain):
                self._arriving.setdefault(lower, []).append((self._centres[upper], number))
        self._points: dict[int, list[Point]] = {number: [] for number in chains}
        self._marks: dict[int, Point] = {}

    def drawn(self) -> Layout:
        y, places = 0.0, {}
        for row in self._slots:
            for slot in row:
                if slot.box >= 0:
                    places[slot.box] = (self._centres[slot] - self._measures.box / 2, y)
            bottom = y + max((self._heights[slot.box] for slot in row if slot.box >= 0), default=0.0)
            y = self._connected(row, y, bottom) if row is not self._slots[-1] else bottom
        wires = (Wire(n, _turns(self._points[n]), self._marks[n]) for n in sorted(self._chains))
        return Layout(tuple(places[box] for box in sorted(places)), tuple(wires), self._width, y)

    def _connected(self, row: Sequence[_Slot], top: float, bottom: float) -> float:
        """Draws all lines from a row to the next; gives the upper edge of that.

        Lines from one slot share a track, lines from different slots do not.
        """
        parts = [
            (number, upper, self._entry(number, lower))
            for number, chain in self._chains.items()
            for upper, lower in pairwise(chain)
            if upper.row == row[0].row
        ]
        bent = list(dict.fromkeys(upper for _, upper, end in parts if end != self._centres[upper]))
        bent.sort(key=lambda slot: self._centres[slot])
        first = bottom + self._measures.lead / 3
        last = first + self._measures.track * max(0, len(bent) - 1)
        tall = max((self._labels[number] for number, upper, _ in parts if upper.box >= 0), default=0.0)
        following = last + tall + self._measures.lead * 2 / 3
        for number, upper, end in parts:
            start = self._centres[upper]
            begin = top + self._heights[upper.box] if upper.box >= 0 else top
            track = first + self._measures.track * bent.index(upper) if upper in bent else first
            self._points[number] += [(start, begin), (start, track), (end, track), (end, following)]
            if upper.box >= 0:
                self._marks[number] = (end, last)
        return following

    def _entry(self, number: int, slot: _Slot) -> float:
        """Where an edge meets the upper side of a slot: apart from others where there are conditions, in the
        order in which they come from the left."""
        edges = [one for _, one in sorted(self._arriving[slot])]
        if slot.box < 0 or len(edges) < 2 or not any(self._labels[one] for one in edges):
            return self._centres[slot]
        return self._centres[slot] + self._measures.box * ((edges.index(number) + 0.5) / len(edges) - 0.5)

    def _size(self, slot: _Slot) -> float:
        return self._measures.box if slot.box >= 0 else LANE

    def _wide(self, row: Sequence[_Slot]) -> float:
        return sum(map(self._size, row)) + self._measures.gap * (len(row) - 1)


def _turns(points: Sequence[Point]) -> tuple[Point, ...]:
    """The same line without the points on its way that do not turn it."""
    found: list[Point] = []
    for point in points:
        if found and point == found[-1]:
            continue
        if len(found) > 1 and any(found[-2][axis] == found[-1][axis] == point[axis] for axis in (0, 1)):
            found[-1] = point
        else:
            found.append(point)
    return tuple(found)
