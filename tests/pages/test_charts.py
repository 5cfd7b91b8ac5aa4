"""Line charts: round axes, gaps where nothing is known, names that do not cover each other."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.pages.charts import HEIGHT, NARROW, Line, chart

YEARS = ("2021", "2022", "2023")


def drawn(*series: Line, labels: tuple[str, ...] = YEARS) -> object:
    return chart("c", "申请数量", "件", "年份", labels, series, "")


@given(st.lists(st.integers(0, 200_000), min_size=3, max_size=3))
def test_the_axis_ends_at_a_round_number_that_no_value_exceeds(values: list[int]) -> None:
    ticks = [int(tick.text.replace(",", "")) for tick in drawn(Line("新收", tuple(values))).upright]
    assert ticks[0] == 0 and max(values) <= ticks[-1] and 2 <= len(ticks) <= 7
    step = ticks[1]
    assert str(step).rstrip("0") in ("1", "2", "5") and ticks == list(range(0, ticks[-1] + 1, step))


@given(st.lists(st.integers(0, 90), min_size=4, max_size=4))
def test_names_at_the_ends_of_lines_keep_apart_and_inside(ends: list[int]) -> None:
    made = drawn(*(Line(f"第{end}", (1, 2, end)) for end in ends))
    heights = sorted(float(line.name_y) for line in made.lines)
    assert all(after - before >= 18.8 for before, after in pairwise(heights))
    assert heights[-1] <= HEIGHT - 20


def test_a_line_has_a_gap_where_nothing_is_known() -> None:
    (line,) = drawn(Line("新收", (1, None, 3))).lines
    assert line.path.count("M") == 2 and "L" not in line.path
    assert len(line.points) == 2


def test_the_table_has_every_value_with_thousands_apart() -> None:
    made = drawn(Line("新收", (1200, None, 3)), Line("收费", (Decimal("0.5"), 0, 1)))
    assert (made.corner, made.head) == ("年份", ("新收", "收费"))
    assert made.rows == (("2021", "1,200", "0.5"), ("2022", "", "0"), ("2023", "3", "1"))


def test_one_year_stands_in_the_middle() -> None:
    made = drawn(Line("新收", (7,)), labels=("2023",))
    assert made.level[0].at == made.lines[0].points[0].x


@pytest.mark.parametrize("count", [0, 5])
def test_more_lines_than_can_be_told_apart_are_refused(count: int) -> None:
    with pytest.raises(ValueError):
        drawn(*(Line("新收", (1, 2, 3)) for _ in range(count)))


@given(st.lists(st.integers(0, 90), min_size=3, max_size=3))
def test_the_bars_for_phones_are_in_proportion_and_leave_room_for_their_words(values: list[int]) -> None:
    made = drawn(Line("新收", tuple(values)), Line("办结", (1, None, 2)))
    assert [len(group.bars) for group in made.groups] == [2, 1, 2]
    longest = max(*values, 2)
    for group, value in zip(made.groups, values, strict=True):
        assert float(group.bars[0].length) == pytest.approx(180 * value / longest, abs=0.06)
        assert all(float(bar.beside) <= NARROW - 120 for bar in group.bars)
    assert made.groups[0].bars[0].text == f"{values[0]} 新收"
