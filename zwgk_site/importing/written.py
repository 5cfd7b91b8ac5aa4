"""A recognised document as a content file: front matter with everything found, and the text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from zwgk_site.importing.draft import Block, Cell, Line, Picture, Table
from zwgk_site.importing.notice import Notice

ORDER = (
    "标题",
    "发文机关",
    "发文字号",
    "公文种类",
    "成文日期",
    "主送机关",
    "附注",
    "抄送",
    "印发机关",
    "印发日期",
    "印数",
)
"""Keys in the order in which documents are written."""
REQUIRED = ("标题", "发文机关", "公文种类", "成文日期")

_ITEM = re.compile(r"[0-9]{1,2}[.．、]")
_PLAIN = re.compile(r"[^\s\"'#&*!|>%@`\[\]{},?:-][^\n]*")


def policy(notice: Notice, pictures: str) -> str:
    """The whole file of a 政策文件. ``pictures`` is the folder of its pictures, relative to the file."""
    return "\n".join(("---", *_front(notice), "---", "", *_body(notice, pictures), ""))


def _front(notice: Notice) -> Iterator[str]:
    for key in ORDER:
        if key in notice.found:
            yield f"{key}: {quoted(notice.found[key].value)}"
        elif key in REQUIRED:
            yield f"# 没有认出“{key}”，请填写。"
            yield f"{key}:"
        elif key == "发文字号":
            yield "# 没有认出发文字号；有的话改成“发文字号: ……”。"
            yield "无字号说明: 导入的文件没有标注发文字号。"
        if key == "成文日期":
            yield "# 在网站发布的时间，如 2024-06-24 16:30；文件里没有，请填写。"
            yield "发布时间:"
    placed = [annex for annex in notice.annexes if not annex.tasks]
    if placed:
        yield "附件:"
        yield from (f"  - 名称: {quoted(annex.name)}" for annex in placed)
    for annex in notice.annexes:
        if annex.tasks:
            yield f"# {annex.name} 是任务表，没有放进正文：请录入为重点任务（content/plans），再写进“附件”，任务表一项写它的标识。"
    yield "# 公文的主题分类，如 综合政务/政务公开；请填写。"
    yield "# 主题分类: "


def quoted(value: str) -> str:
    """A value as YAML, in quotation marks where it would mean something else without."""
    if _PLAIN.fullmatch(value) and ": " not in value and " #" not in value and not value.endswith(":"):
        return value
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _body(notice: Notice, pictures: str) -> Iterator[str]:
    parts: list[str] = []
    for place, block in enumerate(notice.body):
        text = _block(block, pictures)
        if parts and parts[-1].startswith("附件") and _ITEM.match(text):
            parts[-1] += f"\n{text}"
        else:
            parts.append(f"# {text}" if place == notice.title_inside else _escaped(text))
    for annex in notice.annexes:
        if not annex.tasks:
            parts.append(f"## {annex.name}")
            parts += [_escaped(_block(block, pictures)) for block in annex.blocks]
    yield "\n\n".join(parts)


def _block(block: Block, pictures: str) -> str:
    if isinstance(block, Line):
        return block.text.strip()
    if isinstance(block, Picture):
        return f"![图片]({pictures}/{block.name})"
    return _table(block)


def _escaped(text: str) -> str:
    """A paragraph that Markdown would take for a heading or a list keeps its characters."""
    if text[:1] in tuple("#>*+=-"):
        return f"\\{text}"
    return re.sub(r"^([0-9]+)([.)])(?=\s)", r"\1\\\2", text)


def _table(table: Table) -> str:
    rows = ("<tr>" + "".join(map(_cell, row)) + "</tr>" for row in table.rows)
    return "\n".join(("<table>", "<tbody>", *rows, "</tbody>", "</table>"))


def _cell(cell: Cell) -> str:
    across = f' colspan="{cell.across}"' if cell.across > 1 else ""
    down = f' rowspan="{cell.down}"' if cell.down > 1 else ""
    text = html.escape(cell.text, quote=False).replace("\n", "<br>")
    return f"<td{across}{down}>{text}</td>"
