"""Judging the built tree: what a citizen gets, whoever built it. Knows no kinds and no templates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from zwgk_site.check import links, outline, tags
from zwgk_site.check.reading import Reading, read
from zwgk_site.problems import Problem


def check(folder: Path) -> tuple[Problem, ...]:
    """Every mistake in the HTML files of a folder: links, anchors, headings, ids, page tags."""
    readings = {reading.path: reading for reading in _readings(folder)}
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    found: list[Problem] = []
    for reading in readings.values():
        found += links.check(reading, readings, files)
        found += outline.check(reading)
        found += tags.check(reading)
    return tuple(found)


def _readings(folder: Path) -> Iterator[Reading]:
    for path in sorted(folder.rglob("*.html")):
        yield read(path.relative_to(folder).as_posix(), path.read_text("utf-8", errors="replace"))
