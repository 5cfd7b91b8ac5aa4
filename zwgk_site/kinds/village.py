"""村（社区）公开：what a village or community publishes, item by item, on its board, by loudspeaker and here.

Sources: 中华人民共和国村民委员会组织法 art. 30 (what villages publish, and how often); 2020年冠县政务公开工作要点
(公开事项清单和公开流程图；相同事项的公开内容对应一致); 2023年烟台市政务公开工作要点 (定点、定向公开).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from zwgk_site.kinds.base import (
    Choice,
    Day,
    Facet,
    Kind,
    Lookup,
    Part,
    Record,
    Ref,
    Telephone,
    Texts,
    YesNo,
    one_or_many,
)
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.flow import Flow

Form = Literal["村", "社区"]
FORMS: dict[str, str] = {"村": "village", "社区": "community"}

Category = Literal[
    "党务公开", "村务公开", "财务公开", "惠农政策", "社会救助", "养老服务", "征地拆迁", "办事服务", "议事结果", "其他"
]  # fmt: skip
Way = Literal["公开栏", "广播", "微信群", "公众号", "网站", "入户告知", "会议", "益农信息社"]


class Listed(Part):
    """One line of a list of names that is shown for some days only."""

    name: str = Field(alias="姓名", title="姓名", description="公示对象的姓名。")
    amount: str | None = Field(
        default=None, alias="金额", title="金额", description="带单位，如 750元/月；没有金额的不写。"
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="如 新增、调整；不写病情、住址、证件号码。"
    )


class Counterpart(Part):
    """The item of the township with which this one agrees."""

    information: Annotated[str, Ref("information", back="村（社区）公开")] = Field(
        alias="内容", title="内容", description="乡镇（街道）公开的同一件事，本站收录的政府信息。"
    )
    version: Day = Field(
        alias="版本", title="版本", description="照着哪一版写的：乡镇那一份的生成日期，如 2024-07-05。"
    )


class VillageItem(Part):
    """公开事项：one thing that is published."""

    category: Category = Field(
        alias="类别", title="类别", description="如 财务公开、惠农政策、社会救助、养老服务、征地拆迁。"
    )
    title: str = Field(alias="事项", title="事项", description="公开的是什么，如 2024年第三季度财务收支。")
    text: str | None = Field(
        default=None,
        alias="内容",
        title="内容",
        description="具体内容，每段一行，不写姓名和金额的名单；同乡镇完全一样的写“对应事项”就行。",
    )
    limit: str = Field(alias="时限", title="时限", description="多久公开一次，如 每季度第一个月 10 日前。")
    ways: Annotated[tuple[Way, ...], BeforeValidator(one_or_many)] = Field(
        alias="方式", title="方式", description="在哪里公开，如 [公开栏, 广播]。"
    )
    updated: Day = Field(alias="更新日期", title="更新日期", description="这一条最后更新的日期。")
    shown_from: Day | None = Field(
        default=None, alias="公示起", title="公示起", description="公示的第一天；有名单的必须写。"
    )
    shown_until: Day | None = Field(
        default=None, alias="公示止", title="公示止", description="公示的最后一天，过了这天名单自动不再显示。"
    )
    roster: tuple[Listed, ...] = Field(
        default=(), alias="名单", title="名单", description="要公示的姓名和金额，只在公示期内显示。"
    )
    same: Counterpart | None = Field(
        default=None,
        alias="对应事项",
        title="对应事项",
        description="乡镇（街道）公开的同一件事，两处要一致。",
    )
    flow: Flow | None = Field(
        default=None, alias="流程图", title="流程图", description="这件事按什么步骤办，逐步写。"
    )

    def shows_names(self, today: dt.date) -> bool:
        """Whether the names may be seen on a day: only from the first to the last day of their display."""
        if self.shown_from is None or self.shown_until is None:
            return False
        return self.shown_from <= today <= self.shown_until


class Village(Record):
    name: str = Field(alias="名称", title="名称", description="写上乡镇，如 东河镇河湾村。")
    form: Form = Field(alias="类型", title="类型", description="村或社区。")
    township: Annotated[str, Ref("department", back="村（社区）公开")] = Field(
        alias="所属", title="所属", description="所属的乡镇人民政府或街道办事处。"
    )
    also: Texts = Field(
        default=(), alias="又称", title="又称", description="平时的叫法，用于搜索，如 河湾村。"
    )
    board: str = Field(alias="公开栏位置", title="公开栏位置", description="公开栏设在哪里。")
    office: str | None = Field(
        default=None, alias="服务站", title="服务站", description="党群服务站的地址和办公时间。"
    )
    phone: Annotated[str, Telephone()] = Field(
        alias="监督电话", title="监督电话", description="对外公布的座机，不写个人手机号。"
    )
    items: tuple[VillageItem, ...] = Field(
        alias="公开事项清单", title="公开事项清单", description="逐条写，新的写在前面。"
    )
    checked: Day = Field(alias="核对日期", title="核对日期", description="最近一次逐条核对的日期。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.name


def _form(record: Village, library: Lookup) -> Sequence[Choice]:
    return [Choice(FORMS[record.form], record.form)]


def _township(record: Village, library: Lookup) -> Sequence[Choice]:
    of = record.township
    return [Choice(library.id_of("department", of), library.title_of("department", of))]


KIND = Kind(
    name="village",
    label="村（社区）公开",
    model=Village,
    folder="villages",
    template="village.html",
    address="villages/{id}.html",
    list_address="villages/index.html",
    noun="个",
    order="checked",
    facets=(
        Facet("township", "所属", _township, of="department"),
        Facet("form", "类型", _form),
    ),
    labelled=("phone", "board", "office"),
    names=Names(("also",)),
    card=CardSpec(
        kicker="村（社区）公开",
        fields=("board", "phone", "office", "checked"),
        links=("items_listed", "township"),
        asked=("村务公开", "公开栏", "财务", "收支", "监督电话", "低保名单", "广播", "在哪"),
        first=True,
    ),
    export=("name", "form", "township", "board", "phone", "checked"),
)
