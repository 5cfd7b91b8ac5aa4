"""政府信息公开制度：a law, a rule or a document about disclosure itself.

Source: 国办公开办函〔2019〕61号, the column 政府信息公开制度 of every platform.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Record, Ref, WebAddress, YesNo
from zwgk_site.kinds.findable import CardSpec

Rank = Literal["法律", "行政法规", "规章", "国家文件", "省级文件", "本级制度"]
RANKS: dict[str, str] = {
    "法律": "law", "行政法规": "regulation", "规章": "rule", "国家文件": "national", "省级文件": "provincial",
    "本级制度": "own",
}  # fmt: skip
"""Slug of each rank, from the highest down."""


class Regulation(Record):
    name: str = Field(alias="名称", title="名称", description="法规或者文件的全称，不写书名号。")
    number: str | None = Field(default=None, alias="文号", title="文号", description="如 国务院令第711号。")
    rank: Rank = Field(
        alias="类别", title="类别", description="法律、行政法规、规章、国家文件、省级文件或本级制度。"
    )
    since: Day | None = Field(
        default=None, alias="施行日期", title="施行日期", description="从哪一天起施行；不能确定的不写。"
    )
    summary: str = Field(alias="摘要", title="摘要", description="规定了什么，一句话。")
    link: WebAddress | None = Field(
        default=None, alias="链接", title="链接", description="官方公布的原文网址。"
    )
    policy: Annotated[str | None, Ref("policy", back="政府信息公开制度")] = Field(
        default=None, alias="文件", title="文件", description="本站政策文件库收录了的，写标题或者文号。"
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="虚构的写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.name


def _rank(record: Regulation, library: Lookup) -> Sequence[Choice]:
    return [Choice(RANKS[record.rank], record.rank)]


KIND = Kind(
    name="regulation",
    label="政府信息公开制度",
    model=Regulation,
    file="regulations.yaml",
    section="制度",
    template="regulation.html",
    address="regulations/{id}.html",
    list_address="regulations/index.html",
    noun="件",
    facets=(Facet("rank", "类别", _rank),),
    search=("summary",),
    labelled=("number",),
    card=CardSpec(
        kicker="政府信息公开制度",
        fields=("rank", "number", "since", "summary"),
        links=("policy",),
        asked=("规定", "条例", "办法", "依据", "什么时候施行", "文号"),
    ),
    export=("name", "number", "rank", "since", "summary", "link"),
)
