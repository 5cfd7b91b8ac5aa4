"""开放数据：what is said of the site's data as a whole; the data themselves follow from the content.

Sources: 政府信息公开条例（国务院令第711号）art. 8 (管理信息资源，便于获取); 政务公开工作要点 of several cities (规范管理、
便于机器读取). The form of the data is that of Frictionless Data Package v1.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Kind, Minute, Part, Record, Ref, Texts, WebAddress, YesNo
from zwgk_site.kinds.findable import CardSpec


class License(Part):
    """Under which terms the data may be used; only where the organ has stated them."""

    name: str = Field(alias="名称", title="名称", description="许可的名称。")
    link: WebAddress | None = Field(default=None, alias="网址", title="网址", description="许可全文的网址。")


class OpenData(Record):
    id: str = Field(default="data", alias="标识", title="标识", description="固定为 data，不用填写。")
    title: str = Field(alias="标题", title="标题", description="网页的标题。")
    summary: str = Field(alias="摘要", title="摘要", description="一两句话，有哪些数据，可以做什么。")
    column: Annotated[str | None, Ref("column")] = Field(
        default=None, alias="栏目", title="栏目", description="所属栏目。"
    )
    updated: Minute = Field(
        alias="更新时间", title="更新时间", description="这份说明最近一次修改的时间，如 2024-11-15 09:00。"
    )
    terms: Texts = Field(
        default=(), alias="使用说明", title="使用说明", description="使用这些数据要注意什么，可写几段。"
    )
    license: License | None = Field(
        default=None, alias="许可", title="许可", description="已经公布使用许可的才写。"
    )
    contact: str | None = Field(
        default=None, alias="联系方式", title="联系方式", description="数据有问题找谁，如科室和电话。"
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.title


KIND = Kind(
    name="opendata",
    label="开放数据",
    model=OpenData,
    file="data.yaml",
    template="opendata.html",
    address="data/index.html",
    order="updated",
    search=("summary", "terms"),
    labelled=("contact",),
    card=CardSpec(
        kicker="说明和办事",
        fields=("contact",),
        asked=("下载", "接口", "表格", "数据", "怎么下载", "CSV", "JSON"),
    ),
)
