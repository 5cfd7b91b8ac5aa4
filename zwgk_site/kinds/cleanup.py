"""清理结果：which documents stay, are to be changed, are repealed or have expired, after a review of all.

Sources: 国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知（国办发〔2018〕37号）, documents are
reviewed regularly and the result is published; 政务公开工作要点, 建立规范性文件定期清理和公开制度.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from zwgk_site.kinds.base import Day, Kind, Part, Ref, Texts
from zwgk_site.kinds.findable import CardSpec
from zwgk_site.kinds.publication import PUBLICATION, Publication


class CleanupItem(Part):
    """One document: of this site, or by its name."""

    policy: Annotated[str | None, Ref("policy", back="清理结果")] = Field(
        default=None, alias="文件", title="文件", description="本站收录的文件，写标识、标题或文号。"
    )
    title: str | None = Field(
        default=None, alias="名称", title="名称", description="本站没有收录的文件，写名称。"
    )
    number: str | None = Field(
        default=None, alias="文号", title="文号", description="本站没有收录的文件的发文字号。"
    )
    reason: str | None = Field(
        default=None, alias="理由", title="理由", description="为什么这样处理，如 已由新办法替代。"
    )


Items = tuple[CleanupItem, ...]


class Cleanup(Publication):
    day: Day = Field(alias="清理日期", title="清理日期", description="清理截至哪一天。")
    basis: Texts = Field(alias="依据", title="依据", description="依据哪些规定或文件清理，可写几条。")
    scope: str = Field(alias="范围", title="范围", description="清理了哪些文件，一两句话。")
    kept: Items = Field(default=(), alias="继续有效", title="继续有效", description="继续有效的文件。")
    amended: Items = Field(default=(), alias="修改", title="修改", description="需要修改的文件。")
    repealed: Items = Field(default=(), alias="废止", title="废止", description="废止的文件。")
    expired: Items = Field(default=(), alias="失效", title="失效", description="宣布失效的文件。")
    note: str | None = Field(default=None, alias="说明", title="说明", description="需要说明的事。")

    @property
    def lists(self) -> Iterator[tuple[str, Items]]:
        """The four lists by the keys authors write, in the order of a result."""
        yield "继续有效", self.kept
        yield "修改", self.amended
        yield "废止", self.repealed
        yield "失效", self.expired


KIND = Kind(
    name="cleanup",
    label="清理结果",
    model=Cleanup,
    folder="cleanups",
    template="cleanup.html",
    address="cleanups/{id}.html",
    list_address="cleanups/index.html",
    noun="次",
    order="published",
    facets=PUBLICATION[:3],
    search=("scope", "basis", "kept", "amended", "repealed", "expired"),
    card=CardSpec(
        kicker="规范性文件清理结果",
        fields=("publisher", "day", "result"),
        asked=("清理", "文件清理", "继续有效", "废止", "失效"),
    ),
    export=("title", "publisher", "published", "day"),
)
