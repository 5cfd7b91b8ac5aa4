"""Judging a touch screen's tree: nothing leads outside, nothing is downloaded, no window opens.

Source: requirements of halls (政务公开专区、触控一体机): a visitor can always go back to the home page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from zwgk_site.check import links
from zwgk_site.check.reading import PageParser, Reading
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import kiosk as problems

_ADDRESSES = frozenset(("href", "src", "action", "formaction", "poster", "data", "srcset", "xlink:href"))
_STYLE = re.compile(r"""(?:url\(\s*|@import\s+)["']?((?:[a-z]+:)?//[^"')\s]+)""", re.IGNORECASE)


def check_kiosk(folder: Path) -> tuple[Problem, ...]:
    """Every way out of the tree in a folder, and every link in it that leads to no file of it."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    found: dict[str, list[Problem]] = {}
    readings: dict[str, Reading] = {}
    for name in sorted(files):
        if name.endswith(".html"):
            page = _Page(name, (folder / name).read_text("utf-8", errors="replace"))
            readings[name], found[name] = page.reading(), page.found
        elif name.endswith(".css"):
            found[name] = list(_sheet(name, (folder / name).read_text("utf-8", errors="replace")))
    for name, reading in readings.items():
        found[name] += links.check(reading, readings, files)
    return tuple(problem for mistakes in found.values() for problem in mistakes)


def _sheet(name: str, text: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        for match in _STYLE.finditer(line):
            spot = Spot(name, number, match.start(1) + 1, len(match[1]), line)
            yield problems.kiosk_outside(spot, match[1])


class _Page(PageParser):
    """Finds the ways out of a page while it is read."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(path, text)
        self.found: list[Problem] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        super().handle_starttag(tag, attrs)
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
