"""Consultations: material, period, arithmetic, reasons, and both feedbacks in time."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.conftest import problems_of

NOTICE = """---
标题: 关于公开征求《样例县救助办法（征求意见稿）》意见的公告
发布单位: 样例县民政局
发布时间: 2024-05-06 09:00
草案: 《样例县救助办法（征求意见稿）》
起草说明: 为了做好救助工作，起草本办法。
开始日期: 2024-05-06
结束日期: 2024-06-06
提出意见的方式:
  - {方式: 信函, 地址: 样例县民政局}
%s---

第一条 为了做好救助工作，制定本办法。

第二条 本办法自公布之日起施行。
"""

FEEDBACK = """意见采纳情况:
  公开日期: 2024-06-12
  收到: 86
  采纳: 42
  部分采纳: 17
  不采纳: 27
  主要意见:
    - {意见: 提高限额。, 条数: 12, 处理: 不采纳, 说明: 资金不足。}
"""

Found = list[tuple[str, str, str]]


def found(content: Path, more: str = "", *changes: tuple[str, str], today: str = "2024-11-15") -> Found:
    """Level, code and words of every problem of one consultation."""
    text = NOTICE % more
    for before, after in changes:
        assert before in text
        text = text.replace(before, after)
    (content / "consultations").mkdir()
    (content / "consultations" / "jiuzhu.md").write_text(text, encoding="utf-8")
    problems = problems_of(content, dt.date.fromisoformat(today))
    return [(problem.level, problem.code, problem.what) for problem in problems]


def test_a_complete_one_has_no_problems(small: Path) -> None:
    assert found(small, FEEDBACK) == []


def test_a_short_period_needs_a_reason(small: Path) -> None:
    shorter = ("结束日期: 2024-06-06", "结束日期: 2024-06-04")
    assert found(small, FEEDBACK, shorter) == [
        ("error", "consultation-short", "征集意见只有 29 日，少于 30 日，又没有说明原因")
    ]


def test_thirty_days_are_enough_and_a_reason_makes_up_for_less(small: Path) -> None:
    reason = "期限说明: 汛期将至，需要尽快施行。\n"
    shorter = ("结束日期: 2024-06-06", "结束日期: 2024-06-04")
    assert found(small, reason + FEEDBACK, shorter) == []


def test_exactly_thirty_days_are_no_problem(small: Path) -> None:
    assert found(small, FEEDBACK, ("结束日期: 2024-06-06", "结束日期: 2024-06-05")) == []


def test_an_end_before_the_beginning(small: Path) -> None:
    backwards = ("结束日期: 2024-06-06", "结束日期: 2024-05-05")
    assert found(small, FEEDBACK, backwards) == [("error", "date-order", "“结束日期”早于“开始日期”")]


def test_the_law_on_business_is_named_where_enterprises_are_concerned(small: Path) -> None:
    shorter = ("结束日期: 2024-06-06", "结束日期: 2024-06-04")
    found(small, "涉企: 是\n" + FEEDBACK, shorter)
    problems = problems_of(small)
    assert [problem.code for problem in problems] == ["consultation-short", "consultation-associations"]
    assert "第722号）第六十二条" in problems[0].help


def test_draft_explanation_and_ways_are_needed(small: Path) -> None:
    changes = (
        ("起草说明: 为了做好救助工作，起草本办法。\n", ""),
        ("\n  - {方式: 信函, 地址: 样例县民政局}", " []"),
        ("第一条 为了做好救助工作，制定本办法。\n\n第二条 本办法自公布之日起施行。\n", ""),
    )
    assert found(small, FEEDBACK, *changes) == [
        ("error", "consultation-material", "没有草案全文"),
        ("error", "consultation-material", "没有草案的说明"),
        ("error", "consultation-ways", "没有写怎样提意见"),
    ]


@pytest.mark.parametrize(
    ("today", "said"),
    [
        ("2024-06-06", []),
        ("2024-06-13", []),
        ("2024-06-14", ["意见采纳情况应在 2024-06-13 以前公开，已经过了 1 日"]),
        ("2024-11-15", ["意见采纳情况应在 2024-06-13 以前公开，已经过了 155 日"]),
    ],
)
def test_the_feedback_is_owed_seven_days_after_the_end(small: Path, today: str, said: list[str]) -> None:
    assert found(small, today=today) == [("warning", "consultation-late", what) for what in said]


def test_the_three_answers_add_up_to_what_was_received(small: Path) -> None:
    assert found(small, FEEDBACK, ("采纳: 42\n", "采纳: 43\n")) == [
        ("error", "consultation-sum", "采纳 43 ＋ 部分采纳 17 ＋ 不采纳 27 ＝ 87 条，不等于收到的 86 条")
    ]


def test_the_channels_add_up_too_and_views_are_not_more_than_the_counts(small: Path) -> None:
    channels = "  渠道:\n    - {渠道: 网上, 条数: 80}\n    - {渠道: 信函, 条数: 5}\n"
    changes = (("  主要意见:\n", channels + "  主要意见:\n"), ("条数: 12", "条数: 28"))
    assert found(small, FEEDBACK, *changes) == [
        ("error", "consultation-sum", "各渠道相加 ＝ 85 条，不等于收到的 86 条"),
        ("error", "consultation-sum", "主要意见里“不采纳”的共 28 条，多于写的 27 条"),
    ]


def test_what_is_not_adopted_is_told_with_a_reason(small: Path) -> None:
    assert found(small, FEEDBACK, (", 说明: 资金不足。", "")) == [
        ("error", "opinion-reason", "不采纳的意见没有写理由")
    ]


def test_rejections_that_no_view_tells(small: Path) -> None:
    assert found(small, FEEDBACK, ("处理: 不采纳", "处理: 采纳")) == [
        ("error", "consultation-rejected", "有 27 条意见不采纳，没有说明理由")
    ]


def test_a_feedback_comes_after_the_end(small: Path) -> None:
    assert found(small, FEEDBACK, ("公开日期: 2024-06-12", "公开日期: 2024-06-06")) == [
        ("error", "consultation-order", "公开日期不能早于征集结束（2024-06-06）")
    ]


def test_clauses_of_the_draft_exist(small: Path) -> None:
    clause = ("条数: 12", "条款: 第三条, 条数: 12")
    ((level, code, what),) = found(small, FEEDBACK, clause)
    assert (level, code) == ("error", "clause-unknown")
    assert "样例县救助办法（征求意见稿）" in what and what.endswith("里没有“第三条”")


def test_a_hearing_tells_who_takes_part_and_how_they_were_chosen(small: Path) -> None:
    hearing = "其他参与:\n  - {形式: 听证会, 日期: 2024-05-20}\n"
    assert found(small, hearing + FEEDBACK) == [
        ("warning", "consultation-hearing", "听证会没有写“产生方式”"),
        ("warning", "consultation-hearing", "听证会没有写“参加人员”"),
    ]


POLICY = "出台文件: yangli-2024-8\n"


@pytest.mark.parametrize(
    ("day", "late"), [(9, False), (10, False), (11, True)], ids=["ninth", "tenth", "eleventh"]
)
def test_the_second_feedback_is_owed_ten_working_days_after_the_issue(
    small: Path, day: int, late: bool
) -> None:
    """The small site's document was signed on 2024-06-24, a Monday without holidays after it."""
    today = dt.date(2024, 6, 24)
    while day:
        today += dt.timedelta(1)
        day -= today.weekday() < 5
    codes = [code for _, code, _ in found(small, POLICY + FEEDBACK, today=f"{today}")]
    assert codes == (["consultation-second"] if late else [])


def test_a_second_feedback_names_the_document_and_is_not_before_it(small: Path) -> None:
    second = "出台后采纳情况:\n  公开日期: 2024-06-20\n  情况: 与前次一致。\n"
    assert found(small, FEEDBACK + second) == [
        ("error", "consultation-order", "写了“出台后采纳情况”，没有写“出台文件”")
    ]


def test_a_second_feedback_before_the_document(small: Path) -> None:
    second = "出台后采纳情况:\n  公开日期: 2024-06-20\n  情况: 与前次一致。\n"
    assert found(small, POLICY + FEEDBACK + second) == [
        ("error", "consultation-order", "公开日期不能早于文件成文（2024-06-24）")
    ]
