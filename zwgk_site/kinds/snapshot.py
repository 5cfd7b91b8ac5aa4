"""进展快照：the state of every task of a plan on one day, kept as it was.

Source: 2020年冠县政务公开工作要点（五、每月检查台账完成情况）: the ledger is looked at every month. Written by
``build.py snapshot``, never by hand, and never changed afterwards: what the ledger says later can be held against it.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Count, Day, Kind, Part, Record, Ref, YesNo

StateWord = Literal["未开始", "推进中", "已完成", "逾期"]


class TaskState(Part):
    """One task on that day."""

    key: str = Field(alias="任务", title="任务", description="任务在计划页上的位置，如 t1。")
    text: str = Field(alias="要求", title="要求", description="任务开头的几个字，便于核对。")
    state: StateWord = Field(alias="状态", title="状态", description="当天的状态。")
    percent: Annotated[Count | None, Field(ge=0, le=100)] = Field(
        default=None, alias="进度", title="进度", description="当天的进度，不带百分号。"
    )


class Snapshot(Record):
    plan: Annotated[str, Ref("plan")] = Field(alias="计划", title="计划", description="哪个计划的快照。")
    day: Day = Field(alias="日期", title="日期", description="记录的是哪一天的状态。")
    tasks: tuple[TaskState, ...] = Field(alias="任务", title="任务", description="每项任务当天的状态。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="进展为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.id


KIND = Kind(name="snapshot", label="进展快照", model=Snapshot, folder="snapshots", order="day")
