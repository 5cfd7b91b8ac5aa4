"""页面：a standing text such as the disclosure guide or the accessibility statement."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Kind, Minute, Record, Ref, Texts, YesNo
from zwgk_site.kinds.findable import CardSpec


class Page(Record):
    title: str = Field(alias="标题", title="标题", description="页面标题。")
    summary: str | None = Field(
        default=None, alias="摘要", title="摘要", description="一两句话，用于列表和搜索。"
    )
    column: Annotated[str | None, Ref("column")] = Field(
        default=None, alias="栏目", title="栏目", description="所属栏目。"
    )
    updated: Minute = Field(
        alias="更新时间", title="更新时间", description="最近一次修改的时间，如 2024-11-15 09:00。"
    )
    keywords: Texts = Field(default=(), alias="关键词", title="关键词", description="反映内容的词语。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="是：全页为示例内容，页面上标明。"
    )
    body: str = Field(default="", alias="正文", title="正文", description="Markdown 正文。")

    @property
    def label(self) -> str:
        return self.title


KIND = Kind(
    name="page",
    label="页面",
    model=Page,
    folder="pages",
    body=True,
    template="page.html",
    address="pages/{id}.html",
    order="updated",
    search=("summary", "body"),
    card=CardSpec(
        kicker="说明和办事",
        fields=("summary",),
        links=("body",),
        asked=("怎么办", "怎么", "怎样", "如何", "在哪", "哪里", "流程", "是什么"),
    ),
)
