"""回应关切：a question that many ask, what the responsible organ answers, and how long that took.

Sources: 2023年烟台市政务公开工作要点 (第一时间发现、第一时间办理、第一时间回应) and 2020年冠县政务公开工作要点
(强化政务舆情精准回应); 2024年聊城市政务公开工作要点 (严格落实各渠道办理时限); 国办发〔2014〕57号 for 7 and
15 working days.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Ref, Telephone, Texts, YesNo
from zwgk_site.kinds.basis import Basis
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLICATION, Publication

WORKDAYS = 7
"""Working days within which a concern is answered."""

HARD_WORKDAYS = 15
"""Working days for what needs inquiry or several organs."""

Origin = Literal[
    "12345热线", "网友留言", "领导信箱", "政务新媒体", "媒体报道", "在线访谈", "政府开放活动", "意见征集", "其他",
]  # fmt: skip
ORIGINS: dict[str, str] = {
    "12345热线": "hotline", "网友留言": "message", "领导信箱": "letterbox", "政务新媒体": "media-account",
    "媒体报道": "press", "在线访谈": "interview", "政府开放活动": "open-day", "意见征集": "consultation",
    "其他": "other",
}  # fmt: skip
"""Slug of each place where concerns are heard."""


class Concern(Publication):
    publisher: Annotated[str, Ref("department")] = Field(
        alias="回应单位", title="回应单位", description="作出回应的单位。"
    )
    question: str = Field(
        alias="关切",
        title="关切",
        description="公众是怎样问的，照原话概括，不写姓名、电话等个人信息。",
    )
    origin: Origin = Field(alias="来源", title="来源", description="从哪里来的。")
    received: Day = Field(alias="收到日期", title="收到日期", description="收到或者发现的日期。")
    answered: Day = Field(alias="回应日期", title="回应日期", description="作出回应的日期。")
    hard: YesNo = Field(
        default=False,
        alias="情况复杂",
        title="情况复杂",
        description="需要调查核实或者几个单位一起办的写 是，时限是 15 个工作日。",
    )
    late_reason: str | None = Field(
        default=None,
        alias="超时说明",
        title="超时说明",
        description="超过时限才回应的，写明原因，会登在网页上。",
    )
    basis: tuple[Basis, ...] = Field(
        default=(), alias="依据", title="依据", description="回应依据的文件和条款。"
    )
    office: str | None = Field(
        default=None, alias="联系科室", title="联系科室", description="还有疑问找哪个科室。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None,
        alias="咨询电话",
        title="咨询电话",
        description="对外公布的办公电话；不写就是单位名单里的。",
    )
    keywords: Texts = Field(default=(), alias="关键词", title="关键词", description="反映内容的词语。")
    body: str = Field(default="", alias="正文", title="正文", description="回应的全文，Markdown。")

    @property
    def limit(self) -> int:
        """Working days within which it was to be answered."""
        return HARD_WORKDAYS if self.hard else WORKDAYS


def _origin(record: Concern, library: Lookup) -> Sequence[Choice]:
    return [Choice(ORIGINS[record.origin], record.origin)]


KIND = Kind(
    name="concern",
    label="回应关切",
    model=Concern,
    folder="concerns",
    body=True,
    template="concern.html",
    address="concerns/{id}.html",
    list_address="concerns/index.html",
    noun="件",
    order="published",
    facets=(Facet("origin", "来源", _origin), *PUBLICATION),
    search=("question", "body"),
    labelled=("phone",),
    card=CardSpec(
        kicker="回应关切",
        fields=("answer", "publisher", "answered", "phone"),
        links=("basis",),
        asked=("怎么回事", "回应", "答复", "为什么", "投诉", "电话"),
    ),
    export=("title", "question", "origin", "publisher", "received", "answered", "published"),
)
