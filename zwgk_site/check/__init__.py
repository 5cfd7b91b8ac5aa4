"""Judging the built tree: what a citizen gets, whoever built it. Knows no kinds and no templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from zwgk_site.check import links, outline, tags
from zwgk_site.check.answers import check_answers
from zwgk_site.check.reading import Reading, read
from zwgk_site.problems import Problem

__all__ = ["check", "check_answers"]

TWIN = "elder/"
"""Folder of the twin edition, whose pages say the same as those outside it."""


def check(folder: Path) -> tuple[Problem, ...]:
    """Every mistake in the HTML files of a folder: links, anchors, headings, ids, page tags."""
    readings = {reading.path: reading for reading in _readings(folder)}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    found: dict[str, list[Problem]] = {
        path: [*links.check(reading, readings, files), *outline.check(reading), *tags.check(reading)]
        for path, reading in readings.items()
    }
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


def _readings(folder: Path) -> Iterator[Reading]:
    for path in sorted(folder.rglob("*.html")):
        place = path.relative_to(folder).as_posix()
        if not place.startswith("files/"):
            yield read(place, path.read_text("utf-8", errors="replace"))
