"""The body of a document to HTML. The only module that knows Markdown and the HTML sanitiser.

An official document is paragraphs under Chinese numbering. A body without other markup is read
directly; any other goes through Python-Markdown and the sanitiser first and then the same way.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from xml.etree.ElementTree import Element

import nh3
from markdown import Markdown
from markdown.extensions.footnotes import FootnoteExtension
from markdown.extensions.sane_lists import SaneListExtension, SaneOListProcessor
from markdown.extensions.tables import TableExtension

from zwgk_site.text import allowed, blocks, clauses
from zwgk_site.text.blocks import Block
from zwgk_site.text.inline import Link
from zwgk_site.text.outline import Clause, Heading
from zwgk_site.text.writer import END, Writer


@dataclass(frozen=True)
class Prose:
    """A rendered body. All HTML is safe to print."""

    notice: str
    """HTML before the first '# ' heading."""
    main: str
    """HTML from the first '# ' heading on; '' when there is none."""
    outline: tuple[Heading, ...]
    """The contents list."""
    plain: str
    """The words a reader sees, for search: a line for each paragraph or table row."""
    titles: tuple[str, ...]
    """The '# ' headings: titles of the documents inside the body."""
    clauses: tuple[Clause, ...] = ()
    """Every numbered part, in the order of the text."""


def render(body: str, link: Link, marked: Collection[str] = ()) -> Prose:
    """The body as HTML. ``link(title, number)`` gives the address of a cited document, or None.

    ``marked`` holds anchors of clauses after which something is to be put: see ``pieces``.

    Raw HTML is allowed and sanitised: no script, style, form, frame, event handler or address other than
    http, https, mailto, tel and relative ones reaches the page; images only from this site.
    """
    text = _normal(body)
    found = list(blocks.of_text(text) if is_plain(text) else _marked_up_blocks(text))
    writer = Writer(link, marked)
    clauses.write(found, writer)
    notice, main, outline = writer.finish()
    plain = "\n".join(block.text for block in found if block.text)
    titles = tuple(block.text for block in found if block.depth == 1)
    return Prose(notice, main, outline, plain, titles, writer.clauses)


def pieces(html: str) -> tuple[tuple[str, str], ...]:
    """HTML of a body cut after each marked clause: the HTML up to there, and the clause's anchor; the
    last piece has none."""
    parts = html.split(END)
    return (*zip(parts[:-1:2], parts[1::2], strict=True), (parts[-1], ""))


_LINE_ENDS = re.compile(r"\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]")
_BLANK = re.compile(r"^[^\S\n]+$", re.MULTILINE)
_MARKUP = re.compile(
    r"[*_`\[\\<>&|]"
    r"|^[ \u3000]*[-+=]|^[ \u3000]+#|^#{1,6}(?!#)[^#\n]*#|^#{7}"
    r"| {2}\n[^\n]|[^\n]\n {0,3}[0-9]+\. ",
    re.MULTILINE,
)


def _normal(body: str) -> str:
    """The body with one kind of line end, without characters that nobody sees."""
    text = _UNSEEN.sub("", _LINE_ENDS.sub("\n", body)).replace("\xa0", " ").expandtabs(4)
    return _BLANK.sub("", text)


def is_plain(text: str) -> bool:
    """Whether a body has no markup but '# ' headings: Markdown would change nothing in its paragraphs."""
    return _MARKUP.search(text) is None


class _OrderedList(SaneOListProcessor):
    """A Markdown list needs two numbered lines together; a paragraph '1. …' is a numbered clause."""

    def test(self, parent: Element, block: str) -> bool:
        if not super().test(parent, block):
            return False
        above = self.lastChild(parent)
        continues = parent.tag in ("li", "ol", "ul") or (above is not None and above.tag == "ol")
        return continues or sum(bool(self.RE.match(line)) for line in block.split("\n")) > 1


@cache
def _markdown() -> Markdown:
    """The one converter of this process; reset before every use."""
    converter = Markdown(
        extensions=[
            TableExtension(use_align_attribute=True),
            FootnoteExtension(SEPARATOR="-", BACKLINK_TITLE="回到正文"),
            SaneListExtension(),
        ],
        output_format="html",
    )
    converter.parser.blockprocessors.deregister("code")
    converter.parser.blockprocessors.register(_OrderedList(converter.parser), "olist", 40)
    return converter


def _marked_up_blocks(text: str) -> Iterator[Block]:
    converter = _markdown()
    converter.reset()
    safe = nh3.clean(
        converter.convert(text),
        tags=allowed.TAGS,
        clean_content_tags=allowed.DROPPED,
        attributes=allowed.ATTRIBUTES,
        attribute_filter=allowed.attribute,
        url_schemes=allowed.SCHEMES,
        link_rel=None,
    )
    return blocks.of_html(safe)
