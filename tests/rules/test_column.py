"""What is said of columns: those of the platform, the items of the law, intervals, conditions."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.columns import MONEY, PLATFORM, column, information, whats, with_columns, with_platform
from tests.rules.conftest import inspected, problems_of
from zwgk_site.relate.statutory import statutory


def test_a_site_without_a_platform_owes_no_column(small: Path) -> None:
    codes = {problem.code for problem in problems_of(small)}
    assert not codes & {"platform-column", "platform-order", "duty-missing", "home-late"}


def test_a_platform_has_its_column(small: Path) -> None:
    (small / "platform.yaml").write_text("级别: 部门\n", "utf-8")
    assert whats(small, "platform-column") == ["政府信息公开平台缺少栏目：政府信息公开"]


def test_a_platform_has_the_four_basic_columns_and_the_application(small: Path) -> None:
    with_platform(small, PLATFORM[:2])
    assert whats(small, "platform-column") == [
        "政府信息公开平台缺少栏目：法定主动公开内容、政府信息公开年报、依申请公开"
    ]


def test_the_basic_columns_stand_in_their_order(small: Path) -> None:
    with_platform(small, (PLATFORM[3], *PLATFORM[:3], PLATFORM[4]))
    assert whats(small, "platform-order") == [
        "政府信息公开的基本栏目次序不对：政府信息公开年报、政府信息公开指南、政府信息公开制度、法定主动公开内容"
    ]


def test_every_item_of_the_law_without_a_column_is_named_once(small: Path) -> None:
    terms = "、".join(f"第二十条第（{n}）项" for n in "二三四五六八九十").split("、")
    named = ", ".join([*terms, *(f"第二十条第（十{n}）项" for n in "一二三四五")])
    with_platform(small, more=column("dou", "都在这里", f"不适用: 待补, 对应条款: [{named}]"))
    assert whats(small, "duty-missing") == [
        "部门应当主动公开的内容有 2 项没有栏目：第二十条第（一）项 行政法规、规章和规范性文件；第二十条第（七）项 财政预算、决算信息"
    ]


def test_article_21_is_asked_of_counties_and_towns_by_their_own_lists(small: Path) -> None:
    with_platform(small, level="县级")
    assert (
        "22 项" in whats(small, "duty-missing")[0] and "第二十一条治安管理" in whats(small, "duty-missing")[0]
    )
    with_platform(small, level="乡镇")
    assert (
        "23 项" in whats(small, "duty-missing")[0] and "第二十一条筹资筹劳" in whats(small, "duty-missing")[0]
    )


def test_brackets_of_a_term_may_be_narrow(small: Path) -> None:
    with_platform(small, more=column("cai", "财政", "不适用: 待补, 对应条款: 第二十条第(七)项"))
    assert whats(small, "term-unknown") == [] and "财政预算" not in whats(small, "duty-missing")[0]


def test_a_term_that_the_law_has_not_is_refused(small: Path) -> None:
    with_platform(small, more=column("cai", "财政", "不适用: 待补, 对应条款: 第二十条第（十六）项"))
    assert whats(small, "term-unknown") == ["“第二十条第（十六）项”不是部门应当主动公开的项目"]


def test_a_column_with_content_cannot_be_exempt(small: Path) -> None:
    with_columns(small, column("caizheng", "财政预决算", "不适用: 本县没有"))
    information(small)
    assert whats(small, "column-exempt") == ["写了“不适用”，但栏目里有 1 条内容"]


def test_a_column_is_late_from_the_day_after_its_interval(small: Path) -> None:
    with_columns(small, MONEY)
    information(small)
    assert whats(small, "column-late", dt.date(2025, 2, 19)) == []
    assert whats(small, "column-late", dt.date(2025, 2, 20)) == [
        "栏目“财政预决算”最近更新是 2024-02-20，更新周期 365 天，已超过 1 天"
    ]


def test_a_platform_without_anything_new_for_two_weeks_is_late(small: Path) -> None:
    with_platform(small)
    assert whats(small, "home-late", dt.date(2024, 7, 8)) == []
    assert whats(small, "home-late", dt.date(2024, 7, 9)) == [
        "首页最近一次更新是 2024-06-24，已有 15 天没有更新"
    ]


def test_a_home_page_counts_by_what_it_shows(small: Path) -> None:
    with_platform(small, more=MONEY)
    information(small, 生成日期="2024-07-01", 发布时间="2024-07-02 09:00")
    assert len(whats(small, "home-late", dt.date(2024, 7, 9))) == 1


def test_five_blank_columns_fail_the_inspection(small: Path) -> None:
    blank = "".join(column(f"b{n}", f"空栏目{n}", "依据: 规定") for n in range(5))
    with_platform(small, more=blank)
    assert whats(small, "columns-blank") == ["空白栏目有 5 个：空栏目0、空栏目1、空栏目2、空栏目3、空栏目4"]
    with_platform(small, more=blank.replace("依据: 规定", "不适用: 本县没有", 1))
    assert whats(small, "columns-blank") == []


def test_columns_of_news_and_notices_fail_together_from_five(small: Path) -> None:
    news = column("dt", "动态", "收录: 政策文件").replace("概况信息", "工作动态")
    notices = "".join(
        column(f"t{n}", f"文件{n}", "收录: 政策文件").replace("概况信息", "政策文件") for n in range(3)
    )
    with_platform(small, more=news + notices)
    day = dt.date(2024, 6, 24) + dt.timedelta(days=184)
    assert whats(small, "columns-stale", day - dt.timedelta(days=1)) == []
    assert whats(small, "columns-stale", day) == [
        "超过两个星期没有更新的动态、要闻类栏目，和超过六个月没有更新的通知公告、政策文件类一级栏目，合计 5 个："
        "动态、政策文件、文件0、文件1、文件2"
    ]


def test_ten_late_columns_fail_the_inspection(small: Path) -> None:
    late = "".join(column(f"l{n}", f"旧栏目{n}", "收录: 政策文件, 更新周期: 10") for n in range(10))
    with_platform(small, more=late)
    assert whats(small, "columns-late", dt.date(2024, 7, 4)) == []
    assert whats(small, "columns-late", dt.date(2024, 7, 5)) == [
        f"超过更新周期的栏目有 10 个：{'、'.join(f'旧栏目{n}' for n in range(10))}"
    ]


def test_the_platform_takes_no_column_of_news(small: Path) -> None:
    inside, outside = (column(id, name, more) for id, name, more in (
        ("xw", "政务动态", "上级: 政府信息公开, 不适用: 待补"), ("yw", "要闻", "不适用: 待补")
    ))  # fmt: skip
    with_platform(small, more=(inside + outside).replace("概况信息", "工作动态"))
    assert whats(small, "platform-news") == ["政府信息公开平台里有工作动态类的栏目“政务动态”"]


@pytest.mark.parametrize(
    ("more", "what"),
    [
        ("不适用: 待补, 条件: {类别: 公示}", "写了“条件”，没有写“收录”"),
        ("收录: 政策文件, 条件: {年度: 2024年}", "“政策文件”没有筛选项“年度”"),
        ("收录: 政策文件, 条件: {年份: 1999年}", "“年份”没有“1999年”这个值"),
    ],
)
def test_a_condition_names_a_facet_and_a_value_that_there_are(small: Path, more: str, what: str) -> None:
    with_columns(small, column("some", "一部分", more))
    assert whats(small, "column-condition") == [what]


def test_a_department_has_of_article_21_what_is_its_own(small: Path) -> None:
    more = "不适用: 待补, 对应条款: 第二十一条社会救助"
    with_platform(small, more=column("jiuzhu", "社会救助", more))
    assert whats(small, "term-unknown") == []
    assert whats(small, "duty-missing")[0].startswith("部门应当主动公开的内容有 15 项没有栏目")
    terms = [one.duty.term for one in statutory(inspected(small).library)]
    assert terms[15:] == ["第二十一条社会救助"]
    with_platform(small, more=column("jiuzhu", "社会救助", more.replace("社会救助", "筹资筹劳")))
    assert whats(small, "term-unknown") == ["“第二十一条筹资筹劳”不是部门应当主动公开的项目"]
