"""Marks of secrecy in content files: in texts, and in what is written in their fields."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from zwgk_site.load import KeyPath, Source
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import review as words
from zwgk_site.text.secrecy import Mark, marks
from zwgk_site.validate import Checked

_NOTE = "附注"
"""The key under which a document says itself whether it may be published (GB/T 9704-2012, 7.3.6)."""


def marked(items: Sequence[Checked]) -> Iterator[Problem]:
    """A problem for each mark in the files of records that have pages."""
    sources = {item.source.place: item.source for item in items if item.kind.address is not None}
    for source in sources.values():
        for path, value in _values((), source.data):
            for mark in marks(value, levels=path[-1] == _NOTE or "\n" in value):
                yield words.secret_mark(_spot(source, source.spot(path).line - 1, mark), mark.text)
        if source.body:
            start = source.text.count("\n", 0, source.text.rfind(source.body))
            for mark in marks(source.body):
                yield words.secret_mark(_spot(source, start + mark.line, mark), mark.text)


def _values(path: KeyPath, tree: Any) -> Iterator[tuple[KeyPath, str]]:
    if isinstance(tree, str):
        yield path, tree
    elif isinstance(tree, dict):
        for key, value in tree.items():
            yield from _values((*path, key), value)
    elif isinstance(tree, list):
        for index, value in enumerate(tree):
            yield from _values((*path, index), value)


def _spot(source: Source, start: int, mark: Mark) -> Spot:
    """Where a mark stands, on the line ``start`` (from 0) or the first below that has it."""
    for line in range(max(start, 0), len(source.lines)):
        column = source.lines[line].find(mark.text)
        if column >= 0:
            return source.line_spot(line, column, len(mark.text))
    return source.line_spot(max(start, 0))
