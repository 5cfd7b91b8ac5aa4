"""地区：an administrative area whose government issues documents."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Kind, Record, Ref


class Region(Record):
    name: str = Field(alias="名称", title="名称", description="如 汶上县。")
    level: str = Field(alias="级别", title="级别", description="省、市、县、区、镇、街道。")
    parent: Annotated[str | None, Ref("region")] = Field(
        default=None, alias="上级", title="上级", description="上级地区。"
    )

    @property
    def label(self) -> str:
        return self.name


KIND = Kind(name="region", label="地区", model=Region, file="departments.yaml", section="地区")
