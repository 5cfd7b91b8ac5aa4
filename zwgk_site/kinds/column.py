"""栏目：a disclosure column with its legal basis and update interval.

Sources: 国办公开办函〔2019〕61号 for the platform's columns; 政府网站发展指引 for the column tags.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Count, Kind, Record, Ref, Texts
from zwgk_site.kinds.findable import CardSpec


class Column(Record):
    name: str = Field(alias="名称", title="名称", description="栏目名称，准确、简短。")
    description: str = Field(alias="说明", title="说明", description="栏目放什么，一两句话。")
    keywords: Texts = Field(alias="关键词", title="关键词", description="反映栏目内容的词语。")
    type: str = Field(
        alias="类型", title="类型", description="栏目类别，如 政策文件、机构职能、信息公开指南。"
    )
    parent: Annotated[str | None, Ref("column")] = Field(
        default=None, alias="上级", title="上级", description="上级栏目。"
    )
    basis: Texts = Field(default=(), alias="依据", title="依据", description="设置栏目的法规条款。")
    terms: Texts = Field(
        default=(),
        alias="对应条款",
        title="对应条款",
        description="《中华人民共和国政府信息公开条例》的哪一项，如 第二十条第（五）项、第二十一条土地征收。",
    )
    exempt: str | None = Field(
        default=None,
        alias="不适用",
        title="不适用",
        description="本级没有这类信息的，写明理由，页面上照写；有内容的不写。",
    )
    remark: str | None = Field(
        default=None,
        alias="备注",
        title="备注",
        description="要向读者说明的，如 县级人民政府没有规章制定权；显示在栏目和法定主动公开内容的表里。",
    )
    interval_days: Count | None = Field(
        default=None, alias="更新周期", title="更新周期", description="最长多少天更新一次（自然日）。"
    )
    collects: str | None = Field(
        default=None, alias="收录", title="收录", description="自动收录的内容种类，如 政策文件、重点任务。"
    )

    narrowed: dict[str, str] = Field(
        default_factory=dict,
        alias="条件",
        title="条件",
        description="收录的内容只要其中一部分时写，如 {类别: 公示}；左边是列表的筛选项，右边是它的一个值。",
    )

    @property
    def label(self) -> str:
        return self.name


KIND = Kind(
    name="column",
    label="栏目",
    model=Column,
    file="columns.yaml",
    section="栏目",
    template="column.html",
    address="columns/{id}.html",
    search=("description",),
    card=CardSpec(kicker="栏目", fields=("description", "count"), links=("items",), asked=("栏目", "列表")),
)
