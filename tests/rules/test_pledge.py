"""Promises: late ones, deadlines that cannot be checked, evidence that leads nowhere."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from tests.rules.conftest import TODAY, problems_of

SOURCE = "见2024年聊城市政务公开工作要点：探索政府履约践诺信息公开。"
PLEDGE = """标题: 样例县2024年公开承诺事项
发布单位: 样例县人民政府办公室
发布时间: 2024-03-05 09:00
年度: 2024
承诺事项:
  - 事项: 提高城乡居民最低生活保障标准
    目标: 城市居民每人每月不低于900元。
    责任单位: 样例县民政局
    责任人职务: 局长
    时限: {deadline}
"""


def told(
    content: Path, deadline: str, more: str = "", today: dt.date = TODAY
) -> list[tuple[str, str, int, str, str]]:
    (content / "pledges").mkdir(exist_ok=True)
    (content / "pledges" / "2024.yaml").write_text(PLEDGE.format(deadline=deadline) + more, encoding="utf-8")
    return [(it.code, it.level, it.spot.line, it.what, it.help) for it in problems_of(content, today)]


@pytest.mark.parametrize("deadline", ["12月底前", "持续推进", "每年9月", "11月15日前"])
def test_a_promise_that_is_not_due_is_right(small: Path, deadline: str) -> None:
    assert told(small, deadline, today=dt.date(2024, 9, 1)) == []


def test_a_promise_past_its_day_is_told_until_it_is_kept(small: Path) -> None:
    assert told(small, "9月底前", today=dt.date(2024, 9, 30)) == []
    assert told(small, "9月底前") == [
        (
            "pledge-late",
            "warning",
            10,
            "承诺“提高城乡居民最低生活保障标准”到 2024-09-30 还没有做到",
            f"做到了的，在“进展”里写一条“办结: 是”并附佐证；没有做到的，写明原因和新的打算。{SOURCE}",
        )
    ]
    done = "    进展:\n      - {日期: 2024-10-08, 说明: 已经提高。, 办结: 是}\n"
    assert told(small, "9月底前", done) == []


def test_a_deadline_that_names_no_day_is_told(small: Path) -> None:
    assert told(small, "适时") == [
        (
            "pledge-deadline",
            "warning",
            10,
            "时限“适时”看不出是哪一天",
            f"承诺要能到期核对：写成 9月底前、12月31日前；长年做的写 持续推进。{SOURCE}",
        )
    ]


def test_evidence_that_leads_nowhere_is_an_error(small: Path) -> None:
    entry = "    进展:\n      - 日期: 2024-07-01\n        说明: 已经提高。\n        办结: 是\n        佐证:\n"
    link = "          - {{名称: 通知, 链接: {}}}\n"
    assert told(small, "9月底前", entry + link.format("yangli-2024-8")) == []
    found = told(small, "9月底前", entry + link.format("yangli-2024-9"))
    assert [it[:4] for it in found] == [
        ("evidence-unknown", "error", 16, "佐证链接“yangli-2024-9”不知道指向哪里")
    ]
