"""政府公报：an issue of the official gazette, composed of documents of the library.

Source: 国务院办公厅关于做好政府公报工作的通知（国办发〔2018〕22号）: one electronic edition that agrees with
the printed one, a database of all issues, and no gazettes of departments, townships and streets.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Choice, Count, Day, Facet, Kind, Lookup, Minute, Part, Record, Ref, YesNo
from zwgk_site.kinds.findable import CardSpec, Names

BACK = "刊登于政府公报"


class GazetteItem(Part):
    """One entry of the contents: a record of this site, or a title with a text of its own."""

    policy: Annotated[str | None, Ref("policy", back=BACK)] = Field(
        default=None, alias="文件", title="文件", description="本站的政策文件，写文号、标识或标题。"
    )
    notice: Annotated[str | None, Ref("notice", back=BACK)] = Field(
        default=None, alias="通知公告", title="通知公告", description="本站的通知公告。"
    )
    title: str | None = Field(
        default=None, alias="标题", title="标题", description="只在公报上刊登的，写标题和正文。"
    )
    text: str | None = Field(
        default=None, alias="正文", title="正文", description="只在公报上刊登的正文，如大事记。"
    )

    @property
    def written(self) -> tuple[str, ...]:
        """Keys that say what the entry is; right where there is exactly one."""
        named = (("文件", self.policy), ("通知公告", self.notice))
        return tuple(key for key, value in (*named, ("标题", self.title)) if value)


class GazetteSection(Part):
    title: str = Field(
        alias="栏目", title="栏目", description="如 县政府文件、县政府办公室文件、部门文件、大事记。"
    )
    items: tuple[GazetteItem, ...] = Field(alias="内容", title="内容", description="依次写，一件一项。")


class Gazette(Record):
    name: str = Field(alias="刊名", title="刊名", description="如 示范县人民政府公报。")
    publisher: Annotated[str, Ref("department")] = Field(
        alias="主办单位", title="主办单位", description="政府或者政府办公室；部门、乡镇、街道不办公报。"
    )
    year: Annotated[Count, Field(ge=1949, le=2100)] = Field(
        alias="年份", title="年份", description="如 2024。"
    )
    number: Annotated[Count, Field(ge=1)] = Field(alias="期号", title="期号", description="当年第几期。")
    whole: Annotated[Count, Field(ge=1)] = Field(
        alias="总期号", title="总期号", description="创刊以来第几期。"
    )
    issued: Day = Field(alias="出版日期", title="出版日期", description="出版的日期。")
    published: Minute = Field(
        alias="发布时间", title="发布时间", description="在网站发布的时间，如 2024-09-30 09:00。"
    )
    sections: tuple[GazetteSection, ...] = Field(
        alias="目录", title="目录", description="按栏目写，顺序就是公报的顺序。"
    )
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="整篇内容为虚构时写 是，页面上标“示例”。"
    )

    @property
    def label(self) -> str:
        return f"{self.name}{self.year}年第{self.number}期"

    @property
    def other(self) -> str:
        """The issue by its number since the first."""
        return f"{self.name}总第{self.whole}期"


def _year(record: Gazette, library: Lookup) -> Sequence[Choice]:
    return [Choice(str(record.year), f"{record.year}年")]


def _publisher(record: Gazette, library: Lookup) -> Sequence[Choice]:
    of = record.publisher
    return [Choice(library.id_of("department", of), library.title_of("department", of))]


KIND = Kind(
    name="gazette",
    label="政府公报",
    model=Gazette,
    folder="gazettes",
    template="gazette.html",
    address="gazettes/{id}.html",
    list_address="gazettes/index.html",
    noun="期",
    order="published",
    facets=(
        Facet("year", "年份", _year),
        Facet("publisher", "主办单位", _publisher, of="department"),
    ),
    search=("sections",),
    names=Names(("other",)),
    card=CardSpec(
        kicker="政府公报",
        fields=("whole", "issued", "count"),
        links=("full", "items"),
        asked=("公报", "目录", "全文", "第几期", "总第几期"),
    ),
    export=("name", "year", "number", "whole", "issued", "publisher"),
)
