"""收费目录：what an organ charges by law, on which basis, how much, and whether that is still so.

Source: 政府信息公开条例（国务院令第711号）art. 20(8), 行政事业性收费项目及其依据、标准; 2024年政务公开工作要点 of
several counties (规范公开行政事业性收费和政府性基金目录).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Part, Record, Ref, Texts, YesNo
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.standard import Money

State = Literal["执行", "免征", "取消"]
STATES: dict[State, str] = {"执行": "charged", "免征": "waived", "取消": "abolished"}
"""Slug of each state, in the order of the list."""

Nature = Literal["行政事业性收费", "政府性基金"]
NATURES: dict[Nature, str] = {"行政事业性收费": "fee", "政府性基金": "fund"}


class Rate(Part):
    """One amount of a charge."""

    item: str | None = Field(
        default=None, alias="项", title="项", description="分几档的，写是哪一档，如 首次申领。"
    )
    amount: Money = Field(alias="金额", title="金额", description="只写数字，如 10 或 0.5，不带单位和逗号。")
    unit: str = Field(alias="单位", title="单位", description="计量单位，如 元/证、元/立方米。")


class Charge(Record):
    name: str = Field(alias="项目", title="项目", description="收费项目的名称，照目录写。")
    nature: Nature = Field(
        default="行政事业性收费", alias="性质", title="性质", description="行政事业性收费或者政府性基金。"
    )
    organ: Annotated[str, Ref("department", back="收费项目")] = Field(
        alias="执收单位", title="执收单位", description="由哪个单位收。"
    )
    also: Texts = Field(
        default=(), alias="又称", title="又称", description="平时的叫法，用于搜索，如 办身份证的钱。"
    )
    basis: Texts = Field(
        default=(), alias="依据", title="依据", description="收费的依据，写文件的名称和文号，可写几份。"
    )
    rates: tuple[Rate, ...] = Field(default=(), alias="标准", title="标准", description="收多少，一档一行。")
    rates_note: str | None = Field(
        default=None,
        alias="标准说明",
        title="标准说明",
        description="怎样计算，一两句话；不能写成金额的写在这里。",
    )
    scope: str = Field(alias="范围", title="范围", description="向谁收，什么情况收。")
    relief: str | None = Field(
        default=None, alias="减免", title="减免", description="哪些人减收、免收，没有的不写。"
    )
    state: State = Field(alias="状态", title="状态", description="执行、免征或者取消。")
    since: Day | None = Field(
        default=None, alias="执行日期", title="执行日期", description="现行标准从哪一天起执行。"
    )
    waived_from: Day | None = Field(
        default=None, alias="免征自", title="免征自", description="免征的，写从哪一天起。"
    )
    waived_until: Day | None = Field(
        default=None, alias="免征至", title="免征至", description="免征有期限的，写最后一天。"
    )
    abolished: Day | None = Field(
        default=None, alias="取消日期", title="取消日期", description="取消的，写从哪一天起不再收。"
    )
    change_basis: str | None = Field(
        default=None, alias="调整依据", title="调整依据", description="免征、取消依据的文件，写名称和文号。"
    )
    updated: Day = Field(alias="更新日期", title="更新日期", description="这一项最近一次核对、更新的日期。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return self.name


def _state(record: Charge, library: Lookup) -> Sequence[Choice]:
    return [Choice(STATES[record.state], record.state)]


def _nature(record: Charge, library: Lookup) -> Sequence[Choice]:
    return [Choice(NATURES[record.nature], record.nature)]


def _organ(record: Charge, library: Lookup) -> Sequence[Choice]:
    of = record.organ
    return [Choice(library.id_of("department", of), library.title_of("department", of))]


KIND = Kind(
    name="charge",
    label="收费目录",
    model=Charge,
    file="charges.yaml",
    section="收费",
    template="charge.html",
    address="charges/{id}.html",
    list_address="charges/index.html",
    list_template="charges.html",
    noun="项",
    order="updated",
    facets=(
        Facet("state", "状态", _state),
        Facet("nature", "性质", _nature),
        Facet("organ", "执收单位", _organ, of="department"),
    ),
    search=("scope", "rates_note", "relief"),
    labelled=("basis", "change_basis"),
    names=Names(("also",)),
    card=CardSpec(
        kicker="收费目录",
        fields=("amounts", "standing", "scope", "relief", "basis"),
        links=("organ",),
        asked=(
            "收费",
            "收多少",
            "多少钱",
            "收费标准",
            "收不收费",
            "要钱吗",
            "费用",
            "怎么收",
            "免费吗",
            "免征",
            "取消",
        ),
    ),
    export=("name", "nature", "organ", "state", "since", "scope", "basis", "updated"),
)
