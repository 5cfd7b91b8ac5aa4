"""The tree of terms by their keys, cut into files that are fetched as a visitor types."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import Any

from zwgk_site.search.lexicon.sounds import key_of, keys
from zwgk_site.search.lexicon.terms import KINDS, Term
from zwgk_site.search.packed import packed

NODE = 8 * 1024
"""Bytes of a node at most, unless its terms have all the same key."""

BEST = 40
"""Terms of the nodes below that a node shows."""

INNER = 30
"""Titles shown for what stands inside them."""

_DEEPEST = 12
"""Units to which titles can be found by what stands inside them."""

_DENSE = 6
"""No node is packed to less than one part in so many: what is longer need not be tried."""

_TURN = 4
"""Terms of one sound that are shown before those of the next."""

Place = tuple[str, int, int]
"""A key, the number of a term, the unit of the term where the key begins."""


def nodes(terms: Sequence[Term]) -> Iterator[tuple[str, bytes]]:
    """(key, content) of every node, the root first.

    The deepest node whose key begins a longer key holds every term under the longer one. A node with
    nodes below it shows the best terms of those too. Terms are given best first and so are kept.
    """
    outer = sorted(
        (key, number, 0) for number, term in enumerate(terms) for key in keys(term.units, term.sounds)
    )
    inner = sorted(
        (key_of(term.sounds[at : at + _DEEPEST]), number, at)
        for number, term in enumerate(terms)
        for at in term.starts
    )
    yield from _Tree(terms, inner).below("", outer)


class _Tree:
    def __init__(self, terms: Sequence[Term], inner: Sequence[Place]) -> None:
        self.terms = terms
        self.inner = inner

    def below(self, key: str, outer: Sequence[Place]) -> Iterator[tuple[str, bytes]]:
        """The node of a key and those below it; ``outer`` are the places of all terms under the key."""
        numbers = _numbers(outer)
        whole = self._packed(key, numbers) if self._size(numbers) <= NODE * _DENSE else None
        groups: defaultdict[str, list[Place]] = defaultdict(list)
        for place in outer:
            groups[place[0][: len(key) + 1]].append(place)
        exact = _numbers(groups.pop(key, ()))
        if not groups or (whole is not None and len(whole) <= NODE):
            yield key, whole or self._packed(key, numbers)
            return
        shown = {*exact, *self._best(key, [place for group in groups.values() for place in group])}
        content = self._packed(key, shown)
        kept = self._small(groups, 2 * NODE - self._size(shown))
        more = self._packed(key, shown.union(*(_numbers(groups[child]) for child in kept)))
        if kept and len(more) <= NODE:
            content = more
            for child in kept:
                del groups[child]
        yield key, content
        for child, places in sorted(groups.items()):
            yield from self.below(child, places)

    def _small(self, groups: dict[str, list[Place]], room: int) -> list[str]:
        """Children whose terms find room in the node itself, the smallest first."""
        sizes = sorted((self._size(_numbers(group)), child) for child, group in groups.items())
        kept = []
        for size, child in sizes:
            room -= size
            if room < 0:
                break
            kept.append(child)
        return kept

    def _best(self, key: str, outer: Sequence[Place]) -> list[int]:
        """The best of many terms; every sound of the key has its turn, and so have titles."""

        def group(number: int) -> tuple[bool, tuple[str, ...]]:
            term = self.terms[number]
            return term.kind in ("title", "number"), term.sounds[: len(key)]

        return _in_turn(_numbers(outer), group, _TURN)[:BEST]

    def _within(self, key: str) -> list[Place]:
        """Places of a key inside titles, one a title, the best titles; every word has its turn."""
        if not key:
            return []
        start, end = (bisect_left(self.inner, (edge, 0, 0)) for edge in (key, key + "\U0010ffff"))
        first: dict[int, Place] = {}
        for place in self.inner[start:end]:
            if place[1] not in first or place[2] < first[place[1]][2]:
                first[place[1]] = place

        def word(number: int) -> str:
            at = first[number][2]
            return self.terms[number].units[at : at + 2]

        return [first[number] for number in _in_turn(sorted(first), word)[:INNER]]

    def _size(self, numbers: Iterable[int]) -> int:
        """Roughly the bytes of terms before packing."""
        return sum(3 * len(self.terms[number].text) + 8 for number in numbers)

    def _packed(self, key: str, numbers: Iterable[int]) -> bytes:
        within = self._within(key)
        shown = _columns([self.terms[number] for number in sorted(numbers)])
        inner = _columns([self.terms[number] for _, number, _ in within])
        return packed({**shown, "inner": {**inner, "at": [at for _, _, at in within]}})


def _in_turn(numbers: Sequence[int], group: Callable[[int], Hashable], together: int = 1) -> list[int]:
    """Numbers of every group in turn, so many at a time; else as they were."""
    seen: Counter[Hashable] = Counter()
    order = []
    for number in numbers:
        kind = group(number)
        order.append((seen[kind] // together, number))
        seen[kind] += 1
    return [number for _, number in sorted(order)]


def _numbers(places: Iterable[Place]) -> list[int]:
    return sorted({number for _, number, _ in places})


def _columns(terms: Sequence[Term]) -> dict[str, Any]:
    return {
        "text": [term.text for term in terms],
        "weight": [term.weight for term in terms],
        "kind": [KINDS.index(term.kind) for term in terms],
        "note": [term.note for term in terms],
    }
