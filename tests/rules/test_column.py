"""What is said of columns, of the platform, of items of information and of the guide."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.conftest import problems_of

COLUMNS = """栏目:
  - {标识: zhengce, 名称: 政策文件, 说明: 本县公开的政策文件, 关键词: 政策, 类型: 政策文件, 收录: 政策文件}
  - {标识: renwu, 名称: 重点任务, 说明: 年度工作任务, 关键词: 任务, 类型: 法定主动公开内容, 收录: 重点任务}
  - {标识: guanyu, 名称: 关于本站, 说明: 本站说明, 关键词: 说明, 类型: 概况信息}
"""
PLATFORM = ("政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报", "依申请公开")


def column(id: str, name: str, more: str) -> str:
    return f"  - {{标识: {id}, 名称: {name}, 说明: 说明, 关键词: 词, 类型: 概况信息, {more}}}\n"


def with_columns(small: Path, more: str) -> None:
    (small / "columns.yaml").write_text(COLUMNS + more, "utf-8")


def with_platform(
    small: Path, names: tuple[str, ...] = PLATFORM, more: str = "", level: str = "部门"
) -> None:
    (small / "platform.yaml").write_text(f"级别: {level}\n", "utf-8")
    root = "  - {标识: zfxxgk, 名称: 政府信息公开, 说明: 平台, 关键词: 公开, 类型: 概况信息}\n"
    children = (column(f"c{n}", name, "上级: 政府信息公开, 不适用: 待补") for n, name in enumerate(names))
    with_columns(small, root + "".join(children) + more)


def information(small: Path, name: str = "budget", **changed: str) -> None:
    keys = {
        "标题": "2024年部门预算",
        "发布单位": "样例县民政局",
        "发布时间": "2024-02-20 09:00",
        "栏目": "财政预决算",
        "生成日期": "2024-02-18",
        "内容概述": "部门预算。",
        **changed,
    }
    (small / "information").mkdir(exist_ok=True)
    lines = "".join(f"{key}: {text}\n" for key, text in keys.items())
    (small / "information" / f"{name}.md").write_text(f"---\n{lines}---\n\n正文。\n", "utf-8")


def whats(small: Path, code: str, today: dt.date = dt.date(2024, 11, 15)) -> list[str]:
    return [problem.what for problem in problems_of(small, today) if problem.code == code]


MONEY = column("caizheng", "财政预决算", "更新周期: 365")


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
    with_platform(small, more=MONEY)
    information(small, 生成日期="2030-01-02", 发布时间="2030-01-04 09:00")
    assert whats(small, "home-late", dt.date(2030, 1, 18)) == []
    assert whats(small, "home-late", dt.date(2030, 1, 19)) == [
        "全站最近一次发布是 2030-01-04，已有 15 天没有更新"
    ]


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


def test_information_is_published_within_twenty_working_days(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, 生成日期="2024-03-01", 发布时间="2024-03-29 09:00")
    assert whats(small, "information-late") == []
    information(small, 生成日期="2024-03-01", 发布时间="2024-04-01 09:00")
    assert whats(small, "information-late") == ["生成以后 21 个工作日才公开，应在 2024-03-29 以前"]
    information(
        small, 生成日期="2024-03-01", 发布时间="2024-04-01 09:00", 期限依据="《中华人民共和国预算法》第十四条"
    )
    assert whats(small, "information-late") == []


def test_information_is_not_published_before_it_is_made(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, 生成日期="2024-03-01")
    assert whats(small, "date-order") == ["“发布时间”早于“生成日期”"]


def test_a_column_that_collects_another_kind_takes_no_information(small: Path) -> None:
    with_columns(small, "")
    information(small, 栏目="政策文件")
    assert whats(small, "information-column") == ["栏目“政策文件”自动收录“政策文件”，不放别的内容"]


def test_an_index_number_is_used_once(small: Path) -> None:
    with_columns(small, MONEY)
    information(small, "a", 索引号="000000000/2024-00001")
    information(small, "b", 索引号="000000000/2024-00001", 标题="2024年部门决算")
    assert whats(small, "index-duplicate") == ["索引号“000000000/2024-00001”和《2024年部门预算》的相同"]


GUIDE = """摘要: 怎么查找和申请。
栏目: 政府信息公开指南
更新时间: 2023-11-16 09:00
信息分类: 政策文件
编排体系: 按索引号
获取方式: 在本站查阅
机构名称: 样例县人民政府办公室
办公地址: 样例县人民路1号
办公时间: 工作日
联系电话: 0000-0000000
传真号码: 0000-0000001
互联网联系方式: a@example.gov.cn
"""


def test_a_guide_of_a_year_ago_is_old(small: Path) -> None:
    with_columns(small, column("zhinan", "政府信息公开指南", ""))
    (small / "guide.yaml").write_text(GUIDE, "utf-8")
    assert whats(small, "guide-old", dt.date(2024, 11, 15)) == []
    assert whats(small, "guide-old", dt.date(2024, 11, 16)) == [
        "政府信息公开指南 2023-11-16 以后没有更新，已有 366 天"
    ]


@pytest.mark.parametrize("key", [line.split(":")[0] for line in GUIDE.splitlines()[3:]])
def test_a_guide_says_all_nine_things(small: Path, key: str) -> None:
    with_columns(small, column("zhinan", "政府信息公开指南", ""))
    text = "".join(line for line in GUIDE.splitlines(True) if not line.startswith(key))
    (small / "guide.yaml").write_text(text, "utf-8")
    assert whats(small, "key-missing") == [f"缺少“{key}”"]
