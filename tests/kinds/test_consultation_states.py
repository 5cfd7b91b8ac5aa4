"""Where a consultation is on a day, in which order a list has them, and counts that add up."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from tests.pages.conftest import words
from zwgk_site.kinds.consultation import Consultation, State, rank, state_on
from zwgk_site.pages.opinions import LENGTH, counted, percent

BEGINS, ENDS = dt.date(2024, 11, 4), dt.date(2024, 12, 5)


def consultation(begins: dt.date = BEGINS, ends: dt.date = ENDS, told: dt.date | None = None) -> Consultation:
    written = {
        "标识": "a",
        "标题": "征求意见",
        "发布单位": "县民政局",
        "发布时间": "2024-11-04 09:00",
        "草案": "《办法（征求意见稿）》",
        "开始日期": begins,
        "结束日期": ends,
        "提出意见的方式": [{"方式": "信函", "地址": "某路 4 号"}],
    }
    counts = {"收到": 1, "采纳": 1, "部分采纳": 0, "不采纳": 0}
    return Consultation.model_validate(
        written if told is None else {**written, "意见采纳情况": {"公开日期": told, **counts}}
    )


def test_the_days_of_its_life_one_after_another() -> None:
    record = consultation(told=dt.date(2024, 12, 10))
    states = {
        dt.date(2024, 11, 1): State("soon", "即将开始", 3),
        BEGINS: State("open", "正在征集", 31),
        dt.date(2024, 11, 15): State("open", "正在征集", 20),
        ENDS: State("open", "正在征集", 0),
        dt.date(2024, 12, 6): State("awaiting", "已结束待反馈"),
        dt.date(2024, 12, 9): State("awaiting", "已结束待反馈"),
        dt.date(2024, 12, 10): State("answered", "已反馈"),
    }
    assert {day: state_on(record, day) for day in states} == states


def test_a_period_does_not_count_its_first_day() -> None:
    assert consultation().days == 31
    assert consultation().feedback_due == dt.date(2024, 12, 12)


days = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
spans = st.tuples(days, st.integers(0, 90), st.none() | st.integers(1, 60)).map(
    lambda drawn: consultation(
        drawn[0],
        drawn[0] + dt.timedelta(drawn[1]),
        drawn[0] + dt.timedelta(drawn[1] + drawn[2]) if drawn[2] else None,
    )
)


@given(spans, days)
def test_states_follow_one_another_and_never_go_back(record: Consultation, day: dt.date) -> None:
    order = ("soon", "open", "awaiting", "answered")
    today, tomorrow = (state_on(record, each) for each in (day, day + dt.timedelta(1)))
    assert order.index(today.slug) <= order.index(tomorrow.slug)
    if today.slug == tomorrow.slug and today.slug in ("soon", "open"):
        assert tomorrow.days == today.days - 1


@given(st.lists(spans, max_size=6), days)
def test_what_one_can_take_part_in_comes_first_and_what_ends_soonest_on_top(
    records: list[Consultation], day: dt.date
) -> None:
    ordered = sorted(records, key=lambda record: rank(record, day))
    slugs = [state_on(record, day).slug for record in ordered]
    places = [{"open": 0, "soon": 1}.get(slug, 2) for slug in slugs]
    assert places == sorted(places)
    open_ = [record.ends for record, slug in zip(ordered, slugs, strict=True) if slug == "open"]
    assert open_ == sorted(open_)
    past = [record.ends for record, place in zip(ordered, places, strict=True) if place == 2]
    assert past == sorted(past, reverse=True)


@given(st.integers(0, 500), st.integers(0, 500), st.integers(0, 500))
def test_the_bar_and_the_table_show_the_whole(adopted: int, partly: int, rejected: int) -> None:
    class Said:
        say = staticmethod(words().say)

    counts = (adopted, partly, rejected)
    made = counted(Said(), sum(counts), counts)  # type: ignore[arg-type]
    assert [share.count for share in made.shares] == [str(count) for count in counts]
    assert made.total == str(sum(counts))
    assert len(made.bars) == sum(count > 0 for count in counts)
    if sum(counts):
        assert abs(sum(float(bar.length) for bar in made.bars) - LENGTH) < 1
        assert percent(sum(counts), sum(counts)) == "100.0%"
