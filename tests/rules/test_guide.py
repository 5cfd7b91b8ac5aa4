"""What is said of the disclosure guide."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.columns import column, whats, with_columns

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


def test_a_guide_that_leaves_out_what_the_law_grants_is_said(small: Path) -> None:
    with_columns(small, column("zhinan", "政府信息公开指南", ""))
    (small / "guide.yaml").write_text(GUIDE, "utf-8")
    assert whats(small, "guide-lacks") == ["政府信息公开指南没有写：查阅场所、特殊帮助、更正、监督渠道"]
    places = "查阅场所:\n  - {名称: 县档案馆, 地址: 样例县人民路3号}\n"
    (small / "guide.yaml").write_text(f"{GUIDE}{places}特殊帮助: 代写。\n监督渠道: 电话。\n", "utf-8")
    assert whats(small, "guide-lacks") == ["政府信息公开指南没有写：更正"]


@pytest.mark.parametrize("key", ["传真号码", "信息分类"])
def test_one_of_the_nine_left_empty_is_missing(small: Path, key: str) -> None:
    with_columns(small, column("zhinan", "政府信息公开指南", ""))
    lines = (f"{key}:\n" if line.startswith(key) else line for line in GUIDE.splitlines(True))
    (small / "guide.yaml").write_text("".join(lines), "utf-8")
    assert whats(small, "value-empty") == [f"“{key}”没有填写"]


def test_a_guide_is_not_dated_ahead(small: Path) -> None:
    with_columns(small, column("zhinan", "政府信息公开指南", ""))
    (small / "guide.yaml").write_text(GUIDE.replace("2023-11-16", "2024-11-16"), "utf-8")
    assert whats(small, "date-ahead") == ["“更新时间”2024-11-16 还没有到"]
    assert whats(small, "date-ahead", dt.date(2024, 11, 16)) == []
