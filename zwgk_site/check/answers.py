"""Asking a built tree for everything it must find: every title, number, everyday word and hot word."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from zwgk_site import problems
from zwgk_site.asking import Answer, Question, ask
from zwgk_site.problems import Problem, Spot
from zwgk_site.search import SearchRecord
from zwgk_site.search.fold import BOUNDARY, fold
from zwgk_site.text.pinyin import syllables
from zwgk_site.thesaurus import Sayings

FIRST_PAGE = 20
"""Results on a page of the search page."""

_LONGEST = 300
"""Characters of the longest query that is searched; people do not type more of a title's pinyin either."""

_INITIALS = 4
"""Fewer initials than this mean too many things."""


@dataclass(frozen=True)
class _Asked:
    """``subject`` is what a problem is about, one for all ways in which it was asked."""

    code: str
    spot: Spot
    subject: str
    way: str
    query: str
    answered: Callable[[Answer], bool]


def check_answers(
    site: Path,
    records: Sequence[SearchRecord],
    sayings: Sayings,
    places: Mapping[str, str],
    told: Callable[[int, int], None],
) -> Iterator[Problem]:
    """A problem for everything that the search of a built site does not show on its first page.

    ``records`` and ``sayings`` are what the site was built of; ``places`` gives the content file of an
    address without its fragment. ``told`` hears of progress. Raises CannotAsk if the site cannot be asked.
    """
    asked = (*_titles(records, places), *_numbers(records, places), *_words(sayings))
    missed: dict[tuple[str, Spot, str], list[str]] = {}
    answers = ask(site, [Question(each.query, {"limit": FIRST_PAGE}) for each in asked])
    for number, (each, answer) in enumerate(zip(asked, answers, strict=True), 1):
        if not each.answered(answer):
            ways = missed.setdefault((each.code, each.spot, each.subject), [])
            ways.append(f"{each.way}“{each.query}”")
        told(number, len(asked))
    for (code, spot, subject), ways in missed.items():
        yield _worded(code, spot, subject, ways)


def _worded(code: str, spot: Spot, subject: str, ways: Sequence[str]) -> Problem:
    if code == "number":
        return problems.search_number(spot, subject)
    if code == "title":
        return problems.search_title(spot, subject, ways)
    return problems.search_word(spot, ways[0])


def _titles(records: Sequence[SearchRecord], places: Mapping[str, str]) -> Iterator[_Asked]:
    """By its words, its pinyin and its initials. Of records with the same title any will do.

    Letters may be those of several titles: then it is enough that the page offers this one by its name.
    """
    for title, record in {record.title: record for record in records if record.titled}.items():
        folded = fold(title)
        units = folded.replace(BOUNDARY, "")
        sounds = syllables(units)
        queries = {
            "标题": title,
            "全拼": _within(sounds),
            "首字母": "".join(sound[0] for sound in sounds) if len(units) >= _INITIALS else "",
        }
        for way, query in queries.items():
            if query:
                answered = _shows_title(folded) if query == title else _names_title(folded)
                yield _Asked("title", _spot(record, places), title, way, query, answered)


def _within(sounds: Sequence[str]) -> str:
    """As many syllables as a query may hold."""
    text = ""
    for sound in sounds:
        if len(text) + len(sound) > _LONGEST:
            break
        text += sound
    return text


def _numbers(records: Sequence[SearchRecord], places: Mapping[str, str]) -> Iterator[_Asked]:
    for record in records:
        if record.number:
            shows = _shows_address(record.address)
            yield _Asked("number", _spot(record, places), record.number, "文号", record.number, shows)


def _words(sayings: Sayings) -> Iterator[_Asked]:
    """Words must reach something by themselves or by the official ones, not by a guess at what was meant.

    Those for which the authors have said that the official words are still to come are not asked.
    """
    awaited = {each.text for each in sayings.awaited}
    said = [each.said for each in sayings.everyday if {word.text for word in each.official} - awaited]
    for way, words in (("日常说法", said), ("热词", sayings.hot)):
        for word in words:
            yield _Asked("word", word.spot, word.text, way, word.text, _reaches)


def _spot(record: SearchRecord, places: Mapping[str, str]) -> Spot:
    return Spot(places.get(record.address.split("#")[0], record.address))


def _shows_title(folded: str) -> Callable[[Answer], bool]:
    return lambda answer: any(fold(result["title"]) == folded for result in answer["results"])


def _names_title(folded: str) -> Callable[[Answer], bool]:
    shown = _shows_title(folded)
    return lambda answer: (
        shown(answer) or any(fold(text) == folded for note in answer["notes"] for text in note["texts"])
    )


def _shows_address(address: str) -> Callable[[Answer], bool]:
    return lambda answer: any(result["address"] == address for result in answer["results"])


def _reaches(answer: Answer) -> bool:
    return answer["total"] > 0 and answer["searched"] == answer["query"]
