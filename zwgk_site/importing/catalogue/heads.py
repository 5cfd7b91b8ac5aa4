"""The heads of a catalogue's table: which rows they are, and what each column holds.

A column is known by its lowest head, else by the one above it: 全社会 is a column of marks under 公开对象, 政府网站 one
under 公开渠道和载体.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zwgk_site.importing.grids import Grid, bare
from zwgk_site.kinds.catalogue import CHANNELS

_CALLED: Mapping[str, str] = {
    "序号": "序号 编号",
    "过程": "过程 公开过程 公开环节 环节 阶段",
    "事项": "公开事项 事项 公开事项名称 事项名称 事项类别 公开类别 公开事项类别 信息类别 类别 公开类目 一级事项 二级事项 三级事项 "
    "一级 二级 三级 一级目录 二级目录 三级目录 一级公开事项 二级公开事项 三级公开事项 一级类目 二级类目 三级类目 主项 子项",
    "内容": "公开内容要素 公开内容 内容要素 公开要素 公开内容及要素 公开内容和要素 内容",
    "依据": "公开依据 依据 法律依据 政策依据 法律法规依据 公开法律依据 公开依据法律法规",
    "时限": "公开时限 时限 公开期限 公开时间 公开频率 更新周期 更新频率",
    "主体": "公开主体 公开责任主体 责任主体 主体 公开单位 公开责任单位",
    "责任": "责任 责任科室 责任处室 责任股室 责任岗位 责任人 责任科室岗位 具体责任科室 承办科室",
    "单位": "责任单位 责任部门",
    "渠道": "公开渠道和载体 公开渠道及载体 公开渠道与载体 公开渠道载体 公开渠道 公开载体 渠道和载体 公开平台 渠道",
    "对象": "公开对象 对象 公开范围",
    "方式": "公开方式 方式 公开属性 公开类型",
    "层级": "公开层级 层级",
    "法定": "法定公开 是否法定 是否法定公开 法定公开事项",
    "栏目": "栏目 公开栏目 网站栏目 所在栏目 对应栏目",
    "说明": "备注 说明",
}
_ROLES = {word: role for role, words in _CALLED.items() for word in words.split()}
_MARKS = (
    ("对象", "全社会", "全社会 社会公众"),
    (
        "对象",
        "特定群体",
        "特定群体 特定群众 特定人群 特定对象 特定群体群众 特定群体请写明 特定群众请写明 特定群体请注明",
    ),
    ("方式", "主动", "主动 主动公开"),
    ("方式", "依申请", "依申请 依申请公开"),
    ("层级", "市级", "市级"),
    ("层级", "县级", "县级 区级 县区级 区县级 县市区级"),
    ("层级", "乡级", "乡级 镇级 乡镇级 街道级 镇街级 镇街道级 乡镇街道级"),
    ("层级", "村级", "村级 社区级 村社区级"),
    ("层级", "乡级 村级", "乡村级 乡镇村级 镇村级 乡级村级 乡镇级村级"),
    *(("渠道", word, bare(word)) for word in CHANNELS if word != "其他"),
)
_MARKED = {word: (role, value) for role, value, words in _MARKS for word in words.split()}
"""Heads of columns of marks: what they belong to and the word that a mark stands for."""
MARKED_ROLES = frozenset(("渠道", "对象", "方式", "层级"))
_OTHERS = frozenset(("依据", "时限", "主体", "渠道", "单位", "责任"))
_WITHIN = 3
"""Rows of heads that a table has at most."""


@dataclass(frozen=True)
class Column:
    """``value`` is the word that a mark in this column stands for; empty where its cells hold text."""

    at: int
    role: str
    label: str
    value: str = ""


@dataclass(frozen=True)
class Head:
    """Rows ``top`` to ``bottom`` of a grid; ``unknown`` are the columns with a head that is not known."""

    top: int
    bottom: int
    columns: tuple[Column, ...]
    unknown: tuple[Column, ...]

    @property
    def telling(self) -> bool:
        """Whether its words are those of catalogues alone: 事项, 内容 and 责任单位 stand in other tables too."""
        labels = [bare(column.label) for column in self.columns if not column.value]
        return sum(label.startswith(("公开", "一级", "二级")) for label in labels) > 1

    def of(self, role: str) -> tuple[Column, ...]:
        """The columns of one role, from left to right."""
        return tuple(column for column in self.columns if column.role == role)


def role_of(text: str) -> str:
    """What a head stands for; empty for any other text."""
    label = bare(text)
    return _ROLES.get(label) or _MARKED.get(label, ("",))[0]


def marked(text: str) -> tuple[str, str]:
    """What a word of a marked cell belongs to and stands for: 依申请公开 is 依申请 of 方式."""
    return _MARKED.get(bare(text), ("", ""))


def heads(grid: Grid) -> Iterator[Head]:
    """Every set of heads in a table, from top to bottom; a second one begins another catalogue or a page."""
    at = 0
    while at < len(grid.rows):
        if _begins(grid, at):
            head = _head(grid, at)
            yield head
            at = head.bottom
        at += 1


def _begins(grid: Grid, at: int) -> bool:
    row = grid.rows[at]
    filled = [place.text for place in row if place.text]
    if len(filled) < 3 or not any(role_of(text) == "事项" for text in filled[:6]):
        return False
    below = grid.rows[at + 1] if at + 1 < len(grid.rows) else ()
    roles = {_ROLES.get(bare(text)) for text in (*filled, *(place.text for place in below))}
    return {"事项", "内容"} <= roles and bool(roles & _OTHERS)


def _head(grid: Grid, top: int) -> Head:
    bottom = top
    while bottom - top + 1 < _WITHIN and bottom + 1 < len(grid.rows) and _goes_on(grid, top, bottom + 1):
        bottom += 1
    found: list[Column] = []
    for at in range(len(grid.rows[top])):
        labels = [label for row in range(top, bottom + 1) if (label := _label(grid, row, at, top, bottom))]
        if labels:
            found.append(_column(at, labels))
    columns: list[Column] = []
    unknown: list[Column] = []
    for column in _settled(found):
        (columns if column.role and not _twice(columns, column) else unknown).append(column)
    return Head(top, bottom, tuple(columns), tuple(unknown))


def _goes_on(grid: Grid, top: int, at: int) -> bool:
    """Whether a row is one more of heads: all that is new in it is known as one."""
    new = [(column, place.text) for column, place in enumerate(grid.rows[at]) if place.kind == "own"]
    parents = [_parent(grid, top, at - 1, column) for column, _ in new]
    return bool(new) and all(
        role_of(text) or parent == "渠道" for (_, text), parent in zip(new, parents, strict=True)
    )


def _parent(grid: Grid, top: int, bottom: int, at: int) -> str:
    for row in range(bottom, top - 1, -1):
        place = next((place for place in reversed(grid.rows[row][: at + 1]) if place.text), None)
        if place is not None and role_of(place.text):
            return role_of(place.text)
    return ""


def _label(grid: Grid, row: int, at: int, top: int, bottom: int) -> str:
    """The head at a place; where a file knows no merged cells, an empty one above a head is the one to its left."""
    place = grid.rows[row][at]
    if place.text or row == bottom:
        return place.text
    below = any(grid.rows[other][at].kind == "own" for other in range(row + 1, bottom + 1))
    if not below or place.kind == "merged":
        return ""
    return next((other.text for other in reversed(grid.rows[row][:at]) if other.text), "")


def _column(at: int, labels: list[str]) -> Column:
    shown = "".join(labels[-1].split())
    label, above = bare(labels[-1]), next((role for text in labels[:-1] if (role := role_of(text))), "")
    if label in _MARKED:
        role, value = _MARKED[label]
        return Column(at, role, shown, value)
    if above == "渠道" and label not in _ROLES:
        return Column(at, "渠道", shown, shown)
    return Column(at, _ROLES.get(label, ""), shown)


def _twice(columns: list[Column], column: Column) -> bool:
    """Whether a second column would hold what one holds already; levels of items are many."""
    return column.role != "事项" and any(
        (other.role, other.value) == (column.role, column.value) for other in columns
    )


def _settled(columns: list[Column]) -> list[Column]:
    """责任单位 is who publishes where no column says so, else who answers for it."""
    role = "责任" if any(column.role == "主体" for column in columns) else "主体"
    return [Column(column.at, role, column.label) if column.role == "单位" else column for column in columns]
