"""Values of a document with the place where each was found, in its text or in what a file says around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zwgk_site.importing.draft import Value
from zwgk_site.text import docnumber

GENRES = (
    "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知",
    "通报", "报告", "请示", "批复", "议案", "函", "纪要",
)  # fmt: skip
"""The fifteen kinds of document (党政机关公文处理工作条例, art. 8)."""
AROUND = ("索引号", "主题分类", "发布时间", "施行日期", "有效期至", "关键词")
"""Keys that no document says of itself in a place of their own."""

_BOTH = ("标题", "发文机关", "发文字号", "成文日期", "公文种类")
_DAYS = ("成文日期", "施行日期", "有效期至")
_DAY = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}")
_MINUTE = re.compile(r"[12][0-9]{3}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}")


@dataclass(frozen=True)
class Found:
    """A value and where it stood: the number of its line or paragraph, or, for number 0, what ``source`` says."""

    value: str
    number: int
    source: str = ""


def titled(text: str) -> bool:
    """Whether a text is the whole title of an official document."""
    bare = re.sub(r"\s", "", text)
    return (
        "关于" in bare and bare.endswith(GENRES) and len(bare) < 120 and "…" not in bare and "..." not in bare
    )


def agreed(found: dict[str, Found], values: Sequence[Value]) -> Iterator[str]:
    """Fills ``found`` up with what stands around the text; what the text says itself stays. Yields what a person
    must look at: what is said differently, and what cannot be used."""
    known = dict(found)
    title = next((value.source for value in values if value.key == "标题"), "")
    for key, item in known.items():
        if not item.number:
            found[key] = replace(item, source=title)
    for value in values:
        if value.key not in (*_BOTH, *AROUND):
            continue
        if value.key in known:
            if not _same(known, value):
                yield f"{value.key}：{value.source}写的是“{value.text}”，用了文件里的“{known[value.key].value}”"
        elif value.key in _DAYS and not _DAY.fullmatch(value.text):
            yield f"{value.source}写的“{value.text}”不是日期，没有用"
        elif value.key == "发布时间" and not _MINUTE.fullmatch(value.text):
            yield f"{value.source}只写了“{value.text}”，没有时刻，请补上"
        elif value.key != "发文字号":
            found[value.key] = Found(value.text, 0, value.source)
        elif (number := docnumber.parse(value.text)) is not None:
            found[value.key] = Found(number.text, 0, value.source)
        else:
            yield f"{value.source}写的“{value.text}”不是发文字号，没有用"


def _same(known: dict[str, Found], value: Value) -> bool:
    mine, theirs = _bare(known[value.key].value), _bare(value.text)
    if value.key == "发文字号":
        number = docnumber.parse(theirs)
        return mine == (number.text if number else theirs)
    if value.key == "标题":
        issuer = known.get("发文机关")
        return theirs in (mine, f"{_bare(issuer.value) if issuer else ''}{mine}") or theirs.endswith(mine)
    return mine == theirs


def _bare(text: str) -> str:
    return re.sub(r"[\s《》]", "", text)
