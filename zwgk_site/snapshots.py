"""Writing the snapshots of plans: the state of every task on a day, kept so that nobody can tell it otherwise later.

Source: 2020年冠县政务公开工作要点 五（三）(每月检查台账完成情况). One snapshot a plan and month.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zwgk_site.kinds.plan import Plan
from zwgk_site.kinds.snapshot import KIND
from zwgk_site.library import Commitment, Library
from zwgk_site.relate.follow import at
from zwgk_site.relate.snapshots import WORDS, opening
from zwgk_site.text.nearest import nearest


class CannotSnapshot(Exception):
    """Why no snapshot is written, in Chinese."""


@dataclass(frozen=True)
class Taken:
    """A snapshot written; ``file`` is its path, ``count`` the tasks in it."""

    plan: str
    file: Path
    count: int


def take(library: Library, content: Path, names: Sequence[str], day: dt.date) -> tuple[Taken, ...]:
    """Writes a snapshot of each plan named (by id or title), or of every plan of the day's year, as of the end of
    a day up to the library's. Raises CannotSnapshot before anything is written, and OSError.
    """
    if day > library.today:
        raise CannotSnapshot(f"{day} 还没有到，不能提前记录。")
    plans = [_plan(library, name) for name in names] or [
        plan for plan in library.records("plan", Plan) if plan.year == day.year
    ]
    if not plans:
        raise CannotSnapshot(f"没有 {day.year} 年度的计划；要记录别的年度，请写计划的标识。")
    wanted = {plan.id: content / place_of(plan, day) for plan in plans}
    for file in wanted.values():
        if file.exists():
            raise CannotSnapshot(f"{file} 已经有了，没有改动它：每个计划一个月只记录一次，记录了就不再改。")
    taken = []
    for plan in {plan.id: plan for plan in plans}.values():
        file = wanted[plan.id]
        commitments = [at(plan, task, day) for task in library.commitments.get(plan.id, ())]
        file.parent.mkdir(exist_ok=True)
        file.write_text("\n".join((*_lines(plan, commitments, day), "")), encoding="utf-8")
        taken.append(Taken(plan.id, file, len(commitments)))
    return tuple(taken)


def place_of(plan: Plan, day: dt.date) -> str:
    """Path of the snapshot of the day's month within the content folder."""
    return f"{KIND.folder}/{plan.id}-{day.year}-{day.month:02d}.yaml"


def _plan(library: Library, name: str) -> Plan:
    found = library.find("plan", name)
    if found is None:
        near = nearest(name, library.names.get("plan", {}))
        hint = f"您是不是要写“{near}”？" if near else ""
        raise CannotSnapshot(f"没有“{name}”这个计划。{hint}")
    return library.plan(found)


def _lines(plan: Plan, commitments: Sequence[Commitment], day: dt.date) -> Iterator[str]:
    yield "# 由 build.py snapshot 写下，不要手工修改。"
    yield f"计划: {plan.id}"
    yield f"日期: {day.isoformat()}"
    if any(commitment.sample for commitment in commitments):
        yield "示例: 是"
    yield "任务:"
    for commitment in commitments:
        known = commitment.percent is not None and commitment.status != "done"
        percent = f", 进度: {commitment.percent}" if known else ""
        text = json.dumps(opening(commitment), ensure_ascii=False)
        yield f"  - {{任务: {commitment.key}, 要求: {text}, 状态: {WORDS[commitment.status]}{percent}}}"
