"""What visitors might type: pieces of texts, titles and terms, by sound and with slips. The same every time."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from math import sqrt

from zwgk_site.search import SearchRecord
from zwgk_site.search.fold import BOUNDARY, fold
from zwgk_site.text.pinyin import readings, syllables
from zwgk_site.text.segment import words

HAN = re.compile("[\u4e00-\u9fff]+")
_PLAIN = re.compile("[\u4e00-\u9fff0-9A-Za-z]+")

COMMON = tuple(
    chr(code)
    for lead in range(0xB0, 0xD8)
    for trail in range(0xA1, 0xFF)
    for code in [ord(bytes((lead, trail)).decode("gb2312", "replace")[0])]
    if code != 0xFFFD
)
"""The 3,755 everyday characters of GB 2312: what an input method offers first."""

_LONGEST = 8
_TOGETHER = 0.1
_NUMBER = re.compile("第?[一二三四五六七八九十百千万零两]+.?")


@dataclass(frozen=True)
class Typed:
    """What is typed, and the title or term that is wanted."""

    text: str
    wanted: str


def substrings(records: Sequence[SearchRecord], count: int) -> list[str]:
    """Runs of 2–8 characters (Han, digits, letters) from anywhere in the texts."""
    pick = random.Random("substrings")
    found: dict[str, None] = {}
    while len(found) < count:
        text = pick.choice(records).text
        length = pick.randint(2, 8)
        at = pick.randrange(max(1, len(text) - length))
        if _PLAIN.fullmatch(piece := text[at : at + length]) and len(piece) == length:
            found.setdefault(piece)
    return list(found)


def titles(records: Sequence[SearchRecord], count: int) -> list[str]:
    """Titles, each once; all of them if there are no more than ``count``."""
    every = list(dict.fromkeys(record.title for record in records if record.titled))
    return every if len(every) <= count else random.Random("titles").sample(every, count)


def terms(records: Sequence[SearchRecord], count: int) -> list[str]:
    """Words of the texts as rjieba cuts them (2–8 Han characters, no numbers), and one in three a pair of
    words that belong together: records that hold both side by side are a tenth, at least, of the geometric
    mean of those that hold each. Held by two records or more; drawn evenly, whether frequent or rare."""
    single: Counter[str] = Counter()
    double: Counter[tuple[str, str]] = Counter()
    for record in records:
        cut = [word if _is_term(word) else "" for word in words(record.text)]
        single.update(set(cut) - {""})
        double.update({(a, b) for a, b in pairwise(cut) if a and b})
    pairs = {
        a + b
        for (a, b), held in double.items()
        if held > 1 and held >= _TOGETHER * sqrt(single[a] * single[b]) and len(a + b) <= _LONGEST
    }
    lone = [word for word, held in single.items() if held > 1]
    pick = random.Random("terms")
    few = min(count // 3, len(pairs))
    return [*pick.sample(sorted(lone), min(count - few, len(lone))), *pick.sample(sorted(pairs), few)]


def _is_term(word: str) -> bool:
    return 2 <= len(word) <= _LONGEST and bool(HAN.fullmatch(word)) and not _NUMBER.fullmatch(word)


# ── by sound ───────────────────────────────────────────────────────────────────────────────────


def _sounds(word: str) -> list[str]:
    """What is typed for each character; punctuation is not typed."""
    return [sound for sound in syllables(fold(word).replace(BOUNDARY, "")) if sound]


def _full(word: str, pick: random.Random) -> str:
    return "".join(_sounds(word))


def _initials(word: str, pick: random.Random) -> str:
    return "".join(sound[0] for sound in _sounds(word))


def _mixed(word: str, pick: random.Random) -> str:
    """Han before pinyin, pinyin before Han, Han before initials, or full syllables before initials."""
    units = fold(word).replace(BOUNDARY, "")
    sounds = _sounds(word)
    at = pick.randrange(1, len(units))
    return pick.choice(
        (
            units[:at] + "".join(sounds[at:]),
            "".join(sounds[:at]) + units[at:],
            units[:at] + "".join(sound[0] for sound in sounds[at:]),
            "".join(sounds[:at]) + "".join(sound[0] for sound in sounds[at:]),
        )
    )


def _unfinished(word: str, pick: random.Random) -> str:
    """Without the end of the last syllable."""
    *before, last = _sounds(word)
    return "".join(before) + last[: pick.randrange(1, len(last))] if len(last) > 1 else ""


_CONFUSED = (
    (("zh", "z"), ("ch", "c"), ("sh", "s"), ("z", "zh"), ("c", "ch"), ("s", "sh"), ("n", "l"), ("l", "n"), ("r", "l")),
    (("ang", "an"), ("eng", "en"), ("ing", "in"), ("an", "ang"), ("en", "eng"), ("in", "ing")),
)  # fmt: skip


def _southern(word: str, pick: random.Random) -> str:
    """Each sound that the south confuses is confused half the time, one at least."""
    sounds = _sounds(word)
    confused = [_confused(sound) for sound in sounds]
    places = [at for at, other in enumerate(confused) if other]
    if not places:
        return ""
    chosen = {at for at in places if pick.random() < 0.5} or {pick.choice(places)}
    return "".join(confused[at] if at in chosen else sound for at, sound in enumerate(sounds))


def _confused(sound: str) -> str:
    for old, new in _CONFUSED[0]:
        if sound.startswith(old) and sound[len(old) :][:1] not in ("", "h") and old + new != "lnv":
            return new + sound[len(old) :]
    for old, new in _CONFUSED[1]:
        if sound.endswith(old) and len(sound) > len(old):
            return sound[: -len(old)] + new
    return ""


SOUNDS: Mapping[str, Callable[[str, random.Random], str]] = {
    "全拼": _full,
    "首字母（4 个以上）": _initials,
    "混输": _mixed,
    "末音节没打完": _unfinished,
    "南方音": _southern,
}


def by_sound(kind: str, wanted: Iterable[str]) -> list[Typed]:
    """Each title or term typed in one way; those that cannot be typed so are left out."""
    pick = random.Random(kind)
    made = (Typed(SOUNDS[kind](word, pick), word) for word in wanted)
    least = 4 if SOUNDS[kind] is _initials else 2
    return [each for each in made if len(each.text) >= least]


# ── slips ──────────────────────────────────────────────────────────────────────────────────────


@cache
def _by_reading() -> Mapping[str, Sequence[str]]:
    table: dict[str, list[str]] = {}
    for char in COMMON:
        for reading in readings(char):
            table.setdefault(reading, []).append(char)
    return table


def _same_sound(term: str, pick: random.Random) -> str:
    at = pick.randrange(len(term))
    others = [char for char in _by_reading().get(syllables(term)[at], ()) if char != term[at]]
    return term[:at] + pick.choice(others) + term[at + 1 :] if others else ""


def _missing(term: str, pick: random.Random) -> str:
    at = pick.randrange(len(term))
    return term[:at] + term[at + 1 :]


def _extra(term: str, pick: random.Random) -> str:
    """A character typed twice, or one that does not belong there."""
    at = pick.randrange(len(term))
    return term[: at + 1] + pick.choice((term[at], pick.choice(COMMON))) + term[at + 1 :]


def _wrong(term: str, pick: random.Random) -> str:
    at = pick.randrange(len(term))
    return term[:at] + pick.choice(COMMON) + term[at + 1 :]


def _swapped(term: str, pick: random.Random) -> str:
    at = pick.randrange(len(term) - 1)
    return term[:at] + term[at + 1] + term[at] + term[at + 2 :]


WRONG = "错一个字（3 字以上）"
"""Of two characters with one wrong a single one is left, which is in hundreds of words."""

SLIPS: Mapping[str, Callable[[str, random.Random], str]] = {
    "同音字": _same_sound,
    "少一个字": _missing,
    "多一个字": _extra,
    WRONG: _wrong,
    "两字颠倒": _swapped,
}

_TRIES = 8


def with_slips(kind: str, wanted: Iterable[str], occurs: Callable[[str], bool]) -> Iterator[Typed]:
    """Each term with one slip after which it occurs nowhere: what occurs is searched as it is. Terms that
    stay something known whatever is done are left out, so are those of two characters that lose one."""
    pick = random.Random(kind)
    for term in wanted:
        for _ in range(_TRIES):
            slip = SLIPS[kind](term, pick)
            if len(slip) > 1 and slip != term and not occurs(slip):
                yield Typed(slip, term)
                break
