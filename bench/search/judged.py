"""How right the answers are. Each judgement names what it missed."""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from bench.search.asked import Typed
from zwgk_site.search import SearchRecord
from zwgk_site.search.fold import BOUNDARY, fold
from zwgk_site.search.record import segments

NEAR = 5
"""Places in which what is typed by sound must be found."""

OFFERS = 3
"""Places in which a slip must be mended."""


@dataclass
class Score:
    """So many of so many; ``missed`` are the others, as people can look at them."""

    right: int = 0
    missed: list[str] = field(default_factory=list)

    @property
    def asked(self) -> int:
        return self.right + len(self.missed)

    def count(self, right: bool, what: str) -> None:
        if right:
            self.right += 1
        else:
            self.missed.append(what)

    def __iadd__(self, other: Score) -> Score:
        self.right += other.right
        self.missed += other.missed
        return self

    def __str__(self) -> str:
        return f"{self.right / self.asked:.1%}（{self.right}/{self.asked}）" if self.asked else "—"


class Truth:
    """What the records really hold: their folded texts, looked through by Python."""

    def __init__(self, records: Sequence[SearchRecord]) -> None:
        self._records = records

    @cached_property
    def _texts(self) -> list[str]:
        found = map(segments, self._records)
        return ["\n".join((each.title, *each.numbers, *each.names, *each.texts)) for each in found]

    def holders(self, query: str) -> set[int]:
        """Places of the records that hold a word: ``contains`` of search/record.py for a query without spaces."""
        word = fold(query)
        return {place for place, text in enumerate(self._texts) if word in text}

    def means(self, wanted: str, others: Sequence[str]) -> bool:
        """Whether one of the others holds the wanted text and is held by the very same records."""
        longer = [other for other in others if fold(wanted) in fold(other)]
        return any(self.holders(other) == self.holders(wanted) for other in longer)

    def occurs(self, query: str) -> bool:
        word = fold(query)
        return any(word in text for text in self._texts)


@dataclass
class Exactness:
    """Recall and precision over all pairs of query and record, and queries answered without any fault."""

    wanted: int = 0
    found: int = 0
    both: int = 0
    faultless: Score = field(default_factory=Score)

    def count(self, query: str, truth: set[int], found: set[int]) -> None:
        self.wanted += len(truth)
        self.found += len(found)
        self.both += len(truth & found)
        self.faultless.count(
            truth == found, f"{query}：应有 {len(truth)}，找到 {len(found)}，对的 {len(truth & found)}"
        )

    def __str__(self) -> str:
        return f"{self.both / self.wanted:.2%} / {self.both / max(1, self.found):.2%}"


def peer_places(folder: Path) -> dict[str, int]:
    """The number of the page behind each id of the peer's results, from its files."""
    found = {}
    for path in (folder / "pagefind" / "fragment").iterdir():
        text = gzip.decompress(path.read_bytes()).removeprefix(b"pagefind_dcd")
        number = re.search(r"(\d+)\.html", json.loads(text)["url"])
        assert number is not None
        found[path.stem] = int(number[1])
    return found


def plain(text: str) -> str:
    """The units of a text without marks, as they can be typed by sound."""
    return fold(text).replace(BOUNDARY, "")


def read_from(typed: Sequence[Typed], answers: Iterable[dict[str, Any]], truth: Truth) -> Score:
    """By sound: the wanted text is the title of one of the first five results, or among the first five
    readings that the page names (searched or offered), or such a reading finds the very same records."""
    score = Score()
    for each, answer in zip(typed, answers, strict=True):
        wanted = plain(each.wanted)
        readings = _offered(answer, ("pinyin", "offer"))[:NEAR]
        near = [*answer["titles"][:NEAR], *readings]
        right = wanted in map(plain, near) or truth.means(wanted, readings)
        score.count(right, f"{each.text} → {each.wanted}：{readings}")
    return score


def mended(typed: Sequence[Typed], answers: Iterable[dict[str, Any]], truth: Truth) -> Score:
    """Slips: the wanted term is among the first three that the page searches instead, offers or names as
    near, or one of these finds the very same records."""
    score = Score()
    for each, answer in zip(typed, answers, strict=True):
        near = [*_offered(answer, ("corrected", "offer")), *answer["nearest"]][:OFFERS]
        right = each.wanted in near or truth.means(each.wanted, near)
        score.count(right, f"{each.text} → {each.wanted}：{near} {answer['notes']}")
    return score


def _offered(answer: dict[str, Any], kinds: tuple[str, ...]) -> list[str]:
    return [text for note in answer["notes"] if note["type"] in kinds for text in note["texts"]]


def suggested(typed: Sequence[Typed], answers: Iterable[dict[str, Any]]) -> Score:
    """While typing: the wanted text is among the first five suggestions."""
    score = Score()
    for each, answer in zip(typed, answers, strict=True):
        near = answer["texts"][:NEAR]
        score.count(plain(each.wanted) in map(plain, near), f"{each.text} → {each.wanted}：{near}")
    return score


def ranked(titles: Sequence[str], shown: Iterable[Sequence[str]]) -> tuple[Score, Score]:
    """Titles that come first, and titles on the first page; of records with the same title any will do."""
    first, page = Score(), Score()
    for title, found in zip(titles, shown, strict=True):
        near = [plain(each) for each in found]
        first.count(near[:1] == [plain(title)], f"{title}：第一条是 {found[:1]}")
        page.count(plain(title) in near, title)
    return first, page
