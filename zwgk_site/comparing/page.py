"""A difference as one self-contained page: before and after side by side, below one another on a phone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from importlib.resources import files

from zwgk_site.comparing import telling
from zwgk_site.comparing.changes import Difference, Item
from zwgk_site.text.compare import Run

_KEPT = 60
"""Characters of an unchanged stretch shown at each of its ends."""


def page(found: Difference) -> str:
    """The whole page: its style is inside, it fetches nothing and runs nothing."""
    style = (files(__package__) / "look.css").read_text("utf-8")
    return "\n".join(
        (
            '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="robots" content="noindex">\n<title>公众看到的变化</title>',
            f"<style>\n{style}</style>\n</head>\n<body>\n<main>",
            f'<h1>公众看到的变化</h1>\n<p class="soft">{escape(telling.heading(found))}</p>',
            f'<p class="lede">{escape(telling.summary(found))}</p>',
            *_parts(found),
            "</main>\n</body>\n</html>\n",
        )
    )


def _parts(found: Difference) -> Iterator[str]:
    if found.grave:
        yield f'<section class="grave"><h2>{telling.GRAVE}</h2><p>{telling.GRAVE_WHY}</p>'
        yield from _table(
            ("内容", "原来", "现在", "文件"), [(i.title, f.before, f.after, i.file) for i, f in found.grave]
        )
        yield "</section>"
    yield from _items("撤下的内容", found.of("撤下"))
    if found.gone:
        yield "<section><h2>没有了的地址</h2>"
        yield from _table(
            ("地址", "网页", "以后打开会怎样"),
            [(gone.address, gone.title, telling.address_end(gone)) for gone in found.gone],
        )
        yield "</section>"
    if found.validity:
        yield "<section><h2>效力变化</h2>"
        yield from _table(
            ("文件", "原来", "现在", "原因"),
            [(v.title, v.before, v.after, telling.validity_cause(v)) for v in found.validity],
        )
        yield "</section>"
    if found.dates:
        yield "<section><h2>日期、期限变化</h2>"
        yield from _table(
            ("内容", "哪一项", "原来", "现在"),
            [(i.title, f.name, f.before or "（没有）", f.after or "（没有）") for i, f in found.dates],
        )
        yield "</section>"
    yield from _items("新增的内容", found.of("新增"))
    changed = (*found.of("修改"), *found.of("移动"))
    if changed:
        yield '<section><h2>修改的内容</h2><p class="soft">左边是原来的，右边是现在的；<del>删去的字</del>，<ins>新增的字</ins>。</p>'
        for item in changed:
            yield from _changed(item)
        yield "</section>"
    yield from (f'<p class="soft">{escape(said)}</p>' for said in telling.closing(found))


def _table(names: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    heads = "".join(f'<th scope="col">{name}</th>' for name in names)
    yield f"<table>\n<thead><tr>{heads}</tr></thead>\n<tbody>"
    for first, *rest in rows:
        cells = "".join(
            f'<td data-label="{name}">{escape(cell)}</td>' for name, cell in zip(names[1:], rest, strict=True)
        )
        yield f'<tr><th scope="row">{escape(first)}</th>{cells}</tr>'
    yield "</tbody>\n</table>"


def _items(heading: str, items: Sequence[Item]) -> Iterator[str]:
    if items:
        yield f"<section><h2>{heading}</h2><ul>"
        for item in items:
            yield f"<li>{escape(telling.item_title(item))} <code>{escape(item.address or item.file)}</code></li>"
        yield "</ul></section>"


def _changed(item: Item) -> Iterator[str]:
    yield f"<article><h3>{escape(telling.item_title(item))}</h3>"
    moved = f"，原来的地址 <code>{escape(item.moved_from)}</code>" if item.moved_from else ""
    yield f'<p class="soft"><code>{escape(item.file)}</code> <code>{escape(item.address)}</code>{moved}</p>'
    for field in item.fields:
        yield _pair(field.name, _whole(field.before, "del"), _whole(field.after, "ins"))
    for file in item.files:
        yield f"<p>附件{file.what}：<code>{escape(file.path)}</code></p>"
    for change in item.words:
        yield _pair(telling.clause_title(change), _side(change.runs, "del"), _side(change.runs, "ins"))
    yield "</article>"


def _pair(title: str, before: str, after: str) -> str:
    return (
        f'<div class="pair"><h4>{escape(title)}</h4>'
        f'<div><p class="label">原来</p><p>{before}</p></div><div><p class="label">现在</p><p>{after}</p></div></div>'
    )


def _whole(text: str, sign: str) -> str:
    return f"<{sign}>{_lines(text)}</{sign}>" if text else '<span class="soft">（没有）</span>'


def _side(runs: Sequence[Run], sign: str) -> str:
    """The old or the new text of a clause, what only it has marked; long stretches that both have are cut."""
    said = "".join(
        f"<{sign}>{_lines(run.text)}</{sign}>" if run.sign == sign else _lines(_ends(run.text))
        for run in runs
        if run.sign in (sign, "same")
    )
    return said or '<span class="soft">（没有）</span>'


def _ends(text: str) -> str:
    return text if len(text) <= 3 * _KEPT else f"{text[:_KEPT]}……{text[-_KEPT:]}"


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
