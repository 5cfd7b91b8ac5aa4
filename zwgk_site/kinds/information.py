"""政府信息：an item of government information that no other kind describes, in the column it belongs to.

Sources: 政府信息公开条例（国务院令第711号）art. 12 for index, name, summary and day of making of every item of the
catalogue, arts. 20 and 21 for what is published of one's own accord, art. 26 for the time limit.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Ref, Texts
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLICATION, FileSet, Publication


class Information(Publication):
    column: Annotated[str, Ref("column")] = Field(
        alias="栏目", title="栏目", description="放在哪个栏目，如 财政预决算。"
    )
    index: str | None = Field(default=None, alias="索引号", title="索引号", description="信息索引号。")
    formed: Day = Field(
        alias="生成日期", title="生成日期", description="信息形成或者变更的日期，如 2024-03-05。"
    )
    summary: str = Field(
        alias="内容概述", title="内容概述", description="一两句话，用于列表、搜索和公开目录。"
    )
    deadline_basis: str | None = Field(
        default=None,
        alias="期限依据",
        title="期限依据",
        description="法律、法规对公开期限另有规定的，写是哪一条；不写按 20 个工作日。",
    )
    number: str | None = Field(default=None, alias="文号", title="文号", description="有文号的照写。")
    elements: dict[str, str] = Field(
        default_factory=dict,
        alias="要素",
        title="要素",
        description="这类信息应有的要素，逐项写，如 {收入合计: 12.5亿元}；按写的先后列成一张表。",
    )
    attachments: tuple[FileSet, ...] = Field(default=(), alias="附件", title="附件", description="附件清单。")
    keywords: Texts = Field(default=(), alias="关键词", title="关键词", description="反映内容的词语。")
    body: str = Field(default="", alias="正文", title="正文", description="Markdown 正文。")


def _column(record: Information, library: Lookup) -> Sequence[Choice]:
    return [Choice(library.id_of("column", record.column), library.title_of("column", record.column))]


KIND = Kind(
    name="information",
    label="政府信息",
    model=Information,
    folder="information",
    body=True,
    template="information.html",
    address="information/{id}.html",
    list_address="information/index.html",
    order="published",
    facets=(Facet("column", "栏目", _column, of="column"), *PUBLICATION),
    search=("summary", "elements", "body", "attachments"),
    labelled=("number", "index"),
    card=CardSpec(
        kicker="政府信息",
        fields=("column", "publisher", "published", "summary"),
        asked=("公开了吗", "在哪里公开", "是多少", "附件"),
    ),
    export=("title", "index", "column", "publisher", "formed", "published", "summary", "number"),
)
