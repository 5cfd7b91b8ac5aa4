"""Pages of the preview's own: all problems and all sources; a page in the frames of a phone, on paper, in the dark."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from zwgk_site.pages import Page
from zwgk_site.problems import Problem
from zwgk_site.serving.addresses import FOLDER, SCRIPT
from zwgk_site.serving.mistakes import Mistake, mistakes
from zwgk_site.serving.preview import Preview

_WIDTHS = (390, 320)
"""Pixels: the commonest phone, and the narrowest that WCAG 2.2 (1.4.10) asks for."""


def overview(preview: Preview) -> bytes:
    """All problems of the newest build, and every page by the file it comes from."""
    return _document(preview, "预览：问题和网页", "".join(_overview(preview)))


def phone(preview: Preview, file: str) -> bytes:
    """A page as phones show it."""
    frames = "".join(
        f'<figure><figcaption>{width} 像素宽</figcaption><iframe title="{width} 像素宽" '
        f'class="phone w{width}" src="{_page(preview, file)}"></iframe></figure>'
        for width in _WIDTHS
    )
    return _document(preview, "手机上的样子", f'{_back(preview, file)}<div class="frames">{frames}</div>')


def paper(preview: Preview, file: str) -> bytes:
    """A page with the rules for print applied on the screen, in the width of the paper."""
    return _document(
        preview,
        "打印的样子",
        f"{_back(preview, file)}<p>用打印的样式显示，宽度和纸一样，不分页。"
        f'<button type="button" id="print">打印或看分页</button></p>'
        f'<div class="sheet"><iframe title="打印的样子" class="paper" '
        f'src="{_page(preview, file)}?preview=print"></iframe></div>',
    )


def dark(preview: Preview, file: str) -> bytes:
    """A page as a device in dark mode shows it."""
    return _document(
        preview,
        "深色模式的样子",
        f'{_back(preview, file)}<iframe title="深色模式的样子" class="whole" '
        f'src="{_page(preview, file)}?preview=dark"></iframe>',
    )


def _page(preview: Preview, file: str) -> str:
    return escape(preview.settings.base_path + file)


def _back(preview: Preview, file: str) -> str:
    return f'<p class="back"><a href="{_page(preview, file)}">回到这一页</a>　<a href="{FOLDER}">全部问题和网页</a></p>'


def _document(preview: Preview, title: str, main: str) -> bytes:
    return (
        '<!doctype html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="{FOLDER}own.css">\n'
        f'<script src="{SCRIPT}" data-moment="{preview.moment}" data-own="yes" defer></script>\n'
        f'<script src="{FOLDER}frames.js" defer></script>\n</head>\n'
        f"<body>\n<main>\n<h1>{escape(title)}</h1>\n{main}\n</main>\n</body>\n</html>\n"
    ).encode()


def _overview(preview: Preview) -> Iterator[str]:
    found = sorted(preview.problems)
    wrong = [problem for problem in found if problem.level == "error"]
    doubtful = [problem for problem in found if problem.level == "warning"]
    if wrong:
        yield "<p>改好下面的错误并保存，本页会自动刷新。"
        if preview.shown is not None:
            yield "在改好以前，网页停在上一次没有错误的样子。"
        yield "</p>"
    yield from _problems(preview, "错误", wrong)
    yield from _problems(preview, "提醒", doubtful)
    if preview.shown is not None:
        pages = {page.address: page for page in preview.shown.pages.values()}
        yield from _sources(preview, pages.values(), found)


def _problems(preview: Preview, name: str, found: list[Problem]) -> Iterator[str]:
    if not found:
        yield f"<h2>{name}：没有</h2>"
        return
    yield f"<h2>{name}：{len(found)} 处</h2><ol>"
    for mistake in mistakes(found, preview.above):
        yield _mistake(mistake)
    yield "</ol>"


def _mistake(mistake: Mistake) -> str:
    place = f"<code>{escape(mistake.place)}</code>"
    if mistake.link:
        place = f'<a href="{escape(mistake.link)}">{place}</a>'
    line = escape(mistake.before)
    if mistake.marked:
        line += f"<mark>{escape(mistake.marked)}</mark>"
    line += escape(mistake.after)
    return (
        f'<li><p class="place">{place} <span>[{escape(mistake.code)}]</span></p><h3>{escape(mistake.what)}</h3>'
        + (f"<pre>{line}</pre>" if line.strip() else "")
        + f"<p>{escape(mistake.help)}</p></li>"
    )


def _sources(preview: Preview, pages: Iterable[Page], found: list[Problem]) -> Iterator[str]:
    counts: dict[str, int] = {}
    for problem in found:
        counts[problem.spot.file] = counts.get(problem.spot.file, 0) + 1
    ordered = sorted(pages, key=lambda page: (page.source, page.address))
    yield f"<h2>网页：{len(ordered)} 个</h2><dl>"
    for source, group in groupby(ordered, key=lambda page: page.source):
        many = f"（{counts[source]} 处问题）" if source in counts else ""
        yield f"<dt><code>{escape(source)}</code>{many}</dt><dd><ul>"
        for page in group:
            yield f'<li><a href="{_page(preview, page.address)}">{escape(page.head.title)}</a></li>'
        yield "</ul></dd>"
    yield "</dl>"
