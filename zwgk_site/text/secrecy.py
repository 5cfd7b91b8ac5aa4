"""Marks that say a text must not be published: 密级, 内部资料, 内部明电, 此件不公开 and their like.

Sources: 保守国家秘密法实施条例（国务院令第786号）art. 21 for 国家秘密标志; GB/T 9704-2012
7.2.2 and 7.3.6 for where 密级 and 附注 stand; 保守国家秘密法 art. 64 for 工作秘密. A mark stands by itself: on a
line of its own, or apart from the words beside it. A sentence that speaks of secrets is no mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TERM = r"(?:长期|[0-9０-９一二三四五六七八九十]{1,4}\s*(?:年|个?月|天|日)|启用前|公布前|解密.{0,12})"
_STARRED = re.compile(rf"(?<![^\s#*>|,0-9（(【\[])(?:绝密|机密|秘密)\s*[★☆]\s*{_TERM}?(?![^\s*|,，）)】\]])")
"""秘密★10年: a level and the star, apart from what stands beside it."""

_BEFORE, _AFTER = r"[\s#*＊★☆>|（(【\[〔]*", r"[\s*＊★☆|）)】\]〕。！!]*"
_KEEP = (
    r"(?:请?\s*(?:注意保[存密管]|妥善保管)|(?:不得|严禁|请勿|禁止)(?:外传|外泄|扩散|翻印|复印|公开|上网)+)"
)
_ALONE = (
    rf"内部(?:资料|文件|材料|参考|刊物|使用)(?:[\s，,、;；:：·—-]*{_KEEP})*",
    rf"{_KEEP}(?:[\s，,、;；]*{_KEEP})*",
    r"内部(?:明电|传真)|密码电报|密码传真|[绝机秘]密电报|密电",
    r"(?:此件|本件|此文|本文件)\s*(?:不予?公开|不得公开|不宜公开|非公开|属?于?依申请公开|免予?公开|不公开发布"
    r"|不得?上网|只发[^）)]{1,20}|发至[^）)]{1,20}级[^）)]{0,6}|[^。，）)]{0,12}不(?:登报|上网|得外传)[^）)]{0,12})",
    r"(?:(?:信息)?公开(?:属性|选项|类别|形式)|是否公开)\s*[:：]?\s*(?:不予?公开|否|免予?公开|依申请公开)",
)
_URGENT = r"(?:特[急提]|加急|平急)"
_LINE = re.compile(rf"{_BEFORE}({'|'.join(_ALONE)}){_AFTER}")
_LEVEL = re.compile(rf"{_BEFORE}({_URGENT}?\s*[·.、]?\s*[绝机秘]密\s*(?:[·.、]?\s*{_URGENT})?){_AFTER}")
"""A level alone on its line, as older documents have it."""
_LONGEST = 80
"""Characters of a line that may be a mark as a whole."""

_CLUE = re.compile("密|内部|外传|公开|上网|登报|注意保|妥善保管|此件|扩散|翻印")
"""Some of it stands in every mark: the rest of the text need not be looked at."""


@dataclass(frozen=True)
class Mark:
    """A mark: its words, and the line of the text it stands on, from 0."""

    text: str
    line: int


def marks(text: str, levels: bool = True) -> Iterator[Mark]:
    """The marks of a text, from top to bottom; at most one a line. With ``levels``, 机密 without a star is one
    where it is a whole line; without, as among keywords, it is not."""
    if _CLUE.search(text) is None:
        return
    for number, line in enumerate(text.split("\n")):
        found = _STARRED.search(line)
        if found is not None:
            yield Mark(found[0].strip(), number)
        elif len(line) < _LONGEST:
            alone = _LINE.fullmatch(line) or (_LEVEL.fullmatch(line) if levels else None)
            if alone is not None:
                yield Mark(alone[1].strip(), number)
