"""Data of plans: tasks, progress, plans of units, and what each organ has to do."""

from __future__ import annotations

from zwgk_site.kinds.base import Record
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.plan import Plan
from zwgk_site.pages import mytasks, progress, unitplans
from zwgk_site.pages.datafields import SAMPLE, Column, Sort, each
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.views import plan
from zwgk_site.relate.unitplans import asked


def _tasked(portal: Portal, record: Record) -> bool:
    return bool(portal.library.commitments.get(record.id))


def _asked(portal: Portal, record: Record) -> bool:
    return isinstance(record, Plan) and asked(record)


def _busy(portal: Portal, record: Record) -> bool:
    library = portal.library
    return isinstance(record, Department) and bool(
        library.tasks_of(record.id) or library.shared_tasks_of(record.id)
    )


DUE = Column("完成时限", "完成时限，照计划原文。")
DUE_DAY = Column("截止日期", "由时限推算的最后一天；没有具体日期的为空。", "date")
STATUS = Column("状态", "由时限和进展推算：已完成、推进中、未开始、逾期。")

SORTS: tuple[Sort, ...] = (
    Sort(
        "plan-tasks",
        "计划的任务",
        "一个计划的全部任务：单位、时限、状态和最新进展。前五列的名称照计划原表。",
        "csv",
        each("plan", plan.TABLE),
        (
            Column("序号", "任务在计划里的序号。"),
            Column("所属部分", "任务所在的各级标题。"),
            Column("任务", "任务的原文。"),
            Column("牵头单位", "牵头单位，照原文；原表空白沿用上一行的已经填上。"),
            Column("责任单位", "责任单位，照原文；原表空白沿用上一行的已经填上。"),
            DUE,
            DUE_DAY,
            STATUS,
            Column("进度", "完成的百分比，如 60%。"),
            Column("最新进展", "最近一条进展的说明。"),
            Column("进展日期", "最近一条进展的日期。", "date"),
            SAMPLE,
        ),
        "plans/标识/tasks.csv",
    ),
    Sort(
        "plan-progress",
        "计划的进展",
        "各季度末和目前，全部任务和每个单位各完成多少。",
        "csv",
        each("plan", progress.TABLE, _tasked),
        (
            Column("单位", "单位名称；全部任务是计划的合计。"),
            Column("时间", "第几季度末，或者目前。"),
            Column("截至", "统计到哪一天为止。", "date"),
            Column("任务总数", "写明由该单位承担的任务。", "integer"),
            Column("应完成", "按时限到这一天应当完成的任务。", "integer"),
            Column("应完成中已完成", "其中已经完成的。", "integer"),
            Column("已完成", "到这一天已经完成的全部任务。", "integer"),
            Column("推进中", "有进展、没有完成、没有过期的任务。", "integer"),
            Column("未开始", "没有进展、没有过期的任务。", "integer"),
            Column("逾期", "过了时限没有完成的任务。", "integer"),
            Column("最长逾期工作日（目前）", "逾期最久的一项过了几个工作日；只写在最后一行。", "integer"),
            Column("佐证（目前）", "附有的佐证件数；只写在最后一行。", "integer"),
            SAMPLE,
        ),
        "plans/标识/progress.csv",
    ),
    Sort(
        "plan-annual",
        "计划的年度报告数据",
        "写政府信息公开工作年度报告可以用的数字和一段文字，一个计划一个对象。",
        "json",
        each("plan", progress.ANNUAL, _tasked),
        (),
        "plans/标识/annual.json",
    ),
    Sort(
        "plan-units",
        "单位方案公布情况",
        "应当公布本单位方案的单位，公布了没有，是不是按期。",
        "csv",
        each("plan", unitplans.TABLE, _asked),
        (
            Column("单位", "单位名称。"),
            Column("公布情况", "按期公布、超期公布、逾期未公布、尚未公布、另行公布。"),
            Column("发布日期", "向社会公布的日期。", "date"),
            Column("方案", "方案的网址。", "uri"),
            Column("说明", "要说明的事。"),
        ),
        "plans/标识/units.csv",
    ),
    Sort(
        "department-tasks",
        "单位承担的任务",
        "一个单位在各个计划里承担的任务，先到期的在前。",
        "csv",
        each("department", mytasks.TABLE, _busy),
        (
            Column("计划", "任务所在的计划。"),
            Column("序号", "任务在计划里的序号。"),
            Column("任务", "任务的原文。"),
            Column("分工", "牵头、责任、配合，或者以统称参加的共同任务。"),
            DUE,
            DUE_DAY,
            STATUS,
            Column("进度（%）", "完成的百分比。", "integer"),
            Column("逾期工作日", "逾期的任务过了几个工作日；放假安排还没有公布的为空。", "integer"),
            Column("最新进展日期", "最近一条进展的日期。", "date"),
            SAMPLE,
        ),
        "departments/标识/tasks.csv",
    ),
)
