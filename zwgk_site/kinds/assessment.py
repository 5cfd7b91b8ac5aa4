"""评估考核：indicators with weights, scores the site works out by itself or people give, and results of organs.

Sources: 政府信息公开条例（国务院令第711号）art. 46 (assessment by the competent department), art. 50 (results in the annual
report); 聊城市2024年政务公开工作要点 四 (评估考核); 2023年烟台市政务公开工作要点 (优化考核评估指标体系).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from zwgk_site.kinds.arrears import Year
from zwgk_site.kinds.base import Choice, Facet, Kind, Lookup, Part, Ref
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLISHER, REGION, Publication

_POINTS = re.compile(r"[0-9]{1,3}(\.[0-9]{1,2})?")

FULL = Decimal(100)
"""What the weights of all indicators add up to, and the highest result."""

Measured = Literal[
    "法定栏目覆盖", "栏目更新及时", "公开目录一致", "公开指南要素", "年度报告按时", "政策解读关联", "意见征集按时反馈",
    "关切回应按时", "开放活动按时报告", "重点任务按时完成", "公共企事业单位要素", "拖欠账款按时公布",
    "村（社区）公开一致",
]  # fmt: skip
"""What the portal works out from its own content; see ``relate/measures.py``."""

Grade = Literal["优秀", "良好", "合格", "不合格"]


def _points(value: Any) -> Any:
    if isinstance(value, Decimal):
        return value
    if isinstance(value, str) and _POINTS.fullmatch(value):
        if Decimal(value) > FULL:
            raise PydanticCustomError("less_than_equal", "points", {"le": 100})
        return Decimal(value)
    raise PydanticCustomError("string_pattern_mismatch", "points")


Points = Annotated[Decimal, BeforeValidator(_points)]
"""Points from 0 to 100, at most two figures after the point."""


class Indicator(Part):
    """指标：one line of the score sheet."""

    group: str = Field(alias="一级指标", title="一级指标", description="归在哪一类，如 主动公开、政策解读。")
    name: str = Field(alias="名称", title="名称", description="考核什么，如 法定主动公开栏目有内容。")
    weight: Points = Field(
        alias="权重", title="权重", description="满分几分，只写数字，小数不超过两位；全部指标合计 100。"
    )
    way: Literal["自动", "人工"] = Field(
        alias="方式", title="方式", description="自动：由网站按内容计算；人工：由考核人员打分。"
    )
    measured: Measured | None = Field(
        default=None,
        alias="测算",
        title="测算",
        description="方式是自动的，写按哪一项计算，如 栏目更新及时。",
    )
    score: Points | None = Field(
        default=None, alias="得分", title="得分", description="方式是人工的，写得几分，不超过权重。"
    )
    basis: str | None = Field(
        default=None,
        alias="依据",
        title="依据",
        description="人工打分的依据，如 抽查 20 件，扣 1 分的是哪一件。",
    )
    rule: str | None = Field(
        default=None, alias="评分标准", title="评分标准", description="怎样得分、怎样扣分，一句话。"
    )


class Result(Part):
    """结果：what one organ achieved."""

    organ: Annotated[str, Ref("department", back="评估考核")] = Field(
        alias="单位", title="单位", description="被考核的单位。"
    )
    score: Points = Field(alias="得分", title="得分", description="百分制，小数不超过两位。")
    grade: Grade = Field(alias="等次", title="等次", description="优秀、良好、合格或不合格。")
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="主要的好做法或者问题，一两句话。"
    )


class Assessment(Publication):
    year: Year = Field(alias="年度", title="年度", description="考核哪一年的工作，如 2024。")
    summary: str = Field(alias="摘要", title="摘要", description="一两句话，用于列表和搜索。")
    basis: str | None = Field(default=None, alias="依据", title="依据", description="按什么文件考核。")
    indicators: tuple[Indicator, ...] = Field(
        default=(), alias="指标", title="指标", description="指标和权重，逐条写；只发布结果的可以不写。"
    )
    results: tuple[Result, ...] = Field(
        default=(), alias="结果", title="结果", description="各单位的得分和等次，由高到低写。"
    )
    bulletin: str | None = Field(
        default=None, alias="通报", title="通报", description="通报的正文，每段一行。"
    )


def _year(record: Assessment, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.year), f"{record.year}年度")]


KIND = Kind(
    name="assessment",
    label="评估考核",
    model=Assessment,
    folder="assessments",
    template="assessment.html",
    address="supervision/{id}.html",
    list_address="supervision/index.html",
    noun="份",
    order="published",
    facets=(Facet("year", "年份", _year), PUBLISHER, REGION),
    search=("summary", "indicators", "results", "bulletin"),
    card=CardSpec(
        kicker="评估考核",
        fields=("year", "publisher", "total"),
        links=("inspection",),
        asked=("考核", "评估", "得分", "多少分", "排名", "通报", "自查"),
    ),
    export=("title", "year", "publisher", "published", "summary"),
)
