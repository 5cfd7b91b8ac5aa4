"""One content file as read, and where everything in it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from zwgk_site.problems import Spot

KeyPath = tuple[str | int, ...]
"""Keys and list positions from the top of a file down to a value."""

WIDE_COLON = re.compile(r"^\s*(?:-\s+)*([^\s:#\"'，。、；]{1,20})：")
"""A key followed by a full-width colon."""


@dataclass(frozen=True)
class Mark:
    """Zero-based line and column, and the end column on that line."""

    line: int
    column: int
    end: int


@dataclass(frozen=True)
class Source:
    """One content file as read: ``data`` is its YAML tree, ``body`` the text after the front matter."""

    file: str
    """Path as people see it, such as ``content/plans/2024-wenshang.yaml``."""
    path: Path
    place: str
    """Path within the content folder, with forward slashes."""
    text: str
    data: Mapping[str, Any]
    body: str | None
    keys: Mapping[KeyPath, Mark] = field(repr=False)
    values: Mapping[KeyPath, Mark] = field(repr=False)

    @cached_property
    def lines(self) -> Sequence[str]:
        return self.text.split("\n")

    def spot(self, path: KeyPath) -> Spot:
        """Where the value at ``path`` stands; the nearest enclosing place if it has none of its own."""
        while path and path not in self.values:
            path = path[:-1]
        return self._at(self.values.get(path))

    def key_spot(self, path: KeyPath) -> Spot:
        """Where the key of ``path`` stands; that of the value for list items and the whole file."""
        return self._at(self.keys[path]) if path in self.keys else self.spot(path)

    def within(self, path: KeyPath, part: str) -> Spot:
        """Where ``part`` stands inside the value at ``path``; the value itself if it is not on its line."""
        spot = self.spot(path)
        at = spot.text.find(part, max(spot.column - 1, 0))
        return spot if at < 0 else Spot(self.file, spot.line, at + 1, len(part), spot.text)

    def find(self, part: str) -> Spot:
        """Where ``part`` first stands in the file; the file as a whole if it stands nowhere."""
        for line, text in enumerate(self.lines):
            if (at := text.find(part)) >= 0:
                return self.line_spot(line, at, len(part))
        return Spot(self.file)

    def line_spot(self, line: int, column: int = 0, width: int = 0) -> Spot:
        """A spot by zero-based line and column."""
        return spot_at(self.file, self.lines, line, column, width)

    def opening(self, path: KeyPath) -> Spot:
        """The first line of the mapping at ``path``, unmarked; the file's first line for the whole file."""
        spot = self.spot(path)
        return Spot(self.file, spot.line, spot.column, 0, spot.text) if path else Spot(self.file, 1)

    def wide_colon(self, key: str) -> Spot | None:
        """Where ``key`` is followed by a full-width colon at the start of a line, if it is anywhere."""
        for line, text in enumerate(self.lines):
            match = WIDE_COLON.match(text)
            if match and match[1] == key:
                return self.line_spot(line, match.end() - 1, 1)
        return None

    def _at(self, mark: Mark | None) -> Spot:
        return (
            Spot(self.file)
            if mark is None
            else self.line_spot(mark.line, mark.column, mark.end - mark.column)
        )


def spot_at(file: str, lines: Sequence[str], line: int, column: int, width: int) -> Spot:
    """A spot by zero-based line and column; a line past the end counts as the last."""
    line = min(max(line, 0), len(lines) - 1)
    text = lines[line]
    return Spot(file, line + 1, column + 1, max(0, min(width, len(text) - column)), text)
