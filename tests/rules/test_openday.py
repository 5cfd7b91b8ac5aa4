"""Open days: the form is filled as the notice asks, and the report comes in time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.conftest import TODAY, problems_of

PLAN = """单位名称: 样例县民政局
活动主题: 临时救助怎么申请
发布时间: 2024-07-05 09:00
开展时间: {when}
开展地点: {place}
活动内容: 参观办理窗口，现场座谈。
活动对象: 困难群众代表10人
联系人: 社会救助科
联系方式: {phone}
"""
REPORT = """活动开展情况:
  举办日期: {held}
  报送日期: {handed}
  参加人数: 10
  情况: 看了窗口，开了座谈会。
"""
FORM = "见博政办字〔2024〕14号附件2《政府开放活动计划安排报送表》"
ROW = "见博政办字〔2024〕14号附件1第46项：政府开放活动开展情况于活动开展后5个工作日内报政府办公室政务公开科备案。"


def told(
    content: Path,
    when: str = "2024-11-下旬",
    place: str = "样例县图书馆",
    phone: str = "0000-0000012",
    more: str = "",
    today: dt.date = TODAY,
) -> list[tuple[str, str, int, str, str]]:
    (content / "opendays").mkdir(exist_ok=True)
    text = PLAN.format(when=when, place=place, phone=phone) + more
    (content / "opendays" / "2024-jiuzhu.yaml").write_text(text, encoding="utf-8")
    return [(it.code, it.level, it.spot.line, it.what, it.help) for it in problems_of(content, today)]


def test_a_plan_by_the_form_is_right(small: Path) -> None:
    assert told(small) == []


@pytest.mark.parametrize(
    "key", ["单位名称", "活动主题", "开展时间", "开展地点", "活动内容", "活动对象", "联系人", "联系方式"]
)
def test_every_field_of_the_form_but_signing_up_is_required(small: Path, key: str) -> None:
    assert told(small) == []
    path = small / "opendays" / "2024-jiuzhu.yaml"
    lines = [line for line in path.read_text("utf-8").splitlines() if not line.startswith(f"{key}:")]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert [(it.code, it.level) for it in problems_of(small)] == [("key-missing", "error")]


@pytest.mark.parametrize(
    ("place", "found"),
    [
        ("样例县人民路12号", "路12号"),
        ("样例县人民路 12 号政务服务中心", "路 12 号"),
        ("样例县建设街甲", None),
        ("样例县和平巷三号院", "巷三号院"),
        ("幸福小区5号楼2单元301室", "5号楼2单元301室"),
        ("样例县政务服务中心2号会议室", None),
        ("样例县政务服务中心3楼", None),
        ("样例县图书馆", None),
    ],
)
def test_a_door_number_in_the_place_is_told(small: Path, place: str, found: str | None) -> None:
    expected = [
        (
            "openday-place",
            "warning",
            5,
            f"开展地点写了门牌号“{found}”",
            f"不用写具体门牌号：写场所的名称，如 博山区政务服务中心、博山区图书馆。{FORM}。",
        )
    ]
    assert told(small, place=place) == (expected if found else [])


@pytest.mark.parametrize(
    ("today", "late"),
    [
        (dt.date(2024, 9, 30), False),
        (dt.date(2024, 10, 12), False),
        (dt.date(2024, 10, 13), True),
    ],
)
def test_a_report_that_misses_five_working_days_after_the_last_day_is_told(
    small: Path, today: dt.date, late: bool
) -> None:
    """下旬 of September ends on the 30th; the holidays of October do not count, the 12th is worked."""
    expected = [
        (
            "openday-report",
            "warning",
            4,
            "活动在 2024-09-30 前已经举办，2024-10-12 已过，还没有报送开展情况",
            f"请写“活动开展情况”；没有举办的，写“取消说明”或改“开展时间”。{ROW}",
        )
    ]
    assert told(small, "2024年9月下旬", today=today) == (expected if late else [])


def test_a_cancelled_activity_owes_no_report(small: Path) -> None:
    assert told(small, "2024-09-10", more="取消说明: 天气原因。\n") == []


def test_a_report_in_time_is_right_and_a_late_one_is_told(small: Path) -> None:
    assert told(small, "2024-09-12", more=REPORT.format(held="2024-09-12", handed="2024-09-20")) == []
    assert told(small, "2024-09-12", more=REPORT.format(held="2024-09-12", handed="2024-09-23")) == [
        (
            "openday-report",
            "warning",
            12,
            "开展情况应在 2024-09-20 前报送，这里迟了",
            f"请核对“举办日期”和“报送日期”；确实迟了的，可以不理会这条提醒。{ROW}",
        )
    ]


def test_a_report_handed_in_before_the_activity_is_an_error(small: Path) -> None:
    found = told(small, "2024-09-12", more=REPORT.format(held="2024-09-12", handed="2024-09-11"))
    assert [it[:4] for it in found] == [("date-order", "error", 12, "“报送日期”早于“举办日期”")]


def test_where_holidays_are_not_announced_nothing_is_guessed(small: Path) -> None:
    found = told(small, "2031-09-12", today=dt.date(2031, 11, 1))
    assert [it[0] for it in found] == ["year-unknown"]
