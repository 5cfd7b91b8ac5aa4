"""Organs named in a cell of a plan: who leads, who is responsible, who assists.

Names hold 、 and 和 and parentheses themselves (县政府各部门、单位), so registered names are looked for
first, the longest first, without regard to white space. What is not registered is never guessed at: it
comes back with no name, as one piece up to the next sure separator.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from zwgk_site.text.spacing import squeeze

Role = Literal["lead", "responsible", "assist"]


@dataclass(frozen=True)
class Name:
    """A registered name: the record's name, its id, and whether it is one organ or a group of them."""

    text: str
    id: str
    kind: Literal["department", "group"]


@dataclass(frozen=True)
class Found:
    """A unit at ``[start:end]`` of the cell, its words as written; ``name`` is None if not registered."""

    start: int
    end: int
    text: str
    role: Role
    name: Name | None


_SEPARATORS = "、，；。：（）/|／｜"
_STRONG = "；。"
_JOINTS = "和与及"
_LABEL = re.compile(
    "(?:(?P<lead>牵头|主办)|(?P<assist>配合|协办|协助|参与|参加|协同)|(?P<responsible>责任|承办|落实|实施))"
    "(?:责任)?(?:单位|部门|机关)?："
)
_ACTION = re.compile(
    "(?:按照?(?:各自)?(?:职责|分工)(?:分工)?|分别|分工|共同|具体)?"
    "(?:(?P<lead>牵头(?:负责|落实|组织实施|实施|组织)?|主办)"
    "|(?P<assist>(?:协同)?配合(?:落实|做好)?|协助|协办|参与|参加|协同)"
    "|(?P<responsible>负责(?:落实|实施)?|(?:抓好|组织)?落实|组织实施|实施|承办|办理|执行))"
)
_FILLER = re.compile("特别是|尤其是|其中|包括|以及|由")
_AND_SO_ON = re.compile(f"等(?:[^{_SEPARATORS}]{{0,6}}?(?:部门|单位|机关)(?:[、和]?(?:部门|单位))?)?")
_STOP = re.compile("特别是|尤其是|以及|会同")


def split(text: str, names: Mapping[str, Name], role: Role = "responsible") -> tuple[Found, ...]:
    """The units that a cell names, in order, without overlap; ``names`` holds every name and alias.

    ``role`` is what the cell's column says; 牵头, 配合, 负责 and the like in the cell say it more exactly.
    A role word speaks for the units before it, back to the role word or 。； before that; a label such as
    配合单位： and the word 会同 speak for the units after them. General words (等相关部门单位) name nobody.
    """
    cell = _Cell(text, names)
    tokens = list(_read(cell))
    if role == "lead" and any(token.kind == "action" and token.role == "lead" for token in tokens):
        role = "responsible"
    roles: dict[_Token, Role] = {}
    waiting: list[_Token] = []
    following: Role | None = None
    joined = False
    for token in tokens:
        if token.kind == "unit" and joined:
            roles[token] = "assist"
        elif token.kind == "unit":
            waiting.append(token)
        elif token.kind in ("action", "label", "end"):
            spoken = token.role if token.kind == "action" else None
            roles.update((unit, spoken or following or role) for unit in waiting)
            waiting.clear()
            following = token.role if token.kind == "label" else following
        joined = token.kind == "joining" or (joined and token.kind == "unit")
    roles.update((unit, following or role) for unit in waiting)
    return tuple(_found(text, cell, token, roles[token]) for token in tokens if token.kind == "unit")


@dataclass(frozen=True)
class _Token:
    """Something read in the squeezed text: a unit, a role word, a label, 会同, a comma or a full stop."""

    kind: Literal["unit", "action", "label", "joining", "comma", "end"]
    start: int
    end: int
    role: Role | None = None
    name: Name | None = None


class _Cell:
    """The text of a cell without white space, and the registered names by their first character."""

    def __init__(self, text: str, names: Mapping[str, Name]) -> None:
        self.squeezed = squeeze(text)
        self.text = self.squeezed.text
        places = self.squeezed.places
        self.gaps = {here for here in range(1, len(places)) if places[here] != places[here - 1] + 1}
        self._names: dict[str, list[tuple[str, Name]]] = defaultdict(list)
        used = set(self.text)
        for written, name in names.items():
            word = squeeze(written).text if written[:1] in used or written[:1].isspace() else ""
            if word:
                self._names[word[0]].append((word, name))
        for words in self._names.values():
            words.sort(key=lambda pair: -len(pair[0]))

    def begins(self, at: int) -> list[tuple[int, Name]]:
        """Ends of the registered names that begin here, the longest first."""
        words = self._names.get(self.text[at : at + 1], ())
        return [(at + len(word), name) for word, name in words if self.text.startswith(word, at)]

    def named(self, at: int) -> tuple[int, Name] | None:
        """The longest registered name that begins here and ends where a name may end."""
        return next((each for each in self.begins(at) if self._ends_name(each[0])), None)

    def action(self, at: int) -> re.Match[str] | None:
        """The role word that stands here as a word of its own."""
        match = _ACTION.match(self.text, at)
        if match and (self._is_edge(match.end()) or self.text.startswith("会同", match.end())):
            return match
        return None

    def filler(self, at: int) -> re.Match[str] | None:
        """The words here that name nobody: 特别是, 由, 等相关部门单位."""
        if match := _AND_SO_ON.match(self.text, at):
            return match if self._is_edge(match.end()) or self.action(match.end()) else None
        return _FILLER.match(self.text, at)

    def piece_end(self, start: int) -> int:
        """Where the unregistered words that begin here end: at the next sure separator."""
        at = start
        while at < len(self.text):
            char = self.text[at]
            close = self.text.find("）", at) if char == "（" and not self.begins(at + 1) else -1
            if close > 0:
                at = close + 1
                continue
            if at > start and (
                self._is_edge(at)
                or _STOP.match(self.text, at)
                or (char in _JOINTS and self.named(at + 1))
                or (char == "等" and self.filler(at))
                or self.action(at)
            ):
                break
            at += 1
        return at

    def _is_edge(self, at: int) -> bool:
        return at >= len(self.text) or self.text[at] in _SEPARATORS or at in self.gaps

    def _ends_name(self, at: int) -> bool:
        return (
            self._is_edge(at)
            or self.text[at] in _JOINTS + "等"
            or bool(_STOP.match(self.text, at) or self.action(at) or self.begins(at))
        )


def _read(cell: _Cell) -> Iterator[_Token]:
    """The tokens of a cell, from left to right."""
    at, unit_end, text = 0, -1, cell.text
    while at < len(text):
        start = at
        if text[at] in _SEPARATORS:
            at += 1
            if text[start] not in "、（）":
                yield _Token("end" if text[start] in _STRONG else "comma", start, at)
        elif label := _LABEL.match(text, at):
            at = label.end()
            yield _Token("label", start, at, _role(label))
        elif named := cell.named(at):
            at = unit_end = named[0]
            yield _Token("unit", start, at, None, named[1])
        elif filler := cell.filler(at):
            at = filler.end()
        elif text.startswith("会同", at):
            at += 2
            yield _Token("joining", start, at)
        elif action := cell.action(at):
            at = action.end()
            yield _Token("action", start, at, _role(action))
        elif text[at] in _JOINTS and (at == unit_end or cell.named(at + 1)):
            at += 1
        else:
            at = unit_end = cell.piece_end(at)
            yield _Token("unit", start, at)


def _role(match: re.Match[str]) -> Role:
    if match["lead"]:
        return "lead"
    return "assist" if match["assist"] else "responsible"


def _found(text: str, cell: _Cell, token: _Token, role: Role) -> Found:
    start, end = cell.squeezed.span(token.start, token.end)
    return Found(start, end, text[start:end], role, token.name)
