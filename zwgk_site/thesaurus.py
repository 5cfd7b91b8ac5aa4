"""The words of content/thesaurus.yaml, each with its place in the file, for the search and for reports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zwgk_site import problems
from zwgk_site.kinds.fields import keys_of
from zwgk_site.kinds.thesaurus import Thesaurus
from zwgk_site.problems import Problem, Spot
from zwgk_site.validate import Checked

EVERYDAY, AWAITED, HOT, QUESTIONS = "日常说法", "待用规范词", "热词", "疑问词"


@dataclass(frozen=True)
class Written:
    """A word as its author wrote it, and where."""

    text: str
    spot: Spot


@dataclass(frozen=True)
class Saying:
    """What people say, and the official words for it."""

    said: Written
    official: tuple[Written, ...]


@dataclass(frozen=True)
class Sayings:
    """All words that authors gave to the search. ``awaited`` are official words that need not occur yet."""

    everyday: tuple[Saying, ...] = ()
    awaited: tuple[Written, ...] = ()
    hot: tuple[Written, ...] = ()
    questions: tuple[Written, ...] = ()


def sayings_of(records: Sequence[Checked]) -> tuple[Sayings, list[Problem]]:
    """The words of the thesaurus; a mistake for every everyday word without an official one."""
    item = next((item for item in records if isinstance(item.record, Thesaurus)), None)
    if item is None:
        return Sayings(), []
    record = item.record
    assert isinstance(record, Thesaurus)
    everyday = tuple(
        Saying(
            Written(said, item.source.key_spot((EVERYDAY, said))),
            tuple(Written(word, spot) for word, spot in _places(item, (EVERYDAY, said), official)),
        )
        for said, official in record.everyday.items()
    )
    lists = [
        tuple(Written(word, spot) for word, spot in _places(item, (key,), words))
        for key, words in ((AWAITED, record.awaited), (HOT, record.hot), (QUESTIONS, record.questions))
    ]
    return Sayings(everyday, *lists), list(_blank(item, record))


def _places(item: Checked, path: tuple[str, ...], words: tuple[str, ...]) -> Iterator[tuple[str, Spot]]:
    """Each word with its place: its own in a list, that of the value where one word stands alone."""
    for index, word in enumerate(words):
        yield word, item.source.spot((*path, index))


def _blank(item: Checked, record: Thesaurus) -> Iterator[Problem]:
    written = item.source.data.get(EVERYDAY)
    for said in written if isinstance(written, Mapping) else ():
        if not record.everyday.get(said):
            about = keys_of(Thesaurus)[EVERYDAY].description or ""
            yield problems.value_empty(item.source.key_spot((EVERYDAY, said)), said, about)
