"""Overdue payments: one form a year and organ, in time, with numbers that agree."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.aid import put
from tests.rules.conftest import TODAY, problems_of
from zwgk_site.kinds.arrears import article_of

FORM = """年度: {year}
单位: {organ}
合同数量: {contracts}
金额: {amount}
{more}发布时间: {published}
"""


def add(
    small: Path,
    name: str = "mzj",
    year: str = "2023",
    organ: str = "样例县民政局",
    contracts: str = "2",
    amount: str = "12.5",
    published: str = "2024-03-20 10:00",
    more: str = "",
) -> None:
    text = FORM.format(
        year=year, organ=organ, contracts=contracts, amount=amount, published=published, more=more
    )
    put(small, f"arrears/{name}.yaml", text)


def told(small: Path, today: dt.date = TODAY) -> list[tuple[str, str, int, str]]:
    return [(it.code, it.level, it.spot.line, it.what) for it in problems_of(small, today)]


def test_a_form_in_time_is_right(small: Path) -> None:
    add(small, published="2024-03-31 23:59")
    assert told(small) == []


@pytest.mark.parametrize(
    ("contracts", "amount", "expected"),
    [
        ("-1", "12.5", ("value-range", "error", 3, "“合同数量”超出了范围")),
        ("两份", "12.5", ("value-number", "error", 3, "“合同数量”应是整数")),
        ("2.5", "12.5", ("value-number", "error", 3, "“合同数量”应是整数")),
        ("2", "-12.5", ("value-range", "error", 4, "“金额”超出了范围")),
        ("2", "12.5万", ("value-form", "error", 4, "“金额”的写法不对")),
        ("2", "约十二", ("value-form", "error", 4, "“金额”的写法不对")),
        ("2", "1,200", ("value-form", "error", 4, "“金额”的写法不对")),
    ],
)
def test_numbers_are_numbers(
    small: Path, contracts: str, amount: str, expected: tuple[str, str, int, str]
) -> None:
    add(small, contracts=contracts, amount=amount)
    assert told(small) == [expected]


def test_the_form_of_a_year_says_what_is_wrong_with_it(small: Path) -> None:
    add(small, year="二三年")
    assert told(small) == [("value-form", "error", 1, "“年度”的写法不对")]


def test_one_organ_reports_once_a_year(small: Path) -> None:
    add(small)
    add(small, "mzj-2", organ="县民政局")
    assert told(small) == [("arrears-twice", "error", 1, "县民政局 2023 年度的情况有两份")]


def test_a_late_form_says_by_how_many_days(small: Path) -> None:
    add(small, published="2024-04-02 09:00")
    assert told(small) == [("arrears-late", "warning", 5, "应在 2024-03-31 以前公布，迟了 2 天")]


def test_a_year_is_reported_when_it_is_over(small: Path) -> None:
    add(small, year="2024", published="2024-11-01 09:00")
    assert told(small) == [("arrears-early", "error", 5, "2024 年还没有过完，不能公布全年的情况")]
    add(small, published="2024-12-01 09:00")
    assert told(small)[0][0] == "arrears-early"


def test_nothing_overdue_is_said_so(small: Path) -> None:
    add(small, contracts="0", amount="0")
    assert told(small) == [("arrears-zero", "error", 3, "合同数量和金额都是 0，没有写“零报告”")]
    add(small, contracts="0", amount="0", more="零报告: 是\n")
    assert told(small) == []
    add(small, more="零报告: 是\n")
    assert told(small) == [("arrears-zero", "error", 5, "写了零报告，合同数量或金额却不是 0")]


def test_contracts_and_amount_go_together(small: Path) -> None:
    add(small, amount="0")
    assert told(small) == [("arrears-zero", "error", 3, "合同 2 份，金额 0 万元，对不上")]


def test_an_organ_that_once_reported_goes_on_until_the_day_of_each_year(small: Path) -> None:
    add(small, year="2021", published="2022-03-20 10:00")
    add(small, "mzj-2023")
    assert told(small) == [
        ("arrears-missing", "warning", 1, "样例县民政局没有公布 2022 年度的情况，2023-03-31 已过")
    ]
    add(small, "mzj-2022", year="2022", published="2023-03-20 10:00")
    assert told(small) == []
    assert told(small, dt.date(2025, 3, 31)) == []
    assert told(small, dt.date(2025, 4, 1))[0][3] == "样例县民政局没有公布 2024 年度的情况，2025-03-31 已过"


def test_the_article_is_that_in_force_on_the_last_day() -> None:
    assert article_of(2023) == "《保障中小企业款项支付条例》（2020年国务院令第728号）第十六条"
    assert article_of(2024) == "《保障中小企业款项支付条例》（2020年国务院令第728号）第十六条"
    assert article_of(2025) == "《保障中小企业款项支付条例》（2025年修订）第十八条"
