"""The files of the lexicon: how they are named and what stands in each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from zwgk_site.search.lexicon.nodes import nodes
from zwgk_site.search.lexicon.slips import slips
from zwgk_site.search.lexicon.terms import LABELS, Everyday, Lexicon, Name, lexicon
from zwgk_site.search.packed import packed
from zwgk_site.search.record import SearchRecord
from zwgk_site.text.pinyin import readings
from zwgk_site.text.traditional import TABLE


def lexicon_files(
    records: Sequence[SearchRecord], names: Sequence[Name], everyday: Everyday
) -> dict[str, bytes]:
    """The lexicon by file name. The same content, records in any order, gives the same bytes.

    ``head.bin``: readings of characters, and the keys of all nodes. ``node-….bin``: terms by key (see
    ``nodes``). ``slip-….bin``: terms by sound (see ``slips``). ``everyday.bin``: the thesaurus.
    ``readings.bin``: common characters that the site does not hold. ``traditional.bin``: traditional characters of those on the site. All are JSON in gzip.
    """
    found = lexicon(records, names, everyday)
    heard = _heard(found)
    tree = dict(nodes(found.terms))
    buckets = slips(found.terms, heard.primary)
    traditional = [(old, new) for old, new in sorted(TABLE.items()) if new in heard.primary]
    contents = {
        "head": {
            "sounds": heard.characters,
            "primary": {
                char: sound for char, sound in sorted(heard.primary.items()) if len(readings(char)) > 1
            },
            "nodes": sorted(tree),
            "labels": LABELS,
            "slips": len(buckets),
        },
        "everyday": {
            "words": {word: list(targets) for word, targets in everyday.words.items()},
            "questions": list(everyday.questions),
            "hot": list(everyday.hot),
        },
        "readings": _elsewhere(heard.primary),
        "traditional": {
            "from": "".join(old for old, _ in traditional),
            "to": "".join(new for _, new in traditional),
        },
    }
    return {
        **{f"{name}.bin": packed(content) for name, content in contents.items()},
        **{f"node-{key or '_'}.bin": content for key, content in tree.items()},
        **{f"slip-{number}.bin": content for number, content in enumerate(buckets)},
    }


def _elsewhere(known: Container[str]) -> dict[str, str]:
    """The characters of GB 2312 that are not known, by their syllables: people mistype with them too."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            char = bytes((high, low)).decode("gb2312", "ignore")
            if char and char not in known:
                for sound in readings(char):
                    found[sound].append(char)
    return {sound: "".join(found[sound]) for sound in sorted(found)}


@dataclass(frozen=True)
class _Heard:
    primary: Mapping[str, str]
    """The reading that each Han character of the site has most often."""
    characters: Mapping[str, str]
    """The characters of each syllable, those first that are read so most often; a character under all its readings."""


def _heard(found: Lexicon) -> _Heard:
    often: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for character, count in found.characters.items():
        if readings(character):
            often[character][readings(character)[0]] += count
    for term in found.terms:
        for unit, sound in zip(term.units, term.sounds, strict=True):
            if readings(unit):
                often[unit][sound] += term.weight + 1
    order = sorted(often, key=lambda char: (-often[char].total(), char))
    primary = {char: min(often[char], key=lambda sound: (-often[char][sound], sound)) for char in order}
    said: defaultdict[str, list[str]] = defaultdict(list)
    for char in order:
        for sound in {*readings(char), *often[char]}:
            said[sound].append(char)
    characters = {
        sound: "".join(sorted(said[sound], key=lambda char: -often[char][sound])) for sound in sorted(said)
    }
    return _Heard(primary, characters)
