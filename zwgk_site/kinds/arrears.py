"""拖欠账款：contracts of small firms that an organ had not paid in time by the end of a year, and their amount.

Sources: 保障中小企业款项支付条例（国务院令第728号，2020）art. 16; as revised in 2025（国务院令第802号）art. 18: organs
and public institutions publish number and amount of the year before by 31 March.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from zwgk_site.kinds.base import Choice, Facet, Kind, Lookup, Minute, Record, Ref, YesNo
from zwgk_site.kinds.findable import CardSpec

_NUMBER = re.compile(r"-?[0-9]{1,9}(\.[0-9]{1,4})?")
_YEAR = re.compile(r"20[0-9]{2}")
_WHOLE = re.compile(r"-?[0-9]{1,6}")

REVISED = dt.date(2025, 6, 1)
"""The day from which the revised regulation holds."""


def _money(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and _NUMBER.fullmatch(value):
        return _not_negative(Decimal(value))
    raise PydanticCustomError("string_pattern_mismatch", "money")


def _whole(value: Any) -> Any:
    if isinstance(value, int):
        return value
    if isinstance(value, str) and _WHOLE.fullmatch(value):
        return int(_not_negative(Decimal(value)))
    raise PydanticCustomError("whole_number", "whole")


def _not_negative(value: Decimal) -> Decimal:
    if value < 0:
        raise PydanticCustomError("greater_than_equal", "negative", {"ge": 0})
    return value


def _four_digits(value: Any) -> Any:
    if isinstance(value, int) or (isinstance(value, str) and _YEAR.fullmatch(value)):
        return int(value)
    raise PydanticCustomError("string_pattern_mismatch", "year")


Year = Annotated[int, BeforeValidator(_four_digits)]
"""A year of this century in four digits."""


class Arrears(Record):
    year: Year = Field(alias="年度", title="年度", description="哪一年的情况，如 2023。")
    organ: Annotated[str, Ref("department", back="拖欠中小企业款项公布")] = Field(
        alias="单位", title="单位", description="公布的机关或者事业单位。"
    )
    contracts: Annotated[int, BeforeValidator(_whole)] = Field(
        alias="合同数量", title="合同数量", description="年末逾期尚未支付的合同有几份，没有写 0。"
    )
    amount: Annotated[Decimal, BeforeValidator(_money)] = Field(
        alias="金额", title="金额", description="逾期尚未支付的金额，单位万元，只写数字，如 12.5，没有写 0。"
    )
    zero: YesNo = Field(
        default=False,
        alias="零报告",
        title="零报告",
        description="没有逾期未付款项的写 是，合同数量和金额都写 0。",
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="原因、付款安排等要说明的事。"
    )
    published: Minute = Field(
        alias="发布时间",
        title="发布时间",
        description="在网站公布的时间，次年 3 月 31 日以前，如 2024-03-20 10:00。",
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return f"{self.organ}{self.year}年度逾期未支付中小企业款项情况"

    @property
    def due(self) -> dt.date:
        """The last day for publication: 31 March of the following year."""
        return due_of(self.year)


def due_of(year: int) -> dt.date:
    """The last day on which the figures of a year may be published."""
    return dt.date(year + 1, 3, 31)


def article_of(year: int) -> str:
    """The legal source of the duty for a year: by the regulation in force on its last day for publication."""
    if due_of(year) < REVISED:
        return "《保障中小企业款项支付条例》（2020年国务院令第728号）第十六条"
    return "《保障中小企业款项支付条例》（2025年修订）第十八条"


def _year(record: Arrears, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.year), f"{record.year}年度")]


def _organ(record: Arrears, library: Lookup) -> Sequence[Choice]:
    of = record.organ
    return [Choice(library.id_of("department", of), library.title_of("department", of))]


KIND = Kind(
    name="arrears",
    label="拖欠账款",
    model=Arrears,
    folder="arrears",
    template="arrears.html",
    address="arrears/{id}.html",
    list_address="arrears/index.html",
    list_template="arrears-list.html",
    noun="份",
    order="published",
    facets=(Facet("year", "年份", _year), Facet("organ", "单位", _organ, of="department")),
    search=("note",),
    card=CardSpec(
        kicker="拖欠中小企业款项",
        fields=("contracts_told", "amount_told", "published"),
        links=("organ",),
        asked=("拖欠", "欠款", "账款", "欠了多少", "中小企业款项", "逾期未支付"),
    ),
    export=("year", "organ", "contracts", "amount", "zero", "published", "note"),
)
