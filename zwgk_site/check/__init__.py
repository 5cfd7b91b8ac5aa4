"""Judging the built tree: what a citizen gets, whoever built it. Knows no kinds and no templates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from pathlib import Path

from zwgk_site import problems
from zwgk_site.check import links, outline, sheets, tags
from zwgk_site.check.answers import check_answers
from zwgk_site.check.manners import Page, host_of
from zwgk_site.check.reading import Reading
from zwgk_site.check.sheets import Sheet
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import tree as words
from zwgk_site.text.charset import text_of

__all__ = ["check", "check_answers"]

TWIN = "elder/"
"""Folder of the twin edition, whose pages say the same as those outside it."""


def check(folder: Path, rooted: bool = False) -> tuple[Problem, ...]:
    """Every mistake in the HTML files and style sheets of a folder: links, anchors, headings, ids, page tags,
    hidden links, requests to other sites, words for those who do not see, the footer. Of any encoding.
    With ``rooted``, addresses that begin with ``/`` are of this folder."""
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    readings: dict[str, Reading] = {}
    found: dict[str, list[Problem]] = {}
    lacking: dict[tuple[str, ...], list[str]] = {}
    plain: dict[str, list[Spot]] = {}
    styles = dict(_sheets(folder, files))
    for page in _pages(folder, files, styles, rooted):
        reading = page.reading()
        readings[reading.path], found[reading.path] = reading, page.found
        page.found += tags.check(reading, page.tagged, files, TWIN)
        for host, spot in page.plain.items():
            plain.setdefault(host, []).append(spot)
        if page.lacking:
            lacking.setdefault(page.lacking, []).append(reading.path)
    for path, reading in readings.items():
        found[path] += (
            *links.check(reading, readings, files, rooted),
            *outline.check(reading),
        )
    own = {reading.tags.get("SiteDomain", "") for reading in readings.values()}
    for path, sheet in styles.items():
        found[path] = list(_asked(path, sheet, files, rooted, own))
    for host, spots in plain.items():
        place = min(spots, key=lambda spot: (spot.file.startswith(TWIN), spot))
        found[place.file].append(words.link_plain(place, host, len(spots)))
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


def _asked(path: str, sheet: Sheet, files: Set[str], rooted: bool, own: Set[str]) -> Iterator[Problem]:
    """What a style sheet asks other sites for, and what of the site itself is not there."""
    for asked in sheet.asked:
        host = host_of(asked.value)
        if host and host not in own:
            yield words.third_party(asked.spot, asked.value)
        elif not host and links.place_of(path, asked.value, rooted) not in files:
            yield problems.link_broken(asked.spot, asked.value)


def _sheets(folder: Path, files: Iterable[str]) -> Iterator[tuple[str, Sheet]]:
    for place in sorted(files):
        if place.lower().endswith(".css") and not place.startswith("files/"):
            yield place, sheets.read(place, text_of((folder / place).read_bytes()))


def _pages(folder: Path, files: Iterable[str], styles: Mapping[str, Sheet], rooted: bool) -> Iterator[Page]:
    for place in sorted(files):
        if place.lower().endswith((".html", ".htm")) and not place.startswith("files/"):

            def sheet(address: str, page: str = place) -> Sheet:
                return styles.get(links.place_of(page, address, rooted), Sheet())

            yield Page(place, text_of((folder / place).read_bytes()), sheet)
