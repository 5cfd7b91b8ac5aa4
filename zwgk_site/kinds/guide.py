"""政府信息公开指南：how information is sorted and obtained, and which office is asked.

Source: 政府信息公开条例（国务院令第711号）art. 12 for the nine things a guide says and that it is kept current; arts. 25,
41, 43, 47 and 51 for reading places, correction, help and complaints.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Kind, Minute, Part, Record, Ref, Telephone, Texts, YesNo
from zwgk_site.kinds.findable import CardSpec


class ReadingPlace(Part):
    """查阅场所 (art. 25)."""

    name: str = Field(alias="名称", title="名称", description="如 县档案馆查阅大厅。")
    address: str = Field(alias="地址", title="地址", description="在哪里。")
    hours: str | None = Field(default=None, alias="时间", title="时间", description="什么时候开放。")
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="电话", title="电话", description="对外公布的电话。"
    )


class Guide(Record):
    id: str = Field(default="guide", alias="标识", title="标识", description="固定为 guide，不用填写。")
    title: str = Field(
        default="政府信息公开指南", alias="标题", title="标题", description="页面的标题，一般不用写。"
    )
    summary: str = Field(alias="摘要", title="摘要", description="一两句话，用于页面开头和搜索。")
    column: Annotated[str, Ref("column")] = Field(alias="栏目", title="栏目", description="所属栏目。")
    updated: Minute = Field(
        alias="更新时间",
        title="更新时间",
        description="最近一次修改的时间，如 2024-11-15 09:00；页面上标明。",
    )
    keywords: Texts = Field(default=(), alias="关键词", title="关键词", description="反映内容的词语。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="是：内容为虚构，页面上标明。"
    )
    classes: Annotated[Texts, Field(min_length=1)] = Field(
        alias="信息分类", title="信息分类", description="政府信息的分类，一类一条。"
    )
    order: Annotated[Texts, Field(min_length=1)] = Field(
        alias="编排体系", title="编排体系", description="信息怎样编排，索引号怎样编，一段一条。"
    )
    ways: Annotated[Texts, Field(min_length=1)] = Field(
        alias="获取方式", title="获取方式", description="怎样得到政府信息，一种一条。"
    )
    office: str = Field(alias="机构名称", title="机构名称", description="政府信息公开工作机构的名称。")
    address: str = Field(alias="办公地址", title="办公地址", description="工作机构的地址。")
    hours: str = Field(alias="办公时间", title="办公时间", description="如 工作日 9:00—12:00，13:30—17:00。")
    phone: Annotated[str, Telephone()] = Field(
        alias="联系电话", title="联系电话", description="工作机构的电话。"
    )
    fax: str = Field(alias="传真号码", title="传真号码", description="工作机构的传真。")
    contact: str = Field(
        alias="互联网联系方式", title="互联网联系方式", description="电子邮箱或者网上的联系办法。"
    )
    places: tuple[ReadingPlace, ...] = Field(
        default=(), alias="查阅场所", title="查阅场所", description="档案馆、图书馆、政务服务大厅的查阅点。"
    )
    correction: str | None = Field(
        default=None, alias="更正", title="更正", description="与自己有关的政府信息记录不准确，怎样要求更正。"
    )
    help: str | None = Field(
        default=None,
        alias="特殊帮助",
        title="特殊帮助",
        description="阅读有困难或者有视听障碍的，怎样得到帮助。",
    )
    complaint: str | None = Field(
        default=None, alias="监督渠道", title="监督渠道", description="没有依法公开的，向谁投诉、举报。"
    )

    @property
    def label(self) -> str:
        return self.title


KIND = Kind(
    name="guide",
    label="政府信息公开指南",
    model=Guide,
    file="guide.yaml",
    template="guide.html",
    address="pages/{id}.html",
    order="updated",
    named_as="page",
    search=("summary", "classes", "order", "ways", "correction", "help", "complaint", "places"),
    labelled=("office", "phone", "fax", "contact", "address", "hours"),
    card=CardSpec(
        kicker="说明和办事",
        fields=("office", "phone", "hours", "address", "fax", "contact"),
        asked=("电话", "在哪", "哪里", "怎么查", "怎么找", "传真", "邮箱", "查阅", "档案馆", "指南"),
    ),
)
