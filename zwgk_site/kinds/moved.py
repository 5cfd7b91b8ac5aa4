"""地址变动：a page that has moved, so that its old address still leads somewhere.

Source: 政府网站发展指引（国办发〔2017〕47号）: addresses are stable, and what was moved stays reachable.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, StringConstraints

from zwgk_site.kinds.base import Day, Kind, Record

Address = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9./_-]*\.html$")]


class Moved(Record):
    old: Address = Field(
        alias="旧地址",
        title="旧地址",
        description="原来的地址，不写域名和开头的斜线，如 policies/wenshang-2024-8.html。",
    )
    new: Address = Field(
        alias="新地址", title="新地址", description="现在的地址，同样的写法，要是本站有的网页。"
    )
    day: Day = Field(alias="日期", title="日期", description="哪一天改的。")
    reason: str | None = Field(
        default=None, alias="原因", title="原因", description="为什么改，会写在网页上。"
    )

    @property
    def label(self) -> str:
        return self.old


KIND = Kind(
    name="moved",
    label="地址变动",
    model=Moved,
    file="moved.yaml",
    section="地址变动",
    template="moved.html",
)
