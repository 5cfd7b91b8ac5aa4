"""Fuzzy dates: every way of writing one, what is no date, and that pages write what can be read again."""

from __future__ import annotations

import calendar
import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.moments import Moment, parse


@pytest.mark.parametrize(
    ("written", "first", "last", "text"),
    [
        ("2024-09", (9, 1), (9, 30), "2024年9月"),
        ("2024-9", (9, 1), (9, 30), "2024年9月"),
        ("2024年9月", (9, 1), (9, 30), "2024年9月"),
        ("2024年9月份", (9, 1), (9, 30), "2024年9月"),
        ("2024年9月上旬", (9, 1), (9, 10), "2024年9月上旬"),
        ("2024-09-中旬", (9, 11), (9, 20), "2024年9月中旬"),
        ("2024-09下旬", (9, 21), (9, 30), "2024年9月下旬"),
        ("2024年2月下旬", (2, 21), (2, 29), "2024年2月下旬"),
        ("2024-09-12", (9, 12), (9, 12), "2024年9月12日"),
        ("2024.9.12", (9, 12), (9, 12), "2024年9月12日"),
        ("2024 年 9 月 12 日", (9, 12), (9, 12), "2024年9月12日"),
        ("2024-09-10 至 2024-09-12", (9, 10), (9, 12), "2024年9月10日至12日"),
        ("2024年9月10日至12日", (9, 10), (9, 12), "2024年9月10日至12日"),
        ("2024年9月28日—10月3日", (9, 28), (10, 3), "2024年9月28日至10月3日"),
    ],
)
def test_a_month_a_part_of_one_a_day_and_some_days_are_read(
    written: str, first: tuple[int, int], last: tuple[int, int], text: str
) -> None:
    assert parse(written) == Moment(dt.date(2024, *first), dt.date(2024, *last), text)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "9月",
        "9月上旬",
        "下半年",
        "2024年",
        "2024-13",
        "2024-00",
        "2024-09-",
        "2024-09-31",
        "2024年2月30日",
        "2024年9月初",
        "2024年9月10日前",
        "2024年9月上旬至中旬",
        "2024-09-12 至 2024-09-10",
        "2024年9月10日至",
        "2024年第三季度",
        "近期",
    ],
)
def test_without_a_month_or_with_days_that_do_not_exist_there_is_no_moment(written: str) -> None:
    assert parse(written) is None


days = st.dates(dt.date(1990, 1, 1), dt.date(2097, 12, 31))


@given(days, st.sampled_from(["", "上旬", "中旬", "下旬"]), st.booleans())
def test_a_part_of_a_month_lies_in_the_month(day: dt.date, part: str, short: bool) -> None:
    written = f"{day:%Y-%m}{part}" if short else f"{day.year}年{day.month}月{part}"
    moment = parse(written)
    assert moment is not None
    assert moment.first <= moment.last
    assert {(moment.first.year, moment.first.month), (moment.last.year, moment.last.month)} == {
        (day.year, day.month)
    }
    assert not moment.exact
    assert parse(moment.text) == moment


@given(days)
def test_the_parts_of_a_month_are_the_month(day: dt.date) -> None:
    parts = [parse(f"{day:%Y-%m}{part}") for part in ("上旬", "中旬", "下旬")]
    covered = [
        moment.first + dt.timedelta(days=step)
        for moment in parts
        if moment is not None
        for step in range((moment.last - moment.first).days + 1)
    ]
    count = calendar.monthrange(day.year, day.month)[1]
    assert covered == [day.replace(day=number) for number in range(1, count + 1)]


@given(days, st.integers(0, 500))
def test_what_pages_write_of_some_days_reads_back_as_the_same(first: dt.date, more: int) -> None:
    last = first + dt.timedelta(days=more)
    moment = parse(f"{first.isoformat()}至{last.isoformat()}")
    assert moment is not None
    assert (moment.first, moment.last) == (first, last)
    assert moment.exact
    assert parse(moment.text) == moment


@given(st.text(alphabet="0123456789年月日上中下旬至-. 前初", max_size=20))
def test_whatever_is_written_is_a_moment_that_reads_back_or_none(written: str) -> None:
    moment = parse(written)
    if moment is not None:
        assert moment.first <= moment.last
        assert parse(moment.text) == moment
