"""政务新媒体：the register of official accounts, those in use and those closed.

Source: 国务院办公厅关于推进政务新媒体健康有序发展的意见（国办发〔2018〕123号）: accounts are opened, changed
and closed on file, and closing is told to the public.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Record, Ref, YesNo
from zwgk_site.kinds.findable import CardSpec

Platform = Literal[
    "微信公众号", "微信视频号", "微博", "今日头条", "抖音", "快手", "移动客户端", "小程序", "其他"
]
PLATFORMS: dict[str, str] = {
    "微信公众号": "wechat", "微信视频号": "channels", "微博": "weibo", "今日头条": "toutiao", "抖音": "douyin",
    "快手": "kuaishou", "移动客户端": "app", "小程序": "mini", "其他": "other",
}  # fmt: skip
"""Slug of each platform."""

State = Literal["正常", "关停"]
STATES: dict[str, str] = {"正常": "running", "关停": "closed"}


class Account(Record):
    name: str = Field(alias="名称", title="名称", description="账号的名称。")
    platform: Platform = Field(alias="平台", title="平台", description="账号所在的平台。")
    operator: Annotated[str, Ref("department", back="政务新媒体")] = Field(
        alias="主办单位", title="主办单位", description="开办账号的单位。"
    )
    state: State = Field(alias="状态", title="状态", description="正常或关停。")
    opened: Day | None = Field(
        default=None, alias="开设日期", title="开设日期", description="备案开设的日期。"
    )
    closed: Day | None = Field(
        default=None, alias="关停日期", title="关停日期", description="关停的，写从哪一天起关停。"
    )
    number: str | None = Field(
        default=None, alias="备案号", title="备案号", description="全国政务新媒体备案的编号。"
    )
    summary: str | None = Field(
        default=None, alias="简介", title="简介", description="发布什么内容，一句话。"
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return f"{self.name}（{self.platform}）"


def _state(record: Account, library: Lookup) -> Sequence[Choice]:
    return [Choice(STATES[record.state], record.state)]


def _platform(record: Account, library: Lookup) -> Sequence[Choice]:
    return [Choice(PLATFORMS[record.platform], record.platform)]


def _operator(record: Account, library: Lookup) -> Sequence[Choice]:
    of = record.operator
    return [Choice(library.id_of("department", of), library.title_of("department", of))]


KIND = Kind(
    name="account",
    label="政务新媒体",
    model=Account,
    file="accounts.yaml",
    section="政务新媒体",
    template="account.html",
    address="accounts/{id}.html",
    list_address="accounts/index.html",
    noun="个",
    facets=(
        Facet("state", "状态", _state),
        Facet("platform", "平台", _platform),
        Facet("operator", "主办单位", _operator, of="department"),
    ),
    search=("summary",),
    labelled=("number",),
    card=CardSpec(
        kicker="政务新媒体",
        fields=("platform", "state", "closed", "number", "summary"),
        links=("operator",),
        asked=("公众号", "微信", "微博", "抖音", "账号", "关停", "备案号", "叫什么"),
    ),
    export=("name", "platform", "operator", "state", "opened", "closed", "number"),
)
