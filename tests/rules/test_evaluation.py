"""Evaluations: of which document, what became of the result, and enough of them a year."""

from __future__ import annotations

from pathlib import Path

from tests.rules.test_decision import said, write

EVALUATION = """---
标题: 政务公开工作要点政策评价
发布单位: 样例县人民政府办公室
发布时间: 2024-10-08 09:00
摘要: 基本达到目的。
评价文件: yangli-2024-8
评价方式: [征集调查]
评价结论:
  - {方面: 结果与目的相符, 结论: 基本相符。}
结果运用:
  - {类型: 继续实施, 情况: 继续实施。}
---
"""


def test_a_complete_one_has_no_problems_in_its_year(small: Path) -> None:
    write(small, "evaluations/yaodian.md", EVALUATION)
    assert said(small) == []


def test_one_document_by_one_of_two_keys(small: Path) -> None:
    write(small, "evaluations/yaodian.md", EVALUATION.replace("评价文件: yangli-2024-8\n", ""))
    assert said(small) == [("error", "evaluation-policy", "没有写评价的是哪份文件")]
    both = EVALUATION.replace("评价方式", "评价文件名称: 《样例县办法》\n评价方式")
    write(small, "evaluations/yaodian.md", both)
    assert said(small) == [("error", "evaluation-policy", "“评价文件”和“评价文件名称”只写一个")]


def test_the_use_of_results_and_their_number_are_asked_for_when_the_year_is_over(small: Path) -> None:
    unused = EVALUATION.replace("结果运用:\n  - {类型: 继续实施, 情况: 继续实施。}\n", "")
    write(small, "evaluations/yaodian.md", unused)
    assert said(small, "2024-12-31") == []
    late = [each for each in said(small, "2025-01-02") if each[1].startswith("evaluation")]
    assert late == [
        ("warning", "evaluation-use", "2024 年已经过去，没有写评价结果怎样运用"),
        ("warning", "evaluation-few", "2024 年样例县人民政府办公室只公开了 1 次政策评价，少于 2 次"),
    ]


def test_a_document_that_replaces_the_one_evaluated_says_so_itself(small: Path) -> None:
    write(small, "evaluations/yaodian.md", EVALUATION)
    policy = (small / "policies" / "yangli-2024-8.md").read_text("utf-8")
    newer = policy.replace("〔2024〕8号", "〔2024〕9号").replace("工作要点", "工作规定")
    newer = "".join(line for line in newer.splitlines(True) if not line.startswith("索引号"))
    write(small, "policies/yangli-2024-9.md", newer)
    outcome = "{类型: 替代, 情况: 重新制定。, 文件: yangli-2024-9}"
    write(small, "evaluations/yaodian.md", EVALUATION.replace("{类型: 继续实施, 情况: 继续实施。}", outcome))
    (what,) = [what for _, code, what in said(small) if code == "evaluation-relation"]
    assert what.startswith("这里说《") and what.endswith("的，那份文件的“关系”里没有写")


def test_an_end_before_the_beginning_of_the_period(small: Path) -> None:
    period = "时段开始: 2024-06-01\n时段结束: 2024-05-01\n评价方式"
    write(small, "evaluations/yaodian.md", EVALUATION.replace("评价方式", period))
    assert said(small) == [("error", "date-order", "“时段结束”早于“时段开始”")]
