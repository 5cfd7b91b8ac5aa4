"""Tables of standards: what is missing, out of order, lower than before, or without a basis."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.rules.conftest import problems_of
from zwgk_site.problems import Problem

HEAD = """标题: 样例县救助标准
发布单位: 样例县民政局
发布时间: 2024-06-26 10:00
类别:
  - 名称: 城市低保标准
    简称: 城市低保
  - 名称: 照料护理标准
    简称: 护理
    细目: [全自理, 全护理]
版本:
"""
ALL = "{类别: 城市低保, 金额: 915}, {类别: 护理, 细目: 全自理, 金额: 182}, {类别: 护理, 细目: 全护理, 金额: 607}"
LESS = ALL.replace("915", "871")


def version(since: str, amounts: str = ALL, more: str = "    依据: 《通知》\n") -> str:
    return f"  - 自: {since}\n{more}    金额: [{amounts}]\n"


def told(small: Path, *versions: str, today: dt.date = dt.date(2024, 11, 15)) -> list[Problem]:
    (small / "standards").mkdir(exist_ok=True)
    (small / "standards" / "jz.yaml").write_text(HEAD + "".join(versions), encoding="utf-8")
    return list(problems_of(small, today))


def short(problems: list[Problem]) -> list[tuple[str, str, int, str]]:
    return [(each.code, each.level, each.spot.line, each.what) for each in problems]


def test_a_table_in_order_has_no_problem(small: Path) -> None:
    assert told(small, version("2024-07-01"), version("2023-07-01", LESS)) == []


def test_an_announced_version_is_no_problem(small: Path) -> None:
    assert told(small, version("2025-07-01"), version("2024-07-01", LESS)) == []


def test_versions_out_of_order_or_of_the_same_day(small: Path) -> None:
    found = told(small, version("2023-07-01", LESS), version("2024-07-01"), version("2024-07-01"))
    assert short([each for each in found if each.code == "standard-order"]) == [
        (
            "standard-order",
            "error",
            14,
            "这个版本自 2024-07-01 起执行，上面一个版本自 2023-07-01 起执行，先后不对",
        ),
        (
            "standard-order",
            "error",
            17,
            "这个版本自 2024-07-01 起执行，上面一个版本自 2024-07-01 起执行，先后不对",
        ),
    ]


def test_amounts_of_unknown_classes_and_items_and_amounts_written_twice(small: Path) -> None:
    found = told(
        small,
        version(
            "2024-07-01",
            f"{ALL}, {{类别: 城镇低保, 金额: 1}}, {{类别: 护理, 细目: 半自理, 金额: 2}}, "
            "{类别: 城市低保, 细目: 全自理, 金额: 3}, {类别: 护理, 细目: 全护理, 金额: 608}",
        ),
    )
    assert short(found) == [
        ("standard-class", "error", 13, "表里没有“城镇低保”这一类"),
        ("standard-class", "error", 13, "“护理”的细目不对"),
        ("standard-class", "error", 13, "“城市低保”的细目不对"),
        ("standard-class", "error", 13, "“护理（全护理）”的金额在这个版本里写了两次"),
    ]
    assert found[0].help == ("您是不是要写“城市低保”？金额的“类别”写表里类别的名称或简称：城市低保、护理。")


def test_two_classes_of_one_name(small: Path) -> None:
    (small / "standards").mkdir()
    text = (HEAD + version("2024-07-01")).replace("简称: 护理", "简称: 城市低保")
    (small / "standards" / "jz.yaml").write_text(text, encoding="utf-8")
    assert ("standard-class", "两个类别都叫“城市低保”") in [
        (each.code, each.what) for each in problems_of(small)
    ]


def test_a_class_that_a_later_version_leaves_out(small: Path) -> None:
    found = told(small, version("2024-07-01", "{类别: 城市低保, 金额: 915}"), version("2023-07-01", LESS))
    assert short(found) == [
        (
            "standard-gap",
            "error",
            13,
            "自 2024-07-01 起的版本缺少：照料护理标准（全自理）、照料护理标准（全护理）",
        )
    ]


def test_a_class_that_began_later_is_not_missing_before(small: Path) -> None:
    assert told(small, version("2024-07-01"), version("2023-07-01", "{类别: 城市低保, 金额: 871}")) == []


def test_a_class_that_has_ended_is_not_missing(small: Path) -> None:
    (small / "standards").mkdir()
    text = (
        HEAD + version("2024-07-01", "{类别: 城市低保, 金额: 915}") + version("2023-07-01", LESS)
    ).replace("    简称: 护理\n", "    简称: 护理\n    执行至: 2024-06-30\n")
    (small / "standards" / "jz.yaml").write_text(text, encoding="utf-8")
    assert problems_of(small) == ()


def test_an_amount_that_fell_is_asked_about_until_the_version_says_why(small: Path) -> None:
    fell = version("2024-07-01", LESS), version("2023-07-01")
    assert short(told(small, *fell)) == [
        ("standard-fell", "warning", 13, "“城市低保标准”由 915 降为 871"),
    ]
    said = version("2024-07-01", LESS, "    依据: 《通知》\n    说明: 与省定标准并轨。\n")
    assert told(small, said, version("2023-07-01")) == []


def test_a_version_without_a_basis(small: Path) -> None:
    assert short(told(small, version("2024-07-01", more=""))) == [
        ("standard-unsourced", "error", 11, "自 2024-07-01 起的版本没有写依据"),
    ]


def test_a_basis_that_expired_under_a_standard_in_force(small: Path) -> None:
    policy = small / "policies" / "yangli-2024-8.md"
    text = policy.read_text("utf-8").replace(
        "发布时间: 2024-06-24 16:30", "发布时间: 2024-06-24 16:30\n有效期至: 2024-10-31\n失效说明: 到期。"
    )
    policy.write_text(text, encoding="utf-8")
    based = version("2024-07-01", more="    依据文件: 样政办字〔2024〕8号\n")
    (problem,) = (each for each in told(small, based) if each.code.startswith("standard"))
    assert (problem.code, problem.level, problem.spot.line, problem.what) == (
        "standard-basis",
        "warning",
        12,
        "现行标准的依据文件失效",
    )
    early = [each.code for each in told(small, based, today=dt.date(2024, 10, 31))]
    assert "standard-basis" not in early


def test_no_version_in_force_today(small: Path) -> None:
    assert short(told(small, version("2025-01-01"))) == [
        ("standard-none", "warning", 11, "今天没有执行中的标准"),
    ]


def test_a_clause_that_the_basis_has_not(small: Path) -> None:
    based = version("2024-07-01", more="    依据文件: 样政办字〔2024〕8号\n    依据条款: 第九条\n")
    assert short(told(small, based)) == [
        (
            "clause-unknown",
            "error",
            13,
            "“关于印发2024年样例县政务公开工作要点的通知”里没有“第九条”",
        )
    ]
    right = version("2024-07-01", more="    依据文件: 样政办字〔2024〕8号\n    依据条款: 一（一）\n")
    assert told(small, right) == []
