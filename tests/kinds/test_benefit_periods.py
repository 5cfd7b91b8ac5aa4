"""When one can apply: the state of a period follows from its days and the day alone."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.kinds.benefit import KIND, SOON, Benefit, Period, period

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
ORDER = ("not-yet", "open", "closing", "closed")


def benefit(opens: dt.date | None = None, closes: dt.date | None = None, all_year: bool = False) -> Benefit:
    days = {"开始日期": opens, "截止日期": closes}
    return Benefit.model_validate(
        {
            "标识": "a",
            "标题": "补贴",
            "摘要": "给谁。",
            "发布单位": "民政局",
            "发布时间": dt.datetime(2024, 1, 1),
            "申请条件": "有",
            "办理流程": "办",
            "承办部门": "民政局",
            "全年受理": all_year,
            **{key: day for key, day in days.items() if day},
        }
    )


@pytest.mark.parametrize(
    ("today", "found"),
    [
        ("2024-10-07", Period("not-yet", 1)),
        ("2024-10-08", Period("open", 48)),
        ("2024-11-09", Period("open", 16)),
        ("2024-11-10", Period("closing", 15)),
        ("2024-11-25", Period("closing", 0)),
        ("2024-11-26", Period("closed")),
    ],
)
def test_a_period_from_its_first_day_to_its_last(today: str, found: Period) -> None:
    one = benefit(dt.date(2024, 10, 8), dt.date(2024, 11, 25))
    assert period(one, dt.date.fromisoformat(today)) == found


@given(DAYS, DAYS, DAYS, DAYS)
def test_states_never_go_back(one: dt.date, other: dt.date, first: dt.date, second: dt.date) -> None:
    some = benefit(min(one, other), max(one, other))
    before, after = sorted((first, second))
    assert ORDER.index(period(some, before).state) <= ORDER.index(period(some, after).state)


@given(DAYS, DAYS)
def test_closing_means_few_days_and_all_year_means_always(closes: dt.date, today: dt.date) -> None:
    found = period(benefit(closes=closes), today)
    left = (closes - today).days
    assert (found.state == "closing") == (0 <= left <= SOON)
    assert (found.state == "closed") == (left < 0)
    assert period(benefit(all_year=True), today) == Period("all-year")


def test_calendars_hear_of_the_first_day_and_of_the_last() -> None:
    one = benefit(dt.date(2024, 10, 8), dt.date(2024, 11, 25))
    awaited = [(each.what, each.first, each.last, each.ends) for each in KIND.awaited(one)]
    assert awaited == [
        ("开始受理", dt.date(2024, 10, 8), dt.date(2024, 10, 8), False),
        ("申请截止", dt.date(2024, 10, 8), dt.date(2024, 11, 25), True),
    ]
    assert list(KIND.awaited(benefit(all_year=True))) == []
