"""意见：what people said, and what became of it.

Sources: 2023年烟台市政务公开工作要点（七）（八）: 意见收集、采纳情况, reasons for what was not adopted;
2020年冠县政务公开工作要点: 主要观点、采纳意见数量、未采纳意见理由.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from zwgk_site.kinds.base import Count, Part

Answer = Literal["采纳", "部分采纳", "不采纳"]
ANSWERS: tuple[Answer, ...] = ("采纳", "部分采纳", "不采纳")


class Opinion(Part):
    """One opinion, or several that say the same. It names nobody."""

    text: str = Field(
        alias="意见", title="意见", description="意见的主要观点，不写姓名、手机号、住址等个人信息。"
    )
    by: str | None = Field(
        default=None,
        alias="提出人",
        title="提出人",
        description="哪一类人提的，如 村（居）民代表，不写姓名。",
    )
    clause: str | None = Field(
        default=None, alias="条款", title="条款", description="针对草案的哪一条，如 第五条。"
    )
    count: Count | None = Field(
        default=None, alias="条数", title="条数", description="同样的意见有几条，只写数字。"
    )
    answer: Answer = Field(alias="处理", title="处理", description="采纳、部分采纳或不采纳。")
    reason: str | None = Field(
        default=None,
        alias="说明",
        title="说明",
        description="怎样采纳的；不采纳、部分采纳的写明理由，不采纳的必须写。",
    )
