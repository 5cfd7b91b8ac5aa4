"""build.py snapshot: writes the state of every task once a month, and never over another."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.conftest import problems_of
from zwgk_site.cli import main

FILE = """# 由 build.py snapshot 写下，不要手工修改。
计划: 2024-yangli
日期: 2024-10-31
任务:
  - {任务: t1, 要求: "及时公开社会救助标准。", 状态: 推进中, 进度: 50}
"""


def snapshot(content: Path, *words: str) -> int:
    return main(["snapshot", "--content", str(content), "--today", "2024-10-31", *words])


def test_a_snapshot_says_what_the_ledger_says_that_day(
    small: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert snapshot(small) == 0
    file = small / "snapshots" / "2024-yangli-2024-10.yaml"
    assert capsys.readouterr().out == f"已记录 2024-yangli 的 1 项任务（{file}）。\n"
    assert file.read_text("utf-8") == FILE
    assert problems_of(small) == ()


def test_another_snapshot_of_the_month_is_refused(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert snapshot(small) == 0
    capsys.readouterr()
    assert main(["snapshot", "--content", str(small), "--today", "2024-10-15", "2024-yangli"]) == 2
    file = small / "snapshots" / "2024-yangli-2024-10.yaml"
    assert capsys.readouterr().err == (
        f"{file} 已经有了，没有改动它：每个计划一个月只记录一次，记录了就不再改。\n"
    )
    assert file.read_text("utf-8") == FILE


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("2024-yangl",), "没有“2024-yangl”这个计划。您是不是要写“2024-yangli”？\n"),
        (("--today", "2023-05-31"), "没有 2023 年度的计划；要记录别的年度，请写计划的标识。\n"),
        (("--today", "2999-01-31"), "2999-01-31 还没有到，不能提前记录。\n"),
    ],
)
def test_a_wrong_call_is_refused_and_writes_nothing(
    small: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    assert snapshot(small, *words) == 2
    assert capsys.readouterr().err == said
    assert not (small / "snapshots").exists()


def test_content_with_mistakes_is_not_recorded(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = small / "plans" / "2024-yangli.yaml"
    plan.write_text(plan.read_text("utf-8").replace("县民政局", "县民正局"), encoding="utf-8")
    assert snapshot(small) == 1
    assert capsys.readouterr().err.endswith("内容有错误，没有记录。请改好再运行。\n")
    assert not (small / "snapshots").exists()
