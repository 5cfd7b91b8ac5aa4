"""重点任务：a yearly work plan, its task groups, tasks and progress."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import (
    Choice,
    Count,
    Day,
    Facet,
    Kind,
    Lookup,
    Minute,
    Part,
    Record,
    Ref,
    Texts,
    WebAddress,
    YesNo,
)
from zwgk_site.kinds.findable import CardSpec

SAME = "同上"
"""The word by which a cell takes over the value of the task before it."""


class Evidence(Part):
    name: str = Field(alias="名称", title="名称", description="佐证材料的名称。")
    link: str | None = Field(
        default=None, alias="链接", title="链接", description="网址，或本站内容的标识、标题。"
    )


class Progress(Part):
    day: Day = Field(alias="日期", title="日期", description="进展发生的日期。")
    text: str = Field(alias="说明", title="说明", description="做了什么。")
    percent: Annotated[Count | None, Field(ge=0, le=100)] = Field(
        default=None, alias="进度", title="进度", description="0 到 100 的整数，不带百分号。"
    )
    done: YesNo = Field(default=False, alias="办结", title="办结", description="是：任务到此完成。")
    evidence: tuple[Evidence, ...] = Field(default=(), alias="佐证", title="佐证", description="佐证材料。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="是：虚构的进展，页面上标“示例”。"
    )


class Task(Part):
    number: str | None = Field(
        default=None, alias="序号", title="序号", description="原表的序号。不写则按顺序编号。"
    )
    text: str = Field(alias="要求", title="要求", description="任务的原文。")
    leads: Texts = Field(
        default=(),
        alias="牵头单位",
        title="牵头单位",
        description="牵头单位；与上一项相同写 同上，原表空白则不写。",
    )
    responsible: Texts = Field(
        default=(),
        alias="责任单位",
        title="责任单位",
        description="责任单位；与上一项相同写 同上，原表空白则不写。",
    )
    deadline: str | None = Field(
        default=None, alias="时限", title="时限", description="照原文写，如 12月底前、每年9月、持续推进。"
    )
    note: str | None = Field(
        default=None, alias="录入说明", title="录入说明", description="原表此行的特殊情况。"
    )
    progress: tuple[Progress, ...] = Field(
        default=(), alias="进展", title="进展", description="按日期记录的进展。"
    )


class TaskGroup(Part):
    title: str = Field(alias="标题", title="标题", description="如 一、聚焦重点工作信息公开，或（一）……。")
    groups: tuple[TaskGroup, ...] = Field(default=(), alias="分组", title="分组", description="下一级分组。")
    tasks: tuple[Task, ...] = Field(default=(), alias="任务", title="任务", description="本组的任务。")


class UnitPlan(Part):
    """The plan that one unit made of its own for a yearly plan, and published.

    Source: 汶政办字〔2024〕8号 第三部分 (制定具体实施方案或工作措施，于6月30日前向社会公开发布).
    """

    unit: Annotated[str, Ref("department")] = Field(
        alias="单位", title="单位", description="哪个单位公布的。"
    )
    published: Day = Field(alias="发布日期", title="发布日期", description="向社会公布的日期。")
    policy: Annotated[str | None, Ref("policy", back="上级计划")] = Field(
        default=None, alias="文件", title="文件", description="本站收录的方案，写标识、文号或标题。"
    )
    link: WebAddress | None = Field(
        default=None, alias="链接", title="链接", description="方案在别的网站时的网址。"
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="要说明的事，如为什么晚了。"
    )


@dataclass(frozen=True)
class Placed:
    """A task, the titles of its groups (outermost first), and the keys that lead to it in the file."""

    task: Task
    titles: tuple[str, ...]
    path: tuple[str | int, ...]


class Plan(Record):
    title: str = Field(alias="标题", title="标题", description="计划的标题。")
    year: Annotated[Count, Field(ge=1949, le=2100)] = Field(
        alias="年度", title="年度", description="计划所属年度，四位数字。时限按这一年推算。"
    )
    form: Literal["工作要点", "工作方案", "任务分解表"] = Field(
        alias="形式", title="形式", description="工作要点、工作方案或任务分解表。"
    )
    issuer: Annotated[str, Ref("department")] = Field(
        alias="发布单位", title="发布单位", description="发布单位。"
    )
    policy: Annotated[str | None, Ref("policy")] = Field(
        default=None, alias="印发文件", title="印发文件", description="印发本计划的文件。"
    )
    published: Minute = Field(alias="发布时间", title="发布时间", description="在网站发布的时间。")
    lede: str | None = Field(default=None, alias="导语", title="导语", description="原文开头的总体要求段落。")
    closing: Texts = Field(default=(), alias="结语", title="结语", description="原文结尾的段落。")
    headings: dict[Literal["要求", "牵头单位", "责任单位", "时限"], str] = Field(
        default_factory=dict, alias="表头", title="表头", description="原表各列的名称，如 要求: 工作要求。"
    )
    groups: tuple[TaskGroup, ...] = Field(alias="分组", title="分组", description="任务分组。")
    overall: tuple[Progress, ...] = Field(
        default=(), alias="整体进展", title="整体进展", description="没有单独进展的任务，按这里推算状态。"
    )
    origin: str | None = Field(
        default=None, alias="录入说明", title="录入说明", description="原件来源，录入时如何处理空白格等。"
    )
    flags: Texts = Field(
        default=(), alias="原文存疑", title="原文存疑", description="原文可能的笔误，只提示，不改动正文。"
    )
    publishers: Texts = Field(
        default=(),
        alias="应公布单位",
        title="应公布单位",
        description="应当公布本单位方案的单位或单位组，写标识或全称；写了才按期限提醒。",
    )
    publish_by: Day | None = Field(
        default=None,
        alias="公布期限",
        title="公布期限",
        description="单位方案最晚哪一天公布；不写是当年6月30日。",
    )
    unit_plans: tuple[UnitPlan, ...] = Field(
        default=(), alias="单位方案", title="单位方案", description="各单位公布的本单位方案，逐个登记。"
    )
    samples: Texts = Field(
        default=(), alias="示例项", title="示例项", description="内容为虚构的键名，页面上标“示例”。"
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="整个计划为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.title

    def placed(self) -> Iterator[Placed]:
        """Every task from top to bottom, with the groups it stands in and its place in the file."""
        yield from _placed(self.groups, (), ("分组",))


def _placed(
    groups: Sequence[TaskGroup], titles: tuple[str, ...], path: tuple[str | int, ...]
) -> Iterator[Placed]:
    for index, group in enumerate(groups):
        inside = (*titles, group.title)
        for number, task in enumerate(group.tasks):
            yield Placed(task, inside, (*path, index, "任务", number))
        yield from _placed(group.groups, inside, (*path, index, "分组"))


def _year(record: Plan, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.year), f"{record.year}年")]


def _region(record: Plan, library: Lookup) -> Sequence[Choice]:
    return [library.region_choice(record.issuer)]


TASK_CARD = CardSpec(
    kicker="任务进展",
    fields=("status", "leads", "responsible", "deadline", "latest"),
    links=("plan", "units"),
    first=True,
)
"""A task has no page of its own, but it is found and answered with."""

KIND = Kind(
    name="plan",
    label="重点任务",
    model=Plan,
    folder="plans",
    template="plan.html",
    address="plans/{id}.html",
    list_address="plans/index.html",
    list_template="plans.html",
    noun="个",
    order="published",
    facets=(Facet("year", "年度", _year), Facet("region", "地区", _region, of="region")),
    search=("lede", "closing"),
    card=CardSpec(
        kicker="重点任务",
        fields=("tally", "issuer", "form"),
        links=("late", "progress", "units", "policy"),
        asked=("进展", "完成情况", "任务", "进度", "落实", "完成率", "逾期", "单位方案", "实施方案"),
    ),
    export=("title", "year", "form", "issuer", "published"),
)
