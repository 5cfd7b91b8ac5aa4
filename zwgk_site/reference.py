"""docs/fields.md: every key of every content type, told by the models themselves."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from zwgk_site.kinds.base import Kind, LocalFile, Ref, Texts
from zwgk_site.kinds.fields import choices_of, keys_of, part_at
from zwgk_site.text.moments import Moment
from zwgk_site.validate import BODY_KEY, ID_KEY

HEAD = """\
# 内容项一览

写内容文件时能用的每一项：键名、是否必填、怎么写、指向什么。本页由程序按代码里的定义生成，请不要手工修改。
怎样一步步写，见[编辑手册](editors.md)；写错了会看到什么，见[错误与提醒](problems.md)。

## 形式怎么读

| 形式 | 写法 |
| --- | --- |
| 文字 | 直接写在冒号后面。里面有半角冒号加空格、空格加 `#`，或以 `[` `{` `*` `&` `!` 等符号开头的，在整个值外面加一对半角引号。 |
| 日期 | `2024-06-24`：四位年、两位月、两位日。 |
| 时间 | `2024-06-24 16:30`：日期、一个空格、24 小时制的时和分。 |
| 年月 | 某个月 `2024-09`、某月上旬、中旬、下旬 `2024年9月上旬`、某一天 `2024-09-12` 或几天 `2024-09-10至2024-09-12`；必须写明年和月。 |
| 是否 | `是` 或 `否`。 |
| 整数 | 只写数字，不带单位。 |
| 选项 | 只能写列出的几个词之一。 |
| 列表 | 每项一行，以 `- ` 开头；短的可以写成 `[甲, 乙]`。 |
| 文字或列表 | 只有一项时直接写，多项时写成列表。 |
| 一组 | 另起一行，缩进两个空格，逐行写“键: 值”。各键见下面的小表。 |
| 正文 | 写在信息栏（两行 `---` 之间）下面，不写键名。 |

“指向”一栏写明这一项说的是哪一类内容：可以写对方的标识、名称或别名，政策文件还可以写发文字号。
指向“文件”的，写文件的路径，从本文件所在的文件夹算起。"""

_PLAIN = {dt.datetime: "时间", dt.date: "日期", Moment: "年月", bool: "是否", int: "整数", str: "文字"}
_ONE_OR_MANY = get_args(Texts)[1]


@dataclass(frozen=True)
class _Group:
    """A nested part and the keys under which it is written."""

    model: type[BaseModel]
    keys: tuple[str, ...]


def markdown(kinds: Sequence[Kind]) -> str:
    """The whole page, ending in one line end. The same kinds, in any order, give the same text.

    Every kind that a field refers to must be among them.
    """
    labels = {kind.name: _noun(kind) for kind in kinds}
    ordered = sorted(
        kinds, key=lambda kind: (kind.folder is not None, kind.section is not None, _home(kind), kind.name)
    )
    return "\n\n".join([HEAD, *(_kind(kind, labels) for kind in ordered)]) + "\n"


def _kind(kind: Kind, labels: Mapping[str, str]) -> str:
    skip = () if kind.section else (ID_KEY,)
    blocks = [f"## {_noun(kind)}", _where(kind), _table(kind.model, labels, skip)]
    for group in _groups(kind.model):
        blocks += [f"### {_noun(kind)}：{'、'.join(group.keys)}", _table(group.model, labels)]
    return "\n\n".join(blocks)


def _noun(kind: Kind) -> str:
    """What authors call one record: the key its list stands under, or else the kind's label."""
    return kind.section or kind.label


def _home(kind: Kind) -> str:
    return f"{kind.folder}/" if kind.folder else str(kind.file)


def _where(kind: Kind) -> str:
    """Where records are written, what becomes the address, and what the lists and data of the kind show."""
    suffix = "md" if kind.body else "yaml"
    if kind.folder:
        lines = [f"- 写在：`{kind.folder}/`，一份一个文件 `<标识>.{suffix}`，文件名就是标识。"]
    elif kind.section:
        lines = [f"- 写在：`{kind.file}` 的“{kind.section}”下面，一条一项。"]
    else:
        lines = [f"- 写在：`{kind.file}`，整个文件就是一份。"]
    if kind.section or kind.folder:
        lines.append(f"- 新建：`python build.py new {kind.name} <标识>`")
    if kind.template and kind.address:
        lines.append(f"- 网页地址：`{kind.address.format(id='<标识>')}`")
    if kind.list_address:
        narrowed = f"，可按{'、'.join(facet.label for facet in kind.facets)}缩小范围" if kind.facets else ""
        lines.append(f"- 列表地址：`{kind.list_address}`{narrowed}。")
    return "\n".join(lines)


def _table(model: type[BaseModel], labels: Mapping[str, str], skip: Sequence[str] = ()) -> str:
    rows = ["| 键 | 必填 | 形式 | 指向 | 说明 |", "| --- | --- | --- | --- | --- |"]
    for key, field in keys_of(model).items():
        if key not in skip:
            cells = (
                f"`{key}`",
                _needed(field),
                _form(key, field, model),
                _target(field, labels),
                field.description or "",
            )
            rows.append(f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |")
    return "\n".join(rows)


def _needed(field: FieldInfo) -> str:
    if field.is_required():
        return "必填"
    if isinstance(field.default, bool):
        return f"可不写，当作 {'是' if field.default else '否'}"
    return f"可不写，当作 {field.default}" if isinstance(field.default, str) and field.default else "可不写"


def _form(key: str, field: FieldInfo, model: type[BaseModel]) -> str:
    """How a value is written; what has no form of its own is text."""
    if key == BODY_KEY:
        return "正文"
    types = list(_types(field.annotation))
    many = tuple in types
    if part_at(model, (key,)) is not None:
        return "列表，每项一组" if many else "一组"
    words = choices_of(field)
    if dict in types:
        return f"一组，键可以是{'、'.join(words)}" if words else "一组，键自己定，值是文字或列表"
    if words:
        return f"选项：{'、'.join(words)}"
    if many:
        return "文字或列表" if _ONE_OR_MANY in field.metadata else "列表"
    plain = next((word for kind, word in _PLAIN.items() if kind in types), "文字")
    limits = [
        str(getattr(item, name)) for name in ("ge", "le") for item in field.metadata if hasattr(item, name)
    ]
    return f"{plain}，{' 到 '.join(limits)}" if len(limits) == 2 else plain


def _types(annotation: Any) -> Iterator[Any]:
    """Everything an annotation is made of: containers, plain types, and the marks on them."""
    origin = getattr(annotation, "__origin__", annotation)
    yield origin
    for argument in get_args(annotation):
        yield from _types(argument)


def _target(field: FieldInfo, labels: Mapping[str, str]) -> str:
    marks = (*field.metadata, *_types(field.annotation))
    words = [
        labels[mark.kind] if isinstance(mark, Ref) else "文件"
        for mark in marks
        if isinstance(mark, Ref | LocalFile)
    ]
    return "、".join(words)


def _groups(model: type[BaseModel]) -> tuple[_Group, ...]:
    """Nested parts in the order in which a reader meets them, each once."""
    keys: dict[type[BaseModel], list[str]] = {}

    def visit(holder: type[BaseModel]) -> None:
        for key in keys_of(holder):
            part = part_at(holder, (key,))
            if part is None:
                continue
            known = keys.setdefault(part, [])
            if key not in known:
                known.append(key)
            if len(known) == 1 and part is not holder:
                visit(part)

    visit(model)
    return tuple(_Group(part, tuple(names)) for part, names in keys.items())
