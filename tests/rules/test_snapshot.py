"""Snapshots: written on the day, one a month, and never told otherwise later."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.conftest import problems_of

KEPT = "快照是当时的记录，不改；每月检查台账完成情况，见2020年冠县政务公开工作要点五（三）。"
OPENING = "及时公开社会救助标准。"


def snapshot(
    content: Path, state: str, *, day: str = "2024-10-31", name: str = "a", text: str = OPENING
) -> None:
    (content / "snapshots").mkdir(exist_ok=True)
    (content / "snapshots" / f"{name}.yaml").write_text(
        f"计划: 2024-yangli\n日期: {day}\n任务:\n  - {{任务: t1, 要求: {text}, 状态: {state}}}\n",
        encoding="utf-8",
    )


def told(content: Path) -> list[tuple[str, str, str, int, str, str]]:
    return [(it.code, it.level, it.spot.file, it.spot.line, it.what, it.help) for it in problems_of(content)]


@pytest.mark.parametrize("state", ["推进中", "未开始", "逾期"])
def test_a_snapshot_that_the_ledger_bears_out_is_right(small: Path, state: str) -> None:
    snapshot(small, state)
    assert told(small) == []


def test_a_task_done_then_and_open_now_is_told(small: Path) -> None:
    snapshot(small, "已完成")
    assert told(small) == [
        (
            "snapshot-reopened",
            "warning",
            "content/snapshots/a.yaml",
            4,
            f"任务“{OPENING}…”在 2024-10-31 记为已完成，台账里现在没有完成",
            f"核对台账：误删了“办结”的补上；确实没有完成的，在进展里写明为什么重新打开。{KEPT}",
        )
    ]


def test_a_task_open_then_and_said_now_to_have_been_done_is_told(small: Path) -> None:
    plan = small / "plans" / "2024-yangli.yaml"
    done = "          - {日期: 2024-10-15, 说明: 补记。, 办结: 是}\n"
    plan.write_text(plan.read_text("utf-8") + done, encoding="utf-8")
    snapshot(small, "推进中")
    assert told(small) == [
        (
            "snapshot-backdated",
            "warning",
            "content/snapshots/a.yaml",
            4,
            f"任务“{OPENING}…”在 2024-10-31 记为推进中，台账里却写 2024-10-15 已经办结",
            f"核对办结的日期；是事后补记的，在进展的说明里写明。{KEPT}",
        )
    ]
    plan.write_text(plan.read_text("utf-8").replace("2024-10-15", "2024-11-01"), encoding="utf-8")
    assert told(small) == [], "done after the snapshot"


def test_a_task_that_is_no_longer_where_it_was_is_told(small: Path) -> None:
    snapshot(small, "推进中", text="另一项任务")
    assert told(small) == [
        (
            "snapshot-task-gone",
            "warning",
            "content/snapshots/a.yaml",
            4,
            "快照里的任务 t1“另一项任务…”在计划里已经不在原来的位置",
            "任务的顺序和文字以印发文件为准，不要增删、调换；确需更正的，在计划的“录入说明”里写明。" + KEPT,
        )
    ]


def test_one_snapshot_a_month(small: Path) -> None:
    snapshot(small, "推进中")
    snapshot(small, "推进中", day="2024-10-15", name="b")
    assert told(small) == [
        (
            "snapshot-twice",
            "error",
            "content/snapshots/b.yaml",
            2,
            "这个计划同一个月已经有快照 a",
            "一个计划一个月只留一份快照，删去后写的一份。",
        )
    ]
    snapshot(small, "推进中", day="2024-09-30", name="b")
    assert told(small) == []


def test_no_snapshot_of_a_day_to_come(small: Path) -> None:
    snapshot(small, "推进中", day="2024-11-30")
    assert told(small) == [
        (
            "snapshot-ahead",
            "error",
            "content/snapshots/a.yaml",
            2,
            "快照的日期 2024-11-30 还没有到",
            "快照由 build.py snapshot 在当天写下，不能提前写。",
        )
    ]
