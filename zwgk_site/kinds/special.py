"""专题：records of several kinds about one matter, gathered in sections, and archived when it is over.

Source: 政务公开工作要点 of several cities (围绕重点领域设置专题，集中公开); 政府网站发展指引
（国办发〔2017〕47号）: 专题 that ended are marked and kept.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Part, Ref
from zwgk_site.kinds.fields import pointers
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLICATION, Publication

BACK = "专题"


class SpecialItem(Part):
    """One record of a section: exactly one of the keys, and what to say of it."""

    policy: Annotated[str | None, Ref("policy", back=BACK)] = Field(
        default=None, alias="文件", title="文件", description="本站的政策文件，写文号、标识或标题。"
    )
    interpretation: Annotated[str | None, Ref("interpretation", back=BACK)] = Field(
        default=None, alias="政策解读", title="政策解读", description="本站的政策解读。"
    )
    notice: Annotated[str | None, Ref("notice", back=BACK)] = Field(
        default=None, alias="通知公告", title="通知公告", description="本站的通知公告。"
    )
    page: Annotated[str | None, Ref("page", back=BACK)] = Field(
        default=None, alias="页面", title="页面", description="本站的页面。"
    )
    plan: Annotated[str | None, Ref("plan", back=BACK)] = Field(
        default=None, alias="重点任务", title="重点任务", description="本站的重点任务表。"
    )
    standard: Annotated[str | None, Ref("standard", back=BACK)] = Field(
        default=None, alias="标准表", title="标准表", description="本站的标准表。"
    )
    consultation: Annotated[str | None, Ref("consultation", back=BACK)] = Field(
        default=None, alias="意见征集", title="意见征集", description="本站的意见征集。"
    )
    openday: Annotated[str | None, Ref("openday", back=BACK)] = Field(
        default=None, alias="政府开放活动", title="政府开放活动", description="本站的政府开放活动。"
    )
    question: Annotated[str | None, Ref("question", back=BACK)] = Field(
        default=None, alias="政策问答", title="政策问答", description="本站的政策问答。"
    )
    package: Annotated[str | None, Ref("package", back=BACK)] = Field(
        default=None, alias="政策集成", title="政策集成", description="本站的政策集成。"
    )
    benefit: Annotated[str | None, Ref("benefit", back=BACK)] = Field(
        default=None, alias="惠民政策", title="惠民政策", description="本站的惠民政策。"
    )
    gazette: Annotated[str | None, Ref("gazette", back=BACK)] = Field(
        default=None, alias="政府公报", title="政府公报", description="本站的政府公报。"
    )
    note: str | None = Field(default=None, alias="说明", title="说明", description="为什么列在这里，一句话。")

    def named(self) -> Iterator[tuple[str, str, str]]:
        """Key, kind and name of each record that the entry names; right where there is exactly one."""
        for pointer in pointers(self):
            if isinstance(pointer.marker, Ref):
                yield str(pointer.path[0]), pointer.marker.kind, pointer.value


class SpecialSection(Part):
    title: str = Field(alias="栏目", title="栏目", description="这一部分的名称，如 政策文件、怎样申请。")
    intro: str | None = Field(default=None, alias="导语", title="导语", description="一两句话。")
    items: tuple[SpecialItem, ...] = Field(
        alias="内容", title="内容", description="依次写，一条一项，用内容的种类作键名。"
    )


class Special(Publication):
    summary: str = Field(alias="摘要", title="摘要", description="专题说什么，一两句话。")
    archived: Day | None = Field(
        default=None, alias="归档日期", title="归档日期", description="从哪一天起归档，页面仍在原地址。"
    )
    sections: tuple[SpecialSection, ...] = Field(alias="栏目", title="栏目", description="专题的各个部分。")


def over(special: Special, day: dt.date) -> bool:
    """Whether a special is archived on a day."""
    return special.archived is not None and special.archived <= day


def _state(record: Special, library: Lookup) -> Sequence[Choice]:
    if over(record, library.today):
        return [Choice("archived", "已归档")]
    return [Choice("ongoing", "正在进行")]


KIND = Kind(
    name="special",
    label="专题",
    model=Special,
    folder="specials",
    template="special.html",
    address="specials/{id}.html",
    list_address="specials/index.html",
    noun="个",
    order="published",
    facets=(Facet("state", "状态", _state), *PUBLICATION),
    search=("summary", "sections"),
    card=CardSpec(
        kicker="专题",
        fields=("summary", "state"),
        links=("sections",),
        asked=("专题", "专栏", "有哪些", "汇总"),
    ),
    export=("title", "publisher", "published", "archived", "summary"),
)
