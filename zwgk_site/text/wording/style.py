"""Marks, figures and dates as official texts have them; each kind of deviation told once for a whole text.

Sources: GB/T 15834—2011 标点符号用法; GB/T 15835—2011 出版物上数字用法; GB/T 9704—2012 党政机关公文格式 7.2.5 (brackets
round the year of a document number, no 第 and no zero before its number) and 7.3.5.4 (no zero before month and day).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

Name = Literal[
    "半角标点", "直引号", "标点重复", "省略号", "书名号套用", "括号不成对", "括号混用", "序号标点", "文号括号", "文号顺序号",
    "全角数字", "年份写法", "年份简写", "日期写法", "日期虚位", "日期混写", "起止写法",
]  # fmt: skip

_HAN = "\u3400-\u9fff"
_NUMERAL = "一二三四五六七八九十"
_YEAR = "(?:19|20)[0-9]{2}"
_KINDS: tuple[tuple[Name, re.Pattern[str]], ...] = (
    ("半角标点", re.compile(rf"[,;!?](?<=[{_HAN}].)(?=[{_HAN}])|:(?<=[{_HAN}].)(?=[{_HAN}“])")),
    ("直引号", re.compile(rf'"(?<=[{_HAN}].)(?=[{_HAN}])')),
    ("标点重复", re.compile("。[。，；、]|，[，。；、]|、[、。，；]|；[；。，、]|：：")),
    ("省略号", re.compile(rf"(?:\.(?<=[{_HAN}].)\.{{2,5}}|…(?<=[{_HAN}].))(?![.…])")),
    ("书名号套用", re.compile(r"《[^《》\n]*《[^《》\n]*》")),
    ("序号标点", re.compile(rf"^[ #*]*[（(][{_NUMERAL}]+[）)][、，．.](?![（(])", re.MULTILINE)),
    (
        "文号括号",
        re.compile(
            rf"[\[［【（(](?:(?<=[{_HAN}].)|(?<=[{_HAN}]\s.))\s*{_YEAR}\s*[\]］】）)]\s*[0-9]{{1,5}}\s*号"
        ),
    ),
    ("文号顺序号", re.compile(rf"〔{_YEAR}〕\s*(?:第\s*[0-9]{{1,5}}|0[0-9]{{0,4}})\s*号")),
    ("全角数字", re.compile("[０-９]+")),
    (
        "年份写法",
        re.compile(
            r"[一二][一二三四五六七八九零0○ＯO〇]*[0○ＯO][一二三四五六七八九零0○ＯO〇]*年|二零[零一二三四五六七八九〇]{2}年"
        ),
    ),
    ("年份简写", re.compile(rf"[0-9](?<![0-9{_HAN}].)[0-9]年(?:1[0-2]|[1-9])月[0-9]{{1,2}}日")),
    ("日期写法", re.compile(rf"20(?<=[{_HAN}，。（]20)[0-9]{{2}}[./][01]?[0-9][./][0-3]?[0-9](?![0-9.])")),
    ("日期虚位", re.compile(r"20[0-9]{2}年(?:0[1-9]月[0-9]{1,2}日|[0-9]{1,2}月0[1-9]日)")),
    ("日期混写", re.compile(rf"{_YEAR}年[{_NUMERAL}]{{1,2}}月|[〇一二三四五六七八九]{{4}}年[0-9]{{1,2}}月")),
    (
        "起止写法",
        re.compile(
            rf"{_YEAR}(?<![0-9.-]....)-{_YEAR}年|[0-9](?<![0-9A-Za-z./-].)[0-9]{{0,3}}-[0-9]{{1,4}}(?:[年月日人万亿个天元]|%(?!2))"
        ),
    ),
)
_PAIRS = (("“", "”"), ("《", "》"), ("〔", "〕"))
_QUOTED = re.compile(r"\n\s*“|[“”]")
_LISTED = re.compile(r"(?:^|(?<=[。；;:：]))[ #*]*([（(])[一二三四五六七八九十]+([）)])", re.MULTILINE)


@dataclass(frozen=True)
class Style:
    """The first place of a kind of deviation, ``text[start:end]``, and how many there are."""

    name: Name
    start: int
    end: int
    count: int


def deviations(text: str) -> Iterator[Style]:
    """Each kind of deviation in a text, once, at its first place."""
    for name, pattern in _KINDS:
        found = [match for match in pattern.finditer(text) if not _judged(text, match)]
        if found:
            yield Style(name, *found[0].span(), len(found))
    yield from _unpaired(text)
    forms = {match.groups(): match for match in _LISTED.finditer(text)}
    if len(forms) > 1:
        rarest = min(
            forms.values(),
            key=lambda match: sum(it.groups() == match.groups() for it in _LISTED.finditer(text)),
        )
        count = sum(match.groups() == rarest.groups() for match in _LISTED.finditer(text))
        yield Style("括号混用", rarest.start(1), rarest.end(2), count)


def _judged(text: str, match: re.Match[str]) -> bool:
    """Whether it stands in a document's own number, whose form is judged by itself."""
    return text.startswith("发文字号:", text.rfind("\n", 0, match.start()) + 1)


def _reopened(text: str) -> int:
    """How many paragraphs of quotations open anew: each may have its opening mark, only the last closes."""
    found = depth = 0
    for match in _QUOTED.finditer(text):
        if match[0] == "”":
            depth = max(depth - 1, 0)
        elif match[0] != "“" and depth:
            found += 1
        else:
            depth += 1
    return found


def _unpaired(text: str) -> Iterator[Style]:
    """Opening marks without closing ones, or the reverse, over the whole text: a quotation may run on for
    paragraphs. The place is the first paragraph that does not come out even."""
    for opening, closing in _PAIRS:
        missing = text.count(opening) - text.count(closing)
        if missing > 0 and opening == "“":
            missing -= _reopened(text)
        if missing:
            at = 0
            for line in text.split("\n"):
                if line.count(opening) != line.count(closing):
                    break
                at += len(line) + 1
            place = at + max(line.find(opening), line.find(closing))
            yield Style("括号不成对", place, place + 1, abs(missing))
            return
