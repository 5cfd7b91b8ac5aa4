"""Boxes and lines of a procedure: nothing overlaps, every line ends where it should."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.layered import LANE, Measures, forward, layout

MEASURES = Measures(180, 24, 36, 9)
EDGES = st.lists(st.tuples(st.integers(0, 7), st.integers(0, 7)), max_size=14, unique=True)


@given(EDGES)
def test_boxes_never_overlap_and_lines_go_down_from_box_to_box(edges: list[tuple[int, int]]) -> None:
    heights = [40.0 + 10 * box for box in range(8)]
    made = layout(heights, edges, [20.0] * len(edges), MEASURES)
    for one, other in combinations(range(8), 2):
        (x, y), (a, b) = made.places[one], made.places[other]
        apart = abs(x - a) >= MEASURES.box or y + heights[one] <= b or b + heights[other] <= y
        assert apart, (one, other)
    for wire in made.wires:
        source, target = edges[wire.edge]
        (x, y), (a, b) = made.places[source], made.places[target]
        assert wire.points[0] == (x + MEASURES.box / 2, y + heights[source])
        assert wire.points[-1][1] == b and a <= wire.points[-1][0] <= a + MEASURES.box
        assert list(wire.points) == sorted(wire.points, key=lambda point: point[1])


@given(EDGES)
def test_lines_cross_no_box(edges: list[tuple[int, int]]) -> None:
    made = layout([50.0] * 8, edges, [0.0] * len(edges), MEASURES)
    for wire in made.wires:
        for (x, y), (a, b) in zip(wire.points, wire.points[1:], strict=False):
            for left, top in made.places:
                inside = min(x, a) < left + MEASURES.box - 1e-6 and max(x, a) > left + 1e-6
                assert not (inside and min(y, b) < top + 50 - 1e-6 and max(y, b) > top + 1e-6)


def test_only_lines_that_lead_back_are_left_out() -> None:
    kept, rows = forward(3, [(0, 1), (1, 2), (2, 0), (1, 1), (0, 2)])
    assert kept == {0, 1, 4}
    assert rows == (0, 1, 2)


def test_a_line_over_several_rows_keeps_its_lane() -> None:
    made = layout([50.0] * 3, [(0, 1), (1, 2), (0, 2)], [0.0] * 3, MEASURES)
    assert made.width == MEASURES.box + MEASURES.gap + LANE
