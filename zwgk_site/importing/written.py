"""A recognised document as a content file: front matter with everything found, and the text."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence

from zwgk_site.importing.draft import Block, Cell, Line, Picture, Table
from zwgk_site.importing.notice import Notice
from zwgk_site.importing.stated import AROUND

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
_WORDS = re.compile(r"[\s,，;；、]+")
_NUMBERED = re.compile(r"附\s*件\s*([0-9]{1,3})")
_FLOW = frozenset(",?[]{}")
_NOTHING = frozenset(("~", "null", "Null", "NULL"))
"""What YAML takes for no value."""
_PLAIN = re.compile(r"[^\s\"'#&*!|>%@`\[\]{},?:-][^\n]*")


def policy(notice: Notice, pictures: str) -> str:
    """The whole file of a 政策文件. ``pictures`` is the folder of its pictures and files, relative to the file."""
    return "\n".join(("---", *_front(notice, pictures), "---", "", *_body(notice, pictures), ""))


def _front(notice: Notice, folder: str) -> Iterator[str]:
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
            yield from _published(notice)
    for key in AROUND:
        if key in notice.found and key not in ("发布时间", "主题分类"):
            value = notice.found[key].value
            yield f"{key}: {listed(_WORDS.split(value)) if key == '关键词' else quoted(value)}"
    yield from _attached(notice, folder)
    for annex in notice.annexes:
        if annex.tasks:
            yield f"# {annex.name} 是任务表，没有放进正文：请录入为重点任务（content/plans），再写进“附件”，任务表一项写它的标识。"
    if "主题分类" in notice.found:
        yield f"主题分类: {quoted(notice.found['主题分类'].value)}"
    else:
        yield "# 公文的主题分类，如 综合政务/政务公开；请填写。"
        yield "# 主题分类: "


def _published(notice: Notice) -> Iterator[str]:
    if "发布时间" in notice.found:
        yield f"发布时间: {quoted(notice.found['发布时间'].value)}"
    else:
        yield "# 在网站发布的时间，如 2024-06-24 16:30；文件里没有，请填写。"
        yield "发布时间:"


def _attached(notice: Notice, folder: str) -> Iterator[str]:
    """The annexes in the text, each with the file of the same number, and the files that are no annex of it."""
    files = list(notice.files)
    placed = [annex for annex in notice.annexes if not annex.tasks]
    if placed or files:
        yield "附件:"
    for annex in placed:
        yield f"  - 名称: {quoted(annex.name)}"
        number = _NUMBERED.match(annex.name)
        same = [
            file for file in files if number and (its := _NUMBERED.match(file.label)) and its[1] == number[1]
        ]
        if len(same) == 1:
            files.remove(same[0])
            yield f"    文件: {quoted(f'{folder}/{same[0].name}')}"
    for file in files:
        yield f"  - 名称: {quoted(file.label)}"
        yield f"    文件: {quoted(f'{folder}/{file.name}')}"


def quoted(value: str) -> str:
    """A value as YAML, in quotation marks where it would mean something else without."""
    plain = (
        _PLAIN.fullmatch(value)
        and value not in _NOTHING
        and value == value.strip()
        and all(map(_seen, value))
    )
    if plain and ": " not in value and " #" not in value and not value.endswith(":"):
        return value
    return _enclosed(value)


def listed(values: Sequence[str]) -> str:
    """Values as a list on one line, each in quotation marks where the list would take it apart."""
    return f"[{', '.join(_enclosed(value) if set(value) & _FLOW else quoted(value) for value in values)}]"


def _enclosed(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{"".join(map(_shown, escaped))}"'


def _shown(character: str) -> str:
    """A character as YAML reads it back, also one that would end the line or that nobody sees."""
    return character if _seen(character) else f"\\U{ord(character):08x}"


def _seen(character: str) -> bool:
    return character.isprintable() or character in "\u3000\xa0"


def _body(notice: Notice, pictures: str) -> Iterator[str]:
    parts: list[str] = []
    for place, block in enumerate(notice.body):
        text = _block(block, pictures)
        if parts and parts[-1].startswith("附件") and _ITEM.match(text):
            parts[-1] += f"\n{text}"
        else:
            parts.append(f"# {text}" if place == notice.title_inside else _headed(block, text, 2))
    for annex in notice.annexes:
        if not annex.tasks:
            parts.append(f"## {annex.name}")
            parts += [_headed(block, _block(block, pictures), 3) for block in annex.blocks]
    yield "\n\n".join(parts)


def _block(block: Block, pictures: str) -> str:
    if isinstance(block, Line):
        return block.text.strip()
    if isinstance(block, Picture):
        return f"![图片]({pictures}/{block.name})"
    return _table(block)


def _headed(block: Block, text: str, depth: int) -> str:
    """A heading that only its font shows, of ``depth`` or one deeper; any other block as it is."""
    if isinstance(block, Line) and block.level:
        return f"{'#' * (depth + block.level - 1)} {text}"
    return _escaped(text)


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
