"""Blocks of a body: its paragraphs, headings and other parts, from plain text or from sanitised HTML."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from typing import Literal, NamedTuple

from zwgk_site.text import tables
from zwgk_site.text.inline import BLOCKS, HEADINGS, TAG, VOID, flow, words
from zwgk_site.text.numbering import RANK, recognise


class Block(NamedTuple):
    """One paragraph (``p``), heading (``h``, with its number of #) or other block (``x``) of a body.

    ``text`` is what a reader sees, ``html`` the HTML inside a paragraph or heading; the very same string
    where there is no markup. Of an other block, ``html`` is the whole.
    """

    kind: Literal["p", "h", "x"]
    text: str
    html: str
    depth: int = 0


_HASH = re.compile(r"(#{1,6})(.*)")
_WRAPPERS = frozenset(("div", "li", "dt", "dd", "summary", "figcaption"))
_LINE = re.compile(r"\n\s*")
_INNER_HEADING = re.compile(r"<h[1-6]>(.*?)</h[1-6]>", re.DOTALL)
_TABLE = re.compile(r"<table>(?:(?!<table>).)*?</table>", re.DOTALL)
_NO_PICTURE = re.compile(
    r'<img(?: (?!src|alt)[a-z-]+="[^"]*")*(?: alt="([^"]*)")?(?: (?!src)[a-z-]+="[^"]*")*>'
)
"""A picture whose address the sanitiser took away: its description stays."""
_EXTERNAL = re.compile(r'<a((?: (?!href)[a-z-]+="[^"]*")* href="(?:https?:|[/\\]{2}))', re.IGNORECASE)


def of_text(body: str) -> Iterator[Block]:
    """The blocks of a body without any markup but # headings; blank lines part the paragraphs."""
    for chunk in body.split("\n\n"):
        text = chunk.strip()
        if "\n" in text or text[:1] == "#":
            yield from _of_lines(text)
        elif text:
            text = flow(text)
            yield Block("p", text, text)


def _of_lines(chunk: str) -> Iterator[Block]:
    """The blocks of lines without a blank line between: a # line stands alone, others join."""
    lines: list[str] = []
    for line in chunk.split("\n"):
        if match := _HASH.match(line):
            yield from _paragraph("\n".join(lines))
            lines.clear()
            if text := flow(match[2].strip()):
                yield Block("h", text, text, len(match[1]))
        else:
            lines.append(line)
    yield from _paragraph("\n".join(lines))


def of_html(html: str) -> Iterator[Block]:
    """The blocks of sanitised HTML: tags lower-case and well nested, attributes in double quotes.

    Text outside every block is a paragraph; a plain <div> or an <li> without list is only a wrapper.
    """
    html = _EXTERNAL.sub(r'<a rel="external"\1', html.replace("&nbsp;", " "))
    html = _NO_PICTURE.sub(lambda image: escape(unescape(image[1] or "")), html)
    loose = at = 0
    while tag := TAG.search(html, at):
        wrapper = tag[2] in _WRAPPERS and "footnote" not in tag[3]
        end = tag.end() if wrapper or tag[2] in VOID else _closing(html, tag)
        if wrapper or tag[2] in BLOCKS:
            yield from _paragraph(html[loose : tag.start()])
            if not wrapper:
                yield from _element(html[tag.start() : end], tag)
            loose = end
        at = end
    yield from _paragraph(html[loose:])


def _closing(html: str, opened: re.Match[str]) -> int:
    """Where the element that this tag opens ends."""
    depth = 1
    for tag in TAG.finditer(html, opened.end()):
        if tag[2] == opened[2]:
            depth += -1 if tag[1] else 1
            if not depth:
                return tag.end()
    return len(html)


def _element(whole: str, tag: re.Match[str]) -> Iterator[Block]:
    """The block of one element outside all others."""
    name = tag[2]
    inner = whole[len(tag[0]) : -len(f"</{name}>")]
    if name == "p":
        yield from _paragraph(inner)
    elif name in HEADINGS:
        shown = flow(_trimmed(inner)).replace("<br>", " ")
        if text := words(shown):
            yield Block("h", text, shown, int(name[1]))
    else:
        yield _other(whole)


def _other(whole: str) -> Block:
    """A block that stays what it is, its lines joined, its tables finished, without headings of its own."""
    whole = _INNER_HEADING.sub(r"<p><strong>\1</strong></p>", whole if "<pre>" in whole else flow(whole))
    text = tables.lines(whole) if whole.startswith("<table>") else words(whole)
    return Block("x", text, _TABLE.sub(lambda table: tables.finished(table[0]), whole))


def _paragraph(html: str) -> Iterator[Block]:
    """The paragraphs that these lines are: one, or more where a line begins with 一、 （一） or 第一条."""
    start = 0
    for line in _LINE.finditer(html):
        mark = recognise(TAG.sub("", html[line.end() : line.end() + 80]))
        if mark and mark.rank <= RANK["two"] and _closed(html[start : line.start()]):
            yield from _joined(html[start : line.start()])
            start = line.end()
    yield from _joined(html[start:])


def _joined(html: str) -> Iterator[Block]:
    shown = flow(_trimmed(html))
    text = words(shown)
    if any(tag[2] in BLOCKS for tag in TAG.finditer(shown)):
        yield _other(shown)
    elif text:
        yield Block("p", text, shown)
    elif "<img " in shown:
        yield Block("x", "", f"<p>{shown}</p>")


def _trimmed(html: str) -> str:
    """Without white space and <br> at both ends."""
    html = html.strip()
    while html.startswith("<br>"):
        html = html[4:].lstrip()
    while html.endswith("<br>"):
        html = html[:-4].rstrip()
    return html


def _closed(html: str) -> bool:
    """Whether every element that begins here ends here."""
    return sum(-1 if tag[1] else 1 for tag in TAG.finditer(html) if tag[2] not in VOID) == 0
