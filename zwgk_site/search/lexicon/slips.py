"""Terms by what they sound like when one syllable is wrong, missing, extra or out of place.

A term is kept under its folded syllables in alphabetical order, and under them without any one of
them; a word with one slip shares one of these with the term that was meant.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from zwgk_site.search.lexicon.sounds import folded
from zwgk_site.search.lexicon.terms import Term
from zwgk_site.search.packed import packed

LENGTHS = range(2, 17)
"""Units of the terms that are kept."""

_BUCKET = 12 * 1024
"""Bytes of a bucket before packing, on average; less than half of it afterwards."""


def slips(terms: Sequence[Term], primary: Mapping[str, str]) -> list[bytes]:
    """The buckets, in order. ``primary`` is the usual reading of every Han character of the terms."""
    kept = [
        term for term in terms if len(term.units) in LENGTHS and all(unit in primary for unit in term.units)
    ]
    places: defaultdict[str, list[int]] = defaultdict(list)
    for number, term in enumerate(kept):
        usual = tuple(primary[unit] for unit in term.units)
        for key in {key for sounds in {usual, term.sounds} for key in slip_keys(sounds)}:
            places[key].append(number)
    size = sum(3 * len(kept[number].text) + 6 for numbers in places.values() for number in numbers)
    buckets: list[set[int]] = [set() for _ in range(-(-size // _BUCKET) or 1)]
    for key, numbers in places.items():
        buckets[fnv(key) % len(buckets)].update(numbers)
    return [_packed([kept[number] for number in sorted(bucket)]) for bucket in buckets]


def slip_keys(sounds: Sequence[str]) -> Iterator[str]:
    """Under what a term of these syllables is kept."""
    heard = sorted(map(folded, sounds))
    yield ",".join(heard)
    for at in range(len(heard)):
        yield ",".join(heard[:at] + heard[at + 1 :])


def fnv(key: str) -> int:
    """FNV-1a, 32 bits, of ASCII text."""
    value = 0x811C9DC5
    for byte in key.encode("ascii"):
        value = (value ^ byte) * 0x01000193 & 0xFFFFFFFF
    return value


def _packed(terms: Sequence[Term]) -> bytes:
    return packed({"text": [term.text for term in terms], "weight": [term.weight for term in terms]})
