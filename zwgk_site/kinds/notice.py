"""通知公告：a notice, an announcement, or a result shown to the public for some days.

Sources: 政府网站发展指引（国办发〔2017〕47号）for title, source and time; 政务公开工作要点 of several
counties for results that are shown for a time and then kept on file (结果公示与存档备查相结合).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Annotated, Literal

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Ref, Telephone, Texts
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLICATION, FileSet, Publication

NoticeKind = Literal["通知", "公告", "公示", "人事", "招考", "其他"]
KINDS: dict[str, str] = {
    "通知": "circular", "公告": "announcement", "公示": "display", "人事": "personnel",
    "招考": "examination", "其他": "other",
}  # fmt: skip
"""Slug of each kind of notice."""

DISPLAY = "公示"
"""The kind of what is shown for some days only."""


class Notice(Publication):
    kind_of: NoticeKind = Field(
        alias="类别", title="类别", description="通知、公告、公示、人事、招考或其他；公示要写“公示至”。"
    )
    publish_until: Day | None = Field(
        default=None, alias="公示至", title="公示至", description="公示的最后一天，期满后不再列出。"
    )
    summary: str | None = Field(
        default=None, alias="摘要", title="摘要", description="一两句话，用于列表和搜索。"
    )
    contact: str | None = Field(
        default=None, alias="联系单位", title="联系单位", description="有意见向谁反映，写到科室。"
    )
    phone: Annotated[str | None, Telephone()] = Field(
        default=None, alias="联系电话", title="联系电话", description="对外公布的电话，不写个人手机号。"
    )
    policies: tuple[Annotated[str, Ref("policy", back="通知公告")], ...] = Field(
        default=(), alias="相关文件", title="相关文件", description="依据或者落实的文件，本站收录的。"
    )
    attachments: tuple[FileSet, ...] = Field(default=(), alias="附件", title="附件", description="附件清单。")
    keywords: Texts = Field(default=(), alias="关键词", title="关键词", description="反映内容的词语。")
    body: str = Field(default="", alias="正文", title="正文", description="Markdown 正文。")


def shown_on(notice: Notice, day: dt.date) -> bool | None:
    """Whether the days for which a notice is shown are running; None for one that is not shown for days."""
    return None if notice.publish_until is None else day <= notice.publish_until


def _kind_of(record: Notice, library: Lookup) -> Sequence[Choice]:
    return [Choice(KINDS[record.kind_of], record.kind_of)]


KIND = Kind(
    name="notice",
    label="通知公告",
    model=Notice,
    folder="notices",
    body=True,
    template="notice.html",
    address="notices/{id}.html",
    list_address="notices/index.html",
    order="published",
    facets=(Facet("kind", "类别", _kind_of), *PUBLICATION),
    search=("summary", "body", "attachments"),
    labelled=("contact", "phone"),
    card=CardSpec(
        kicker="通知公告",
        fields=("period", "publisher", "published", "contact", "phone"),
        links=("policies",),
        asked=("公示", "公示期", "什么时候", "到什么时候", "截止", "电话", "附件"),
    ),
    export=("title", "kind_of", "publisher", "published", "publish_until"),
)
