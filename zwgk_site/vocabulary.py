"""What visitors may type besides the words of the records: names, everyday words, hot words.

Also whether each word that authors gave leads anywhere on the site.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

from zwgk_site import problems
from zwgk_site.pages import Portal
from zwgk_site.problems import Problem
from zwgk_site.search import Everyday, Name, SearchRecord
from zwgk_site.search.fold import fold
from zwgk_site.search.occurring import occurring
from zwgk_site.searchable.names import names_of
from zwgk_site.searchable.scope import Scope
from zwgk_site.text.nearest import nearest
from zwgk_site.thesaurus import Sayings, Written

NAMED = ("department", "column")
"""Kinds whose records are offered by any of their names."""

MANY = 10
"""Official words up to which each gets a warning of its own; a new site has few of them yet."""


@dataclass(frozen=True)
class Vocabulary:
    """What the lexicon of the search adds to the words of the records."""

    names: tuple[Name, ...]
    everyday: Everyday


def vocabulary_of(portal: Portal, records: Sequence[SearchRecord]) -> tuple[Vocabulary, tuple[Problem, ...]]:
    """The vocabulary, and a warning for every authored word that leads nowhere or is written twice.

    Of the official words of an everyday word only those are kept that some record holds; an everyday
    word without any is left out until there is one.
    """
    sayings = portal.library.sayings
    officials = [official for saying in sayings.everyday for official in saying.official]
    held = occurring(records, {word.text for word in (*officials, *sayings.hot)})
    words = {
        saying.said.text: official
        for saying in sayings.everyday
        if (official := tuple(word.text for word in saying.official if word.text in held))
    }
    everyday = Everyday(words, _texts(sayings.questions), _texts(sayings.hot))
    warnings = (*_nowhere(sayings, held, words), *_twice(sayings))
    return Vocabulary(tuple(_names(portal, records)), everyday), warnings


def _names(portal: Portal, records: Iterable[SearchRecord]) -> Iterator[Name]:
    """Departments and columns by all their names, and subjects; those with most records weigh most."""
    departments: Counter[str] = Counter()
    topics: Counter[str] = Counter()
    for record in records:
        departments.update(record.departments)
        topics.update(record.topics)
    weights: Counter[tuple[str, str]] = Counter()
    scope = Scope.of(portal)
    for kind in NAMED:
        for entry in portal.library.entries.get(kind, ()):
            for name in (entry.record.label, *names_of(scope, entry)):
                weights[kind, name] += 1 + departments[entry.record.label]
    weights.update({("topic", topic): count for topic, count in topics.items()})
    for (kind, name), weight in sorted(weights.items()):
        yield Name(name, kind, weight)


def _texts(words: Iterable[Written]) -> tuple[str, ...]:
    return tuple(word.text for word in words)


def _nowhere(sayings: Sayings, held: Set[str], reaching: Container[str]) -> Iterator[Problem]:
    """Official words and hot words that find nothing, and awaited words that nothing awaits."""
    awaited = set(_texts(sayings.awaited))
    wanted = {official.text for saying in sayings.everyday for official in saying.official}
    missing: dict[str, Written] = {}
    for saying in sayings.everyday:
        for official in saying.official:
            if fold(official.text) == fold(saying.said.text):
                yield problems.official_same(official.spot, official.text)
            elif official.text not in held and official.text not in awaited:
                missing.setdefault(official.text, official)
    if len(missing) > MANY:
        yield problems.officials_nowhere(next(iter(missing.values())).spot, tuple(missing))
    else:
        for text, official in missing.items():
            yield problems.official_nowhere(official.spot, text, nearest(text, sorted(held)))
    for word in sayings.hot:
        if word.text not in held and word.text not in reaching:
            yield problems.hot_nowhere(word.spot, word.text)
    for word in sayings.awaited:
        if word.text not in wanted:
            yield problems.awaited_unused(word.spot, word.text, nearest(word.text, sorted(wanted)))


def _twice(sayings: Sayings) -> Iterator[Problem]:
    """Words that are one and the same for the search within a list."""
    lists = (
        tuple(saying.said for saying in sayings.everyday),
        sayings.awaited,
        sayings.hot,
        sayings.questions,
        *(saying.official for saying in sayings.everyday),
    )
    for words in lists:
        first: dict[str, Written] = {}
        for word in words:
            before = first.setdefault(fold(word.text), word)
            if before is not word:
                yield problems.word_twice(word.spot, word.text, before.spot.line, before.text)
