"""Which words and phrases a site is written in, and in how many records each occurs.

A phrase is a run of words that belong together: every two neighbours meet far more often than
chance would have it, and the run is not always part of the same longer one (政府网站和政务 is part
of 政府网站和政务新媒体). Two words are also one where the rarer hardly stands without the other. Words
that only join or refer never begin or end a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from itertools import compress

from zwgk_site.search.lexicon.emptywords import EMPTY, LINKS, NEVER_FIRST, NEVER_LAST, NUMERAL
from zwgk_site.search.lexicon.pairs import BREAK, Texts, count, neighbours, pairs
from zwgk_site.text.segment import words

LONGEST = 5
"""Words of a phrase at most."""

PHRASES = 50_000
"""Phrases kept at most, the most frequent."""

_BOUND = 0.8
"""A phrase of which so many occurrences go on in the same way is only a part of the longer one."""

_HAN = re.compile("[\u3007\u3400-\u9fff\U00020000-\U000323af]+")
_FIRST = 0x10000
"""Words are numbered by characters from here on, so that a text is a string and a phrase a slice of it."""


@dataclass(frozen=True)
class Vocabulary:
    """``words`` and ``phrases`` (as their words): records that hold each."""

    words: Mapping[str, int]
    phrases: Mapping[tuple[str, ...], int]


def vocabulary(texts: Iterable[str]) -> Vocabulary:
    """Counts the Han words and the phrases of texts, one text a record.

    The same texts in the same order give the same result.
    """
    numbers = _Numbers()
    records = ["".join(map(numbers.__getitem__, words(text))) for text in texts]
    name = {number: word for word, number in numbers.items() if number != BREAK}
    holding = count(map(set, records), 1)
    holding.pop(BREAK, None)
    empty = [number for number, word in name.items() if word in EMPTY or NUMERAL.fullmatch(word)]
    silent = str.maketrans(dict.fromkeys(empty, BREAK))
    numbered = Texts(
        [record.translate(silent) for record in records],
        holding,
        frozenset(number for number, word in name.items() if word in LINKS),
        frozenset(number for number, word in name.items() if len(word) == 1),
    )
    return Vocabulary({name[number]: held for number, held in holding.items()}, _phrases(numbered, name))


class _Numbers(dict[str, str]):
    """A character for every Han word, in order of appearance; all else is a break."""

    words = 0

    def __missing__(self, word: str) -> str:
        if not _HAN.fullmatch(word):
            return self.setdefault(word, BREAK)
        self.words += 1
        return self.setdefault(word, chr(_FIRST + self.words))


def _phrases(texts: Texts, name: Mapping[str, str]) -> dict[tuple[str, ...], int]:
    good, tied = pairs(texts)
    counts = count(_runs(record, good, tied) for record in texts.records)
    bound = _bound(counts)
    least = texts.least()
    found = []
    for phrase, held in counts.items():
        if name[phrase[0]] in NEVER_FIRST | LINKS or name[phrase[-1]] in NEVER_LAST | LINKS:
            continue
        enough = least if texts.links.isdisjoint(phrase) else 2 * least
        free = held >= enough and phrase not in bound and (len(phrase) > 2 or phrase in good)
        if free or (phrase in tied and texts.tied(phrase, held)):
            found.append((held, tuple(name[number] for number in phrase)))
    found.sort(key=lambda each: (-each[0], each[1]))
    return {phrase: held for held, phrase in found[:PHRASES]}


def _runs(record: str, good: Container[str], tied: Container[str]) -> set[str]:
    """The phrases of a record, all of whose neighbours belong together, and its tied pairs."""
    found = set(filter(tied.__contains__, neighbours(record)))
    length = max(0, len(record) - 1)
    together = begins = int.from_bytes(map(good.__contains__, neighbours(record)), "little")
    for size in range(2, LONGEST + 1):  # a byte of ``begins`` is 1 where a phrase of this size does
        places = compress(range(length), begins.to_bytes(length, "little"))
        found.update([record[at : at + size] for at in places])
        begins &= together >> 8 * (size - 1)
    return found


def _bound(counts: Mapping[str, int]) -> set[str]:
    """Phrases that nearly always go on, or come from, in one way, and those that end or begin with such a one."""
    left, right = set(), set()
    for phrase, held in counts.items():
        if len(phrase) > 2:
            if held >= _BOUND * counts[phrase[1:]]:
                left.add(phrase[1:])
            if held >= _BOUND * counts[phrase[:-1]]:
                right.add(phrase[:-1])
    return {
        phrase
        for phrase in counts
        if any(phrase[:size] in left or phrase[-size:] in right for size in range(2, len(phrase) + 1))
    }
