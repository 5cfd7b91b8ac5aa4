"""What every item that an organ publishes has: title, organ, moment, and whom it concerns.

Sources: 政府网站发展指引（国办发〔2017〕47号）for title, source and time of every article; 2024年政务公开
工作要点 of several cities for browsing by audience, matter of life and industry.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, Field

from zwgk_site.kinds.base import (
    Choice,
    Facet,
    LocalFile,
    Lookup,
    Minute,
    Part,
    Record,
    Ref,
    Texts,
    YesNo,
    one_or_many,
)

Audience = Literal[
    "全体居民", "老年人", "未成年人", "残疾人", "困难群众", "高校毕业生", "就业创业者", "退役军人",
    "农民", "新市民", "企业", "个体工商户", "社会组织",
]  # fmt: skip
AUDIENCES: dict[str, str] = {
    "全体居民": "residents", "老年人": "elderly", "未成年人": "minors", "残疾人": "disabled",
    "困难群众": "needy", "高校毕业生": "graduates", "就业创业者": "jobseekers", "退役军人": "veterans",
    "农民": "farmers", "新市民": "newcomers", "企业": "enterprises", "个体工商户": "self-employed",
    "社会组织": "associations",
}  # fmt: skip
"""Slug of each audience."""

LifeEvent = Literal[
    "出生", "上学", "就业", "创业", "婚育", "住房", "就医", "社会救助", "养老", "身后事",
    "企业开办", "企业经营", "企业注销",
]  # fmt: skip
LIFE_EVENTS: dict[str, str] = {
    "出生": "birth", "上学": "school", "就业": "job", "创业": "startup", "婚育": "family",
    "住房": "housing", "就医": "medical", "社会救助": "relief", "养老": "old-age", "身后事": "farewell",
    "企业开办": "opening", "企业经营": "running", "企业注销": "closing",
}  # fmt: skip
"""Slug of each matter of a person's or an enterprise's life."""

Industry = Literal[
    "农林牧渔", "制造业", "建筑业", "批发零售", "交通物流", "住宿餐饮", "信息技术", "金融", "房地产",
    "科技服务", "教育", "卫生健康", "养老托育", "文化旅游", "环境保护",
]  # fmt: skip
INDUSTRIES: dict[str, str] = {
    "农林牧渔": "farming", "制造业": "manufacturing", "建筑业": "construction", "批发零售": "trade",
    "交通物流": "transport", "住宿餐饮": "catering", "信息技术": "it", "金融": "finance",
    "房地产": "property", "科技服务": "science", "教育": "education", "卫生健康": "health",
    "养老托育": "care", "文化旅游": "tourism", "环境保护": "environment",
}  # fmt: skip
"""Slug of each branch of industry."""


class ForWhom(BaseModel):
    """Whom a record concerns; all three may be left empty."""

    audiences: Annotated[tuple[Audience, ...], BeforeValidator(one_or_many)] = Field(
        default=(), alias="适用对象", title="适用对象", description="哪些人用得上，可写几个。"
    )
    life_events: Annotated[tuple[LifeEvent, ...], BeforeValidator(one_or_many)] = Field(
        default=(), alias="办事情形", title="办事情形", description="人生大事或企业的哪个阶段，可写几个。"
    )
    industries: Annotated[tuple[Industry, ...], BeforeValidator(one_or_many)] = Field(
        default=(), alias="行业", title="行业", description="涉及的行业，可写几个。"
    )


class Titled(Record):
    """Title, organ and moment."""

    title: str = Field(alias="标题", title="标题", description="网页的标题。")
    publisher: Annotated[str, Ref("department")] = Field(
        alias="发布单位", title="发布单位", description="发布的单位。"
    )
    published: Minute = Field(
        alias="发布时间", title="发布时间", description="在网站发布的时间，如 2024-06-24 16:30。"
    )

    @property
    def label(self) -> str:
        return self.title


class Publication(ForWhom, Titled):
    """The fields of every published item, before its own."""

    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="整篇内容为虚构时写 是，页面上标“示例”。"
    )


class FileSet(Part):
    """附件：files of one content for download."""

    name: str = Field(alias="名称", title="名称", description="附件的名称。")
    files: Annotated[Texts, LocalFile()] = Field(
        alias="文件", title="文件", description="供下载的文件，写相对于本文件的路径。"
    )


def organ_of(record: Record) -> str | None:
    """The organ that published a record, as written in it; None for kinds that name none."""
    organ: str | None = getattr(record, "publisher", None) or getattr(record, "issuer", None)
    return organ


def _audience(record: ForWhom, library: Lookup) -> Sequence[Choice]:
    return [Choice(AUDIENCES[word], word) for word in record.audiences]


def _life_event(record: ForWhom, library: Lookup) -> Sequence[Choice]:
    return [Choice(LIFE_EVENTS[word], word) for word in record.life_events]


def _industry(record: ForWhom, library: Lookup) -> Sequence[Choice]:
    return [Choice(INDUSTRIES[word], word) for word in record.industries]


def _year(record: Publication, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.published.year), f"{record.published.year}年")]


def _publisher(record: Publication, library: Lookup) -> Sequence[Choice]:
    return [
        Choice(
            library.id_of("department", record.publisher), library.title_of("department", record.publisher)
        )
    ]


def _region(record: Publication, library: Lookup) -> Sequence[Choice]:
    return [library.region_choice(record.publisher)]


FOR_WHOM = (
    Facet("audience", "适用对象", _audience),
    Facet("event", "办事情形", _life_event),
    Facet("industry", "行业", _industry),
)
"""The facets of whom a record concerns."""

YEAR = Facet("year", "年份", _year)
PUBLISHER = Facet("publisher", "发布单位", _publisher, of="department")
REGION = Facet("region", "地区", _region, of="region")
PUBLICATION = (YEAR, PUBLISHER, REGION, *FOR_WHOM)
"""The facets of a published item."""
