"""The known word that a mistyped one most likely stands for.

Most slips in Chinese are of a like sound (剧 for 局, 明 for 民) or leave characters out (教育局 for
教育和体育局), so what counts is how many characters both words have in the same order; a character of
the same sound counts three quarters, z/zh and n/ng taken as the same.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from zwgk_site.text.pinyin import sounds

_ENOUGH = 0.58
"""Share of common characters from which a word is worth asking about."""
_SAME_SOUND = 0.75
_LONGEST_SOUNDED = 20
"""Beyond this length, in characters, only equal characters count: sounds would cost too much."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The nearest of the known words; the first of several equally near; None if none is near."""
    best, best_share = None, _ENOUGH
    sounded = len(word) <= _LONGEST_SOUNDED
    typed = Counter(word)
    for candidate in known:
        if candidate == word:
            return candidate
        length = len(word) + len(candidate)
        reach = min(len(word), len(candidate)) if sounded else sum((typed & Counter(candidate)).values())
        if length and 2 * reach / length > best_share:
            share = 2 * _in_common(word, candidate, sounded) / length
            if share > best_share:
                best, best_share = candidate, share
    return best


def _in_common(one: str, other: str, sounded: bool) -> float:
    """Weight of the longest common subsequence of two words."""
    above = [0.0] * (len(other) + 1)
    for a in one:
        row = [0.0]
        for place, b in enumerate(other):
            weight = 1.0 if a == b else _SAME_SOUND if sounded and _like(a) & _like(b) else 0.0
            row.append(max(above[place] + weight if weight else 0.0, above[place + 1], row[place]))
        above = row
    return above[-1]


@lru_cache(maxsize=4096)
def _like(char: str) -> frozenset[str]:
    """The readings of a character as careless speakers hear them."""
    return frozenset(
        sound.replace("zh", "z").replace("ch", "c").replace("sh", "s").replace("ng", "n")
        for sound in sounds(char)
    )
