"""负面清单：what is not published, why, and when that is looked at again.

Sources: 政府信息公开条例（国务院令第711号）arts. 14 to 16 for what is not published, art. 18 for looking at it again;
2020年冠县政务公开工作要点 (探索建立详细具体的政务公开负面清单).
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Day, Kind, Minute, Part, Record, Ref, Texts, YesNo


class NegativeItem(Part):
    """One matter that is not published."""

    name: str = Field(alias="事项", title="事项", description="哪一类信息不予公开。")
    reason: str = Field(alias="理由", title="理由", description="为什么不公开。")
    basis: Annotated[Texts, Field(min_length=1)] = Field(
        alias="依据", title="依据", description="如 《中华人民共和国政府信息公开条例》第十六条第一款。"
    )
    words: Texts = Field(
        default=(),
        alias="标题用词",
        title="标题用词",
        description="标题里同时有这些词的内容不许发布，如 [内部, 值班表]；不写就不检查。",
    )
    reviewed: Day = Field(alias="评估日期", title="评估日期", description="最近一次评估能不能公开的日期。")
    review: Day = Field(alias="下次评估", title="下次评估", description="哪一天以前再评估一次。")


class Negative(Record):
    id: str = Field(default="negative", alias="标识", title="标识", description="固定为 negative，不用填写。")
    title: str = Field(
        default="政务公开负面清单", alias="标题", title="标题", description="页面的标题，一般不用写。"
    )
    summary: str = Field(alias="摘要", title="摘要", description="一两句话，用于页面开头和搜索。")
    publisher: Annotated[str, Ref("department", back="负面清单")] = Field(
        alias="发布单位", title="发布单位", description="发布的单位。"
    )
    updated: Minute = Field(
        alias="更新时间", title="更新时间", description="最近一次修改的时间，如 2024-11-15 09:00。"
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="是：内容为虚构，页面上标明。"
    )
    items: Annotated[tuple[NegativeItem, ...], Field(min_length=1)] = Field(
        alias="清单", title="清单", description="逐项写。"
    )

    @property
    def label(self) -> str:
        return self.title


KIND = Kind(
    name="negative",
    label="负面清单",
    model=Negative,
    file="negative.yaml",
    template="negative.html",
    address="catalogues/{id}.html",
    order="updated",
    search=("summary", "items"),
)
