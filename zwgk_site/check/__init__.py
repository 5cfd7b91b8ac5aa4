"""Judging the built tree: what a citizen gets, whoever built it. Knows no kinds and no templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from zwgk_site.check import links, outline, tags
from zwgk_site.check.answers import check_answers
from zwgk_site.check.manners import Page
from zwgk_site.check.reading import Reading, text_of
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import tree as words

__all__ = ["check", "check_answers"]

TWIN = "elder/"
"""Folder of the twin edition, whose pages say the same as those outside it."""


def check(folder: Path, rooted: bool = False) -> tuple[Problem, ...]:
    """Every mistake in the HTML files of a folder: links, anchors, headings, ids, page tags, hidden links,
    requests to other sites, words for those who do not see, the footer. Pages may be of any encoding.
    With ``rooted``, addresses that begin with ``/`` are of this folder."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    readings: dict[str, Reading] = {}
    found: dict[str, list[Problem]] = {}
    lacking: dict[tuple[str, ...], list[str]] = {}
    for page in _pages(folder, files):
        reading = page.reading()
        readings[reading.path], found[reading.path] = reading, page.found
        if page.lacking:
            lacking.setdefault(page.lacking, []).append(reading.path)
    for path, reading in readings.items():
        found[path] += (
            *links.check(reading, readings, files, rooted),
            *outline.check(reading),
            *tags.check(reading),
        )
    for elements, places in lacking.items():
        first = min(places, key=lambda place: (place.startswith(TWIN), place))
        found[first].append(words.footer_lacking(Spot(first), elements, len(places)))
    return tuple(
        problem
        for path, mistakes in found.items()
        for problem in mistakes
        if not _said_before(path, problem, found)
    )


def _said_before(path: str, problem: Problem, found: Mapping[str, Sequence[Problem]]) -> bool:
    """Whether the ordinary edition of a page has the same mistake: it is reported once, there."""
    if not path.startswith(TWIN):
        return False
    ordinary = found.get(path.removeprefix(TWIN), ())
    return any((other.code, other.what) == (problem.code, problem.what) for other in ordinary)


def _pages(folder: Path, files: Iterable[str]) -> Iterator[Page]:
    for place in sorted(files):
        if place.lower().endswith((".html", ".htm")) and not place.startswith("files/"):
            yield Page(place, text_of((folder / place).read_bytes()))
