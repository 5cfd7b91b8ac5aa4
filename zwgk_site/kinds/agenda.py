"""重大行政决策事项目录：what a government will decide in a year, told at its beginning.

Sources: 重大行政决策程序暂行条例（国务院令第713号）art. 3: the list is fixed with the consent of the
Party committee, published and adjusted; 2023年烟台市政务公开工作要点（七）: 年初主动公开.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Count, Day, Facet, Kind, Lookup, Part, Ref, Texts
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLISHER, REGION, Publication

ItemState = Literal[
    "未启动", "公众参与", "论证评估", "合法性审查", "集体讨论决定", "已出台", "后评估", "已调出"
]


class AgendaItem(Part):
    """One decision that is planned."""

    name: str = Field(alias="事项", title="事项", description="决策事项的名称。")
    lead: Annotated[str, Ref("department")] = Field(
        alias="承办单位", title="承办单位", description="由哪个单位承办。"
    )
    planned: str = Field(alias="计划完成时间", title="计划完成时间", description="如 2024年8月、三季度。")
    ways: Texts = Field(
        default=(),
        alias="公众参与方式",
        title="公众参与方式",
        description="如 公开征求意见、座谈会、听证会、问卷调查。",
    )
    state: ItemState = Field(
        default="未启动",
        alias="进展",
        title="进展",
        description="到了哪一步；有“重大决策”专页的由专页推算，不用写。",
    )
    note: str | None = Field(default=None, alias="说明", title="说明", description="要说明的事。")


class Adjustment(Part):
    """A change of the list during the year, with its reason."""

    day: Day = Field(alias="日期", title="日期", description="哪一天调整。")
    kind: Literal["新增", "调出", "变更"] = Field(
        alias="类型", title="类型", description="新增、调出或变更。"
    )
    item: str = Field(alias="事项", title="事项", description="目录里的事项名称。")
    reason: str = Field(alias="原因", title="原因", description="为什么调整。")


class Agenda(Publication):
    year: Count = Field(alias="年度", title="年度", description="哪一年的目录，如 2024。")
    consent: str | None = Field(
        default=None,
        alias="党委同意",
        title="党委同意",
        description="经同级党委同意的情况，如 经中共示范县委同意。",
    )
    summary: str | None = Field(default=None, alias="说明", title="说明", description="目录的导语，一段。")
    items: tuple[AgendaItem, ...] = Field(alias="事项", title="事项", description="目录里的事项，依次写。")
    adjustments: tuple[Adjustment, ...] = Field(
        default=(), alias="调整", title="调整", description="年内的调整，每次一条。"
    )


def _year(record: Agenda, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.year), f"{record.year}年")]


KIND = Kind(
    name="agenda",
    label="重大行政决策事项目录",
    model=Agenda,
    folder="agendas",
    template="agenda.html",
    address="agendas/{id}.html",
    list_address="agendas/index.html",
    noun="份",
    order="published",
    facets=(Facet("year", "年份", _year), PUBLISHER, REGION),
    search=("summary", "items", "adjustments"),
    card=CardSpec(
        kicker="重大行政决策事项目录",
        fields=("year", "publisher", "progress"),
        links=("items",),
        asked=("目录", "决策事项", "今年要做什么决策", "进展"),
    ),
    export=("title", "year", "publisher", "published", "consent"),
)
