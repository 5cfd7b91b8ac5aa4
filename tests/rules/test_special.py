"""Entries of specials name one record each; archiving follows publication."""

from __future__ import annotations

from pathlib import Path

from tests.rules.conftest import problems_of

HEAD = """标题: 样例专题
发布单位: 样例县民政局
发布时间: 2024-08-22 11:00
摘要: 一件事的内容集中在一起。
{more}栏目:
  - 栏目: 文件
    内容:
"""


def told(small: Path, items: str, more: str = "") -> list[tuple[str, int, str]]:
    (small / "specials").mkdir()
    (small / "specials" / "zt.yaml").write_text(HEAD.format(more=more) + items, encoding="utf-8")
    return [(each.code, each.spot.line, each.what) for each in problems_of(small)]


def test_an_entry_that_names_nothing_and_one_that_names_two(small: Path) -> None:
    items = (
        "      - 说明: 什么也没有写\n      - 文件: yangli-2024-8\n        页面: about\n      - 页面: about\n"
    )
    assert told(small, items) == [
        ("special-item", 8, "这一条没有写是哪一份内容"),
        ("special-item", 9, "一条里写了几份内容：文件、页面"),
    ]


def test_a_special_is_not_archived_before_it_is_published(small: Path) -> None:
    assert told(small, "      - 页面: about\n", "归档日期: 2024-08-21\n") == [
        ("special-archived", 5, "“归档日期”早于“发布时间”")
    ]


def test_a_special_may_be_archived_later(small: Path) -> None:
    assert told(small, "      - 页面: about\n", "归档日期: 2024-12-31\n") == []
