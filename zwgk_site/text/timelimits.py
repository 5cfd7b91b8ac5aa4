"""Time limits of disclosure as catalogues write them: 自信息形成之日起20个工作日内, 每季度, 及时, 长期公开.

Source: the column 公开时限 of 基层政务公开标准目录; 政府信息公开条例（国务院令第711号）art. 26.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from zwgk_site.text import numerals

Form = Literal["workdays", "days", "period", "prompt", "lasting"]

_COUNT = r"([0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})"
_WORKDAYS = re.compile(_COUNT + r"个?工作日")
_DAYS = re.compile(_COUNT + r"(?:个自然日|日内|日以内|天)")
_PERIODS = (
    (re.compile(r"每个?半年|按半年"), 184),
    (re.compile(r"每(?:个)?月|按月|月度"), 31),
    (re.compile(r"每(?:个)?季|按季|季度"), 92),
    (re.compile(r"每(?:一)?年|按年|年度|逐年"), 366),
    (re.compile(r"每周|按周"), 7),
)
_PROMPT = re.compile(r"及时|实时|即时|随时|同步|当日|立即")
_LASTING = re.compile(r"长期|动态|常年|持续")


@dataclass(frozen=True)
class TimeLimit:
    """A limit. ``count`` is in working days, days, or the days of a period; 0 for ``prompt`` and ``lasting``."""

    form: Form
    count: int = 0


def parse(text: str) -> TimeLimit | None:
    """The limit a text sets; its first number where it sets several. None where it sets none that is known."""
    joined = "".join(text.split())
    for pattern, form in ((_WORKDAYS, "workdays"), (_DAYS, "days")):
        found = pattern.search(joined)
        if found is not None:
            number = numerals.to_int(found[1])
            return TimeLimit("workdays" if form == "workdays" else "days", number) if number else None
    for pattern, days in _PERIODS:
        if pattern.search(joined):
            return TimeLimit("period", days)
    if _PROMPT.search(joined):
        return TimeLimit("prompt")
    return TimeLimit("lasting") if _LASTING.search(joined) else None
