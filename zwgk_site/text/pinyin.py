"""Pinyin for sorting, A–Z lists and addresses. The only module that knows pypinyin.

pypinyin loads its dictionaries when first asked, so programs that only report mistakes start quickly.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PLACES = {
    "单县": ("shan", "xian"),
    "乐陵": ("lao", "ling"),
    "长清": ("chang", "qing"),
    "长岛": ("chang", "dao"),
}
"""Place names that the dictionary reads by the common sound of their characters."""

_PLACE = re.compile("|".join(_PLACES))
_LONGEST_SLUG = 40


def sort_key(text: str) -> tuple[tuple[str, ...], str]:
    """Orders names as a Chinese dictionary does: syllable by syllable, the text itself last."""
    return tuple(_syllables(text)), text


def initial(text: str) -> str:
    """The letter A–Z under which a name stands in an A–Z list; '#' where it begins with no letter."""
    first = "".join(_syllables(text)[:1]).upper()[:1]
    return first if "A" <= first <= "Z" else "#"


def slug(text: str) -> str:
    """The text in pinyin for an address: a–z, 0–9 and '-' alone, at most 40 characters, whole syllables.

    Empty where the text has nothing to read.
    """
    words = ""
    for syllable in _syllables(text):
        part = re.sub(r"[^a-z0-9-]", "", syllable)
        if len(words) + len(part) > _LONGEST_SLUG:
            return (words or part[:_LONGEST_SLUG]).strip("-")
        words += part
    return words.strip("-")


@lru_cache(maxsize=4096)
def sounds(char: str) -> frozenset[str]:
    """All readings of one character without tones; empty for what is no Chinese character."""
    from pypinyin import Style, pinyin

    if char.isascii():
        return frozenset()
    readings = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(readings[0]) if readings else frozenset()


def _syllables(text: str) -> list[str]:
    """Lower-case syllables; what is not Chinese stays together, a word at a time."""
    from pypinyin import lazy_pinyin

    found: list[str] = []
    at = 0
    for place in _PLACE.finditer(text):
        found += lazy_pinyin(text[at : place.start()], v_to_u=False)
        found += _PLACES[place[0]]
        at = place.end()
    return [word.lower() for word in found + lazy_pinyin(text[at:], v_to_u=False)]
