"""惠民政策：what people or enterprises can apply for, with everything they need to know to do so.

Source: 2020年冠县政务公开工作要点 一、（二）：公开申请条件、申报材料清单、办理流程、承办部门、联系方式、起止时间等信息。
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import (
    Awaited,
    Choice,
    Day,
    Facet,
    Kind,
    LocalFile,
    Lookup,
    Part,
    Ref,
    Telephone,
    Texts,
    WebAddress,
    YesNo,
)
from zwgk_site.kinds.basis import Basis
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.publication import PUBLICATION, Publication

SOON = 15
"""Days before the last one in which an application counts as closing soon."""

STATES = {
    "not-yet": "尚未开始",
    "open": "正在受理",
    "closing": "即将截止",
    "closed": "已经截止",
    "all-year": "全年受理",
}
State = Literal["not-yet", "open", "closing", "closed", "all-year"]


class Material(Part):
    """One of the things to hand in."""

    name: str = Field(alias="名称", title="名称", description="材料的名称。")
    source: str | None = Field(
        default=None,
        alias="来源",
        title="来源",
        description="从哪里来，如 申请人自备、村（居）委会出具、部门查询，不用提交。",
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="要说明的事，如 原件核对后退回。"
    )
    file: Annotated[str | None, LocalFile()] = Field(
        default=None, alias="样表", title="样表", description="供下载的空白表格，写相对于本文件的路径。"
    )


class Benefit(Publication):
    summary: str = Field(alias="摘要", title="摘要", description="一句话说清给谁、给什么。")
    also: Texts = Field(
        default=(), alias="又称", title="又称", description="平时的叫法，如 困难补助；只用于搜索。"
    )
    amount: Texts = Field(
        default=(), alias="补助标准", title="补助标准", description="给多少、怎么算，可写几条。"
    )
    conditions: Texts = Field(
        alias="申请条件", title="申请条件", description="符合什么条件可以申请，逐条写。"
    )
    materials: tuple[Material, ...] = Field(
        default=(), alias="申报材料", title="申报材料", description="要交的材料清单；什么也不用交的不写。"
    )
    steps: Texts = Field(alias="办理流程", title="办理流程", description="按先后逐步写。")
    term: str | None = Field(
        default=None, alias="办理时限", title="办理时限", description="多久办完，如 自受理之日起10个工作日。"
    )
    department: Annotated[str, Ref("department")] = Field(
        alias="承办部门", title="承办部门", description="负责办理的单位。"
    )
    office: str | None = Field(
        default=None, alias="承办科室", title="承办科室", description="单位里的哪个科室，如 社会救助科。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="咨询电话", title="咨询电话", description="对外公布的电话。"
    )
    window: str | None = Field(
        default=None,
        alias="办理地点",
        title="办理地点",
        description="窗口在哪里，如 居住地乡镇便民服务中心。",
    )
    hours: str | None = Field(
        default=None, alias="办理时间", title="办理时间", description="窗口什么时候开，如 工作日 9:00—17:00。"
    )
    online: WebAddress | None = Field(
        default=None, alias="网上办理", title="网上办理", description="网上申请的完整网址。"
    )
    all_year: YesNo = Field(
        default=False, alias="全年受理", title="全年受理", description="没有起止日期、随时可以申请的写 是。"
    )
    opens: Day | None = Field(
        default=None, alias="开始日期", title="开始日期", description="从哪一天起可以申请。"
    )
    closes: Day | None = Field(
        default=None, alias="截止日期", title="截止日期", description="最后可以申请的一天。"
    )
    basis: tuple[Basis, ...] = Field(
        default=(), alias="依据", title="依据", description="依据哪份文件的哪一条。"
    )
    notes: Texts = Field(
        default=(), alias="注意事项", title="注意事项", description="容易弄错、需要提醒的事。"
    )


@dataclass(frozen=True)
class Period:
    """Whether one can apply on a day. ``days`` are those left until the next change, where one is near:
    to the last day of an open period, or to the first of one that is to come."""

    state: State
    days: int | None = None

    @property
    def label(self) -> str:
        return STATES[self.state]


def period(benefit: Benefit, today: dt.date) -> Period:
    """The state of the period of application on a day. An end alone is open until then."""
    if benefit.all_year:
        return Period("all-year")
    if benefit.opens is not None and today < benefit.opens:
        return Period("not-yet", (benefit.opens - today).days)
    if benefit.closes is None:
        return Period("open")
    left = (benefit.closes - today).days
    if left < 0:
        return Period("closed")
    return Period("closing" if left <= SOON else "open", left)


def _state(record: Benefit, library: Lookup) -> Sequence[Choice]:
    found = period(record, library.today)
    return [Choice(found.state, found.label)]


def _organ(record: Benefit, library: Lookup) -> Sequence[Choice]:
    return [
        Choice(
            library.id_of("department", record.department), library.title_of("department", record.department)
        )
    ]


def _awaited(record: Benefit) -> Iterator[Awaited]:
    """The days on which one can begin and must have ended to apply."""
    if record.opens is not None and not record.all_year:
        yield Awaited("开始受理", record.opens, record.opens)
    if record.closes is not None and not record.all_year:
        yield Awaited("申请截止", record.opens or record.closes, record.closes, ends=True)


KIND = Kind(
    name="benefit",
    label="惠民政策",
    model=Benefit,
    folder="benefits",
    template="benefit.html",
    address="benefits/{id}.html",
    list_address="benefits/index.html",
    noun="项",
    order="published",
    facets=(
        Facet("state", "受理状态", _state),
        Facet("organ", "承办部门", _organ, of="department"),
        *(facet for facet in PUBLICATION if facet.name != "publisher"),
    ),
    search=("summary", "amount", "conditions", "materials", "steps", "window", "notes"),
    labelled=("phone",),
    names=Names(("also",)),
    card=CardSpec(
        kicker="惠民政策",
        fields=("period", "amount", "conditions", "window", "department", "phone"),
        links=("sections", "basis"),
        asked=(
            "怎么申请", "怎么办", "怎么领", "多少钱", "多少", "条件", "材料", "流程", "在哪", "哪里", "什么时候", "截止", "电话",
        ),
        first=True,
    ),
    export=(
        "title",
        "summary",
        "amount",
        "conditions",
        "steps",
        "term",
        "department",
        "phone",
        "window",
        "online",
        "all_year",
        "opens",
        "closes",
    ),
    awaited=_awaited,
)  # fmt: skip
