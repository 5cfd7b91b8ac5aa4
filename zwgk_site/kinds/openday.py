"""政府开放活动：a day on which an organ opens its doors, planned by the form and reported afterwards.

Source: 博政办字〔2024〕14号附件2《政府开放活动计划安排报送表》 for the form, word by word; rows 45 and 46 of
its 附件1 for plan and report (活动开展后5个工作日内). 2024年聊城市政务公开工作要点 for the season (每年9月), for
themes found by public collection and for what became of the opinions.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
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
    When,
)
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.opinion import Opinion
from zwgk_site.kinds.publication import FOR_WHOM, REGION, Publication
from zwgk_site.text.workdays import Workdays, YearUnknown

REPORT_WORKDAYS = 5
"""Working days after the activity within which it is reported."""

SEASON = 9
"""The month in which activities are held together every year."""

State = Literal["planned", "month", "awaiting", "reported", "late", "cancelled"]
STATES: dict[State, str] = {
    "planned": "计划",
    "month": "本月",
    "awaiting": "已举办待报送",
    "reported": "已报送",
    "late": "逾期未报送",
    "cancelled": "已取消",
}


class Picture(Part):
    """A picture of the activity, with the words for those who do not see it."""

    file: Annotated[str, LocalFile()] = Field(
        alias="文件", title="文件", description="图片，写相对于本文件的路径。"
    )
    text: str = Field(
        alias="说明", title="说明", description="图上是什么，读给看不见图片的人；不写参加人的姓名。"
    )


class Report(Part):
    """活动开展情况, handed to the coordinating office after the activity."""

    held: Day = Field(
        alias="举办日期", title="举办日期", description="实际举办的日期；连着几天的写最后一天。"
    )
    handed_in: Day = Field(
        alias="报送日期", title="报送日期", description="向政务公开科报送的日期，活动开展后 5 个工作日内。"
    )
    attendance: Count = Field(alias="参加人数", title="参加人数", description="实际参加的人数，只写数字。")
    text: str = Field(alias="情况", title="情况", description="怎样开展的，每段一行，不写参加人的姓名。")
    opinions: tuple[Opinion, ...] = Field(
        default=(), alias="意见建议", title="意见建议", description="收集到的意见建议和采纳情况。"
    )
    pictures: tuple[Picture, ...] = Field(
        default=(), alias="图片", title="图片", description="活动图片，每张写“说明”。"
    )


class OpenDay(Publication):
    publisher: Annotated[str, Ref("department")] = Field(
        alias="单位名称", title="单位名称", description="举办活动的单位。"
    )
    title: str = Field(
        alias="活动主题", title="活动主题", description="如 外籍人士看博山、营商环境体验官活动。"
    )
    when: When = Field(
        alias="开展时间",
        title="开展时间",
        description="必须明确月份，可具体到日，也可填写某月上旬、中旬、下旬。",
    )
    place: str = Field(
        alias="开展地点",
        title="开展地点",
        description="如 博山区政务服务中心、博山区图书馆，不用写具体门牌号。",
    )
    content: str = Field(
        alias="活动内容", title="活动内容", description="请谁看什么、体验什么、怎样听取意见。"
    )
    guests: Texts = Field(
        alias="活动对象",
        title="活动对象",
        description="如 企业代表10人；有几类人的写成列表。",
    )
    signing_up: str | None = Field(
        default=None,
        alias="活动报名方式",
        title="活动报名方式",
        description="报名邮箱、二维码等；无需通过公开报名方式确定活动参加人员的不写。",
    )
    contact: str = Field(alias="联系人", title="联系人", description="联系人，可以只写科室。")
    phone: Annotated[str, Telephone()] = Field(
        alias="联系方式", title="联系方式", description="办公电话，不写个人手机号。"
    )
    consultation: Annotated[str | None, Ref("consultation", back="据此举办的政府开放活动")] = Field(
        default=None,
        alias="主题征集",
        title="主题征集",
        description="公开征集意见确定主题和场次的，写那次意见征集。",
    )
    cancelled: str | None = Field(
        default=None, alias="取消说明", title="取消说明", description="活动取消或者改为其他活动时，写明原因。"
    )
    report: Report | None = Field(
        default=None,
        alias="活动开展情况",
        title="活动开展情况",
        description="活动开展后 5 个工作日内填写。",
    )

    @property
    def over(self) -> dt.date:
        """The day on which it was held; before that is told, the last day that the plan leaves open."""
        return self.report.held if self.report is not None else self.when.last


def report_due(activity: OpenDay, workdays: Workdays) -> dt.date | None:
    """The last day on which the report is in time; None while the holidays of a year on the way are not
    announced."""
    try:
        return workdays.after(activity.over, REPORT_WORKDAYS)
    except YearUnknown:
        return None


def state_on(activity: OpenDay, day: dt.date, workdays: Workdays) -> State:
    """Where an activity is on a day. A report counts from the day it was handed in; until its limit is
    known for certain nothing is late."""
    if activity.cancelled is not None:
        return "cancelled"
    if activity.report is not None and activity.report.handed_in <= day:
        return "reported"
    if day <= activity.over:
        month_end = dt.date(day.year, day.month, calendar.monthrange(day.year, day.month)[1])
        return "month" if activity.when.first <= month_end else "planned"
    due = report_due(activity, workdays)
    return "awaiting" if due is None or day <= due else "late"


def _state(record: OpenDay, library: Lookup) -> Sequence[Choice]:
    state = state_on(record, library.today, library.workdays)
    return [Choice(state, STATES[state])]


def _year(record: OpenDay, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.when.first.year), f"{record.when.first.year}年")]


def _organ(record: OpenDay, library: Lookup) -> Sequence[Choice]:
    organ = library.id_of("department", record.publisher)
    return [Choice(organ, library.title_of("department", organ))]


def _awaited(record: OpenDay) -> Iterator[Awaited]:
    if record.cancelled is None:
        yield Awaited(f"政府开放活动，{record.when.text}", record.when.first, record.when.last)


KIND = Kind(
    name="openday",
    label="政府开放活动",
    model=OpenDay,
    folder="opendays",
    template="openday.html",
    address="opendays/{id}.html",
    list_address="opendays/index.html",
    noun="场",
    order="published",
    facets=(
        Facet("state", "状态", _state),
        Facet("year", "年份", _year),
        Facet("publisher", "单位名称", _organ, of="department"),
        REGION,
        *FOR_WHOM,
    ),
    search=("content", "guests", "report"),
    labelled=("place", "signing_up", "contact", "phone"),
    card=CardSpec(
        kicker="政府开放活动",
        fields=("state", "when", "place", "guests", "signing_up", "phone"),
        links=("publisher", "consultation"),
        asked=("政府开放日", "开放日", "什么时候", "在哪", "怎么报名", "报名", "参加", "电话"),
        first=True,
    ),
    export=(
        "publisher",
        "title",
        "when",
        "place",
        "content",
        "guests",
        "signing_up",
        "contact",
        "phone",
        "published",
    ),
    awaited=_awaited,
)
