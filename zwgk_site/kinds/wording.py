"""本单位用词：words that an office has decided not to use, and what it writes instead.

Never published by itself. It adds to the tables of wording that everybody has; it takes nothing from them.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field

from zwgk_site.kinds.base import Kind, Record, Texts, one_or_many

Word = Annotated[str, Field(pattern=r"^\S{2,30}$")]


class Wording(Record):
    words: Annotated[tuple[Word, ...], BeforeValidator(one_or_many), Field(min_length=1)] = Field(
        alias="不用", title="不用", description="不用的词，2 到 30 个字，中间不空格，可写几个。"
    )
    instead: str | None = Field(
        default=None,
        alias="改用",
        title="改用",
        description="改写成什么；没有可换的词就不写，在说明里写怎么办。",
    )
    unless: Texts = Field(
        default=(),
        alias="除外",
        title="除外",
        description="这些词里不算，如不用“盲人”而机构名有“盲人医院”。改用的词里不算，不用写。",
    )
    level: Literal["提醒", "错误"] = Field(
        default="提醒",
        alias="级别",
        title="级别",
        description="写“错误”的，文中有这个词就不发布，也可以写明理由豁免；不写是“提醒”。",
    )
    basis: str = Field(
        alias="依据", title="依据", description="哪个文件、谁定的，如 县政府办公室2024年3月起的用语要求。"
    )
    note: str | None = Field(default=None, alias="说明", title="说明", description="还要告诉编辑的话。")

    @property
    def label(self) -> str:
        return "、".join(self.words)


KIND = Kind(name="wording", label="本单位用词", model=Wording, file="wording.yaml", section="本单位用词")
