"""会议：a meeting of the government to which representatives of the public were invited.

Sources: 2023年烟台市政务公开工作要点 (公众代表列席政府常务会一年不少于10次, their opinions and what
became of them are published); 聊城市2024年政务公开工作要点 (每月一题).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated

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
    Texts,
    WebAddress,
    YesNo,
)
from zwgk_site.kinds.consultation import Present
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.opinion import Opinion
from zwgk_site.kinds.publication import PUBLISHER, REGION, Publication

YEARLY = 10
"""Meetings a year to which representatives of the public are invited."""


class MeetingItem(Part):
    """One thing on the agenda of a meeting."""

    name: str = Field(alias="议题", title="议题", description="审议、听取了什么。")
    monthly: YesNo = Field(
        default=False, alias="每月一题", title="每月一题", description="“每月一题”的议题写 是。"
    )
    policy: Annotated[str | None, Ref("policy", back="审议的会议")] = Field(
        default=None, alias="文件", title="文件", description="通过后印发的文件，本站收录的。"
    )
    result: str | None = Field(default=None, alias="结果", title="结果", description="会议怎样决定。")


class Meeting(Publication):
    organ: Annotated[str, Ref("department")] = Field(
        alias="会议单位", title="会议单位", description="开会的政府或者单位。"
    )
    name: str = Field(alias="会议", title="会议", description="会议的种类，如 县政府常务会议。")
    number: Count | None = Field(default=None, alias="次数", title="次数", description="第几次，只写数字。")
    day: Day = Field(alias="日期", title="日期", description="哪一天召开。")
    items: tuple[MeetingItem, ...] = Field(alias="议题", title="议题", description="会议的议题，依次写。")
    invited: tuple[Present, ...] = Field(
        default=(), alias="列席代表", title="列席代表", description="邀请的公众代表，按类别写人数。"
    )
    selection: str | None = Field(
        default=None, alias="产生方式", title="产生方式", description="代表怎样产生。"
    )
    opinions: tuple[Opinion, ...] = Field(
        default=(),
        alias="代表意见",
        title="代表意见",
        description="列席代表发表的意见和采纳情况；没有发表意见的写进“说明”。",
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="如 列席代表没有发表不同意见。"
    )
    recording: WebAddress | None = Field(
        default=None, alias="录播地址", title="录播地址", description="直播、录播的网址。"
    )
    transcript: Annotated[Texts, LocalFile()] = Field(
        default=(), alias="文字实录", title="文字实录", description="供下载的文字实录。"
    )

    @property
    def guests(self) -> int:
        """How many representatives were invited."""
        return sum(group.count for group in self.invited)


def months_without(meetings: Sequence[Meeting], year: int, today: dt.date) -> tuple[int, ...]:
    """Months of the year, up to the day's own, that are over and had no meeting with a monthly topic."""
    with_topic = {
        meeting.day.month
        for meeting in meetings
        if meeting.day.year == year and meeting.day <= today and any(item.monthly for item in meeting.items)
    }
    over = 12 if year < today.year else today.month - 1 if year == today.year else 0
    return tuple(month for month in range(1, over + 1) if month not in with_topic)


def attended(meetings: Sequence[Meeting], year: int, today: dt.date) -> int:
    """Meetings of the year up to the day to which representatives were invited."""
    return sum(
        1 for meeting in meetings if meeting.day.year == year and meeting.day <= today and meeting.invited
    )


def _year(record: Meeting, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.day.year), f"{record.day.year}年")]


def _monthly(record: Meeting, library: Lookup) -> Sequence[Choice]:
    return [Choice("monthly", "每月一题")] if any(item.monthly for item in record.items) else []


def _awaited(record: Meeting) -> Sequence[Awaited]:
    return (Awaited("会议召开", record.day, record.day),)


KIND = Kind(
    name="meeting",
    label="会议",
    model=Meeting,
    folder="meetings",
    template="meeting.html",
    address="meetings/{id}.html",
    list_address="meetings/index.html",
    list_template="meetings.html",
    noun="次",
    order="published",
    facets=(Facet("year", "年份", _year), Facet("topic-of", "议题", _monthly), PUBLISHER, REGION),
    search=("items", "opinions", "note"),
    card=CardSpec(
        kicker="公众代表列席会议",
        fields=("day", "guests", "heard"),
        links=("items",),
        asked=("会议", "常务会", "列席", "代表意见", "审议了什么", "每月一题"),
    ),
    export=("title", "organ", "name", "number", "day", "published"),
    awaited=_awaited,
)
