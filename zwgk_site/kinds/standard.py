"""标准表：amounts by class, in versions that each hold from a day on.

Sources: 社会救助暂行办法（国务院令第649号）art. 10 for standards fixed, published and adjusted by
governments; 政务公开工作要点 of several cities (及时公开和动态调整困难群众救助标准; 动态公开9类困难群众
救助标准).
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from zwgk_site.kinds.base import Day, Kind, Part, Ref, Telephone, Texts
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.publication import PUBLICATION, Publication

_MONEY = re.compile(r"[0-9]{1,7}(\.[0-9]{1,2})?")

ASKED = ("多少钱", "多少", "一个月多少", "每月多少", "现在多少", "标准", "现行标准", "最新标准", "调整")
"""Everyday words of questions about an amount."""


def _money(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and _MONEY.fullmatch(value):
        return Decimal(value)
    raise PydanticCustomError("string_pattern_mismatch", "money")


Money = Annotated[Decimal, BeforeValidator(_money)]
"""An amount in the unit of its class: at most seven digits, and two after the point."""


class StandardClass(Part):
    """One class of a table, such as 城市居民最低生活保障."""

    name: str = Field(alias="名称", title="名称", description="类别的名称，如 城市居民最低生活保障标准。")
    short: str | None = Field(
        default=None, alias="简称", title="简称", description="写金额时用的短名，如 城市低保。"
    )
    also: Texts = Field(
        default=(), alias="又称", title="又称", description="平时的叫法，用于搜索，如 城市低保金。"
    )
    who: str | None = Field(default=None, alias="对象", title="对象", description="发给哪些人，一句话。")
    items: Texts = Field(
        default=(), alias="细目", title="细目", description="一个类别分几档的，逐个写，如 [全自理, 半自理]。"
    )
    unit: str | None = Field(
        default=None, alias="单位", title="单位", description="与全表不同的计量单位，如 元/年。"
    )
    until: Day | None = Field(
        default=None, alias="执行至", title="执行至", description="这一类不再执行的，写最后一天。"
    )

    @property
    def brief(self) -> str:
        """What it is called in little space."""
        return self.short or self.name


class Amount(Part):
    of: str = Field(alias="类别", title="类别", description="表里类别的名称或简称。")
    item: str | None = Field(default=None, alias="细目", title="细目", description="类别里的哪一档。")
    value: Money = Field(
        alias="金额", title="金额", description="只写数字，如 915 或 197.5，不带单位和逗号，小数不超过两位。"
    )


class StandardVersion(Part):
    """The amounts that hold from a day on, until those of the next version do."""

    since: Day = Field(alias="自", title="自", description="从哪一天起执行。")
    policy: Annotated[str | None, Ref("policy", back="标准表")] = Field(
        default=None, alias="依据文件", title="依据文件", description="公布这次标准的文件，本站收录的。"
    )
    clause: str | None = Field(
        default=None, alias="依据条款", title="依据条款", description="依据文件的哪一条，如 一、（一）。"
    )
    basis: str | None = Field(
        default=None, alias="依据", title="依据", description="依据文件本站没有收录的，写标题和文号。"
    )
    note: str | None = Field(default=None, alias="说明", title="说明", description="这次调整要说明的事。")
    amounts: tuple[Amount, ...] = Field(alias="金额", title="金额", description="各类的金额，一类一档一行。")


class Standard(Publication):
    summary: str | None = Field(
        default=None, alias="摘要", title="摘要", description="一两句话，用于列表和搜索。"
    )
    also: Texts = Field(
        default=(), alias="又称", title="又称", description="整张表平时的叫法，用于搜索，如 救助标准。"
    )
    unit: str = Field(
        default="元/月", alias="单位", title="单位", description="计量单位，一般为 元/月（每人每月）。"
    )
    office: str | None = Field(
        default=None, alias="咨询单位", title="咨询单位", description="群众该问谁，写到科室。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="咨询电话", title="咨询电话", description="对外公布的电话。"
    )
    notes: Texts = Field(
        default=(), alias="说明", title="说明", description="怎样理解这张表，如 特困人员两项相加。"
    )
    classes: tuple[StandardClass, ...] = Field(alias="类别", title="类别", description="表里的各类，依次写。")
    versions: tuple[StandardVersion, ...] = Field(
        alias="版本", title="版本", description="每次调整一个版本，新的写在最上面。"
    )


KIND = Kind(
    name="standard",
    label="标准表",
    model=Standard,
    folder="standards",
    template="standard.html",
    address="standards/{id}.html",
    list_address="standards/index.html",
    noun="张",
    order="published",
    facets=PUBLICATION,
    search=("summary", "classes", "notes", "office"),
    names=Names(("also",)),
    card=CardSpec(
        kicker="现行标准",
        fields=("current", "since", "office", "phone"),
        links=("history", "publisher"),
        asked=ASKED,
    ),
    export=("title", "publisher", "published", "unit", "office", "phone"),
)
