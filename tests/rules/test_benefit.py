"""A benefit tells when one can apply, and the period makes sense."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.aid import change, with_aid
from tests.rules.conftest import problems_of

FILE = "benefits/qiuzhi.yaml"
DAYS = "开始日期: 2024-10-08\n截止日期: 2024-11-25\n"


@pytest.fixture
def aid(small: Path) -> Path:
    return with_aid(small)


def said(content: Path) -> list[tuple[str, int, str, str]]:
    return [
        (problem.code, problem.spot.line, problem.level, problem.what) for problem in problems_of(content)
    ]


def test_no_word_about_when(aid: Path) -> None:
    change(aid, FILE, (DAYS, ""))
    (problem,) = problems_of(aid)
    assert (problem.code, problem.level) == ("benefit-period", "error")
    assert problem.what == "没有写什么时候可以申请"
    assert "2020年冠县政务公开工作要点 一、（二）" in problem.help


def test_all_year_and_a_day(aid: Path) -> None:
    change(aid, FILE, (DAYS, DAYS + "全年受理: 是\n"))
    assert said(aid) == [("benefit-period", 11, "error", "写了“全年受理: 是”，又写了“开始日期”")]


def test_ended_before_it_began(aid: Path) -> None:
    change(aid, FILE, ("截止日期: 2024-11-25", "截止日期: 2024-10-07"))
    assert said(aid) == [("date-order", 12, "error", "“截止日期”早于“开始日期”")]


def test_nobody_to_call(aid: Path) -> None:
    change(aid, FILE, ("咨询电话: 0000-0000012\n", ""))
    assert [problem.code for problem in problems_of(aid)] == ["contact-missing"]


def test_a_basis_that_is_gone_matters_while_one_can_apply(aid: Path) -> None:
    change(aid, FILE, ("样民发〔2024〕6号", "样民发〔2019〕5号"))
    what = "依据的样民发〔2019〕5号已经废止（2024-09-01），这项惠民政策可能已经变了"
    assert said(aid) == [("benefit-outdated", 14, "warning", what)]
    assert [problem.code for problem in problems_of(aid, dt.date(2024, 11, 26))] == []
