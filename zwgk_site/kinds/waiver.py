"""检查豁免：a finding of the checks that is known and stays, with the reason and the day until which it holds.

Never published. Words of a signed document stay as they were signed; so a slip in one is waived, not mended.
"""

from __future__ import annotations

from pydantic import Field

from zwgk_site.kinds.base import Day, Kind, Record


class Waiver(Record):
    code: str | None = Field(
        default=None,
        alias="代码",
        title="代码",
        description="报告里方括号中的代码，如 mobile-number。代码、规则写一个。",
    )
    rule: str | None = Field(
        default=None,
        alias="规则",
        title="规则",
        description="规则手册里的编号，如 PRIV-02：这条规则下可以豁免的全部代码。",
    )
    file: str | None = Field(
        default=None,
        alias="文件",
        title="文件",
        description="哪个内容文件，如 policies/wenshang-2024-8.md。文件、网页写一个。",
    )
    page: str | None = Field(
        default=None,
        alias="网页",
        title="网页",
        description="做好的哪一页，如 pages/about.html；以 / 结尾是文件夹里的每一页，写 全部 是每一页。",
    )
    words: str | None = Field(
        default=None,
        alias="文字",
        title="文字",
        description="只豁免这一处：那一行里的几个字，照原样写。不写就是这个文件里的全部。",
    )
    reason: str = Field(alias="理由", title="理由", description="为什么保留，谁核对过。检查的人要看得明白。")
    until: Day = Field(
        alias="到期", title="到期", description="豁免到哪一天，过后重新提醒；最长写一年，签发的原文可以长些。"
    )

    @property
    def named(self) -> str:
        """The code or the rule that it is for."""
        return self.code or self.rule or ""

    @property
    def label(self) -> str:
        return f"{self.file or self.page}：{self.named}"


KIND = Kind(name="waiver", label="检查豁免", model=Waiver, file="waivers.yaml", section="检查豁免")
