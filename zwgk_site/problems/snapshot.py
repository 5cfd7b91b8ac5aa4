"""Problems of snapshots of plans."""

from __future__ import annotations

import datetime as dt

from zwgk_site.problems.problem import Problem, Spot

_SOURCE = "快照是当时的记录，不改；每月检查台账完成情况，见2020年冠县政务公开工作要点五（三）。"


def ahead(spot: Spot, day: dt.date) -> Problem:
    return Problem(
        spot,
        "snapshot-ahead",
        f"快照的日期 {day} 还没有到",
        "快照由 build.py snapshot 在当天写下，不能提前写。",
    )


def twice(spot: Spot, other: str) -> Problem:
    return Problem(
        spot,
        "snapshot-twice",
        f"这个计划同一个月已经有快照 {other}",
        "一个计划一个月只留一份快照，删去后写的一份。",
    )


def task_gone(spot: Spot, key: str, text: str) -> Problem:
    return Problem(
        spot,
        "snapshot-task-gone",
        f"快照里的任务 {key}“{text}…”在计划里已经不在原来的位置",
        f"任务的顺序和文字以印发文件为准，不要增删、调换；确需更正的，在计划的“录入说明”里写明。{_SOURCE}",
        "warning",
    )


def reopened(spot: Spot, text: str, day: dt.date) -> Problem:
    return Problem(
        spot,
        "snapshot-reopened",
        f"任务“{text}…”在 {day} 记为已完成，台账里现在没有完成",
        f"核对台账：误删了“办结”的补上；确实没有完成的，在进展里写明为什么重新打开。{_SOURCE}",
        "warning",
    )


def backdated(spot: Spot, text: str, state: str, day: dt.date, on: dt.date) -> Problem:
    return Problem(
        spot,
        "snapshot-backdated",
        f"任务“{text}…”在 {day} 记为{state}，台账里却写 {on} 已经办结",
        f"核对办结的日期；是事后补记的，在进展的说明里写明。{_SOURCE}",
        "warning",
    )
