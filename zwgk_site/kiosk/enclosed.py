"""A page that leads nowhere outside: what no visitor of a hall may open becomes text.

Source: 政务公开专区 and its touch screens have no way back from another site and nowhere to save a file;
what is outside is opened on one's own telephone, by the QR code of the page.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Set
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

_TAG = re.compile(r'<(/?)([a-z][a-z0-9-]*)((?:[^<>"]++|"[^"]*")*+)>', re.IGNORECASE)
_ATTRIBUTE = re.compile(r'\s([a-z][a-z0-9:-]*)(?:="([^"]*)")?', re.IGNORECASE)
_TELLING = re.compile(r'\s(?:src|poster|data-[a-z-]+)="|\b(?:downloads|offers)\b')

_DROPPED = frozenset(("alternate", "canonical"))
"""``<link>``s that name other addresses without loading them."""

_OFFERS = frozenset(("downloads", "offers"))
"""Classes of lines that hold nothing but files to take away; they go where none of their links stays."""

_ICON = re.compile(r'<svg class="icon".*?</svg>', re.DOTALL)
_SAID = re.compile(r'<span class="vh">（[^<]*）</span>')
"""What tells a listener that a link leads to another site."""

_PHONE = '<svg class="icon" aria-hidden="true"><use href="#i-scan"/></svg>'
_TARGET = re.compile(r'\s(?:target|rel)="[^"]*"')


@dataclass(frozen=True)
class Enclosed:
    """A page after the change. ``left`` says whether it shows text that was a link to a file or another site;
    ``shown`` are the addresses, from the root of the site, of the files that it loads by itself."""

    text: str
    left: bool
    shown: frozenset[str]


def enclose(text: str, address: str, pages: Set[str]) -> Enclosed:
    """The page at ``address`` without links that lead to anything but ``pages``, downloads and new windows."""
    reader = _Reader(text, address, pages)
    reader.read()
    pieces, done = [], 0
    for start, end, instead in sorted(reader.edits):
        pieces += [text[done:start], instead]
        done = end
    return Enclosed("".join([*pieces, text[done:]]), reader.left, frozenset(reader.shown))


@dataclass
class _Link:
    """An open link that leads away: where it starts, where its text starts, what it becomes."""

    start: int
    inside: int
    opening: str
    closing: str


@dataclass
class _Offer:
    """An open line of files: where its first attribute goes, how deep it is, which links it has."""

    at: int
    tag: str
    depth: int = 1
    kept: int = 0
    left: int = 0


class _Reader:
    """Collects the edits of a page, tag by tag: (start, end, text instead).

    Reads what the renderer writes: attributes in double quotes. Whatever it should miss, ``check.kiosk``
    finds with a parser of its own.
    """

    def __init__(self, text: str, address: str, pages: Set[str]) -> None:
        self._text = text
        self._address = address
        self._pages = pages
        self._link: _Link | None = None
        self._offer: _Offer | None = None
        self._drawing = 0
        self.edits: list[tuple[int, int, str]] = []
        self.left = False
        self.shown: set[str] = set()

    def read(self) -> None:
        for tag in _TAG.finditer(self._text):
            closing, name, written = tag.groups()
            if closing:
                self._closes(name, tag)
            elif name in ("a", "link", "svg") or _TELLING.search(written) or self._offer is not None:
                self._opens(name, dict(_ATTRIBUTE.findall(written)), tag)

    def _opens(self, name: str, values: dict[str, str], tag: re.Match[str]) -> None:
        self._drawing += name == "svg"
        self._collect(values)
        if name == "link" and _DROPPED & set(values.get("rel", "").split()):
            end = tag.end() + self._text.startswith("\n", tag.end())
            self.edits.append((tag.start(), end, ""))
        elif name == "a" and "href" in values:
            self._follow(values, tag)
        elif self._offer is not None and name == self._offer.tag:
            self._offer.depth += 1
        elif self._offer is None and _OFFERS & set(values.get("class", "").split()):
            self._offer = _Offer(tag.end(2), name)

    def _closes(self, name: str, tag: re.Match[str]) -> None:
        self._drawing -= name == "svg"
        if name == "a" and self._link is not None:
            self._end_link(self._link, tag)
        if self._offer is not None and name == self._offer.tag:
            self._offer.depth -= 1
            if not self._offer.depth:
                self._end_offer(self._offer)

    def _follow(self, values: dict[str, str], tag: re.Match[str]) -> None:
        """Judges a link: one that stays may not open a window, one that leads away becomes something else."""
        href = unescape(values["href"])
        if "download" not in values and self._stays(href):
            if self._offer is not None:
                self._offer.kept += 1
            if "target" in values:
                self.edits.append((tag.start(), tag.end(), _TARGET.sub("", tag[0])))
            return
        called = href.startswith("tel:")
        classes = " ".join(filter(None, (values.get("class"), "" if called else "elsewhere")))
        kept = f' id="{values["id"]}"' if "id" in values else ""
        kept += f' class="{classes}"' if classes else ""
        element = "g" if self._drawing else "span"
        mark = "" if called or self._drawing else _PHONE
        self._link = _Link(tag.start(), tag.end(), f"<{element}{kept}>", f"{mark}</{element}>")
        if self._offer is not None:
            self._offer.left += 1
        elif not called:
            self.left = True

    def _end_link(self, link: _Link, tag: re.Match[str]) -> None:
        text = _SAID.sub("", _ICON.sub("", self._text[link.inside : tag.start()]))
        self.edits.append((link.start, tag.end(), link.opening + text + link.closing))
        self._link = None

    def _end_offer(self, offer: _Offer) -> None:
        if offer.left and not offer.kept:
            self.edits.append((offer.at, offer.at, " hidden"))
        elif offer.left:
            self.left = True
        self._offer = None

    def _stays(self, href: str) -> bool:
        parts = urlsplit(href)
        return not (parts.scheme or parts.netloc) and self._target(parts.path) in self._pages

    def _collect(self, values: dict[str, str]) -> None:
        for name, value in values.items():
            if value and (name in ("src", "poster") or name.startswith("data-")):
                self.shown.add(self._target(urlsplit(value).path if ":" not in value else value))

    def _target(self, path: str) -> str:
        if not path:
            return self._address
        return posixpath.normpath(posixpath.join(posixpath.dirname(self._address), unquote(path)))
