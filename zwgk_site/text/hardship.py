"""Tables that name persons beside their need or illness: the lists that stay on line for years.

Sources: 政府信息公开条例（国务院令第711号）art. 15; 个人信息保护法 art. 28 (health, and whatever harms a person's dignity once
it is known).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_PERSON = re.compile(r"姓\s*名|户主|申请人|救助对象|残疾人|患者|监护人|学生|家庭成员")
_NEED = re.compile(
    r"致贫|贫困(?:原因|类型|程度)?|低保|特困|病种|疾病|病情|诊断|患病|残疾(?:类别|等级|类型)|伤残|孤儿|艾滋|精神障碍"
    r"|戒毒|矫正|困难(?:原因|类型|情况)|救助(?:原因|类型|类别)|孕周|流产"
)
_NAME = re.compile(r"[\u3400-\u9fff]{2,4}(?:·[\u3400-\u9fff]{2,6})?")
_NO_NAME = re.compile(
    r"某|[xX×*＊○〇]|合计|小计|总计|姓名|无|以下|备注|单位|单元|家庭|人员|本人|对象|学生|居民|儿童|老人|农户|人口|群众|职工|患者|人群|其他|全部"
)
_RULE = re.compile(r"^[\s|:：-]+$")


@dataclass(frozen=True)
class Listing:
    """A table with names: ``text[start:end]`` is its head, with the titles of its two telling columns."""

    person: str
    need: str
    names: int
    start: int
    end: int


def listings(text: str) -> Iterator[Listing]:
    """Every table of a text (rows of cells between | or tabs, or of a CSV) that names persons beside a need."""
    if not (_NEED.search(text) and _PERSON.search(text)):
        return
    lines = text.split("\n")
    at = 0
    for number, line in enumerate(lines):
        head = _cells(line)
        person = next((place for place, cell in enumerate(head) if _titles(_PERSON, cell)), None)
        need = next(
            (place for place, cell in enumerate(head) if _titles(_NEED, cell) and place != person), None
        )
        if person is not None and need is not None:
            names = sum(_is_name(row[person]) for row in _rows(lines[number + 1 :], len(head)))
            if names:
                yield Listing(head[person], head[need], names, at, at + len(line))
        at += len(line) + 1


def _titles(words: re.Pattern[str], cell: str) -> bool:
    return len(cell) <= 12 and words.search(cell) is not None


def _rows(lines: Sequence[str], width: int) -> Iterator[Sequence[str]]:
    for line in lines:
        if _RULE.match(line) and line.strip():
            continue
        row = _cells(line)
        if len(row) != width:
            return
        yield row


def _cells(line: str) -> Sequence[str]:
    for mark in ("|", "\t", ",", "；", ";"):
        if mark in line:
            return [cell.strip() for cell in line.strip().strip("|").split(mark)]
    return ()


def _is_name(cell: str) -> bool:
    name = "".join(cell.split())
    return _NAME.fullmatch(name) is not None and _NO_NAME.search(name) is None
