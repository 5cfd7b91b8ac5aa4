"""How terms are found by letters: their units, classes of sounds, and keys."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from zwgk_site.search.fold import BOUNDARY, fold
from zwgk_site.text.pinyin import readings, syllables

KEYS = 4
"""Keys a term has at most."""

OTHER = "-"
"""Class of units that are neither Han nor Latin letters nor digits, and of Han characters nobody can read."""

_NEAR = 8
"""Units from the start of a term in which other readings make other keys."""

_PLAIN = re.compile("[0-9a-z]")


def units(text: str) -> str:
    """What is typed of a text: its folded letters, digits and Han characters."""
    return fold(text).replace(BOUNDARY, "")


@lru_cache(maxsize=8192)
def folded(syllable: str) -> str:
    """A syllable as speakers of all regions hear it: zh = z, n = l = r, f = h, eng = en."""
    start = re.sub("^([zcs])h", r"\1", syllable)
    start = re.sub("^[nr](?=.)", "l", start)
    start = re.sub("^f(?=.)", "h", start)
    return re.sub("(?<=[aei])ng$", "n", start)


@lru_cache(maxsize=8192)
def class_of(sound: str) -> str:
    """The class of a unit that sounds so: a Latin letter or digit, or ``OTHER``. One that is typed as it
    stands is its own class."""
    start = folded(sound)[0]
    return start if _PLAIN.fullmatch(start) else OTHER


def key_of(sounds: Iterable[str]) -> str:
    return "".join(map(class_of, sounds))


def spoken(words: Iterable[str]) -> tuple[str, ...]:
    """Syllables of the units of a text that is cut into words; what is no Han character stands for itself."""
    return tuple(sound for word in words if (part := units(word)) for sound in syllables(part))


def keys(text: str, sounds: Sequence[str]) -> list[str]:
    """Keys of the units ``text``: as ``sounds`` has it, then with other plausible readings near the start."""
    found = [key_of(sounds)]
    for at, unit in enumerate(text[:_NEAR]):
        for other in _classes(unit):
            if other != found[0][at]:
                found += [key[:at] + other + key[at + 1 :] for key in found[: KEYS - len(found)]]
    return list(dict.fromkeys(found))


@lru_cache(maxsize=65536)
def _classes(unit: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(class_of, readings(unit))))
