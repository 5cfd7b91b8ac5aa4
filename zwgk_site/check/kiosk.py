"""Judging a touch screen's tree: nothing leads outside, nothing is downloaded, no window opens.

Source: requirements of halls (政务公开专区、触控一体机): a visitor can always go back to the home page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

from zwgk_site.check import links
from zwgk_site.check.reading import Reading, read
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import kiosk as problems

_ADDRESSES = frozenset(("href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href"))
_STYLE = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:[a-z]+:)?//[^"')\s]+)""", re.IGNORECASE)


def check_kiosk(folder: Path) -> tuple[Problem, ...]:
    """Every way out of the tree in a folder, and every link in it that leads to no file of it."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    texts = {
        name: (folder / name).read_text("utf-8", errors="replace") for name in sorted(files) if _read(name)
    }
    readings = {name: read(name, text) for name, text in texts.items() if name.endswith(".html")}
    found: list[Problem] = []
    for name, text in texts.items():
        reading = readings.get(name)
        found += _sheet(name, text) if reading is None else _page(reading, text, readings, files)
    return tuple(found)


def _read(name: str) -> bool:
    return name.endswith((".html", ".css"))


def _page(reading: Reading, text: str, readings: dict[str, Reading], files: set[str]) -> Iterator[Problem]:
    ways = _Ways(reading.path, text)
    ways.feed(text)
    ways.close()
    yield from ways.found
    yield from links.check(reading, readings, files)


def _sheet(name: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _STYLE.finditer(line):
            spot = Spot(name, number, match.start(1) + 1, len(match[1]), line)
            yield problems.kiosk_outside(spot, match[1])


class _Ways(HTMLParser):
    """Finds the ways out of one page."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__()
        self._path = path
        self._lines = text.split("\n")
        self.found: list[Problem] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        for name in sorted(_ADDRESSES & values.keys()):
            address = values[name]
            parts = urlsplit(address)
            if parts.scheme or parts.netloc:
                self.found.append(problems.kiosk_outside(self._spot(address), address))
            elif tag == "a" and ("download" in values or (parts.path and not parts.path.endswith(".html"))):
                self.found.append(problems.kiosk_file(self._spot(address), address))
        if values.get("target", "_self") != "_self":
            address = values.get("href", values["target"])
            self.found.append(problems.kiosk_window(self._spot(address), address))

    def _spot(self, part: str) -> Spot:
        line, column = self.getpos()
        text = self._lines[line - 1]
        at = text.find(part, column)
        return Spot(self._path, line, (at if at >= 0 else column) + 1, len(part) if at >= 0 else 0, text)
