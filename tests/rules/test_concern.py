"""Answers to concerns: in time by working days, on documents that there are, naming nobody."""

from __future__ import annotations

from pathlib import Path

from tests.rules.conftest import problems_of

CONCERN = """---
标题: 临时救助多久能拿到钱
回应单位: 样例县民政局
发布时间: 2024-11-08 16:30
关切: {question}
来源: 12345热线
收到日期: {received}
回应日期: {answered}
咨询电话: 0000-0000012
{more}---

不用等一个月。
"""


def told(
    content: Path,
    received: str = "2024-10-08",
    answered: str = "2024-10-16",
    more: str = "",
    question: str = "等批下来是不是都一个月以后了？",
) -> list[tuple[str, str, int, str, str]]:
    (content / "concerns").mkdir(exist_ok=True)
    text = CONCERN.format(received=received, answered=answered, more=more, question=question)
    (content / "concerns" / "jiuzhu.md").write_text(text, encoding="utf-8")
    return [(it.code, it.level, it.spot.line, it.what, it.help) for it in problems_of(content)]


def test_seven_working_days_are_in_time_by_the_official_calendar(small: Path) -> None:
    """12 October 2024 was a Saturday that was worked."""
    assert told(small, "2024-10-08", "2024-10-16") == []
    found = told(small, "2024-10-08", "2024-10-17")
    assert found == [
        (
            "concern-late",
            "warning",
            8,
            "收到后第 8 个工作日才回应，超过 7 个工作日",
            "请核对两个日期；情况复杂的写“情况复杂: 是”（15 个工作日），确实迟了的写“超时说明”。"
            "见《国务院办公厅关于加强政府网站信息内容建设的意见》（国办发〔2014〕57号）：7 个工作日内回复，情况复杂的"
            " 15 个工作日；2024年聊城市政务公开工作要点：严格落实各渠道办理时限。",
        )
    ]


def test_what_needs_inquiry_has_fifteen_and_a_reason_told_is_enough(small: Path) -> None:
    assert told(small, "2024-10-08", "2024-10-28", "情况复杂: 是\n") == []
    late = told(small, "2024-10-08", "2024-10-29", "情况复杂: 是\n")
    assert [it[3] for it in late] == ["收到后第 16 个工作日才回应，超过 15 个工作日"]
    assert told(small, "2024-10-08", "2024-11-08", "超时说明: 等待检测结果。\n") == []


def test_an_answer_before_the_question_is_an_error(small: Path) -> None:
    found = told(small, "2024-10-08", "2024-10-07")
    assert [it[:4] for it in found] == [("date-order", "error", 8, "“回应日期”早于“收到日期”")]


def test_a_clause_that_the_basis_has_not_is_an_error(small: Path) -> None:
    basis = "依据:\n  - 文件: yangli-2024-8\n    条款: 第九十九条\n"
    assert [it[0] for it in told(small, more=basis)] == ["clause-unknown"]
