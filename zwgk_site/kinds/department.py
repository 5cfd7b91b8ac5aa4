"""单位：an organ with its names, duties, offices and contacts.

Sources: 政府信息公开条例（国务院令第711号）art. 20(2): 机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名;
art. 4 for the office in charge of disclosure, whose name, address, hours, telephone, fax and mailbox art. 12 publishes;
聊城市2024年政务公开工作要点 for 政府信息公开机构、政策解读首问责任人“一册通”“一码通”.
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


class Office(Part):
    """内设机构：a part of the organ that people may turn to."""

    name: str = Field(alias="名称", title="名称", description="科室的名称，如 社会救助科。")
    duty: str | None = Field(default=None, alias="职责", title="职责", description="管什么，一句话。")
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="电话", title="电话", description="办公电话，不写个人手机号。"
    )


class DisclosureOffice(Part):
    """公开机构：who receives applications and answers for disclosure (政府信息公开工作机构)."""

    name: str = Field(alias="机构", title="机构", description="负责公开的内设机构，如 局办公室。")
    head: str | None = Field(default=None, alias="负责人", title="负责人", description="姓名或岗位。")
    phone: Annotated[str, Telephone()] = Field(
        alias="电话", title="电话", description="办公电话，不写个人手机号。"
    )
    address: str | None = Field(
        default=None, alias="地址", title="地址", description="和单位的办公地址不同时写。"
    )
    hours: str | None = Field(
        default=None, alias="时间", title="时间", description="和单位的办公时间不同时写。"
    )


class FirstContact(Part):
    """解读首问责任人：who first answers questions about the organ's policies."""

    who: str = Field(alias="姓名或岗位", title="姓名或岗位", description="如 科长岗、王某某。")
    office: str = Field(alias="科室", title="科室", description="在哪个科室。")
    phone: Annotated[str, Telephone()] = Field(
        alias="电话", title="电话", description="办公电话，不写个人手机号。"
    )


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
    superior: str | None = Field(
        default=None,
        alias="上级主管",
        title="上级主管",
        description="上级主管单位的名称，本站登记了的自动链接。",
    )
    summary: str | None = Field(default=None, alias="简介", title="简介", description="一句话说明管什么。")
    duties: Texts = Field(default=(), alias="主要职责", title="主要职责", description="逐条列出。")
    offices: tuple[Office, ...] = Field(
        default=(), alias="内设机构", title="内设机构", description="逐个写名称、职责和办公电话。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="办公电话", title="办公电话", description="对外公布的电话。"
    )
    fax: str | None = Field(default=None, alias="传真", title="传真", description="传真号码。")
    email: Annotated[str | None, Field(pattern=r"^[^@\s]+@[^@\s]+\.[a-z]+$")] = Field(
        default=None, alias="电子邮箱", title="电子邮箱", description="对外公布的政务邮箱。"
    )
    hours: str | None = Field(
        default=None, alias="办公时间", title="办公时间", description="如 工作日 9:00—17:00。"
    )
    address: str | None = Field(
        default=None, alias="办公地址", title="办公地址", description="对外公布的地址。"
    )
    postcode: Annotated[str | None, Field(pattern=r"^[0-9]{6}$")] = Field(
        default=None, alias="邮编", title="邮编", description="六位数字。"
    )
    directions: Texts = Field(
        default=(),
        alias="位置说明",
        title="位置说明",
        description="用文字说明怎么走：在什么路口、坐几路车、从哪个门进。",
    )
    head: str | None = Field(default=None, alias="负责人", title="负责人", description="姓名和职务。")
    disclosure: str | None = Field(
        default=None,
        alias="政府信息公开机构",
        title="政府信息公开机构",
        description="负责公开的内设机构和电话，写成一句话；分项写的用“公开机构”。",
    )
    disclosure_office: DisclosureOffice | None = Field(
        default=None,
        alias="公开机构",
        title="公开机构",
        description="负责公开的内设机构，分项写，编入一册通；和“政府信息公开机构”只写一种。",
    )
    first_contact: FirstContact | None = Field(
        default=None,
        alias="解读首问责任人",
        title="解读首问责任人",
        description="群众问本单位的政策，先由谁回答，编入一册通。",
    )
    checked: Day | None = Field(
        default=None, alias="核对日期", title="核对日期", description="最近一次逐项核对的日期，至少一年一次。"
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
    labelled=(
        "duties",
        "phone",
        "fax",
        "email",
        "address",
        "postcode",
        "directions",
        "hours",
        "disclosure",
        "disclosure_office",
        "first_contact",
        "head",
    ),
    names=Names(("aliases", "former", "sayings"), organs.same, organs.said),
    card=CardSpec(
        kicker="相关部门",
        fields=(
            "duties",
            "phone",
            "address",
            "directions",
            "hours",
            "disclosure",
            "contacts",
            "head",
            "in_charge",
        ),
        links=("tasks", "offices"),
        asked=(
            "电话",
            "联系电话",
            "联系方式",
            "怎么联系",
            "号码",
            "传真",
            "邮编",
            "邮箱",
            "地址",
            "在哪",
            "在哪里",
            "在哪儿",
            "哪里",
            "位置",
            "怎么走",
            "怎么去",
            "坐几路车",
            "上班时间",
            "几点上班",
            "几点下班",
            "职责",
            "职能",
            "内设机构",
            "科室",
            "有哪些科室",
            "管什么",
            "做什么",
            "干什么",
            "领导",
            "谁分管",
            "分管领导",
            "局长",
            "主任",
            "信息公开",
            "首问责任人",
            "文件",
            "任务",
        ),
    ),
    export=(
        "name",
        "region",
        "category",
        "phone",
        "fax",
        "email",
        "hours",
        "address",
        "postcode",
        "directions",
        "checked",
    ),
)
