"""意见征集：a draft on which the public is heard, from the notice to what became of the opinions.

Sources: 重大行政决策程序暂行条例（国务院令第713号）art. 14–16 for drafts, period and hearings;
优化营商环境条例（国务院令第722号）art. 62 for rules that concern enterprises; 2023年烟台市政务公开
工作要点（七）（八）for both feedbacks.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import (
    Awaited,
    Choice,
    Count,
    Day,
    Facet,
    Kind,
    LocalFile,
    Lookup,
    Part,
    Ref,
    Telephone,
    Texts,
    YesNo,
)
from zwgk_site.kinds.findable import CardSpec, Names
from zwgk_site.kinds.opinion import Opinion
from zwgk_site.kinds.publication import PUBLICATION, Publication

LEAST_DAYS = 30
"""Natural days for which opinions are collected at least (国务院令第713号 art. 15)."""

FEEDBACK_DAYS = 7
"""Natural days after the end within which what became of the opinions is told."""

SECOND_WORKDAYS = 10
"""Working days after the policy's issue within which it is told again, in full."""

WayKind = Literal["信函", "电子邮件", "网上", "传真", "电话", "座谈会", "当面"]


class Way(Part):
    """One way to give an opinion."""

    kind: WayKind = Field(alias="方式", title="方式", description="怎样提意见。")
    address: str = Field(
        alias="地址", title="地址", description="寄到、发到哪里：通信地址和邮编、邮箱、网址、号码或会场。"
    )


class Present(Part):
    """How many of one group of people took part: no names."""

    category: str = Field(
        alias="类别", title="类别", description="哪一类人，如 困难群众代表，不写姓名、电话、住址。"
    )
    count: Count = Field(alias="人数", title="人数", description="几个人。")


class Participation(Part):
    """Another way in which the public was heard (国务院令第713号 art. 14, 16)."""

    kind: Literal["座谈会", "听证会", "走访", "问卷"] = Field(
        alias="形式", title="形式", description="座谈会、听证会、走访或问卷。"
    )
    day: Day = Field(alias="日期", title="日期", description="哪一天；连着几天的写最后一天。")
    place: str | None = Field(default=None, alias="地点", title="地点", description="在哪里举行。")
    topic: str | None = Field(default=None, alias="内容", title="内容", description="就什么问题听取意见。")
    selection: str | None = Field(
        default=None, alias="产生方式", title="产生方式", description="听证会参加人怎样遴选。"
    )
    present: tuple[Present, ...] = Field(
        default=(), alias="参加人员", title="参加人员", description="按类别写人数；听证会名单要提前公布。"
    )
    result: str | None = Field(
        default=None, alias="结果", title="结果", description="听到的主要意见和采纳情况。"
    )


class Channel(Part):
    """How many opinions came in one way."""

    name: str = Field(alias="渠道", title="渠道", description="如 信函、电子邮件、网上。")
    count: Count = Field(alias="条数", title="条数", description="这个渠道收到几条。")


class Feedback(Part):
    """What became of the opinions, told after the collection."""

    published: Day = Field(alias="公开日期", title="公开日期", description="公开采纳情况的日期。")
    total: Count = Field(alias="收到", title="收到", description="一共收到几条意见。")
    adopted: Count = Field(alias="采纳", title="采纳", description="采纳几条。")
    partly: Count = Field(alias="部分采纳", title="部分采纳", description="部分采纳几条，没有写 0。")
    rejected: Count = Field(alias="不采纳", title="不采纳", description="不采纳几条，没有写 0。")
    channels: tuple[Channel, ...] = Field(
        default=(), alias="渠道", title="渠道", description="各渠道收到的条数，合计等于“收到”。"
    )
    views: tuple[Opinion, ...] = Field(
        default=(), alias="主要意见", title="主要意见", description="主要观点，逐条写明处理和理由。"
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="需要说明的事，如 有 3 条与草案无关，已转办。"
    )


class SecondFeedback(Part):
    """Told again in full after the policy was issued."""

    published: Day = Field(alias="公开日期", title="公开日期", description="再次公开的日期。")
    text: str = Field(alias="情况", title="情况", description="前期意见的收集、采纳情况，每段一行。")
    views: tuple[Opinion, ...] = Field(
        default=(),
        alias="集中意见",
        title="集中意见",
        description="较为集中的意见没有采纳的，逐条写明原因。",
    )


class Consultation(Publication):
    draft: str = Field(
        alias="草案",
        title="草案",
        description="草案的名称，带书名号，如 《示范县……办法（征求意见稿）》。",
    )
    draft_files: Annotated[Texts, LocalFile()] = Field(
        default=(), alias="草案文件", title="草案文件", description="供下载的草案；正文里写了全文的可以不写。"
    )
    explanation: str | None = Field(
        default=None, alias="起草说明", title="起草说明", description="为什么起草、怎样起草、主要规定什么。"
    )
    explanation_files: Annotated[Texts, LocalFile()] = Field(
        default=(), alias="起草说明文件", title="起草说明文件", description="供下载的起草说明。"
    )
    background: str | None = Field(
        default=None, alias="背景", title="背景", description="现在的情况和要解决的问题，每段一行。"
    )
    begins: Day = Field(alias="开始日期", title="开始日期", description="从哪一天起征集。")
    ends: Day = Field(
        alias="结束日期",
        title="结束日期",
        description="最后一天；一般不少于 30 日，开始的那一天不算在内。",
    )
    short_reason: str | None = Field(
        default=None,
        alias="期限说明",
        title="期限说明",
        description="少于 30 日的，写明原因，会登在网页上。",
    )
    business: YesNo = Field(
        default=False, alias="涉企", title="涉企", description="与企业生产经营密切相关的写 是。"
    )
    associations: Texts = Field(
        default=(),
        alias="听取意见的企业和协会商会",
        title="听取意见的企业和协会商会",
        description="涉企的写：听取了哪些市场主体、行业协会商会的意见。",
    )
    ways: tuple[Way, ...] = Field(
        alias="提出意见的方式", title="提出意见的方式", description="至少一种，写明地址。"
    )
    subject: str | None = Field(
        default=None,
        alias="注明字样",
        title="注明字样",
        description="信封、邮件标题上要注明的字，不带引号。",
    )
    office: str | None = Field(
        default=None, alias="联系科室", title="联系科室", description="发布单位里的哪个科室。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="联系电话", title="联系电话", description="办公室的电话，不写个人手机。"
    )
    others: tuple[Participation, ...] = Field(
        default=(), alias="其他参与", title="其他参与", description="座谈会、听证会、走访、问卷。"
    )
    feedback: Feedback | None = Field(
        default=None,
        alias="意见采纳情况",
        title="意见采纳情况",
        description="征集结束后 7 日内公开。",
    )
    second: SecondFeedback | None = Field(
        default=None,
        alias="出台后采纳情况",
        title="出台后采纳情况",
        description="政策文件出台后 10 个工作日内再次公开。",
    )
    policy: Annotated[str | None, Ref("policy", back="意见征集")] = Field(
        default=None, alias="出台文件", title="出台文件", description="草案最后成为哪份文件。"
    )
    also: Texts = Field(
        default=(), alias="又称", title="又称", description="草案平时的叫法，用于搜索，如 养老设施管理办法。"
    )
    body: str = Field(default="", alias="正文", title="正文", description="草案全文，Markdown。")

    @property
    def days(self) -> int:
        """Natural days of the period; the first day does not count (民法典 art. 201)."""
        return (self.ends - self.begins).days

    @property
    def feedback_due(self) -> dt.date:
        """The last day on which the feedback is in time."""
        return self.ends + dt.timedelta(days=FEEDBACK_DAYS)


@dataclass(frozen=True)
class State:
    """Where a consultation is on a day. ``days`` until it begins or after today while it is open, else 0."""

    slug: Literal["soon", "open", "awaiting", "answered"]
    label: str
    days: int = 0


def state_on(consultation: Consultation, day: dt.date) -> State:
    """The state on a day: a feedback counts from the day it was published."""
    if day < consultation.begins:
        return State("soon", "即将开始", (consultation.begins - day).days)
    if day <= consultation.ends:
        return State("open", "正在征集", (consultation.ends - day).days)
    feedback = consultation.feedback
    if feedback is not None and feedback.published <= day:
        return State("answered", "已反馈")
    return State("awaiting", "已结束待反馈")


def rank(consultation: Consultation, day: dt.date) -> tuple[int, int]:
    """Place in a list: open ones first, the one that ends soonest on top; then those to come; then the
    rest, the newest first."""
    state = state_on(consultation, day)
    place = {"open": 0, "soon": 1}.get(state.slug, 2)
    return place, state.days if place < 2 else -consultation.ends.toordinal()


def _state(record: Consultation, library: Lookup) -> Sequence[Choice]:
    state = state_on(record, library.today)
    return [Choice(state.slug, state.label)]


def _awaited(record: Consultation) -> Iterator[Awaited]:
    yield Awaited("征集截止", record.begins, record.ends, ends=True)


KIND = Kind(
    name="consultation",
    label="意见征集",
    model=Consultation,
    folder="consultations",
    body=True,
    template="consultation.html",
    address="consultations/{id}.html",
    list_address="consultations/index.html",
    noun="次",
    order="published",
    facets=(Facet("state", "状态", _state), *PUBLICATION),
    search=("draft", "background", "explanation", "feedback", "second", "body"),
    labelled=("phone",),
    names=Names(("also",)),
    card=CardSpec(
        kicker="意见征集",
        fields=("state", "period", "ways", "subject", "phone"),
        links=("policy", "give", "feedback", "publisher"),
        asked=("提意见", "怎么提意见", "征求意见", "截止", "采纳", "反馈", "草案", "邮箱", "电话"),
        first=True,
    ),
    export=("title", "draft", "publisher", "begins", "ends", "business", "published", "policy"),
    awaited=_awaited,
)
