"""Villages: no private numbers, names only while displayed, the same as the township, and not old."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.aid import change, put
from tests.rules.conftest import TODAY, problems_of

HEAD = """名称: 样例镇河边村
类型: {form}
所属: 样例镇
公开栏位置: 村委会东墙
监督电话: {phone}
核对日期: 2024-11-12
公开事项清单:
"""
ITEM = """  - 类别: {category}
    事项: {title}
    内容: {text}
    时限: 每季度
    方式: 公开栏
    更新日期: {updated}
"""
TOWNSHIP = """---
标题: 样例镇2024年补贴安排
发布单位: 样例镇
发布时间: 2024-09-27 10:00
栏目: 关于本站
生成日期: 2024-09-26
内容概述: 每亩125.5元。
---

正文。
"""


def item(
    category: str = "财务公开",
    title: str = "2024年第三季度收支",
    text: str = "结余 100 元。",
    updated: str = "2024-10-12",
    more: str = "",
) -> str:
    return ITEM.format(category=category, title=title, text=text, updated=updated) + more


def told(
    small: Path, *items: str, form: str = "村", phone: str = "0000-0000031", today: dt.date = TODAY
) -> list[tuple[str, str, int, str]]:
    if "样例镇" not in (small / "departments.yaml").read_text("utf-8"):
        town = "  - {标识: yangli-zhen, 名称: 样例镇, 地区: 样例县, 类别: 乡镇街道}\n"
        change(small, "departments.yaml", ("\n单位组:", f"{town}\n单位组:"))
    put(small, "villages/hebian.yaml", HEAD.format(form=form, phone=phone) + "".join(items or (item(),)))
    return [(it.code, it.level, it.spot.line, it.what) for it in problems_of(small, today)]


def test_an_item_in_order_is_right(small: Path) -> None:
    assert told(small) == []


def test_names_need_the_days_of_their_display(small: Path) -> None:
    assert told(small, item(more="    名单: [{姓名: 张某某, 金额: 372元/月}]\n")) == [
        ("village-names", "error", 14, "“2024年第三季度收支”有名单，没有写公示的起止日期")
    ]
    days = "    公示起: 2024-11-01\n    公示止: 2024-11-14\n    名单: [{姓名: 张某某, 金额: 372元/月}]\n"
    assert told(small, item(more=days)) == [
        (
            "village-over",
            "warning",
            16,
            "“2024年第三季度收支”的公示期 2024-11-14 已满，文件里还留着名单",
        )
    ]
    assert told(small, item(more=days), today=dt.date(2024, 11, 14)) == []


def test_names_with_amounts_are_not_written_into_the_text(small: Path) -> None:
    assert told(small, item(text="张某某 372元，李某某：486 元。")) == [
        ("village-names", "error", 10, "内容里写了姓名和金额：张某某、李某某")
    ]
    assert told(small, item(text="高龄：100元，文化 200元，每人 30 元。")) == []


def test_a_display_has_a_beginning_and_an_end(small: Path) -> None:
    assert told(small, item(more="    公示起: 2024-11-12\n")) == [
        ("village-period", "error", 14, "只写了公示的一头，没有“公示止”")
    ]
    assert told(small, item(more="    公示起: 2024-11-12\n    公示止: 2024-11-11\n")) == [
        ("village-period", "error", 15, "“公示止”2024-11-11 早于“公示起”2024-11-12")
    ]


def test_the_same_matter_says_the_same_as_the_township(small: Path) -> None:
    put(small, "information/butie.md", TOWNSHIP)
    same = "    对应事项: {{内容: 样例镇2024年补贴安排, 版本: {day}}}\n"
    assert told(small, item(more=same.format(day="2024-09-26"))) == []
    assert told(small, item(more=same.format(day="2024-08-01"))) == [
        (
            "village-same",
            "warning",
            14,
            "“2024年第三季度收支”照 2024-08-01 的写，乡镇（街道）的已更新为 2024-09-26",
        )
    ]


def test_an_item_says_something_itself_or_by_the_township(small: Path) -> None:
    bare = "".join(line for line in item().splitlines(keepends=True) if "内容:" not in line)
    assert told(small, bare) == [("village-empty", "error", 9, "“2024年第三季度收支”没有内容")]
    put(small, "information/butie.md", TOWNSHIP)
    assert told(small, bare + "    对应事项: {内容: 样例镇2024年补贴安排, 版本: 2024-09-26}\n") == []


def test_accounts_of_a_village_are_published_every_quarter(small: Path) -> None:
    assert told(small, item(updated="2024-08-15")) == []
    late = item(updated="2024-08-14")
    assert told(small, late) == [
        ("village-stale", "warning", 13, "“2024年第三季度收支”2024-08-14 以后没有更新，已过 93 天")
    ]
    assert told(small, late, form="社区") == []
    assert told(small, item("养老服务", updated="2024-01-01")) == []


def test_days_are_not_in_the_future(small: Path) -> None:
    assert told(small, item(updated="2024-11-16")) == [
        ("village-date", "error", 13, "“更新日期”2024-11-16 还没有到")
    ]


def test_an_item_stands_once(small: Path) -> None:
    assert told(small, item(), item()) == [
        ("village-twice", "error", 15, "“财务公开”里有两条“2024年第三季度收支”")
    ]


def test_a_village_belongs_to_a_township(small: Path) -> None:
    assert told(small) == []
    change(small, "villages/hebian.yaml", ("所属: 样例镇", "所属: 样例县民政局"))
    assert [(it.code, it.what) for it in problems_of(small)] == [
        ("village-township", "所属写了“样例县民政局”，它的类别是工作部门")
    ]


def test_the_steps_of_a_procedure_lead_somewhere(small: Path) -> None:
    flow = "    流程图: {步骤: [{名称: 申请, 下一步: 审批}, {名称: 审核}]}\n"
    assert [each[0] for each in told(small, item(more=flow))] == ["flow-step-unknown"]
