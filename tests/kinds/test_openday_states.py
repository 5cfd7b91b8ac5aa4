"""The state of an open day on any day, the days of promises, and that both are only derived."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.kinds.openday import OpenDay, report_due, state_on
from zwgk_site.kinds.pledge import KIND, Pledge
from zwgk_site.text.workdays import Workdays

PLAN = {
    "标识": "a",
    "单位名称": "样例县民政局",
    "活动主题": "临时救助怎么申请",
    "发布时间": "2024-07-05 09:00",
    "开展地点": "样例县图书馆",
    "活动内容": "参观。",
    "活动对象": "代表10人",
    "联系人": "社会救助科",
    "联系方式": "0000-0000012",
}
DAYS = Workdays()


def plan(when: str, **more: object) -> OpenDay:
    return OpenDay.model_validate({**PLAN, "开展时间": when, **more})


def report(held: str, handed: str) -> dict[str, object]:
    return {"举办日期": held, "报送日期": handed, "参加人数": 10, "情况": "座谈。"}


@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2024-08-31", "planned"),
        ("2024-09-01", "month"),
        ("2024-09-30", "month"),
        ("2024-10-01", "awaiting"),
        ("2024-10-12", "awaiting"),
        ("2024-10-13", "late"),
    ],
)
def test_without_a_report_the_last_day_that_the_plan_leaves_open_counts(day: str, state: str) -> None:
    assert state_on(plan("2024年9月下旬"), dt.date.fromisoformat(day), DAYS) == state


def test_a_report_counts_from_the_day_it_is_handed_in() -> None:
    held = plan("2024年9月", 活动开展情况=report("2024-09-12", "2024-09-19"))
    assert report_due(held, DAYS) == dt.date(2024, 9, 20)
    states = [state_on(held, dt.date(2024, 9, day), DAYS) for day in (12, 13, 18, 19, 30)]
    assert states == ["month", "awaiting", "awaiting", "reported", "reported"]


def test_what_is_cancelled_is_never_late() -> None:
    assert state_on(plan("2024-09-10", 取消说明="天气原因。"), dt.date(2025, 1, 1), DAYS) == "cancelled"


def test_nothing_is_late_while_the_holidays_are_not_announced() -> None:
    activity = plan("2031-09-10")
    assert report_due(activity, DAYS) is None
    assert state_on(activity, dt.date(2031, 12, 1), DAYS) == "awaiting"


@given(
    st.dates(dt.date(2024, 1, 1), dt.date(2024, 10, 31)),
    st.dates(dt.date(2023, 12, 1), dt.date(2024, 12, 31)),
)
def test_states_follow_one_another_and_never_go_back(first: dt.date, day: dt.date) -> None:
    order = ["planned", "month", "awaiting", "late"]
    activity = plan(first.isoformat())
    now, next_day = (state_on(activity, day + dt.timedelta(days=step), DAYS) for step in (0, 1))
    assert order.index(now) <= order.index(next_day)


def test_promises_not_kept_are_awaited_on_the_days_they_fall_due() -> None:
    def promise(deadline: str, *, done: bool = False) -> dict[str, object]:
        entries = [{"日期": "2024-07-01", "说明": "做到了。", "办结": "是"}] if done else []
        return {
            "事项": "一件事",
            "目标": "做到",
            "责任单位": "样例县民政局",
            "责任人职务": "局长",
            "时限": deadline,
            "进展": entries,
        }

    pledge = Pledge.model_validate(
        {
            "标识": "a",
            "标题": "承诺",
            "发布单位": "样例县民政局",
            "发布时间": "2024-03-05 09:00",
            "年度": 2024,
            "承诺事项": [
                promise("12月底前"),
                promise("9月底前"),
                promise("12月底前"),
                promise("7月底前", done=True),
                promise("持续推进"),
            ],
        }
    )
    awaited = [(one.what, one.first, one.last, one.key) for one in KIND.awaited(pledge)]
    assert awaited == [
        ("1 项承诺到期", dt.date(2024, 9, 30), dt.date(2024, 9, 30), "2024-09-30"),
        ("2 项承诺到期", dt.date(2024, 12, 31), dt.date(2024, 12, 31), "2024-12-31"),
    ]
