"""A table of tasks (任务分解表) from a grid: columns by the words of their heads, inheritance made explicit.

A cell merged downwards, and one that says 同上, is 同上 in every row after its first; a cell that is its own and
empty stays empty: the two are different things in such tables (2024年汶上县政务公开重点工作任务分解表).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.grids import Grid, Place, own
from zwgk_site.importing.told import under
from zwgk_site.importing.written import quoted
from zwgk_site.kinds.plan import SAME

HEADS: Mapping[str, re.Pattern[str]] = {
    "序号": re.compile("序号|编号"),
    "要求": re.compile("(?:工作|具体|任务)?(?:要求|措施|内容)|具体任务|工作举措"),
    "牵头单位": re.compile("牵头(?:部门|单位|责任单位)|主办单位"),
    "责任单位": re.compile("(?:责任|配合|落实|承办|协办)(?:单位|部门)|单位"),
    "时限": re.compile("(?:完成)?(?:时限|时间|期限)|完成时间节点"),
    "类别": re.compile("(?:重点|工作|主要)?任务(?:名称|分类|类别)?|类别|项目|一级指标|二级指标"),
}
"""Key of a task → what the head of its column may be called; the first that fits whole."""
NEEDED = ("要求", "责任单位")
_PLAIN = ("牵头单位", "责任单位")
_TITLE = re.compile("任务|分解|分工|清单|台账")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Row:
    """A task: its groups from the outside in, and its values by key; a unit's cell is a list of lines."""

    groups: tuple[str, ...]
    values: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Tasks:
    """A recognised table. ``notes`` tell what a person must look at, ``left`` what was not taken, by cell."""

    title: str
    heads: Mapping[str, str]
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    left: tuple[str, ...]


@dataclass
class _Group:
    """A heading of the plan with its tasks and the headings below it, in their order; one may come twice."""

    title: str = ""
    tasks: list[Row] = field(default_factory=list)
    below: list[_Group] = field(default_factory=list)

    def under(self, title: str) -> _Group:
        """The last heading below, if it is this one, else a new one."""
        if not self.below or self.below[-1].title != title:
            self.below.append(_Group(title))
        return self.below[-1]


def recognised(grids: Sequence[Grid]) -> Tasks:
    """The first table of tasks among the sheets of a file. Raises CannotImport where there is none."""
    for grid in grids:
        found = _head(grid)
        if found is not None:
            return _tasks(grid, *found)
    raise CannotImport(
        "没有认出任务表",
        "表头要有“工作要求”（或具体要求、工作措施）和“责任单位”（或牵头单位）的列。请核对表头，或者照编辑手册录入。",
    )


def head_of(grid: Grid) -> int | None:
    """The row of a table's heads, from 0; None where it is no table of tasks."""
    found = _head(grid)
    return None if found is None else found[0]


def _head(grid: Grid) -> tuple[int, Mapping[int, str]] | None:
    """The row of the heads and what each column is; of two rows of heads the lower."""
    for number, row in enumerate(grid.rows[:20]):
        columns = {at: key for at, place in enumerate(row) if (key := _key(place.text)) is not None}
        held = set(columns.values())
        if "要求" in held and held & {"责任单位", "牵头单位"}:
            return number, columns
    return None


def _key(text: str) -> str | None:
    bare = _SPACE.sub("", text)
    return next((key for key, words in HEADS.items() if words.fullmatch(bare)), None)


def _tasks(grid: Grid, head: int, columns: Mapping[int, str]) -> Tasks:
    notes: list[str] = []
    left = [
        f"{grid.spot(at, place)} {text}"
        for at, row in enumerate(grid.rows[:head])
        for place, text in own(row)
    ]
    above = next((line for line in reversed(grid.above) if _TITLE.search(line)), grid.name)
    title = next((text.partition(" ")[2] for text in left if text), above)
    kinds = [at for at, key in columns.items() if key == "类别"]
    rows: list[Row] = []
    groups: tuple[str, ...] = ()
    for at in range(head + 1, len(grid.rows)):
        row = grid.rows[at]
        if _is_head(row, columns) or not any(place.text for place in row):
            continue
        needs = next(row[place] for place, key in columns.items() if key == "要求")
        if not needs.text or (len({place.text for place in row if place.text}) == 1 and len(row) > 2):
            left += [f"{grid.spot(at, place)} {text}" for place, text in own(row)]
            continue
        groups = _groups(row, kinds, groups)
        values = {key: _value(row[place], key) for place, key in columns.items() if key != "类别"}
        rows.append(Row(groups, {key: value for key, value in values.items() if value}))
        unknown = [(place, text) for place, text in own(row) if place not in columns]
        left += [f"{grid.spot(at, place)} {text}" for place, text in unknown]
    if not rows:
        raise CannotImport("任务表里没有任务", "表头下面没有内容。请核对文件。")
    if not kinds:
        notes.append("没有认出任务类别的列，任务都放在一组，请核对")
    same = sum(value == (SAME,) for row in rows for value in row.values.values())
    if same:
        notes.append(f"{same} 格是合并单元格或者写着同上，录作“同上”；自成一格的空白保留空白，请同原表核对")
    heads = {
        key: _SPACE.sub("", grid.rows[head][place].text)
        for place, key in columns.items()
        if key not in ("类别", "序号")
    }
    return Tasks(
        title, heads, tuple(rows), tuple(notes), tuple(left[1:] if title in " ".join(left[:1]) else left)
    )


def _is_head(row: Sequence[Place], columns: Mapping[int, str]) -> bool:
    """Whether a row repeats the heads, as at the top of every printed page."""
    return all(_key(row[at].text) == key for at, key in columns.items())


def _groups(row: Sequence[Place], columns: Sequence[int], before: tuple[str, ...]) -> tuple[str, ...]:
    """The headings of a row; empty cells go on with those above. A cell merged across counts once."""
    texts = [_SPACE.sub("", row[at].text) for at in columns]
    if not any(texts):
        return before
    found: list[str] = []
    for text in texts:
        if text and text not in found:
            found.append(text)
    return tuple(found)


def _value(place: Place, key: str) -> tuple[str, ...]:
    if place.kind == "merged" or _SPACE.sub("", place.text) == SAME:
        return (SAME,) if key in _PLAIN else (_one(place.text),) if place.text else ()
    if not place.text:
        return ()
    if key in _PLAIN:
        return tuple(_SPACE.sub("", line) for line in place.text.split("\n") if line.strip())
    return (_one(place.text),)


def _one(text: str) -> str:
    """A text of several lines as one: Chinese has no spaces there."""
    return "".join(line.strip() for line in text.split("\n"))


def told(tasks: Tasks) -> Iterator[str]:
    """The report of an import, line by line."""
    yield "认出的："
    yield f"  标题：{tasks.title}"
    yield from (f"  {key}：“{text}”一列" for key, text in tasks.heads.items())
    yield f"  {len(tasks.rows)} 项任务"
    yield "没有认出、要填写的：发布单位、发布时间、印发文件"
    yield from under("请核对：", tasks.notes)
    yield from under(f"没有导入的 {len(tasks.left)} 格：", tasks.left)


def plan(tasks: Tasks) -> str:
    """The whole file of a 重点任务. What the table does not say is left open and marked."""
    year = re.search("(?:19|20)[0-9]{2}", tasks.title)
    lines = [
        f"标题: {quoted(tasks.title)}",
        f"年度: {year[0]}" if year else "# 没有认出年度，请填写。\n年度:",
        "形式: 任务分解表",
        "# 表里没有，请填写：发布单位，和在网站发布的时间（如 2024-06-24 16:30）。",
        "发布单位:",
        "发布时间:",
        "# 印发这份表的文件，写标识、标题或文号。",
        "# 印发文件: ",
        f"表头: {{{', '.join(f'{key}: {quoted(text)}' for key, text in tasks.heads.items())}}}",
        "录入说明: 由表格导入，合并单元格和“同上”录作“同上”，请核对后改写这一句。",
        "",
        "分组:",
    ]
    root = _Group()
    for row in tasks.rows:
        group = root
        for title in row.groups or (tasks.title,):
            group = group.under(title)
        group.tasks.append(row)
    lines += _group_lines(root, "  ")
    return "\n".join(lines) + "\n"


def _group_lines(group: _Group, indent: str) -> Iterator[str]:
    for inner in group.below:
        yield f"{indent}- 标题: {quoted(inner.title)}"
        if inner.below:
            yield f"{indent}  分组:"
            yield from _group_lines(inner, f"{indent}    ")
        if inner.tasks:
            yield f"{indent}  任务:"
            for row in inner.tasks:
                yield from _task_lines(row, f"{indent}    ")


def _task_lines(row: Row, indent: str) -> Iterator[str]:
    lead = "- "
    for key in ("序号", "牵头单位", "责任单位", "要求", "时限"):
        if key in row.values:
            value = row.values[key]
            text = quoted(value[0]) if len(value) == 1 else f"[{', '.join(map(quoted, value))}]"
            yield f"{indent}{lead}{key}: {text}"
            lead = "  "
