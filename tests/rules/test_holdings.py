"""What columns hold and how fresh they are on a day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.rules.columns import column, information, whats, with_columns
from tests.rules.conftest import inspected
from zwgk_site.relate.holdings import Holdings, Standing, days_after, holdings_of

COLUMNS = """栏目:
  - {标识: zfxxgk, 名称: 政府信息公开, 说明: 平台, 关键词: 公开, 类型: 概况信息}
  - {标识: zhengce, 名称: 政策文件, 说明: 文件, 关键词: 政策, 类型: 政策文件, 上级: 政府信息公开, 收录: 政策文件}
  - {标识: caizheng, 名称: 财政预决算, 说明: 预决算, 关键词: 预算, 类型: 重点领域, 上级: 政府信息公开, 更新周期: 365}
  - {标识: gongshi, 名称: 公示, 说明: 公示, 关键词: 公示, 类型: 通知公告, 收录: 通知公告, 条件: {类别: 公示}}
  - {标识: kaolu, 名称: 公务员招考, 说明: 招考, 关键词: 招考, 类型: 重点领域, 不适用: 由市级统一组织}
  - {标识: renwu, 名称: 重点任务, 说明: 任务, 关键词: 任务, 类型: 概况信息, 收录: 重点任务}
  - {标识: guanyu, 名称: 关于本站, 说明: 本站说明, 关键词: 说明, 类型: 概况信息}
"""

INFORMATION = """---
标题: 2024年部门预算
发布单位: 样例县民政局
发布时间: 2024-02-20 09:00
栏目: 财政预决算
生成日期: 2024-02-18
内容概述: 2024年部门预算公开。
---

正文。
"""


def held(small: Path, day: dt.date = dt.date(2024, 11, 15)) -> Holdings:
    (small / "columns.yaml").write_text(COLUMNS, "utf-8")
    (small / "information").mkdir(exist_ok=True)
    (small / "information" / "budget.md").write_text(INFORMATION, "utf-8")
    return holdings_of(inspected(small, day).library)


def test_a_column_holds_what_names_it_and_what_it_collects(small: Path) -> None:
    holdings = held(small)
    assert [entry.record.id for entry in holdings.own("caizheng")] == ["budget"]
    assert {entry.kind.name for entry in holdings.own("zhengce")} == {"policy"}


def test_a_column_holds_also_what_stands_below_it(small: Path) -> None:
    holdings = held(small)
    assert holdings.own("zfxxgk") == ()
    assert set(holdings.below("zfxxgk")) == {"zhengce", "caizheng"}
    assert {entry.kind.name for entry in holdings.entries("zfxxgk")} == {"policy", "information"}


def test_a_condition_narrows_what_is_collected(small: Path) -> None:
    for name, kind, until in (("a", "公示", "公示至: 2024-12-31\n"), ("b", "公告", "")):
        (small / "notices").mkdir(exist_ok=True)
        (small / "notices" / f"{name}.md").write_text(
            f"---\n标题: {kind}一则\n发布单位: 样例县民政局\n发布时间: 2024-11-01 09:00\n类别: {kind}\n{until}---\n\n正文。\n",
            "utf-8",
        )
    assert [entry.record.id for entry in held(small).own("gongshi")] == ["a"]


def test_a_column_is_late_from_the_day_after_its_interval(small: Path) -> None:
    latest, due = dt.date(2024, 2, 20), dt.date(2025, 2, 19)
    assert held(small, due).standing("caizheng") == Standing("fresh", latest, due)
    assert held(small, due + dt.timedelta(days=1)).standing("caizheng") == Standing("late", latest, due)


def test_a_column_without_interval_is_steady_an_empty_one_blank_or_exempt(small: Path) -> None:
    holdings = held(small)
    assert holdings.standing("guanyu").state == "steady"
    assert holdings.standing("kaolu") == Standing("exempt", None, None)
    assert holdings.standing("gongshi") == Standing("blank", None, None)


def test_a_column_that_holds_columns_together_is_not_blank_itself(small: Path) -> None:
    names = (("cunwu", "村务"), ("tuogu", "托管"))
    below = "".join(
        f"  - {{标识: {id}, 名称: {name}, 说明: 说明, 关键词: 词, 类型: 概况信息, 上级: 公务员招考}}\n"
        for id, name in names
    )
    (small / "columns.yaml").write_text(COLUMNS.replace(", 不适用: 由市级统一组织", "") + below, "utf-8")
    holdings = holdings_of(inspected(small).library)
    assert holdings.standing("kaolu") == Standing("steady", None, None)
    assert holdings.standing("cunwu") == Standing("blank", None, None)


def test_what_a_column_collects_and_what_names_it_is_there_once(small: Path) -> None:
    with_columns(small, column("xinxi", "信息", "收录: 政府信息"))
    information(small, 栏目="信息")
    assert [entry.record.id for entry in holdings_of(inspected(small).library).own("xinxi")] == ["budget"]


def test_an_interval_longer_than_the_calendar_ends_with_it(small: Path) -> None:
    with_columns(small, column("caizheng", "财政预决算", "更新周期: 999999"))
    information(small)
    assert whats(small, "column-late") == []
    far = dt.date(9999, 12, 30)
    assert (days_after(far, 1), days_after(far, 2)) == (dt.date.max, dt.date.max)


def test_what_a_column_holds_and_what_a_query_finds_is_looked_up_once(small: Path) -> None:
    holdings = held(small)
    assert holdings.entries("zfxxgk") is holdings.entries("zfxxgk") != ()
    asked = {"发布单位": "样例县民政局"}
    assert holdings.asked("政府信息", asked) is holdings.asked("政府信息", dict(asked)) != ()
    assert holdings.asked("政府信息", {}) is not holdings.asked("政府信息", asked)
