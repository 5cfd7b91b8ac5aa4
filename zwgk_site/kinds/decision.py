"""重大决策：everything about one major decision, gathered along its process.

Source: 2023年烟台市政务公开工作要点（七）: 决策草案全文、草案说明、决策背景、公众意见建议收集和采纳情况、
公众代表列席决策会议情况、决策结果 are gathered and shown; 视情公开风险评估、专家论证、效果评估.
重大行政决策程序暂行条例（国务院令第713号）for the steps.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Day, Kind, LocalFile, Part, Ref, Texts
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLICATION, Publication


class Slot(Part):
    """What is told in one place of a dossier, or why there is nothing to tell."""

    day: Day | None = Field(default=None, alias="日期", title="日期", description="哪一天的事。")
    text: str | None = Field(default=None, alias="内容", title="内容", description="情况，每段一行。")
    files: Annotated[Texts, LocalFile()] = Field(
        default=(), alias="文件", title="文件", description="供下载的材料。"
    )
    absent: str | None = Field(
        default=None, alias="不适用", title="不适用", description="没有这一项的，写明原因。"
    )

    @property
    def told(self) -> bool:
        """Whether it says something itself."""
        return bool(self.text or self.files)


EMPTY = Slot()


def _slot(name: str, description: str) -> Slot:
    """A place of the dossier, empty where it is not written."""
    found: Slot = Field(default=EMPTY, alias=name, title=name, description=description)
    return found


class Decision(Publication):
    summary: str | None = Field(
        default=None, alias="摘要", title="摘要", description="决定什么，一两句话，用于列表和搜索。"
    )
    lead: Annotated[str, Ref("department")] = Field(
        alias="承办单位", title="承办单位", description="由哪个单位承办。"
    )
    agenda: Annotated[str | None, Ref("agenda", back="重大决策")] = Field(
        default=None, alias="事项目录", title="事项目录", description="列入哪一年的重大行政决策事项目录。"
    )
    item: str | None = Field(
        default=None, alias="目录事项", title="目录事项", description="目录里的事项名称，一字不差。"
    )
    consultations: tuple[Annotated[str, Ref("consultation", back="重大决策")], ...] = Field(
        default=(), alias="意见征集", title="意见征集", description="就这项决策征集意见的各次。"
    )
    meetings: tuple[Annotated[str, Ref("meeting", back="重大决策")], ...] = Field(
        default=(), alias="会议", title="会议", description="审议这项决策的会议。"
    )
    evaluations: tuple[Annotated[str, Ref("evaluation", back="重大决策")], ...] = Field(
        default=(),
        alias="政策评价",
        title="政策评价",
        description="评价原有文件的列入决策背景，评价出台文件的列入效果评估。",
    )
    policy: Annotated[str | None, Ref("policy", back="重大决策")] = Field(
        default=None, alias="出台文件", title="出台文件", description="决策的结果是哪份文件。"
    )
    draft: Slot = _slot("决策草案全文", "意见征集里已有草案的不用写。")
    explanation: Slot = _slot("草案说明", "意见征集里已有起草说明的不用写。")
    background: Slot = _slot("决策背景", "意见征集里已有背景的不用写。")
    opinions: Slot = _slot("公众意见收集和采纳情况", "意见征集里已有采纳情况的不用写。")
    attendance: Slot = _slot("公众代表列席决策会议情况", "写了会议的不用写。")
    result: Slot = _slot("决策结果", "写了出台文件的不用写；决定不出台的写明。")
    risk: Slot = _slot("风险评估", "视情况公开。")
    expert: Slot = _slot("专家论证", "视情况公开。")
    effect: Slot = _slot("效果评估", "视情况公开。")


KIND = Kind(
    name="decision",
    label="重大决策",
    model=Decision,
    folder="decisions",
    template="decision.html",
    address="decisions/{id}.html",
    list_address="decisions/index.html",
    noun="项",
    order="published",
    facets=PUBLICATION,
    search=("summary", "item", "background", "opinions", "attendance", "result", "risk", "expert", "effect"),
    card=CardSpec(
        kicker="重大决策",
        fields=("stage", "told", "lead"),
        links=("policy", "consultations", "meetings", "evaluations", "agenda"),
        asked=("怎么决定的", "决策过程", "谁决定的", "公众意见", "专家论证", "风险评估", "列席"),
    ),
    export=("title", "lead", "publisher", "published", "agenda", "item", "policy"),
)
