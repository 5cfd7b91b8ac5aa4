"""Which neighbours in a text belong together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log, log10
from operator import add

BREAK = "\U0010ffff"
"""Stands in a text of numbered words for all that is no word."""

COUNTED = 1_500_000
"""What is counted at a time; when there is more, the rarest half is forgotten."""

LEAST = 2
"""Records that must hold a phrase."""

TIED = 0.2
"""Two words are tied where the rarer stands beside the other in so many of the records that hold it."""


@dataclass(frozen=True)
class Texts:
    """Texts as strings of words, a character for each, and ``BREAK``.

    ``holding``: records that hold each word. ``links`` are words that join others; ``short`` are those of
    one character.
    """

    records: Sequence[str]
    holding: Mapping[str, int]
    links: frozenset[str]
    short: frozenset[str]

    def least(self) -> int:
        """Records that must hold a phrase whose words are no more than likely to meet."""
        return max(LEAST, round(sum(map(len, self.records)) / 1_500_000))

    def tied(self, pair: str, count: int) -> bool:
        """Whether two words, neither of them of one character, hardly stand apart. ``count``: records, or times."""
        rarer = min(self.holding[pair[0]], self.holding[pair[1]])
        return count >= max(LEAST, TIED * rarer) and self.short.isdisjoint(pair)


def neighbours(record: str) -> Iterator[str]:
    return map(add, record, record[1:])


def pairs(texts: Texts) -> tuple[set[str], set[str]]:
    """Pairs that belong together, those with a link among them; and pairs that may be tied."""
    often = {
        pair: times for pair, times in count(map(neighbours, texts.records)).items() if BREAK not in pair
    }
    once: Counter[str] = Counter()
    for record in texts.records:
        once.update(record)
    least, length = texts.least(), once.total()
    good = {
        pair
        for pair, times in often.items()
        if times >= least
        and (
            not texts.links.isdisjoint(pair)
            or _together(times, once[pair[0]], once[pair[1]], length) > _needed(times, least)
        )
    }
    return good, {pair for pair, times in often.items() if texts.tied(pair, times)}


def _together(both: int, first: int, second: int, length: int) -> float:
    """Normalised pointwise mutual information: 1 if two words only occur together, 0 if by chance."""
    return log(both * length / first / second) / -log(both / length)


def _needed(times: int, least: int) -> float:
    """What is frequent is worth knowing also when its words are frequent elsewhere."""
    return max(0.2, 0.42 - 0.1 * log10(times / least))


def count(groups: Iterable[Iterable[str]], least: int = LEAST) -> dict[str, int]:
    """How often each member comes, in order, at least ``least`` times.

    With more than ``COUNTED`` members the rarest are dropped on the way, and start anew if they come again.
    """
    counts: Counter[str] = Counter()
    for members in groups:
        counts.update(members)
        if len(counts) > COUNTED:
            counts = Counter(dict(counts.most_common(COUNTED // 2)))
    return dict(sorted((member, times) for member, times in counts.items() if times >= least))
