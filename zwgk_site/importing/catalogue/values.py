"""What the cells of one row say about an item, column by column of their role."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import get_args

from zwgk_site.importing.catalogue import cells
from zwgk_site.importing.catalogue.heads import Column, marked
from zwgk_site.kinds.catalogue import CHANNELS, EVERYONE, Stage
from zwgk_site.text import ticks
from zwgk_site.text.ticks import Tick

GROUP = "特定群体"
_UNIT = re.compile(r"[^、，,；;/]{2,40}")
_ENDS = re.compile(r"[局府委办室院会队厅处所站社行]$|中心$|公司$|单位$|部门$")
_BETWEEN = re.compile(r"[、，,；;/\s]+")


@dataclass(frozen=True)
class Cell:
    """A cell of a row: its column, its text with what it takes from above, and how people call its place."""

    column: Column
    text: str
    spot: str


@dataclass
class Said:
    """What a row's cells say. ``values`` are texts by key, ready for the content file; ``doubts`` are for the
    report, each with its place; ``comments`` stand at the item in the file."""

    values: dict[str, tuple[str, ...]] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)
    comments: list[str] = field(default_factory=list)

    def put(self, key: str, *texts: str) -> None:
        if found := tuple(text for text in texts if text):
            self.values[key] = found


def said(row: Sequence[Cell]) -> Said:
    """The values of a row; cells of items, numbers and contents are not looked at."""
    found = Said()
    by_role: dict[str, list[Cell]] = {}
    for cell in row:
        if cell.text:
            by_role.setdefault(cell.column.role, []).append(cell)
    for role, reader in _READERS.items():
        if role in by_role:
            reader(found, by_role[role])
    return found


def contents(found: Said, cell: Cell) -> None:
    """The elements of an item."""
    listed = cells.elements(cell.text)
    if not listed:
        found.doubts.append(f"{cell.spot} {cells.one(cell.text)}（只有记号，没有内容）")
        return
    if not cells.kept(listed, cells.POINT, cells.CIRCLE):
        found.doubts.append(f"{cell.spot} 的内容里有像记号的字，请核对怎样分开")
    _boxed(found, cell)
    found.put("内容", cells.written(listed, cells.POINT, cells.CIRCLE))


def _plain(key: str, found: Said, row: Sequence[Cell]) -> None:
    found.put(key, *(cells.one(cell.text) for cell in row[:1]))


def _grounds(found: Said, row: Sequence[Cell]) -> None:
    found.put("依据", *cells.grounds(row[0].text))


def _unit(found: Said, row: Sequence[Cell]) -> None:
    lines = [line.strip() for line in row[0].text.split("\n") if line.strip()]
    several = len(lines) > 1 and all(_ENDS.search(line) for line in lines)
    text = "、".join(lines) if several else cells.one(row[0].text)
    if _UNIT.fullmatch(text):
        found.put("主体", text)
        return
    found.doubts.append(f"{row[0].spot} {text}（主体只能写一个单位，没有填）")
    found.comments.append(f"原表的公开主体：{text}。主体只写一个单位，请选定。")


def _stage(found: Said, row: Sequence[Cell]) -> None:
    text = cells.one(row[0].text).removesuffix("公开")
    if text in get_args(Stage):
        found.put("过程", text)
    else:
        found.doubts.append(f"{row[0].spot} {cells.one(row[0].text)}（过程只写决策、执行、管理、服务、结果）")


def _statutory(found: Said, row: Sequence[Cell]) -> None:
    yes = cells.ticked(row[0].text)
    if yes is None:
        found.doubts.append(f"{row[0].spot} {cells.one(row[0].text)}（是不是法定公开事项，只写是、否）")
    elif not yes:
        found.put("法定", "否")


def _channels(found: Said, row: Sequence[Cell]) -> None:
    named: list[Tick] = []
    for cell in row:
        if not cell.column.value:
            read = cells.words(cell.text)
            named += read
            _boxed(found, cell)
            if not cells.kept(read, cells.REQUIRED, cells.OPTIONAL):
                found.doubts.append(f"{cell.spot} 的渠道里有像记号的字，请核对")
            odd = [tick.word for tick in read if tick.word not in CHANNELS]
            if odd:
                found.doubts.append(f"{cell.spot} 的渠道“{'、'.join(odd)}”不是标准目录里的叫法，照原样写了")
            continue
        yes = cells.ticked(cell.text)
        if yes is None and cell.text.strip() != cell.column.value:
            found.doubts.append(_no_mark(cell))
        elif yes is not False or cell.text.strip() in ticks.EMPTY:
            named.append(Tick(cell.column.value, yes is not False))
    if named:
        found.put("渠道", cells.written(named, cells.REQUIRED, cells.OPTIONAL))


def _boxed(found: Said, cell: Cell) -> None:
    if cells.boxed(cell.text):
        found.doubts.append(f"{cell.spot} 里的“口”当作了方框“□”")


def _no_mark(cell: Cell) -> str:
    return f"{cell.spot} {cells.one(cell.text)}（“{cell.column.label}”一列应是打勾）"


def _ticked(found: Said, row: Iterable[Cell]) -> Iterator[Cell]:
    """The cells of columns of marks that are marked, or repeat their head."""
    for cell in row:
        yes = cells.ticked(cell.text)
        if yes is None and marked(cell.text) != (cell.column.role, cell.column.value):
            found.doubts.append(_no_mark(cell))
        elif yes is not False:
            yield cell


def _audience(found: Said, row: Sequence[Cell]) -> None:
    plain = [cell for cell in row if not cell.column.value]
    groups = [cell for cell in row if cell.column.value == GROUP]
    people = [EVERYONE for _ in _ticked(found, (cell for cell in row if cell.column.value == EVERYONE))]
    for cell in plain:
        people += cells.chosen(cell.text) if ticks.marked(cell.text) else [cells.one(cell.text)]
    for cell in groups:
        yes = cells.ticked(cell.text)
        if yes is None:
            people += cells.chosen(cell.text) if ticks.marked(cell.text) else [cells.one(cell.text)]
        elif yes:
            people.append(GROUP)
            found.doubts.append(f"{cell.spot} 打了勾，没有写明是哪些特定群体")
    found.put("对象", "、".join(people))


def _way(found: Said, row: Sequence[Cell]) -> None:
    ways = [cell.column.value for cell in _ticked(found, (cell for cell in row if cell.column.value))]
    for cell in row:
        if not cell.column.value:
            for word in _choices(cell.text):
                role, value = marked(word)
                if role == "方式":
                    ways.append(value)
                else:
                    found.doubts.append(f"{cell.spot} {word}（公开方式只写主动、依申请）")
    if len(set(ways)) == 1:
        found.put("方式", ways[0])
    elif ways:
        found.doubts.append(f"{row[0].spot} 主动和依申请都选了，没有填方式")
        found.comments.append("原表的公开方式主动、依申请都选了。方式只写一种，请选定或者分成两项。")


def _layers(found: Said, row: Sequence[Cell]) -> None:
    layers = [
        layer
        for cell in _ticked(found, (cell for cell in row if cell.column.value))
        for layer in cell.column.value.split()
    ]
    for cell in row:
        if not cell.column.value:
            for word in _choices(cell.text):
                role, value = next(
                    (known for known in (marked(word), marked(f"{word}级")) if known[0]), ("", "")
                )
                if role == "层级":
                    layers += value.split()
                else:
                    found.doubts.append(f"{cell.spot} {word}（层级只写市级、县级、乡级、村级）")
    found.put("层级", *dict.fromkeys(layers))


def _choices(text: str) -> tuple[str, ...]:
    """The words that a cell chooses, with marks or without."""
    if ticks.marked(text):
        return cells.chosen(text)
    whole = cells.one(text)
    return (whole,) if marked(whole)[0] else tuple(filter(None, _BETWEEN.split(whole)))


def _column(found: Said, row: Sequence[Cell]) -> None:
    """The columns of another site are not those of this one: a person must say which."""
    found.comments.append(f"栏目: {cells.one(row[0].text)}")


_READERS: Mapping[str, Callable[[Said, Sequence[Cell]], None]] = {
    "过程": _stage,
    "依据": _grounds,
    "时限": partial(_plain, "时限"),
    "主体": _unit,
    "责任": partial(_plain, "责任"),
    "渠道": _channels,
    "对象": _audience,
    "方式": _way,
    "层级": _layers,
    "法定": _statutory,
    "栏目": _column,
    "说明": partial(_plain, "说明"),
}
