"""What the checks need to know of one page, read once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html.parser import HTMLParser

from zwgk_site.problems import Spot

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
