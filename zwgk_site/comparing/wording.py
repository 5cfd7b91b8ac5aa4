"""The words of a text before and after: by clause where it has clauses, the differing words marked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from zwgk_site.text.compare import Change, Pair, Run, Unit, compare, marked, units
from zwgk_site.text.prose import render

MOST = 60_000
"""Pairs of clauses that are weighed against each other; beyond, paragraphs are matched only where they are equal."""


@dataclass(frozen=True)
class WordChange:
    """A clause or paragraph that differs: its name (empty for one without), what happened, its words."""

    name: str
    change: Change
    runs: tuple[Run, ...]


def changed(before: str, after: str) -> tuple[WordChange, ...]:
    """What differs between two bodies, in order."""
    if before == after:
        return ()
    old, new = (units(render(text, lambda title, number: None)) for text in (before, after))
    pairs = compare(old, new) if _few(old, new) else tuple(_plainly(old, new))
    return tuple(WordChange(_named(pair), pair.change, pair.runs) for pair in pairs if pair.change != "same")


def _named(pair: Pair) -> str:
    names = [unit.name for unit in (pair.old, pair.new) if unit is not None]
    return names[0] if names[0] == names[-1] else f"{names[0]}改为{names[-1]}"


def _few(old: tuple[Unit, ...], new: tuple[Unit, ...]) -> bool:
    head = next(
        (at for at, (one, two) in enumerate(zip(old, new, strict=False)) if one != two),
        min(len(old), len(new)),
    )
    return (len(old) - head) * (len(new) - head) <= MOST


def _plainly(old: tuple[Unit, ...], new: tuple[Unit, ...]) -> Iterator[Pair]:
    """Paired by place within stretches that differ."""
    was, now = [unit.text for unit in old], [unit.text for unit in new]
    for sign, a, b, c, d in SequenceMatcher(None, was, now, autojunk=False).get_opcodes():
        if sign == "equal":
            continue
        both = min(b - a, d - c)
        for step in range(both):
            one, other = old[a + step], new[c + step]
            yield Pair(one, other, "changed", marked(one.text, other.text))
        for unit in old[a + both : b]:
            yield Pair(unit, None, "removed", (Run("del", unit.text),))
        for unit in new[c + both : d]:
            yield Pair(None, unit, "added", (Run("ins", unit.text),))
