"""Bodies that serve the public: complete by their sector, checked within a year, and no private numbers."""

from __future__ import annotations

from pathlib import Path

from tests.aid import put
from tests.rules.conftest import problems_of

COMMON = ("单位概况", "服务事项", "收费标准", "办事流程", "服务承诺", "监督投诉")


def told(
    small: Path,
    sector: str = "教育",
    categories: tuple[str, ...] = (*COMMON, "招生入学"),
    checked: str = "2024-11-01",
    updated: str = "2024-10-01",
    text: str = "内容。",
    liaison: str = "办公室主任",
) -> list[tuple[str, str, int, str]]:
    lines = [
        "名称: 样例小学",
        f"领域: {sector}",
        "主管部门: 样例县教育和体育局",
        "简介: 公办小学。",
        "地址: 样例路1号",
        "服务时间: 上学日 8:00—17:30",
        "联系电话: 0000-0000045",
        f"联络员: {liaison}",
        f"核对日期: {checked}",
        "公开事项:",
    ]
    for category in categories:
        lines += [f"  - 类别: {category}", "    标题: 一条", f"    内容: {text}", f"    更新日期: {updated}"]
    put(small, "enterprises/xiaoxue.yaml", "\n".join(lines) + "\n")
    return [(it.code, it.level, it.spot.line, it.what) for it in problems_of(small)]


def test_a_body_with_everything_its_sector_asks_for_is_right(small: Path) -> None:
    assert told(small) == []


def test_each_sector_asks_for_its_own_categories(small: Path) -> None:
    assert told(small, "供水", COMMON) == [
        ("enterprise-lacking", "warning", 11, "供水领域应公开 8 类，现有 6 类，缺少：停水通知、水质信息")
    ]
    assert told(small, "其他公共服务", COMMON) == []
    assert told(small, "公共交通", (*COMMON[:4], "线路时刻")) == [
        ("enterprise-lacking", "warning", 11, "公共交通领域应公开 7 类，现有 5 类，缺少：服务承诺、监督投诉")
    ]


def test_an_unknown_sector_is_told_the_eight(small: Path) -> None:
    assert told(small, "供暖") == [("value-choice", "error", 2, "“领域”没有这个选项")]


def test_one_title_stands_once_in_a_category(small: Path) -> None:
    assert told(small, "其他公共服务", (*COMMON, "收费标准")) == [
        ("enterprise-twice", "error", 36, "“收费标准”里有两条“一条”")
    ]


def test_a_body_is_gone_over_once_a_year(small: Path) -> None:
    assert told(small, checked="2023-11-16", updated="2023-10-01") == []
    assert told(small, checked="2023-11-15", updated="2023-10-01") == [
        ("enterprise-stale", "warning", 9, "上次核对是 2023-11-15，已过 366 天")
    ]


def test_days_lie_in_the_past_and_in_order(small: Path) -> None:
    assert told(small, "其他公共服务", COMMON, checked="2024-11-16")[0] == (
        "enterprise-date",
        "error",
        9,
        "“核对日期”2024-11-16 还没有到",
    )
    assert told(small, checked="2024-09-30")[0] == (
        "enterprise-date",
        "error",
        14,
        "这一条 2024-10-01 更新过，单位的“核对日期”却是 2024-09-30",
    )
