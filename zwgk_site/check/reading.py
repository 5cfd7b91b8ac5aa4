"""What the checks need to know of one page, read once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from zwgk_site.problems import Spot

_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)
_SECTION = re.compile(r"<!\[[^>]*>")
_LINKS = {"a": "href", "link": "href", "script": "src", "img": "src", "form": "action", "source": "src"}


@dataclass(frozen=True)
class Reference:
    """An address that a page points to, and where."""

    value: str
    spot: Spot


@dataclass(frozen=True)
class Heading:
    level: int
    spot: Spot


@dataclass(frozen=True)
class Reading:
    """One HTML page: ``path`` is relative to the site's root."""

    path: str
    references: tuple[Reference, ...]
    ids: Mapping[str, int]
    """How often each id occurs."""
    headings: tuple[Heading, ...]
    tags: Mapping[str, str]
    """``<meta name>`` → content."""
    title: str


def text_of(raw: bytes) -> str:
    """A page's text, whatever its encoding: UTF-8 where it is that, else the Chinese one of old sites. Marked
    sections, which only a word processor writes, are blanked out: the parser takes them for a mistake."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        declared = _CHARSET.search(raw[:2048])
        old = declared is not None and declared[1].lower().startswith(b"gb")
        text = raw.decode("gb18030" if old or declared is None else "utf-8", errors="replace")
    return _SECTION.sub(lambda section: re.sub(r"[^\n]", " ", section[0]), text)


class PageParser(HTMLParser):
    """Reads one page, once. A check that looks at more than others extends it."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__()
        self._path = path
        self._text = text
        self._lines = text.split("\n")
        self._in_title = False
        self._drawing = 0
        self.references: list[Reference] = []
        self.ids: dict[str, int] = {}
        self.headings: list[Heading] = []
        self.tags: dict[str, str] = {}
        self.title: list[str] = []

    def reading(self) -> Reading:
        """What there is to know of the page."""
        self.feed(self._text)
        self.close()
        return Reading(
            self._path, tuple(self.references), self.ids, tuple(self.headings), self.tags, "".join(self.title)
        )

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self._drawing += tag == "svg"
        if "id" in values:
            self.ids[values["id"]] = self.ids.get(values["id"], 0) + 1
        if tag in _LINKS and _LINKS[tag] in values:
            value = values[_LINKS[tag]]
            self.references.append(Reference(value, self._spot(value)))
        elif len(tag) == 2 and tag[0] == "h" and tag[1].isdigit():
            self.headings.append(Heading(int(tag[1]), self._spot("")))
        elif tag == "meta" and "name" in values:
            self.tags[values["name"]] = values.get("content", "")
        elif tag == "title" and not self._drawing:
            self._in_title = True

    def handle_endtag(self, tag: str) -> None:
        self._drawing -= tag == "svg"
        if tag == "title":
            self._in_title = False

    def handle_data(self, data: str) -> None:
        if self._in_title:
            self.title.append(data)

    def _spot(self, part: str) -> Spot:
        line, column = self.getpos()
        text = self._lines[line - 1]
        at = text.find(part, column) if part else -1
        return Spot(self._path, line, (at if at >= 0 else column) + 1, len(part) if at >= 0 else 0, text)
