"""Pinyin for sorting, A–Z lists, addresses and search. The only module that knows pypinyin.

pypinyin loads its dictionaries when first asked, so programs that only report mistakes start quickly.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

_PLACES = {
    "单县": ("shan", "xian"),
    "乐陵": ("lao", "ling"),
    "长清": ("chang", "qing"),
    "长岛": ("chang", "dao"),
}
"""Place names that the dictionary reads by the common sound of their characters."""

_ALSO = {
    "单": ("shan",),
    "地": ("de",),
    "莘": ("xin",),
    "厦": ("xia",),
}
"""Readings in use that few phrases of the dictionary have."""

_SYLLABLE = re.compile("[a-z]{1,6}")
_LONGEST_PHRASE = 10

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


def readings(char: str) -> tuple[str, ...]:
    """The plausible readings of one character without tones, ü as v, the most common first.

    Rare and archaic readings are left out; empty for what is no Chinese character.
    """
    return _readings().get(char, ())


def syllables(word: str) -> tuple[str, ...]:
    """The reading of a word in context, one syllable (as in ``readings``) for each of its characters.

    What is no Chinese character stands for itself.
    """
    table = _readings()
    found = [table.get(char, (char,)) for char in word]
    return (
        tuple(sounds[0] for sounds in found)
        if all(len(sounds) == 1 for sounds in found)
        else _in_context(word)
    )


@lru_cache(maxsize=4096)
def sounds(char: str) -> frozenset[str]:
    """All readings of one character without tones; empty for what is no Chinese character."""
    from pypinyin import Style, pinyin

    if char.isascii():
        return frozenset()
    readings = pinyin(char, style=Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(readings[0]) if readings else frozenset()


@lru_cache(maxsize=1)
def _readings() -> Mapping[str, tuple[str, ...]]:
    """Readings of all characters, by how many phrases of the dictionary have each."""
    from pypinyin.phrases_dict import phrases_dict
    from pypinyin.pinyin_dict import pinyin_dict

    seen: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase, sounded in phrases_dict.items():
        if len(phrase) == len(sounded):
            for char, marked in zip(phrase, sounded, strict=True):
                seen[char][_plain(marked[0])] += 1
    return {
        char: _plausible([_plain(marked) for marked in given.split(",")], seen.get(char, Counter()), char)
        for char, given in ((chr(code), given) for code, given in pinyin_dict.items())
    }


def _plausible(given: Sequence[str], seen: Counter[str], char: str) -> tuple[str, ...]:
    """Readings that at least two phrases and one in seventy of them have; without phrases the first."""
    least = max(2, seen.total() / 70)
    common = [sound for sound, times in seen.most_common() if times >= least]
    found = (*(common or given[:1]), *_ALSO.get(char, ()))
    return tuple(dict.fromkeys(sound for sound in found if _SYLLABLE.fullmatch(sound)))


@lru_cache(maxsize=1024)
def _plain(marked: str) -> str:
    """A syllable without its tone, ü as v."""
    parts = unicodedata.normalize("NFD", marked).replace("u\u0308", "v")
    return "".join(filter(str.isascii, parts))


@lru_cache(maxsize=65536)
def _in_context(word: str) -> tuple[str, ...]:
    """The longest phrases known from left to right; a character in none has its most common reading."""
    from pypinyin.phrases_dict import phrases_dict

    found: list[str] = []
    while len(found) < len(word):
        at = len(found)
        for end in range(min(len(word), at + _LONGEST_PHRASE), at + 1, -1):
            part = word[at:end]
            if part in _PLACES:
                found += _PLACES[part]
                break
            if part in phrases_dict:
                found += [_plain(marked[0]) for marked in phrases_dict[part]]
                break
        else:
            found.append((readings(word[at]) or (word[at],))[0])
    return tuple(found)


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
