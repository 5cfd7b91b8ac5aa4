"""The terms of a site: words, phrases, titles, numbers and names, best first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zwgk_site.search.lexicon.emptywords import COUNTED
from zwgk_site.search.lexicon.names import stated_names
from zwgk_site.search.lexicon.phrases import Vocabulary, vocabulary
from zwgk_site.search.lexicon.sounds import spoken, units
from zwgk_site.search.record import SearchRecord
from zwgk_site.text.segment import words

LABELS = {
    "hot": "常用",
    "department": "部门",
    "column": "栏目",
    "topic": "主题",
    "everyday": "常用说法",
    "number": "文号",
    "title": "标题",
    "word": "词语",
}
"""What kinds of terms are called."""

KINDS = tuple(LABELS)
"""Kinds of terms; a text that is of several is of the first."""

_PREFERRED = 4
"""A name of the site ranks as a word that so many times as many records hold."""


@dataclass(frozen=True)
class Name:
    """A name of the site. ``kind`` is one of ``KINDS``; ``weight`` ranks it among words: the records it stands for."""

    text: str
    kind: str
    weight: int


@dataclass(frozen=True)
class Everyday:
    """The thesaurus: everyday words with the official ones, the words of questions, and hot words, best first."""

    words: Mapping[str, tuple[str, ...]]
    questions: tuple[str, ...]
    hot: tuple[str, ...]


@dataclass(frozen=True)
class Term:
    """``sounds``: a syllable for each of the ``units``, in context. ``starts``: for titles, the units at
    which words begin, without the first. ``note``: kind of a title's record, title of a number's record,
    official words for an everyday one."""

    text: str
    kind: str
    weight: int
    note: str
    units: str
    sounds: tuple[str, ...]
    starts: tuple[int, ...] = ()


@dataclass(frozen=True)
class _Found:
    text: str
    kind: str
    weight: int
    note: str = ""
    pieces: tuple[str, ...] = ()


@dataclass(frozen=True)
class Lexicon:
    """``terms``, best first; ``characters``: records that hold each Han character as a word."""

    terms: Sequence[Term]
    characters: Mapping[str, int]


def lexicon(records: Sequence[SearchRecord], names: Sequence[Name], everyday: Everyday) -> Lexicon:
    """Every term once: texts that fold to the same units are one."""
    ordered = sorted(
        records, key=lambda record: (not record.gone, record.date or "", record.address), reverse=True
    )
    texts = ["\n".join(_texts(record)) for record in ordered]
    known = vocabulary(texts)
    best: dict[str, _Found] = {}
    for found in (*_named(names, everyday), *_recorded(ordered), *_written(known, stated_names(texts))):
        part = units(found.text)
        if not part:
            continue
        kept = best.setdefault(part, found)
        if kept is not found:
            best[part] = _joined(kept, found)
    terms = [_term(part, found) for part, found in best.items()]
    terms.sort(key=lambda term: -_rank(term))
    return Lexicon(terms, {word: count for word, count in known.words.items() if len(word) == 1})


def _named(names: Sequence[Name], everyday: Everyday) -> Iterator[_Found]:
    for place, word in enumerate(everyday.hot):
        yield _Found(word, "hot", len(everyday.hot) - place)
    for name in sorted(names, key=lambda name: (KINDS.index(name.kind), -name.weight, name.text)):
        yield _Found(name.text, name.kind, name.weight)
    for word, targets in everyday.words.items():
        yield _Found(word, "everyday", 1, "、".join(targets))


def _recorded(records: Sequence[SearchRecord]) -> Iterator[_Found]:
    for record in records:
        if record.number:
            yield _Found(record.number, "number", int(not record.gone), record.title)
    for record in records:
        if record.titled:
            yield _Found(record.title, "title", int(not record.gone), record.kind)


def _written(known: Vocabulary, stated: Mapping[str, int]) -> Iterator[_Found]:
    for word, count in known.words.items():
        if len(word) > 1 and not COUNTED.fullmatch(word):
            yield _Found(word, "word", count, pieces=(word,))
    for phrase, count in known.phrases.items():
        yield _Found("".join(phrase), "word", count, pieces=phrase)
    for name, count in stated.items():
        yield _Found(name, "word", count)


def _joined(kept: _Found, other: _Found) -> _Found:
    """What is said of a text once as one kind, once as another: the first kind, the greater weight."""
    return _Found(
        kept.text,
        kept.kind,
        max(kept.weight, other.weight),
        kept.note or other.note * (kept.kind == other.kind),
        kept.pieces,
    )


def _term(part: str, found: _Found) -> Term:
    pieces = found.pieces or tuple(words(found.text))
    sounds = spoken(pieces)
    if len(sounds) != len(part):  # folding joins what cutting parts: 1 ° C
        sounds = spoken((part,))
    starts = tuple(_starts(pieces)) if found.kind == "title" else ()
    return Term(found.text, found.kind, found.weight, found.note, part, sounds, starts)


def _starts(pieces: Sequence[str]) -> Iterator[int]:
    at = 0
    for piece in pieces:
        length = len(units(piece))
        if length and at:
            yield at
        at += length


def _rank(term: Term) -> int:
    if term.kind in ("word", "number"):
        return term.weight
    return 2 * term.weight + 1 if term.kind == "title" else _PREFERRED * term.weight + 2


def _texts(record: SearchRecord) -> Iterator[str]:
    yield record.title
    yield from record.names
    yield record.text
    for section in record.sections:
        yield section.text
