"""A difference as Markdown for a merge request: what is grave first, long texts folded, no longer than fits."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from zwgk_site.comparing import telling
from zwgk_site.comparing.changes import Difference, Item
from zwgk_site.text.compare import Run

LONGEST = 60_000
"""Characters; the shortest comment that the three hosts take is 65,536."""

_LISTED = 60
_VALUE = 300
"""Characters of a value in a table."""
_KEPT = 30
"""Characters of an unchanged stretch that are shown at each of its ends."""

_MARKUP = re.compile(r"([\\`*_{}\[\]()#+.!|~-])")
_CALLS = re.compile(r"([@#!~%$])(?=\w)")
"""Signs with which a host would call a person or name an issue."""


def markdown(found: Difference, longest: int = LONGEST) -> str:
    """The whole text, at most ``longest`` characters; what was left out is counted at the end."""
    head = "\n".join(_head(found))
    budget = longest - 400
    if len(head) > budget:
        head = head[:budget].rpartition("\n")[0] + "\n\n列表太长，后面的没有放进来。"
    pieces: list[str] = []
    size, left = len(head), 0
    for item in chain(found.of("修改"), found.of("移动")):
        piece = "\n".join(_folded(item))
        if size + len(piece) > budget:
            left += 1
            continue
        size += len(piece) + 1
        pieces.append(piece)
    if left:
        pieces.append(
            f"\n> 太长，有 {left} 份内容的前后对照没有放进来。全部对照请看网页版（`--format html`）。"
        )
    return "\n".join((head, *pieces)).rstrip() + "\n"


def _head(found: Difference) -> Iterator[str]:
    yield from (
        "## 公众看到的变化",
        "",
        f"{_text(telling.heading(found))}",
        "",
        f"**{telling.summary(found)}**",
    )
    if found.grave:
        yield from ("", f"### ⚠️ {telling.GRAVE}", "", telling.GRAVE_WHY, "")
        yield from _table(
            ("内容", "原来", "现在", "文件"),
            [(i.title, f.before, f.after, i.file) for i, f in found.grave],
        )
    yield from _items("### 撤下的内容", found.of("撤下"))
    if found.gone:
        yield from ("", "### 没有了的地址", "")
        lines = [
            f"`{gone.address}` {_text(gone.title)}：{_text(telling.address_end(gone))}。"
            for gone in found.gone
        ]
        yield from _list(lines)
    if found.validity:
        yield from ("", "### 效力变化", "")
        yield from _table(
            ("文件", "原来", "现在", "原因"),
            [(v.title, v.before, v.after, telling.validity_cause(v)) for v in found.validity],
        )
    if found.dates:
        yield from ("", "### 日期、期限变化", "")
        yield from _table(
            ("内容", "哪一项", "原来", "现在"),
            [(i.title, f.name, f.before or "（没有）", f.after or "（没有）") for i, f in found.dates],
        )
    yield from _items("### 新增的内容", found.of("新增"))
    files = [(item, file) for item in found.items for file in item.files]
    if files:
        yield from ("", "### 附件", "")
        yield from _list([f"{file.what}：`{file.path}`（{_text(item.title)}）" for item, file in files])
    if said := telling.closing(found):
        yield ""
        yield from (f"> {_text(text)}" for text in said)
    if found.of("修改") or found.of("移动"):
        yield from ("", "### 修改的内容", "")


def _items(heading: str, items: Sequence[Item]) -> Iterator[str]:
    if items:
        yield from ("", heading, "")
        yield from _list(
            [
                _text(telling.item_title(item))
                + (f" `{item.address}`" if item.address else f"（`{item.file}`）")
                for item in items
            ]
        )


def _list(lines: Sequence[str]) -> Iterator[str]:
    yield from (f"- {line}" for line in lines[:_LISTED])
    if len(lines) > _LISTED:
        yield f"- ……一共 {len(lines)} 个，后面的没有列出"


def _table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    yield f"| {' | '.join(names)} |"
    yield f"|{' --- |' * len(names)}"
    for row in rows[:_LISTED]:
        yield f"| {' | '.join(_text(_short(cell)) for cell in row)} |"
    if len(rows) > _LISTED:
        yield f"\n……一共 {len(rows)} 行，后面的没有列出"


def _short(text: str) -> str:
    return text if len(text) <= _VALUE else f"{text[:_VALUE]}……"


def _folded(item: Item) -> Iterator[str]:
    """One item that changed, folded; in HTML, which all three hosts show alike."""
    yield f"<details><summary>{_html(telling.item_title(item))}（{telling.sizes(item)}）</summary>"
    place = f"，原来的地址 {_html(item.moved_from)}" if item.moved_from else ""
    yield f"<p><code>{_html(item.file)}</code> <code>{_html(item.address)}</code>{place}</p>"
    if item.fields:
        yield "<table><tr><th>哪一项</th><th>原来</th><th>现在</th></tr>"
        for field in item.fields:
            values = (field.name, field.before or "（没有）", field.after or "（没有）")
            yield f"<tr>{''.join(f'<td>{_html(_short(value))}</td>' for value in values)}</tr>"
        yield "</table>"
    for change in item.words:
        yield f"<p><b>{_html(telling.clause_title(change))}</b><br>{_runs(change.runs)}</p>"
    yield "</details>"


def _runs(runs: Sequence[Run]) -> str:
    return "".join(
        _html(_ends(run.text)) if run.sign == "same" else f"<{run.sign}>{_html(run.text)}</{run.sign}>"
        for run in runs
    )


def _ends(text: str) -> str:
    return text if len(text) <= 3 * _KEPT else f"{text[:_KEPT]}……{text[-_KEPT:]}"


def _text(text: str) -> str:
    """Plain words on one line of Markdown: no markup, no person called."""
    return _CALLS.sub(r"\1<wbr>", _MARKUP.sub(r"\\\1", _entities(text)).replace("\n", " "))


def _html(text: str) -> str:
    """Plain words inside HTML; an empty line would end the block."""
    return _CALLS.sub(r"\1<wbr>", _entities(text)).replace("\n", "<br>")


def _entities(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
