"""Why YAML could not be read, in the words of the mistake the author made."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from zwgk_site import problems
from zwgk_site.load.source import WIDE_COLON, spot_at
from zwgk_site.problems import Problem, Spot

_TIGHT_COLON = re.compile(r"^\s*(?:-\s+)*([\u4e00-\u9fff]{1,12}):(?=\S)")

_NEAR = 3
"""Lines above the one YAML stumbles at where the cause is looked for."""


@dataclass(frozen=True)
class Front:
    """The YAML part of a file: lines ``first`` to ``last`` of ``lines``, counted from zero."""

    file: str
    lines: Sequence[str]
    first: int
    last: int

    def spot(self, line: int, column: int = 0, width: int = 0) -> Spot:
        return spot_at(self.file, self.lines, line, column, width)


@dataclass(frozen=True)
class Stumble:
    """Where and over what the YAML reader stumbled; lines from the top of the YAML part."""

    said: str
    line: int
    column: int
    opened_line: int
    opened_column: int


def not_a_mapping(front: Front) -> Problem:
    """The file is a text or a list, not keys and values."""
    return _colon(front, front.last) or problems.yaml_shape(front.spot(front.first))


def syntax(front: Front, stumble: Stumble) -> Problem:
    """The likeliest cause of a syntax error."""
    line = min(front.first + stumble.line, len(front.lines) - 1)
    found = _tab(front, stumble, line) or _colon(front, line)
    if found is not None:
        return found
    spot = front.spot(line, stumble.column, 1)
    said = stumble.said
    if "quoted scalar" in said:
        return problems.yaml_quote(front.spot(front.first + stumble.opened_line, stumble.opened_column, 1))
    if any(word in said for word in ("alias", "anchor", "tag")):
        return problems.yaml_feature(spot)
    if any(word in said for word in ("block mapping", "block collection", "mapping values", "expected")):
        return problems.yaml_indent(spot) if _indented(front, line) else problems.yaml_syntax(spot)
    return problems.yaml_syntax(spot)


def _tab(front: Front, stumble: Stumble, last: int) -> Problem | None:
    for line in (last, max(last - 1, 0)):
        text = front.lines[line]
        indent = text[: len(text) - len(text.lstrip())]
        if "\t" in indent or (line == last and "\\t" in stumble.said and "\t" in text):
            return problems.yaml_tab(front.spot(line, text.index("\t"), 1))
    return None


def _colon(front: Front, last: int) -> Problem | None:
    """A full-width or unspaced colon near the line, the usual cause of a syntax error."""
    for line in range(last, max(front.first, last - _NEAR) - 1, -1):
        text = front.lines[line]
        if (match := WIDE_COLON.match(text)) and ": " not in text:
            return problems.yaml_colon(front.spot(line, match.end() - 1, 1), match[1])
        if match := _TIGHT_COLON.match(text):
            return problems.yaml_space(front.spot(line, match.end() - 1, 1), match[1])
    return None


def _indented(front: Front, line: int) -> bool:
    """Whether the line is set in differently from the line with text before it."""
    width = _width(front.lines[line])
    for before in range(line - 1, front.first - 1, -1):
        if front.lines[before].strip():
            return width != _width(front.lines[before])
    return width > 0


def _width(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
