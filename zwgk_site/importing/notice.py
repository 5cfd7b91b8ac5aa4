"""The parts of an official document by their place and form, not by the styles of a program.

Source: GB/T 9704-2012 §7.2 (head: 发文机关标志, 发文字号), §7.3 (main part: 标题, 主送机关, 正文, 附件说明,
署名, 成文日期, 附注), §7.4 (imprint: 抄送机关, 印发机关, 印发日期).
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from zwgk_site.importing.boilerplate import cleared
from zwgk_site.importing.draft import Attached, Block, Cell, Draft, Line, Table
from zwgk_site.importing.flow import flowed
from zwgk_site.importing.stated import Found, agreed
from zwgk_site.importing.titles import ORGAN, bare, shown_title, title, titled, whole_titles
from zwgk_site.text import docnumber
from zwgk_site.text.numbering import recognise

_DATE = re.compile(r"([12][0-9]{3})\s*年\s*(1[0-2]|0?[1-9])\s*月\s*(3[01]|[12][0-9]|0?[1-9])\s*日")
_NOTE = re.compile(r"[（(]\s*((?:此件|本件|信息公开选项|公开属性)[^（）()]{1,40})\s*[)）]")
_RUN = re.compile(r"(?:印\s*数\s*[:：])?[（(]?\s*(共印\s*[0-9]+\s*份)\s*[)）]?")
_COPIES = re.compile(r"抄\s*送\s*[:：]\s*(.+)")
_PRINTED = re.compile(
    r"(?:印\s*发\s*[:：])?\s*(?P<by>[^0-9]*?)\s*(?P<day>[12][0-9]{3}年[0-9]{1,2}月[0-9]{1,2}日)\s*印发"
)
_ANNEX = re.compile(r"附\s*件\s*([0-9０-９一二三四五六七八九十]{0,3})\s*[:：]?\s*(.{0,60})")
_TASKS = (re.compile("工作任务|重点任务|任务分解"), re.compile("责任单位|牵头部门|牵头单位"))
_ISSUED = re.compile(r"关于(?:印发|转发)(.+)的通知")


@dataclass(frozen=True)
class Annex:
    """What follows the document under 附件: its name as printed, and what stands in it."""

    name: str
    number: int
    blocks: tuple[Block, ...]

    @property
    def tasks(self) -> bool:
        """Whether it is a table of tasks, which is content of its own."""
        words = " ".join(_words(self.blocks))
        return all(word.search(words) for word in _TASKS)


@dataclass(frozen=True)
class Notice:
    """``found`` by Chinese key; ``body`` without head, signature and imprint, its own title as heading.
    ``dropped`` are the lines that are not part of the document, ``joined`` those joined to the one before."""

    found: dict[str, Found]
    body: tuple[Block, ...]
    title_inside: int
    """Place in ``body`` of the printed document's own title, -1 without one."""
    annexes: tuple[Annex, ...]
    dropped: tuple[Line, ...]
    joined: tuple[int, ...]
    doubts: tuple[str, ...]
    files: tuple[Attached, ...] = ()


def recognised(draft: Draft) -> Notice:
    """The parts of a document. What is not recognised is missing from ``found``."""
    blocks, dropped = cleared(draft.blocks)
    found: dict[str, Found] = {}
    rest = list(blocks)
    _number(rest, found)
    head: list[Line] = []
    title(rest, found, head)
    shown = shown_title(rest, found, head) if "标题" not in found else ()
    _addressees(rest, found)
    annexes = _annexes(rest, found)
    _imprint(rest, found)
    _signature(rest, found)
    rest += draft.footnotes
    doubts = (*shown, *agreed(found, draft.values), *_doubts(found), *_dates(rest))
    joined: tuple[int, ...] = ()
    body: tuple[Block, ...] = tuple(rest)
    if draft.broken:
        body, joined = flowed(body, _issued(found))
    body = whole_titles(body)
    inside = next((place for place, block in enumerate(body) if bare(block) == (_issued(found) or None)), -1)
    if inside < 0:
        inside = next((place for place, block in enumerate(body) if titled(block)), -1)
    left = (*draft.dropped, *dropped, *head)
    return Notice(found, body, inside, tuple(annexes), left, joined, doubts, draft.files)


def _number(blocks: list[Block], found: dict[str, Found]) -> None:
    for place, block in enumerate(blocks[:20]):
        if isinstance(block, Line) and (number := docnumber.parse(block.text)) is not None:
            found["发文字号"] = Found(number.text, block.number)
            del blocks[place]
            return


def _addressees(blocks: list[Block], found: dict[str, Found]) -> None:
    block = blocks[0] if blocks else None
    if not isinstance(block, Line) or not block.text.rstrip().endswith(("：", ":")):
        return
    if len(block.text) < 300 and recognise(block.text) is None:
        found["主送机关"] = Found(block.text.rstrip(), block.number)
        del blocks[0]


def _annexes(blocks: list[Block], found: dict[str, Found]) -> list[Annex]:
    """Takes off what follows a line 附件, 附件1 …: each to the next such line."""
    starts = [
        place
        for place, block in enumerate(blocks)
        if isinstance(block, Line)
        and (match := _ANNEX.fullmatch(block.text.strip()))
        and not match[2]
        and place > 1
    ]
    annexes = []
    for start, end in pairwise((*starts, len(blocks))):
        head = blocks[start]
        assert isinstance(head, Line)
        inside: list[Block] = list(blocks[start + 1 : end])
        title: list[str] = []
        while inside and isinstance(line := inside[0], Line) and "\t" not in line.text and len(title) < 3:
            if len(line.text) > 60 or line.text.endswith(("：", ":", "。")):
                break
            title.append(line.text)
            inside = inside[1:]
        _imprint(inside, found)
        name = " ".join(filter(None, (bare(head), "".join(title))))
        annexes.append(Annex(name, head.number, _tabled(inside)))
    if starts:
        del blocks[starts[0] :]
    return annexes


def _tabled(blocks: list[Block]) -> tuple[Block, ...]:
    """Lines with tabs that follow one another are rows of a table."""
    made: list[Block] = []
    for tabbed, group in groupby(blocks, key=lambda block: isinstance(block, Line) and "\t" in block.text):
        lines = list(group)
        if tabbed:
            rows = [line.text.split("\t") for line in lines if isinstance(line, Line)]
            width = max(map(len, rows))
            filled = (tuple(Cell(text) for text in (*row, *[""] * (width - len(row)))) for row in rows)
            made.append(Table(tuple(filled), lines[0].number))
        else:
            made += lines
    return tuple(made)


def _words(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Line):
            yield block.text
        elif isinstance(block, Table):
            yield from (cell.text for row in block.rows for cell in row)


def _imprint(blocks: list[Block], found: dict[str, Found]) -> None:
    """Takes 抄送, 印发机关 and 印发日期, 印数 off the end."""
    while blocks and isinstance(block := blocks[-1], Line):
        text = block.text.strip()
        if match := _RUN.fullmatch(text):
            found["印数"] = Found("".join(match[1].split()), block.number)
        elif match := _COPIES.fullmatch(text):
            found["抄送"] = Found(match[1].strip(), block.number)
        elif (match := _PRINTED.fullmatch(text)) and (day := _day(match["day"])):
            found["印发日期"] = Found(day, block.number)
            by = "".join(match["by"].split())
            if not by and len(blocks) > 1 and ORGAN.fullmatch(bare(blocks[-2])):
                by = bare(blocks[-2])
                del blocks[-1]
            if by:
                found["印发机关"] = Found(by, block.number)
        else:
            return
        del blocks[-1]


def _signature(blocks: list[Block], found: dict[str, Found]) -> None:
    """The organ and the date that stand by themselves, and the note in brackets behind them."""
    for place, block in enumerate(blocks):
        day = _day(bare(block)) if isinstance(block, Line) else None
        if day is None or not isinstance(block, Line):
            continue
        behind = _DATE.sub("", bare(block), count=1)
        if not _DATE.match(bare(block)) or (behind and behind != _issued(found)):
            continue
        found["成文日期"] = Found(day, block.number)
        if behind:
            blocks.insert(place + 1, Line(behind, block.number, True))
        end, start = place + 1, place
        while start and ORGAN.fullmatch(bare(blocks[start - 1])):
            start -= 1
        if start < place:
            signed = blocks[start]
            assert isinstance(signed, Line)
            found.setdefault("发文机关", Found(bare(signed), signed.number))
        if end < len(blocks) and (note := _NOTE.fullmatch(bare(blocks[end]))):
            after = blocks[end]
            assert isinstance(after, Line)
            found["附注"] = Found(note[1], after.number)
            end += 1
        del blocks[start:end]
        return


def _day(text: str) -> str | None:
    match = _DATE.search(text)
    if match is None:
        return None
    try:
        return dt.date(int(match[1]), int(match[2]), int(match[3])).isoformat()
    except ValueError:
        return None


def _issued(found: dict[str, Found]) -> str:
    """The title of what a notice issues, without spaces; empty where it issues nothing."""
    issued = _ISSUED.fullmatch(found["标题"].value) if "标题" in found else None
    return re.sub(r"[《》\s]", "", issued[1]) if issued else ""


def _dates(rest: list[Block]) -> Iterator[str]:
    """Dates that stand by themselves like that of the signature and are left in the text."""
    for block in rest:
        if isinstance(block, Line) and _DATE.fullmatch(bare(block)):
            yield f"正文里还有一个单独成行的日期（{bare(block)}），没有当作成文日期，留在正文里"


def _doubts(found: dict[str, Found]) -> Iterator[str]:
    signed, number = found.get("成文日期"), found.get("发文字号")
    year = re.search("〔([0-9]{4})〕", number.value) if number else None
    if signed and year and not signed.value.startswith(year[1]):
        yield f"文号的年份（{year[1]}）和成文日期（{signed.value}）不在同一年"
    if signed and (printed := found.get("印发日期")) and printed.value < signed.value:
        yield f"印发日期（{printed.value}）早于成文日期（{signed.value}）"
