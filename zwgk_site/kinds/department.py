"""单位：an organ with its names, duties and contacts.

Source: 政府信息公开条例（国务院令第711号）art. 20(2): 机关职能、机构设置、办公地址、办公时间、
联系方式、负责人姓名。
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Part, Record, Ref, Telephone, Texts
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.text import organs


class FormerName(Part):
    name: str = Field(alias="名称", title="名称", description="原来的名称。")
    until: Day | None = Field(default=None, alias="用至", title="用至", description="最后使用的日期。")


class Department(Record):
    name: str = Field(alias="名称", title="名称", description="单位全称，如 汶上县民政局。")
    region: Annotated[str, Ref("region")] = Field(alias="地区", title="地区", description="所属地区。")
    category: str = Field(
        alias="类别", title="类别", description="如 工作部门、办公室、派出机构、事业单位、乡镇街道。"
    )
    aliases: Texts = Field(
        default=(), alias="别名", title="别名", description="文件里的其他叫法，如 县民政局。"
    )
    former: tuple[FormerName, ...] = Field(
        default=(), alias="曾用名", title="曾用名", description="原来的名称。"
    )
    sayings: Texts = Field(
        default=(), alias="俗称", title="俗称", description="平时的叫法，如 人社局，只用于搜索，不用写地区。"
    )
    summary: str | None = Field(default=None, alias="简介", title="简介", description="一句话说明管什么。")
    duties: Texts = Field(default=(), alias="主要职责", title="主要职责", description="逐条列出。")
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="办公电话", title="办公电话", description="对外公布的电话。"
    )
    hours: str | None = Field(
        default=None, alias="办公时间", title="办公时间", description="如 工作日 9:00—17:00。"
    )
    address: str | None = Field(
        default=None, alias="办公地址", title="办公地址", description="对外公布的地址。"
    )
    head: str | None = Field(default=None, alias="负责人", title="负责人", description="姓名和职务。")
    disclosure: str | None = Field(
        default=None,
        alias="政府信息公开机构",
        title="政府信息公开机构",
        description="负责公开的内设机构和电话。",
    )
    samples: Texts = Field(
        default=(), alias="示例项", title="示例项", description="内容为虚构的键名，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.name


def _region(record: Department, library: Lookup) -> Sequence[Choice]:
    return [Choice(library.id_of("region", record.region), library.title_of("region", record.region))]


KIND = Kind(
    name="department",
    label="机构职能",
    model=Department,
    file="departments.yaml",
    section="单位",
    template="department.html",
    address="departments/{id}.html",
    list_address="departments/index.html",
    list_template="departments.html",
    noun="个",
    facets=(Facet("region", "地区", _region, of="region"),),
    search=("summary",),
    labelled=("duties", "phone", "address", "hours", "disclosure", "head"),
    names=Names(("aliases", "former", "sayings"), organs.same, organs.said),
    card=CardSpec(
        kicker="相关部门",
        fields=("duties", "phone", "address", "hours", "disclosure", "head"),
        links=("tasks",),
        asked=(
            "电话",
            "联系电话",
            "联系方式",
            "怎么联系",
            "号码",
            "地址",
            "在哪",
            "在哪里",
            "在哪儿",
            "哪里",
            "位置",
            "怎么走",
            "上班时间",
            "几点上班",
            "几点下班",
            "职责",
            "职能",
            "管什么",
            "做什么",
            "干什么",
            "领导",
            "局长",
            "主任",
            "信息公开",
            "文件",
            "任务",
        ),
    ),
    export=("name", "region", "category", "phone", "hours", "address"),
)
