"""公共企事业单位：a school, hospital, water works or other body that serves the public, and what it publishes.

Sources: 政府信息公开条例（国务院令第711号）art. 55 (the eight sectors, and others close to people's interests);
公共企事业单位信息公开规定制定办法（国办发〔2020〕50号）for service information, charges and complaints.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Part, Record, Ref, Telephone, Texts, YesNo
from zwgk_site.kinds.findable import CardSpec, Names

SectorName = Literal[
    "教育", "卫生健康", "供水", "供电", "供气", "供热", "环境保护", "公共交通", "其他公共服务"
]  # fmt: skip

Category = Literal[
    "单位概况", "服务事项", "收费标准", "办事流程", "服务承诺", "监督投诉", "招生入学", "就诊指南",
    "停水通知", "水质信息", "停电通知", "停气通知", "安全须知", "供热时间", "测温退费", "环境信息", "线路时刻",
    "其他",
]  # fmt: skip

COMMON: tuple[Category, ...] = ("单位概况", "服务事项", "收费标准", "办事流程", "服务承诺", "监督投诉")
"""What every body tells, whatever its sector."""


@dataclass(frozen=True)
class Sector:
    """A sector: its slug, and the categories it asks for beyond the common ones. To add a sector, add its name
    to ``SectorName`` and a line here."""

    slug: str
    own: tuple[Category, ...] = ()

    @property
    def demands(self) -> tuple[Category, ...]:
        """Every category that a body of this sector is to fill, in order."""
        return (*COMMON, *self.own)


SECTORS: Mapping[SectorName, Sector] = {
    "教育": Sector("education", ("招生入学",)),
    "卫生健康": Sector("health", ("就诊指南",)),
    "供水": Sector("water", ("停水通知", "水质信息")),
    "供电": Sector("power", ("停电通知", "安全须知")),
    "供气": Sector("gas", ("停气通知", "安全须知")),
    "供热": Sector("heating", ("供热时间", "测温退费")),
    "环境保护": Sector("environment", ("环境信息",)),
    "公共交通": Sector("transit", ("线路时刻",)),
    "其他公共服务": Sector("other"),
}
"""The sectors in the order of art. 55."""


class Disclosed(Part):
    """One thing that the body publishes."""

    category: Category = Field(
        alias="类别", title="类别", description="公开内容的类别，如 收费标准、服务承诺、停水通知。"
    )
    title: str = Field(alias="标题", title="标题", description="公开的是什么，如 居民生活用水价格。")
    text: str = Field(alias="内容", title="内容", description="具体内容，每段一行。")
    updated: Day = Field(alias="更新日期", title="更新日期", description="这一条最后更新的日期。")


class Enterprise(Record):
    name: str = Field(alias="名称", title="名称", description="单位全称。")
    sector: SectorName = Field(
        alias="领域",
        title="领域",
        description="教育、卫生健康、供水、供电、供气、供热、环境保护、公共交通等。",
    )
    regulator: Annotated[str, Ref("department", back="监管的公共企事业单位")] = Field(
        alias="主管部门", title="主管部门", description="监督这个单位信息公开的部门。"
    )
    summary: str = Field(alias="简介", title="简介", description="一句话说明提供什么服务。")
    also: Texts = Field(
        default=(), alias="又称", title="又称", description="平时的叫法，用于搜索，如 自来水公司。"
    )
    address: str = Field(alias="地址", title="地址", description="对外服务的地址。")
    hours: str = Field(alias="服务时间", title="服务时间", description="窗口什么时候开，如 每天 8:30—17:30。")
    phone: Annotated[str, Telephone()] = Field(
        alias="联系电话", title="联系电话", description="办公室电话，不写个人手机号。"
    )
    hotline: Annotated[str | None, Telephone()] = Field(
        default=None, alias="服务热线", title="服务热线", description="报修、咨询、投诉的热线。"
    )
    liaison: str = Field(
        alias="联络员", title="联络员", description="信息公开联络员所在的科室和职务，不写姓名和手机号。"
    )
    disclosed: tuple[Disclosed, ...] = Field(
        alias="公开事项", title="公开事项", description="按本领域的目录逐条写，一类可以写几条。"
    )
    checked: Day = Field(alias="核对日期", title="核对日期", description="最近一次逐条核对的日期。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.name

    @property
    def missing(self) -> tuple[Category, ...]:
        """Categories that the sector asks for and nothing is written of, in the order of the sector."""
        have = {each.category for each in self.disclosed}
        return tuple(each for each in SECTORS[self.sector].demands if each not in have)


def _sector(record: Enterprise, library: Lookup) -> Sequence[Choice]:
    return [Choice(SECTORS[record.sector].slug, record.sector)]


def _regulator(record: Enterprise, library: Lookup) -> Sequence[Choice]:
    of = record.regulator
    return [Choice(library.id_of("department", of), library.title_of("department", of))]


KIND = Kind(
    name="enterprise",
    label="公共企事业单位",
    model=Enterprise,
    folder="enterprises",
    template="enterprise.html",
    address="enterprises/{id}.html",
    list_address="enterprises/index.html",
    list_template="enterprises.html",
    noun="个",
    order="checked",
    facets=(
        Facet("sector", "领域", _sector),
        Facet("regulator", "主管部门", _regulator, of="department"),
    ),
    search=("summary", "disclosed"),
    labelled=("phone", "hotline", "address", "hours"),
    names=Names(("also",)),
    card=CardSpec(
        kicker="公共企事业单位",
        fields=("hotline", "phone", "hours", "address", "completeness"),
        links=("items", "regulator"),
        asked=(
            "电话",
            "热线",
            "怎么联系",
            "在哪",
            "地址",
            "几点上班",
            "收费",
            "多少钱",
            "怎么办",
            "投诉",
            "报修",
        ),
        first=True,
    ),
    export=("name", "sector", "regulator", "phone", "hotline", "hours", "address", "checked"),
)
