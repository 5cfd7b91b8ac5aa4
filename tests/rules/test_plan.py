"""Plans of units: who has to publish one, by when, and what is registered wrongly."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.rules.conftest import TODAY, problems_of

SOURCE = "见汶政办字〔2024〕8号第三部分：各级各部门制定具体实施方案或工作措施，于6月30日前向社会公开发布。"
OWN = "  - {{单位: {unit}, 发布日期: {day}}}\n"


def told(content: Path, more: str, today: dt.date = TODAY) -> list[tuple[str, str, int, str, str]]:
    plan = content / "plans" / "2024-yangli.yaml"
    plan.write_text(plan.read_text("utf-8") + more, encoding="utf-8")
    return [(it.code, it.level, it.spot.line, it.what, it.help) for it in problems_of(content, today)]


def test_units_that_have_not_published_after_the_limit_are_told_by_name(small: Path) -> None:
    more = "应公布单位: [yangli-gebumen, 样例县人民政府办公室]\n单位方案:\n"
    more += OWN.format(unit="样例县民政局", day="2024-06-28")
    assert told(small, more) == [
        (
            "plan-units-missing",
            "warning",
            18,
            "过了 2024-06-30，2 个单位还没有公布本单位方案：样例县教育和体育局、样例县人民政府办公室",
            f"公布了的，登记到“单位方案”；没有公布的，催办，并说明原因。{SOURCE}",
        )
    ]


def test_up_to_the_last_day_nobody_is_late(small: Path) -> None:
    assert told(small, "应公布单位: 样例县民政局\n", dt.date(2024, 6, 30)) == []


def test_a_plan_may_set_another_limit(small: Path) -> None:
    assert told(small, "应公布单位: 样例县民政局\n公布期限: 2024-12-31\n") == []


def test_a_plan_that_does_not_say_who_must_publish_is_not_judged(small: Path) -> None:
    assert told(small, "单位方案:\n" + OWN.format(unit="样例县民政局", day="2024-08-01")) == []


def test_a_unit_nobody_knows_is_an_error(small: Path) -> None:
    assert told(small, "应公布单位: 样例县民正局\n公布期限: 2024-12-31\n") == [
        (
            "plan-unit-unknown",
            "error",
            18,
            "应公布单位“样例县民正局”不在单位名单和单位组中",
            "您是不是要写“样例县民政局”？写单位或单位组的标识或全称，名单见 departments.yaml；"
            "几个地区共有的简称要写标识。",
        )
    ]


def test_a_group_without_members_says_nothing(small: Path) -> None:
    departments = small / "departments.yaml"
    departments.write_text(
        departments.read_text("utf-8")
        + "  - {标识: yangli-xz, 名称: 各乡镇, 地区: 样例县, 说明: 名单没有收录。}\n",
        encoding="utf-8",
    )
    assert told(small, "应公布单位: yangli-xz\n公布期限: 2024-12-31\n") == [
        (
            "plan-unit-bare",
            "warning",
            18,
            "单位组“yangli-xz”没有登记成员，不知道是哪些单位要公布方案",
            "在 departments.yaml 的“单位组”里写上成员或成员类别，或者在这里逐个写单位。",
        )
    ]


def test_a_unit_registered_twice_is_an_error(small: Path) -> None:
    own = OWN.format(unit="样例县民政局", day="2024-06-28") + OWN.format(unit="县民政局", day="2024-06-29")
    assert told(small, f"单位方案:\n{own}") == [
        (
            "plan-unit-twice",
            "error",
            20,
            "“县民政局”的单位方案写了两次",
            "一个单位一个计划只登记一份方案，删去一条；有补充的写在“说明”里。",
        )
    ]


def test_a_plan_cannot_have_been_published_tomorrow(small: Path) -> None:
    assert told(small, "单位方案:\n" + OWN.format(unit="县民政局", day="2024-11-16")) == [
        (
            "plan-unit-ahead",
            "error",
            19,
            "“县民政局”的方案发布日期 2024-11-16 还没有到",
            "公布以后再登记；日期写错了就改正。",
        )
    ]


def test_the_day_is_that_of_the_document(small: Path) -> None:
    more = "单位方案:\n  - {单位: 县民政局, 发布日期: 2024-06-20, 文件: yangli-2024-8}\n"
    assert told(small, more) == [
        (
            "plan-unit-day",
            "error",
            19,
            "发布日期写的是 2024-06-20，文件在本站的发布时间是 2024-06-24",
            "两处要一致，核对以后改正其中一处。",
        )
    ]
