"""A package holds only what is in force, and its helper always ends somewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.aid import change, with_aid
from tests.rules.conftest import problems_of

FILE = "packages/jiuzhu.yaml"


@pytest.fixture
def aid(small: Path) -> Path:
    return with_aid(small)


def said(content: Path) -> list[tuple[str, int, str, str]]:
    return [
        (problem.code, problem.spot.line, problem.level, problem.what) for problem in problems_of(content)
    ]


def test_a_document_that_was_repealed_is_named(aid: Path) -> None:
    change(aid, FILE, ("文件: 样民发〔2024〕6号", "文件: [样民发〔2024〕6号, 样民发〔2019〕5号]"))
    what = "集成的文件《样例县临时救助办法》已经废止"
    assert said(aid) == [("package-gone", 21, "warning", what)]


def test_an_option_without_an_end(aid: Path) -> None:
    change(aid, FILE, ("{选项: 否, 结果: 打电话。}", "{选项: 否}"))
    (problem,) = problems_of(aid)
    assert (problem.code, problem.level, problem.spot.line) == ("helper-dead-end", "error", 17)
    assert problem.what == "选了“否”就没有下文了"


def test_an_option_with_two_ends(aid: Path) -> None:
    change(aid, FILE, ("{选项: 急, 到: 2}", "{选项: 急, 到: 2, 结果: 打电话。}"))
    assert said(aid) == [("helper-fork", 11, "error", "选项“急”既写了“到”，又写了结果")]


def test_a_question_that_is_not_there(aid: Path) -> None:
    change(aid, FILE, ("到: 2}", "到: 3}"))
    assert said(aid) == [
        ("helper-unknown", 11, "error", "没有编号是 3 的问题"),
        ("helper-unreached", 13, "warning", "问题 2 永远问不到"),
    ]


def test_two_questions_of_one_number(aid: Path) -> None:
    change(aid, FILE, ("{选项: 急, 到: 2}", "{选项: 急, 结果: 马上申请。}"), ("编号: 2", "编号: 1"))
    assert said(aid) == [("helper-number", 13, "error", "有两个问题的编号都是 1")]


def test_going_round_in_circles(aid: Path) -> None:
    change(aid, FILE, ("{选项: 否, 结果: 打电话。}", "{选项: 否, 到: 1}"))
    assert said(aid) == [("helper-circle", 8, "error", "问题绕成了圈：1→2→1")]


def test_unknown_targets_are_unknown_references(aid: Path) -> None:
    change(aid, FILE, ("问答: jine}", "问答: jinee}"))
    (problem,) = problems_of(aid)
    assert (problem.code, problem.spot.line) == ("ref-unknown", 12)
    assert "您是不是要写“jine”" in problem.help


def test_nobody_to_call(aid: Path) -> None:
    change(aid, FILE, ("咨询电话: 0000-0000012\n", ""))
    assert [problem.code for problem in problems_of(aid)] == ["contact-missing"]
