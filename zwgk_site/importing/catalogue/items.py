"""The rows of a catalogue's table as items. A cell merged downwards, and one that says 同上, holds for every row it
covers: each item says it by itself, and how many do is told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from zwgk_site.importing.catalogue import cells
from zwgk_site.importing.catalogue.heads import Column, Head, role_of
from zwgk_site.importing.catalogue.values import Cell, Said, contents, said
from zwgk_site.importing.grids import Grid, Place, own

_LEVELS = 3
_LISTED = 8
_WANTED = ("依据", "时限", "主体", "渠道")


@dataclass(frozen=True)
class Item:
    """``values`` are texts by key, without 序号 and 事项; ``comments`` say what stood in the table and was not taken."""

    path: tuple[str, ...]
    number: str
    values: Mapping[str, tuple[str, ...]]
    comments: tuple[str, ...] = ()


@dataclass
class Rows:
    """The items of a table as they are read, and what is to be said of them."""

    grid: Grid
    head: Head
    items: list[Item] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    doubts: list[str] = field(default_factory=list)
    inherited: int = 0
    same: int = 0
    joined: int = 0
    followed: list[str] = field(default_factory=list)
    empty: dict[str, list[str]] = field(default_factory=dict)
    before: dict[int, str] = field(default_factory=dict)

    def read(self, last: int) -> None:
        """Every row below the head up to ``last``, which is not read."""
        for at in range(self.head.bottom + 1, last):
            row = self.grid.rows[at]
            if any(place.text for place in row) and not self._repeats(row):
                self._row(at, row)

    def notes(self) -> Iterator[str]:
        """What a person must look at, in sentences."""
        if self.inherited:
            yield f"{self.inherited} 格在合并单元格里，合并的内容写进了每一项"
        if self.same:
            yield f"{self.same} 格写着“同上”，写成了上面的内容"
        if self.followed:
            yield f"{_some(self.followed)} 空着，接着上一行的事项，请同原表核对"
        if self.joined:
            yield f"{self.joined} 行只有公开内容，并进了上一项"
        for role, spots in self.empty.items():
            yield f"{role}空着 {len(spots)} 格：{_some(spots)}"
        twice = [path for path, count in Counter(item.path for item in self.items).items() if count > 1]
        if twice:
            yield f"{len(twice)} 个事项有几行，内容、时限等不同，各写成一项：{_some(['／'.join(path) for path in twice])}"
        alike: dict[str, list[str]] = {}
        for doubt in self.doubts:
            spot, _, about = doubt.partition(" ")
            alike.setdefault(about, []).append(spot)
        yield from (f"{'、'.join(spots)} {about}" for about, spots in alike.items())

    def _repeats(self, row: Sequence[Place]) -> bool:
        """Whether a row repeats a head, as at the top of every printed page."""
        texts = [text for _, text in own(row)]
        return bool(texts) and all(role_of(text) for text in texts)

    def _row(self, at: int, row: Sequence[Place]) -> None:
        path_columns, content = self.head.of("事项"), self.head.of("内容")
        known = {column.at for column in self.head.columns}
        texts = {place.text for place in row if place.text}
        alone = len(texts) == 1 and len(row) > 2
        named = any(row[column.at].text for column in path_columns)
        holds = any(row[column.at].text for column in content)
        if alone or (not holds and not any(row[column.at].kind == "own" for column in path_columns)):
            self.left += [f"{self.grid.spot(at, place)} {cells.one(text)}" for place, text in own(row)]
            return
        self.left += [
            f"{self.grid.spot(at, place)} {cells.one(text)}" for place, text in own(row) if place not in known
        ]
        if self._continues(row) and self.items:
            self._join(at, row)
            return
        path = self._path(at, row)
        if not path and not named:
            self.left += [
                f"{self.grid.spot(at, place)} {cells.one(text)}" for place, text in own(row) if place in known
            ]
            return
        found = said(
            [self._cell(at, row, column) for column in self.head.columns if column.role not in _APART]
        )
        for column in content[:1]:
            cell = self._cell(at, row, column)
            if cell.text:
                contents(found, cell)
            else:
                found.doubts.append(f"{cell.spot} 公开内容空着，要填写")
        self._missing(at, row, found)
        number = next((self._text(at, row, column) for column in self.head.of("序号")), "")
        self.doubts += found.doubts
        self.items.append(Item(path, number, found.values, tuple(found.comments)))

    def _missing(self, at: int, row: Sequence[Place], found: Said) -> None:
        for role in _WANTED:
            columns = self.head.of(role)
            if columns and not any(row[column.at].text for column in columns):
                self.empty.setdefault(role, []).append(self.grid.spot(at, columns[0].at))

    def _continues(self, row: Sequence[Place]) -> bool:
        """Whether a row says nothing of its own but contents: the item above goes on."""
        others = [row[column.at] for column in self.head.columns if column.role != "内容"]
        levels = [row[column.at] for column in self.head.of("事项")]
        return all(place.down or not place.text for place in others) and any(place.down for place in levels)

    def _join(self, at: int, row: Sequence[Place]) -> None:
        found = Said()
        for column in self.head.of("内容")[:1]:
            if row[column.at].kind == "own":
                contents(found, self._cell(at, row, column))
        if "内容" in found.values:
            last = self.items[-1]
            held = (*last.values.get("内容", ()), *found.values["内容"])
            self.items[-1] = Item(last.path, last.number, {**last.values, "内容": held}, last.comments)
            self.joined += 1
        self.doubts += found.doubts

    def _path(self, at: int, row: Sequence[Place]) -> tuple[str, ...]:
        """The levels of an item. An empty level before a filled one goes on with that of the row above."""
        columns = self.head.of("事项")
        filled = [place for place, column in enumerate(columns) if row[column.at].text]
        path: list[str] = []
        for place, column in enumerate(columns):
            cell = row[column.at]
            above = self.before.get(column.at, "")
            if cell.kind == "empty" and filled and place < filled[-1] and above:
                self.followed.append(self.grid.spot(at, column.at))
                path.append(cells.one(above))
            elif cell.across and place and row[columns[place - 1].at].text == cell.text:
                self.before[column.at] = ""
            elif cell.text:
                if cell.text != above:
                    self._forget(columns[place + 1 :])
                path.append(cells.one(self._text(at, row, column)))
        found = tuple(filter(None, path))
        return found if len(found) <= _LEVELS else (*found[: _LEVELS - 1], "／".join(found[_LEVELS - 1 :]))

    def _forget(self, columns: Sequence[Column]) -> None:
        for column in columns:
            self.before[column.at] = ""

    def _cell(self, at: int, row: Sequence[Place], column: Column) -> Cell:
        return Cell(column, self._text(at, row, column), self.grid.spot(at, column.at))

    def _text(self, at: int, row: Sequence[Place], column: Column) -> str:
        """The text of a cell with what it takes from above."""
        place = row[column.at]
        if place.down:
            self.inherited += 1
        text = place.text
        if cells.same(text):
            text = self.before.get(column.at, "")
            if text:
                self.same += 1
            else:
                self.doubts.append(f"{self.grid.spot(at, column.at)} 写着“同上”，上面没有内容")
        self.before[column.at] = text
        return text


_APART = frozenset(("序号", "事项", "内容"))


def _some(spots: Sequence[str]) -> str:
    shown = "、".join(spots[:_LISTED])
    return f"{shown} 等 {len(spots)} 处" if len(spots) > _LISTED else shown
