"""Snapshots held against the ledger: what was written down on a day must not be told otherwise later.

Sources: 2020年冠县政务公开工作要点 五（三）(每月检查台账完成情况); 聊城市2024年政务公开工作要点 (建立工作台账，
实时跟进推动).
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.snapshot import Snapshot
from zwgk_site.problems import Problem
from zwgk_site.problems import snapshot as words
from zwgk_site.relate.follow import done_on
from zwgk_site.relate.snapshots import differences
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Two snapshots of one month, snapshots of days to come, and tasks of which the ledger now says otherwise."""
    taken: dict[tuple[str, int, int], str] = {}
    for snapshot in site.records("snapshot", Snapshot):
        plan = site.library.find("plan", snapshot.plan)
        if plan is None:
            continue
        if snapshot.day > site.today:
            yield words.ahead(site.spot("snapshot", snapshot.id, "日期"), snapshot.day)
            continue
        month = (plan, snapshot.day.year, snapshot.day.month)
        other = taken.setdefault(month, snapshot.id)
        if other != snapshot.id:
            yield words.twice(site.spot("snapshot", snapshot.id, "日期"), other)
        yield from _differences(site, plan, snapshot)


def _differences(site: Inspected, plan: str, snapshot: Snapshot) -> Iterator[Problem]:
    for one in differences(site.library, site.library.plan(plan), snapshot):
        spot = site.spot("snapshot", snapshot.id, "任务", one.place, "状态")
        task, day = one.state, snapshot.day
        if one.form == "gone":
            yield words.task_gone(
                site.spot("snapshot", snapshot.id, "任务", one.place, "任务"), task.key, task.text
            )
        elif one.form == "reopened":
            yield words.reopened(spot, task.text, day)
        elif one.commitment is not None and (on := done_on(one.commitment)) is not None:
            yield words.backdated(spot, task.text, task.state, day, on)
