"""政府信息公开平台：the level of the site and the platforms beside, above and below it.

Source: 国办公开办函〔2019〕61号: one platform under one name and one form, linked with those of departments and of
governments above and below.
"""

from __future__ import annotations

from pydantic import Field

from zwgk_site.kinds.articles import Level
from zwgk_site.kinds.base import Kind, Part, Record, WebAddress, YesNo


class Peer(Part):
    """Another organ's platform."""

    name: str = Field(alias="名称", title="名称", description="平台的名称，如 某某市人民政府信息公开平台。")
    address: WebAddress = Field(alias="网址", title="网址", description="平台的完整网址。")
    group: str = Field(alias="分组", title="分组", description="如 上级政府、部门、乡镇街道。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="虚构的写 是，页面上标“示例”。"
    )


class Platform(Record):
    id: str = Field(default="platform", alias="标识", title="标识", description="固定为 platform，不用填写。")
    level: Level = Field(
        alias="级别", title="级别", description="设区的市级、县级、乡镇或部门；按它列出应当公开的各项。"
    )
    peers: tuple[Peer, ...] = Field(
        default=(), alias="链接平台", title="链接平台", description="上级、部门和下级的政府信息公开平台。"
    )

    @property
    def label(self) -> str:
        return "政府信息公开平台"


NAME = "政府信息公开"
"""The name the column must have."""
GUIDE, RULES, DUTIES, REPORTS = "政府信息公开指南", "政府信息公开制度", "法定主动公开内容", "政府信息公开年报"
BASIC = (GUIDE, RULES, DUTIES, REPORTS)
"""The four columns of every platform, in their order."""
APPLYING = "依申请公开"

KIND = Kind(name="platform", label="政府信息公开平台", model=Platform, file="platform.yaml")
