"""Style sheets as far as the checks need them: what they ask for, and what they hide whatever happens.

Only plain rules are judged (``.a``, ``#a``, ``p.a`` outside @media): a class that any other rule shows again is not
hidden, since menus and tabs are opened that way.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass

from zwgk_site.check.reading import Reference
from zwgk_site.problems import Spot

_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.DOTALL)
_ASKED = re.compile(
    r"""(?:url\(\s*|@import\s+)(?:"([^"\n]*)"|'([^'\n]*)'|(?<=\()\s*([^\s"')]+))""", re.IGNORECASE
)
_STRING = re.compile(r""""(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|url\([^)"']*\)""", re.IGNORECASE)
_MARK = re.compile(r"[{};]")
_SIMPLE = re.compile(r"(?:[a-z][a-z0-9]*)?[.#][\w-]+", re.IGNORECASE)
_NAME = re.compile(r"[.#][A-Za-z_][\w-]*")
_ZERO = re.compile(r"0(?:px|em|rem|%|pt)?")
_AWAY = re.compile(r"-\d{3,}(?:\.\d+)?(?:px|em|rem|pt)?|-\d{2}(?:em|rem)")
_SIDES = ("left", "right", "top", "bottom", "text-indent", "margin-left", "margin-top")
_LONGEST = 400
"""Characters of a line that a report shows; sheets are often written on one line."""


@dataclass(frozen=True)
class Sheet:
    """A style sheet: the addresses it asks for and the plain selectors (``.a``, ``p#b``) that it hides."""

    asked: tuple[Reference, ...] = ()
    hides: Set[str] = frozenset()

    def __or__(self, other: Sheet) -> Sheet:
        return Sheet((*self.asked, *other.asked), self.hides | other.hides)

    def hidden(self, tag: str, values: Mapping[str, str]) -> bool:
        """Whether an element of these attributes is hidden by itself."""
        if not self.hides:
            return False
        names = [f".{name}" for name in values.get("class", "").split()]
        names += [f"#{values['id']}"] if values.get("id") else []
        return any(name in self.hides or tag + name in self.hides for name in names)


def read(path: str, text: str, first: int = 1) -> Sheet:
    """What a style sheet asks for and hides. ``first`` is the line at which it begins in the file."""
    text = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), text)
    asked = tuple(_asked(path, text, first))
    return Sheet(asked, frozenset(_hidden(_STRING.sub("x", text))))


def hiding(style: Mapping[str, str]) -> Set[str]:
    """The properties among declarations that hide what they are of."""
    found = set()
    for name, value in style.items():
        if (
            (name == "display" and value == "none")
            or (name == "visibility" and value in ("hidden", "collapse"))
            or (name in ("font-size", "opacity") and _ZERO.fullmatch(value))
            or (name in _SIDES and _AWAY.fullmatch(value))
        ):
            found.add(name)
    return found


def declared(text: str) -> dict[str, str]:
    """Declarations by property, in lower case and without spaces and !important."""
    pairs = (part.partition(":") for part in text.lower().split(";"))
    return {
        name.strip(): re.sub(r"\s+|!important", "", value) for name, mark, value in pairs if mark and value
    }


def _asked(path: str, text: str, first: int) -> Iterator[Reference]:
    for match in _ASKED.finditer(text):
        group = match.lastindex or 1
        value = (match[group] or "").strip()
        if not value or value.startswith(("#", "data:", "about:")):
            continue
        begin = text.rfind("\n", 0, match.start(group)) + 1
        end = text.find("\n", begin)
        line = text[begin : len(text) if end < 0 else end]
        number, column = first + text.count("\n", 0, begin), match.start(group) - begin + 1
        shown = len(line) <= _LONGEST
        spot = Spot(path, number, column, len(value) if shown else 0, line if shown else "")
        yield Reference(value, spot)


def _hidden(text: str) -> Iterator[str]:
    simple: dict[str, set[str]] = {}
    shown: dict[str, set[str]] = {}
    for selectors, conditional, style in _rules(text):
        hides = hiding(style)
        for selector in selectors.split(","):
            selector = selector.strip()
            if not conditional and _SIMPLE.fullmatch(selector):
                simple.setdefault(selector, set()).update(hides)
            for name in _NAME.findall(selector):
                shown.setdefault(name, set()).update(style.keys() - hides)
    for selector, hides in simple.items():
        name = selector[re.search(r"[.#]", selector).start() :]  # type: ignore[union-attr]
        if hides - shown.get(name, set()):
            yield selector


def _rules(text: str) -> Iterator[tuple[str, bool, dict[str, str]]]:
    """Each rule: its selectors, whether it depends on anything around it, its own declarations."""
    open_: list[tuple[str, list[str]]] = []
    start = 0
    for mark in _MARK.finditer(text):
        part = text[start : mark.start()].strip()
        start = mark.end()
        if mark[0] == "{":
            open_.append((part, []))
            continue
        if open_ and part:
            open_[-1][1].append(part)
        if mark[0] == "}" and open_:
            selectors, parts = open_.pop()
            if not selectors.startswith("@"):
                around = any(not outer.lower().startswith("@layer") for outer, _ in open_)
                yield selectors, around, declared(";".join(parts))
