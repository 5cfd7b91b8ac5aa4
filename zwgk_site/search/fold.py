"""Folding: the form in which texts and queries are compared. ``fold.js`` does exactly the same.

Folded text is a string of units: letters, digits and Han characters in one form (full width = half
width, upper = lower case, no accents, traditional = simplified), and ``BOUNDARY`` for each run of
anything else. So 民，生, 民,生 and 民 生 are one and the same, and none of them is 民生. Two exceptions: invisible characters
vanish; so does a space between a Han character and a Latin letter or digit (2024 年 = 2024年),
which is typography and never heard.
"""

from __future__ import annotations

import re
import unicodedata

from zwgk_site.text.traditional import TABLE

BOUNDARY = "\u1681"
"""Stands for a run of punctuation: an Ogham letter, which the engine takes for a letter and no document uses."""

_SPACE = " "
_LETTERS = (range(0x3400, 0x4DC0), range(0x4E00, 0xA000), range(0x20000, 0x323B0))
"""Han characters: letters whatever version of Unicode the reader's browser knows."""

_HAN = "\u3007\u3400-\u9fff\U00020000-\U000323af"
_LATIN = "0-9a-z"
_THIN = re.compile(f"(?<=[{_LATIN}]) +(?=[{_HAN}])|(?<=[{_HAN}]) +(?=[{_LATIN}])")
_RUN = re.compile(f"[{_SPACE}{BOUNDARY}]+")


def _fold_character(character: str) -> str:
    if character in "\n\r":
        return BOUNDARY
    if character == "\t" or unicodedata.category(character) == "Zs":
        return _SPACE
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).lower())
    return "".join(map(_fold_plain, plain))


def _fold_plain(character: str) -> str:
    if any(ord(character) in letters for letters in _LETTERS):
        return TABLE.get(character, character)
    category = unicodedata.category(character)
    if category[0] == "M" or category == "Cf":
        return ""
    if category[0] not in "LN" or character == BOUNDARY:
        return BOUNDARY
    return TABLE.get(character, character)


class _Table(dict[int, str]):
    def __missing__(self, code: int) -> str:
        return self.setdefault(code, _fold_character(chr(code)))


_TABLE = _Table()


def fold(text: str) -> str:
    """The units of a text, without boundaries at either end; empty if it has no letter or digit."""
    return _RUN.sub(BOUNDARY, _THIN.sub("", text.translate(_TABLE))).strip(BOUNDARY)


def words(query: str) -> tuple[str, ...]:
    """The folded words of a query, each once, in order; those without letter or digit are dropped."""
    return tuple(dict.fromkeys(filter(None, map(fold, query.split()))))
