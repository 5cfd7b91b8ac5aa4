"""单位组：a name in documents that stands for several organs, such as 县政府各部门、单位."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Kind, Record, Ref, Texts


class Group(Record):
    name: str = Field(alias="名称", title="名称", description="文件里的统称，如 县政府各部门、单位。")
    region: Annotated[str, Ref("region")] = Field(alias="地区", title="地区", description="所属地区。")
    aliases: Texts = Field(default=(), alias="别名", title="别名", description="同一统称的其他写法。")
    members: Texts = Field(default=(), alias="成员", title="成员", description="成员单位或其他单位组的名称。")
    categories: Texts = Field(
        default=(), alias="成员类别", title="成员类别", description="本地区这些类别的单位都是成员。"
    )
    note: str | None = Field(
        default=None, alias="说明", title="说明", description="原文没有指明具体单位，或名单不全时写明。"
    )

    @property
    def label(self) -> str:
        return self.name


KIND = Kind(name="group", label="单位组", model=Group, file="departments.yaml", section="单位组")
