"""Working days are those of the official calendar; an unannounced year is never guessed."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.workdays import Workdays, Year, YearUnknown

KNOWN = st.dates(dt.date(2010, 1, 1), dt.date(2025, 11, 30))


def test_a_worked_saturday_counts_and_a_holiday_on_a_weekday_does_not() -> None:
    calendar = Workdays()
    assert calendar.is_workday(dt.date(2024, 9, 14))
    assert not calendar.is_workday(dt.date(2024, 10, 1))


def test_ten_working_days_over_the_mid_autumn_holiday() -> None:
    assert Workdays().after(dt.date(2024, 9, 10), 10) == dt.date(2024, 9, 25)


def test_the_day_itself_does_not_count() -> None:
    assert Workdays().after(dt.date(2024, 11, 15), 1) == dt.date(2024, 11, 18)
    assert Workdays().between(dt.date(2024, 11, 15), dt.date(2024, 11, 15)) == 0


def test_a_year_that_nobody_announced_is_said_and_not_guessed() -> None:
    with pytest.raises(YearUnknown) as caught:
        Workdays().after(dt.date(2098, 12, 30), 5)
    assert caught.value.year == 2098


def test_a_year_written_in_the_content_is_known() -> None:
    own = Workdays({2098: Year(frozenset({dt.date(2098, 1, 1)}), frozenset({dt.date(2098, 1, 4)}))})
    assert not own.is_workday(dt.date(2098, 1, 1))
    assert own.is_workday(dt.date(2098, 1, 4))
    assert own.after(dt.date(2097, 12, 31), 0) == dt.date(2097, 12, 31)


@given(KNOWN, st.integers(0, 20))
def test_what_is_counted_forward_is_counted_back(day: dt.date, count: int) -> None:
    assert Workdays().between(day, Workdays().after(day, count)) == count


@given(KNOWN, KNOWN)
def test_order_only_turns_the_sign(first: dt.date, last: dt.date) -> None:
    if abs((last - first).days) < 200:
        assert Workdays().between(first, last) == -Workdays().between(last, first)
