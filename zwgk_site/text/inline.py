"""Work on the HTML inside a paragraph, as the sanitiser writes it: text, places, lines, citations.

Every function takes well-formed HTML with quoted attributes and < > & escaped in text, and keeps it so.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from html import escape, unescape

from zwgk_site.text import citations, numbering

Link = Callable[[str, str | None], str | None]
"""Gives the address of the document of that title and number (as written), None if there is none."""

TAG = re.compile(r'<(/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"]*")*)>')
"""One tag: closing slash, name, attributes."""

VOID = frozenset(
    (
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"
    )
)  # fmt: skip
"""Elements without an inside, of HTML as a whole; the sanitiser leaves only some of them."""

HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))

BLOCKS = HEADINGS | {"p", "ul", "ol", "dl", "table", "blockquote", "pre", "div", "figure", "hr", "details"}
"""Elements that stand beside paragraphs, never in one."""

_ROWS = {
    "li",
    "dt",
    "dd",
    "tr",
    "th",
    "td",
    "thead",
    "tbody",
    "tfoot",
    "caption",
    "summary",
    "figcaption",
    "br",
}
_BROKEN = BLOCKS | _ROWS
"""Elements at which a new line begins."""

_ATOM = re.compile(rf"{TAG.pattern}|&[a-zA-Z0-9#]+;|.", re.DOTALL)
_LINES = re.compile(r" ?\n\s*")
_BOLD = re.compile(r"</?(?:strong|b)>")
_BACK = re.compile(r'<a class="footnote-backref"[^<]*</a>')


def words(html: str) -> str:
    """What a reader sees: no tags, a line for each <br> and each block inside."""
    if "<" not in html and "&" not in html:
        return html
    shown = TAG.sub(lambda tag: "\n" if tag[2] in _BROKEN else "", _BACK.sub("", html))
    text = unescape(shown).replace("\xa0", " ")
    return "\n".join(line for line in (line.strip() for line in text.split("\n")) if line)


def flow(html: str) -> str:
    """Joins the lines of one paragraph: no space beside a Chinese character, <br> before a numbered line.

    Runs of spaces become one.
    """
    if "  " in html:
        html = re.sub(" {2,}", " ", html)
    if "\n" in html:
        html = _LINES.sub(lambda lines: _joint(html, *lines.span()), html)
    return html


def _joint(html: str, start: int, end: int) -> str:
    before, after = _char_before(html, start), _char_after(html, end)
    if not before or not after:
        return ""
    if numbering.recognise(TAG.sub("", html[end : end + 80])):
        return "<br>"
    return " " if before.isascii() and after.isascii() else ""


def _char_before(html: str, at: int) -> str:
    """The character that a reader sees before this place; '' at the beginning of a line."""
    while at and html[at - 1] == ">":
        at = max(html.rfind("<", 0, at), 0)
        tag = TAG.match(html, at)
        if tag and tag[2] in _BROKEN:
            return ""
    return html[at - 1 : at]


def _char_after(html: str, at: int) -> str:
    while tag := TAG.match(html, at):
        if tag[2] in _BROKEN:
            return ""
        at = tag.end()
    return html[at : at + 1]


def cut(html: str, length: int) -> tuple[str, str] | None:
    """The HTML of the first ``length`` characters a reader sees, and the rest; None inside an element.

    Bold type around exactly the first part is left out of it.
    """
    at, seen, opened = 0, 0, 0
    while at < len(html) and (seen < length or opened):
        atom = _ATOM.match(html, at)
        assert atom is not None
        if atom[2] is None or atom[2] == "br":
            if seen == length:
                return None
            seen += 1
        elif atom[2] not in VOID:
            opened += -1 if atom[1] else 1
        at = atom.end()
    head = html[:at]
    if head.startswith(("<strong>", "<b>")):
        head = unbold(head)
    return head, html[at:]


def unbold(html: str) -> str:
    """Without bold type: for headings, which are bold by themselves."""
    return _BOLD.sub("", html) if "<" in html else html


def linked(html: str, link: Link) -> str:
    """Citations whose document ``link`` knows become links; inside a link or code nothing changes."""
    if "《" not in html:
        return html
    if "<" not in html:
        return _linked_text(html, link)
    parts, at, shut = [], 0, 0
    for tag in TAG.finditer(html):
        text = html[at : tag.start()]
        parts += [text if shut else _linked_text(text, link), tag[0]]
        if tag[2] in ("a", "code"):
            shut += -1 if tag[1] else 1
        at = tag.end()
    return "".join((*parts, _linked_text(html[at:], link)))


def _linked_text(text: str, link: Link) -> str:
    parts, at = [], 0
    for cited in citations.find(text):
        href = link(unescape(cited.title), cited.number)
        if href is not None:
            shown = text[cited.title_start : cited.title_end]
            parts += [text[at : cited.title_start], f'<a href="{escape(href)}">{shown}</a>']
            at = cited.title_end
    return "".join((*parts, text[at:])) if parts else text
