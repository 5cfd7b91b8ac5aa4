"""领导信息：who leads an organ, in the official order, and what each is in charge of.

Source: 政府信息公开条例（国务院令第711号）art. 20(2), 负责人姓名. Names, posts and duties only: nothing private.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Choice, Count, Day, Facet, Kind, Lookup, Record, Ref, Telephone, Texts, YesNo
from zwgk_site.kinds.findable import CardSpec


class Leader(Record):
    name: str = Field(alias="姓名", title="姓名", description="姓名。")
    post: str = Field(alias="职务", title="职务", description="如 局长、党组成员、副局长。")
    organ: Annotated[str, Ref("department", back="领导信息")] = Field(
        alias="单位", title="单位", description="所在单位，写全称。"
    )
    rank: Annotated[Count, Field(ge=1)] = Field(
        alias="排序",
        title="排序",
        description="在本单位领导中的次序，从 1 起；按公布的次序，不按姓氏笔画或拼音。",
    )
    duties: Texts = Field(default=(), alias="分工", title="分工", description="负责、分管什么，可以写几条。")
    charged_with: Annotated[Texts, Ref("department", back="分管领导")] = Field(
        default=(), alias="分管单位", title="分管单位", description="分管的单位，本站登记了的，可以写几个。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None,
        alias="办公电话",
        title="办公电话",
        description="对外公布的办公电话，不写手机号；可以不写。",
    )
    career: Texts = Field(
        default=(), alias="简历", title="简历", description="按公布的简历写，一段一条；可以不写。"
    )
    updated: Day = Field(alias="更新日期", title="更新日期", description="分工或者职务最近一次更新的日期。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return f"{self.organ}{self.post}{self.name}"


def _organ(record: Leader, library: Lookup) -> Sequence[Choice]:
    of = record.organ
    return [Choice(library.id_of("department", of), library.title_of("department", of))]


KIND = Kind(
    name="leader",
    label="领导信息",
    model=Leader,
    file="leaders.yaml",
    section="领导",
    template="leader.html",
    address="leaders/{id}.html",
    list_address="leaders/index.html",
    list_template="leaders.html",
    noun="位",
    order="updated",
    facets=(Facet("organ", "单位", _organ, of="department"),),
    search=("name", "post"),
    labelled=("duties", "charged_with", "phone"),
    card=CardSpec(
        kicker="领导信息",
        fields=("post", "duties", "charged_with", "phone"),
        links=("organ",),
        asked=("谁分管", "分管", "分管领导", "分工", "负责什么", "是谁", "领导", "简历", "职务", "电话"),
    ),
    export=("organ", "rank", "name", "post", "duties", "charged_with", "phone", "updated"),
)
