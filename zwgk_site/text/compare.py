"""Two texts of one document side by side: which clause became which, and what changed in it.

A unit is an article with all below it, or elsewhere each numbered part; words that belong to none are
units without a name. Units are matched in order, by number and by likeness, so that a clause whose number
moved on is known again.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from itertools import groupby
from typing import Literal

from zwgk_site.text.numbering import recognise
from zwgk_site.text.prose import Prose
from zwgk_site.text.segment import words

Change = Literal["same", "renumbered", "changed", "added", "removed"]
Sign = Literal["same", "del", "ins"]

_ARTICLE = re.compile("第[零一二三四五六七八九十百千]+条(?:之[一二三四五六七八九十百]+)?")
_LIKE = 0.3
"""Share of common pairs of characters from which two clauses of one number are one."""
_ALIKE = 0.5
"""The same for clauses of different numbers."""
_SMALL = 2
"""Characters in common between two changes that are too few to be read as kept."""


@dataclass(frozen=True)
class Unit:
    """A clause and all below it, a line for each paragraph; ``name`` and ``anchor`` are empty for words
    outside every clause."""

    name: str
    anchor: str
    text: str

    @property
    def article(self) -> bool:
        """Whether it is a 条."""
        return _ARTICLE.fullmatch(self.name) is not None

    @cached_property
    def wording(self) -> str:
        """The text without its number."""
        mark = recognise(self.text) if self.name else None
        return self.text[mark.end :].strip() if mark else self.text

    @cached_property
    def pairs(self) -> Counter[str]:
        """The pairs of neighbouring characters of the wording."""
        text = f" {self.wording} "
        return Counter(text[at : at + 2] for at in range(len(text) - 1))


@dataclass(frozen=True)
class Run:
    """A stretch of text that both have, or only the old (``del``), or only the new (``ins``)."""

    sign: Sign
    text: str


@dataclass(frozen=True)
class Pair:
    """A clause of the old text and what it is in the new one; one of them is None where it has no other.

    The runs without ``ins`` are the old text, those without ``del`` the new one.
    """

    old: Unit | None
    new: Unit | None
    change: Change
    runs: tuple[Run, ...]


def units(prose: Prose) -> tuple[Unit, ...]:
    """The units of a text in order; their lines, one after another, are ``prose.plain``."""
    found: list[Unit] = []
    lines = prose.plain.split("\n") if prose.plain else []
    at = 0
    article = ""
    for clause in prose.clauses:
        size = clause.text.count("\n") + 1
        start = _find(lines, clause.text.split("\n"), at)
        found += _outside(lines[at:start])
        text = "\n".join(lines[start : start + size])
        if article and clause.anchor.startswith(f"{article}-") and start == at and found:
            found[-1] = Unit(found[-1].name, found[-1].anchor, f"{found[-1].text}\n{text}")
        else:
            unit = Unit(clause.name, clause.anchor, text)
            article = unit.anchor if unit.article else ""
            found.append(unit)
        at = start + size
    found += _outside(lines[at:])
    return tuple(found)


def _find(lines: Sequence[str], wanted: Sequence[str], at: int) -> int:
    """Where these lines begin, from ``at`` on; the text of a clause stands together in its document."""
    return next(
        start for start in range(at, len(lines) + 1) if lines[start : start + len(wanted)] == [*wanted]
    )


def _outside(lines: Sequence[str]) -> Iterator[Unit]:
    return (Unit("", "", line) for line in lines)


def compare(old: Sequence[Unit], new: Sequence[Unit]) -> tuple[Pair, ...]:
    """Every unit of both texts once, in an order that is that of each."""
    return tuple(_pair(one, other) for one, other in _aligned(old, new))


def _pair(old: Unit | None, new: Unit | None) -> Pair:
    if old is None or new is None:
        only = old or new
        assert only is not None
        sign: Sign = "del" if old else "ins"
        return Pair(old, new, "removed" if old else "added", (Run(sign, only.text),))
    if old.text == new.text:
        return Pair(old, new, "same", (Run("same", old.text),))
    change: Change = "renumbered" if old.name and old.wording == new.wording else "changed"
    return Pair(old, new, change, marked(old.text, new.text))


def _aligned(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[Unit | None, Unit | None]]:
    """The pairing in order with the greatest likeness in all; what is left stands before what follows it,
    the old first."""
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        yield old[head], new[head]
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    olds, news = old[head : len(old) - tail], new[head : len(new) - tail]
    yield from _matched(olds, news)
    yield from zip(old[len(old) - tail :], new[len(new) - tail :], strict=True)


def _matched(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[tuple[Unit | None, Unit | None]]:
    weights = [[_likeness(one, other) for other in new] for one in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in reversed(range(len(old))):
        for j in reversed(range(len(new))):
            weight = weights[i][j]
            both = weight + best[i + 1][j + 1] if weight else 0.0
            best[i][j] = max(both, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(old) and j < len(new):
        if weights[i][j] and best[i][j] == weights[i][j] + best[i + 1][j + 1]:
            yield old[i], new[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            yield old[i], None
            i += 1
        else:
            yield None, new[j]
            j += 1
    yield from ((one, None) for one in old[i:])
    yield from ((None, other) for other in new[j:])


def _likeness(one: Unit, other: Unit) -> float:
    """From 0, not the same clause, to 2: equal words under an equal number."""
    if bool(one.name) != bool(other.name):
        return 0.0
    common = sum((one.pairs & other.pairs).values())
    share = 2 * common / (one.pairs.total() + other.pairs.total())
    if one.name == other.name:
        return 1.0 + share if share >= _LIKE else 0.0
    return share if share >= _ALIKE else 0.0


def marked(old: str, new: str) -> tuple[Run, ...]:
    """What stayed, went and came, word by word; of two changes side by side the old words stand first."""
    was, now = words(old), words(new)
    found: list[Run] = []
    for _, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        gone, come = "".join(was[a:b]), "".join(now[c:d])
        if gone == come:
            found.append(Run("same", gone))
        else:
            found += [Run("del", gone), Run("ins", come)]
    return _tidy(found)


def _tidy(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Runs without empty ones and without crumbs: a word or mark kept between two changes joins them."""
    solid: list[Run] = []
    for at, run in enumerate(runs):
        crumb = run.sign == "same" and 0 < at < len(runs) - 1 and len(run.text) <= _SMALL
        if crumb and "\n" not in run.text:
            solid += [Run("del", run.text), Run("ins", run.text)]
        else:
            solid.append(run)
    return tuple(_joined(solid))


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    """Neighbouring changes as one: all that went, then all that came."""
    for same, group in groupby(runs, key=lambda run: run.sign == "same"):
        some = list(group)
        signs: tuple[Sign, ...] = ("same",) if same else ("del", "ins")
        for sign in signs:
            text = "".join(run.text for run in some if run.sign == sign)
            if text:
                yield Run(sign, text)


@dataclass(frozen=True)
class Tally:
    """How many clauses became what. ``articles`` says that they are 条; ``outside`` counts the changes in
    what is none, chapter headings among them."""

    articles: bool
    changed: int
    added: int
    removed: int
    renumbered: int
    same: int
    outside: int


def tally(pairs: Sequence[Pair]) -> Tally:
    """The sum of a comparison: of articles where either text has some, else of all numbered parts."""
    articles = any(_is_article(pair) for pair in pairs)
    counted = [pair for pair in pairs if (_is_article(pair) if articles else _named(pair))]
    number = Counter(pair.change for pair in counted)
    outside = sum(pair.change != "same" for pair in pairs if pair not in counted)
    return Tally(
        articles,
        number["changed"],
        number["added"],
        number["removed"],
        number["renumbered"],
        number["same"],
        outside,
    )


def _named(pair: Pair) -> bool:
    return any(unit is not None and unit.name != "" for unit in (pair.old, pair.new))


def _is_article(pair: Pair) -> bool:
    return any(unit is not None and unit.article for unit in (pair.old, pair.new))
