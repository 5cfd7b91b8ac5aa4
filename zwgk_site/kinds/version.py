"""历史版本：the text of a document before it was amended.

Sources: 立法法 (2023) art. 63 and 65, an amended text is published anew and tells by what it was amended;
政府网站发展指引（国办发〔2017〕47号）, what does not apply any more is marked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Choice, Day, Facet, Kind, Lookup, Record, Ref, YesNo


class Version(Record):
    title: str = Field(
        alias="标题", title="标题", description="这个文本的名称，如 某某规定（2022年4月1日起施行的文本）。"
    )
    policy: Annotated[str, Ref("policy", back="历史版本")] = Field(
        alias="文件", title="文件", description="是哪份文件的文本，写标识、标题或文号。"
    )
    since: Day = Field(
        alias="自",
        title="自",
        description="这个文本从哪一天起施行；到哪一天为止由下一个文本或者修改它的文件推算。",
    )
    note: str | None = Field(default=None, alias="说明", title="说明", description="需要说明的事。")
    sample: YesNo = Field(
        default=False, alias="示例", title="示例", description="内容为虚构时写 是，页面上标“示例”。"
    )
    body: str = Field(default="", alias="正文", title="正文", description="修改前的全文，Markdown。")

    @property
    def label(self) -> str:
        return self.title


def _validity(record: Version, library: Lookup) -> Sequence[Choice]:
    return [Choice("former", "历史文本", "gone")]


KIND = Kind(
    name="version",
    label="历史版本",
    model=Version,
    folder="versions",
    body=True,
    template="version.html",
    address="versions/{id}.html",
    list_address="versions/index.html",
    noun="个",
    order="since",
    facets=(Facet("validity", "有效性", _validity),),
    search=("body",),
    export=("title", "policy", "since"),
)
