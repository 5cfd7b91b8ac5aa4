"""Answers stand on something that still holds, and say whom to ask."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.aid import CHANGE, change, put, with_aid
from tests.rules.conftest import TODAY, problems_of

FILE = "questions/jine.md"


@pytest.fixture
def aid(small: Path) -> Path:
    return with_aid(small)


def said(content: Path, today: dt.date = TODAY) -> list[tuple[str, int, str, str]]:
    return [
        (problem.code, problem.spot.line, problem.level, problem.what)
        for problem in problems_of(content, today)
    ]


def test_a_good_question_has_no_problem(aid: Path) -> None:
    assert said(aid) == []


def test_an_answer_without_basis_is_a_warning(aid: Path) -> None:
    change(aid, FILE, ("依据:\n  - 文件: 样民发〔2024〕6号\n    条款: 第二条\n", ""))
    (problem,) = problems_of(aid)
    assert (problem.code, problem.level) == ("question-no-basis", "warning")
    assert problem.what == "答复没有依据"
    assert "政策问答平台" in problem.help


def test_a_basis_that_was_repealed_is_told_with_its_day(aid: Path) -> None:
    change(aid, FILE, ("样民发〔2024〕6号", "样民发〔2019〕5号"))
    what = "依据的样民发〔2019〕5号已经废止（2024-09-01），答复可能过时"
    assert said(aid) == [("question-outdated", 8, "warning", what)]
    assert said(aid, dt.date(2024, 8, 31)) == []


def test_a_clause_changed_after_the_answer_is_told_until_the_answer_was_looked_at_again(aid: Path) -> None:
    put(aid, "policies/change.md", CHANGE)
    what = "依据的样民发〔2024〕6号在答复之后作了修改（2024-10-10），答复可能过时"
    other = what.replace("答复可能过时", "这项惠民政策可能已经变了")
    assert said(aid) == [
        ("benefit-outdated", 14, "warning", other),
        ("question-outdated", 8, "warning", what),
    ]
    change(aid, FILE, ("咨询电话:", "核对日期: 2024-10-12\n咨询电话:"))
    change(aid, "benefits/qiuzhi.yaml", ("2024-10-08 09:00", "2024-10-14 09:00"))
    assert said(aid) == []


def test_a_change_of_other_clauses_does_not_matter(aid: Path) -> None:
    put(aid, "policies/change.md", CHANGE.replace("条款: 第二条", "条款: 第一条"))
    assert said(aid) == []


def test_an_answer_past_its_own_day(aid: Path) -> None:
    change(aid, FILE, ("咨询电话:", "有效期至: 2024-11-14\n咨询电话:"))
    what = "答复的有效期已过（2024-11-14），答复可能过时"
    assert said(aid) == [("question-outdated", 10, "warning", what)]
    assert said(aid, dt.date(2024, 11, 14)) == []


def test_a_clause_that_the_document_has_not(aid: Path) -> None:
    change(aid, FILE, ("条款: 第二条", "条款: 第二十条"))
    (problem,) = problems_of(aid)
    assert (problem.code, problem.spot.line) == ("clause-unknown", 9)
    assert problem.what == "“样例县临时救助实施办法”里没有“第二十条”"


@pytest.mark.parametrize(
    ("basis", "what"),
    [
        ("条款: 第二条", "依据没有写是哪份文件"),
        (
            "文件: 样民发〔2024〕6号\n    名称: 《社会救助暂行办法》",
            "依据既写了“文件”，又写了“名称”",
        ),
    ],
)
def test_a_basis_names_one_document(aid: Path, basis: str, what: str) -> None:
    change(aid, FILE, ("文件: 样民发〔2024〕6号\n    条款: 第二条", basis))
    assert said(aid) == [("basis-either", 8, "error", what)]


def test_somebody_can_be_called(aid: Path) -> None:
    change(aid, FILE, ("咨询电话: 0000-0000012\n", ""))
    (problem,) = problems_of(aid)
    assert (problem.code, problem.level) == ("contact-missing", "warning")
    assert "样例县民政局" in problem.help
    change(aid, "departments.yaml", ("别名: 县民政局}", "别名: 县民政局, 办公电话: 0000-0000001}"))
    assert said(aid) == []


def test_a_way_to_ask_written_twice(aid: Path) -> None:
    change(aid, FILE, ("困难补助一次给多少", "临时救助能给多少钱？"))
    what = "问法“临时救助能给多少钱？”和标题或别的问法相同"
    assert said(aid) == [("question-variant", 6, "warning", what)]


def test_days_in_the_wrong_order(aid: Path) -> None:
    change(aid, FILE, ("咨询电话:", "核对日期: 2024-09-01\n咨询电话:"))
    assert said(aid) == [("date-order", 10, "error", "“核对日期”早于“发布时间”")]
