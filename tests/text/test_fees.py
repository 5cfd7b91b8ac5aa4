"""信息处理费 by 国办函〔2020〕109号: whole yuan, each step at its own rate."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.fees import by_page, by_piece, piece_step, total

COUNTS = st.integers(0, 5000)


@pytest.mark.parametrize(
    ("count", "yuan"),
    [
        (0, 0),
        (1, 0),
        (10, 0),
        (11, 100),
        (30, 2000),
        (31, 2200),
        (40, 4000),
        (41, 4300),
        (50, 7000),
        (51, 7400),
        (60, 11000),
    ],
)
def test_by_piece_only_what_exceeds_a_step_costs_more(count: int, yuan: int) -> None:
    assert total(by_piece(count)) == yuan


@pytest.mark.parametrize(
    ("count", "yuan"),
    [
        (0, 0),
        (30, 0),
        (31, 10),
        (100, 700),
        (101, 720),
        (200, 2700),
        (201, 2740),
        (1000, 34700),
    ],
)
def test_by_page_only_what_exceeds_a_step_costs_more(count: int, yuan: int) -> None:
    assert total(by_page(count)) == yuan


@given(COUNTS)
def test_one_more_piece_costs_the_rate_of_its_step(count: int) -> None:
    assert total(by_piece(count + 1)) - total(by_piece(count)) == piece_step(count + 1).rate
    assert piece_step(count + 2).rate >= piece_step(count + 1).rate


@given(COUNTS)
def test_one_more_page_never_costs_less_than_the_one_before(count: int) -> None:
    first, second = (total(by_page(count + n + 1)) - total(by_page(count + n)) for n in (0, 1))
    assert 0 <= first <= second <= 40


@given(COUNTS)
def test_the_steps_take_up_everything_once(count: int) -> None:
    for shares in (by_piece(count), by_page(count)):
        assert sum(share.count for share in shares) == count
        assert all(before.step.last == after.step.first - 1 for before, after in pairwise(shares))


@pytest.mark.parametrize("reckoned", [by_piece, by_page])
def test_nothing_is_less_than_nothing(reckoned: Callable[[int], object]) -> None:
    with pytest.raises(ValueError):
        reckoned(-1)
