"""The number at the head of a paragraph, by which official documents show their levels.

Source: GB/T 9704-2012 §7.3.3 (一、 （一） 1. （1）) and, for laws, 立法法 art. 65 (编、章、节、条).
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from zwgk_site.text.numerals import to_int

Kind = Literal["part", "subpart", "chapter", "section", "article", "one", "two", "three", "four"]

RANK: dict[Kind, int] = {
    "part": 0,
    "subpart": 1,
    "chapter": 2,
    "section": 3,
    "one": 4,
    "article": 5,
    "two": 6,
    "three": 7,
    "four": 8,
}
"""Which level holds which: a lower rank holds the higher ones. 一、 stands above 条, （一） below it."""

_DIVISION: dict[str, Kind] = {"编": "part", "分编": "subpart", "章": "chapter", "节": "section"}
_NUMERAL = "[一二三四五六七八九十百千零〇]"
_PROVISION = re.compile(
    rf"第({_NUMERAL}{{1,9}}|[0-9]{{1,4}})(?:(条)(?:之({_NUMERAL}{{1,3}}))?(?!规定|[所的至第款项、和或及以与，。；：）)])"
    r"|(分?编|章|节)(?!规定|[的所、，。；：）)]))"
)
_LISTED = re.compile(
    rf"[（(]({_NUMERAL}{{1,4}})[）)](?!规定|[项款所、，])|[（(]([0-9]{{1,3}})[）)]"
    r"|([0-9]{1,3})[.．、](?![0-9０-９])"
    rf"|({_NUMERAL}{{1,4}})、(?!{_NUMERAL}[级类等审期款项])"
)
_FIRST = frozenset("第（(一二三四五六七八九十百0123456789")


class Mark(NamedTuple):
    """A number of a level: 第十二条之一 has number 12 and ``insert`` 1. ``end`` is the length of its words."""

    kind: Kind
    rank: int
    number: int
    end: int
    insert: int = 0


def recognise(text: str) -> Mark | None:
    """The number with which the paragraph begins; None where it has none (also 一是, 第三款所称)."""
    if text[:1] not in _FIRST:
        return None
    if text[0] == "第":
        return _provision(text)
    match = _LISTED.match(text)
    if match is None:
        return None
    two, four, three, one = match.groups()
    if two:
        kind: Kind = "two"
    elif one:
        kind = "one"
    else:
        kind = "three" if three else "four"
    number = to_int(two or four or three or one)
    return Mark(kind, RANK[kind], number, match.end()) if number else None


def _provision(text: str) -> Mark | None:
    match = _PROVISION.match(text)
    number = to_int(match[1]) if match else None
    if match is None or not number:
        return None
    if match[2]:
        return Mark("article", RANK["article"], number, match.end(), to_int(match[3]) or 0 if match[3] else 0)
    kind = _DIVISION[match[4]]
    return Mark(kind, RANK[kind], number, match.end())
