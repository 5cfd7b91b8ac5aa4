"""Records that lead back to themselves: columns and regions by 上级, groups by 成员."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence


def circles(graph: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, ...]]:
    """Circles of a graph, given as key → the keys it leads to; none where there is no circle.

    Each starts at its key that stands first in the graph, and no two hold the same keys. Every key is
    visited once, so where circles share keys some may be left for the next run.
    """
    order = {key: number for number, key in enumerate(graph)}
    done: set[str] = set()
    told: set[frozenset[str]] = set()
    for start in graph:
        for circle in _from(start, graph, done, []):
            if frozenset(circle) not in told:
                told.add(frozenset(circle))
                first = circle.index(min(circle, key=order.__getitem__))
                yield (*circle[first:], *circle[:first])


def _from(
    key: str, graph: Mapping[str, Sequence[str]], done: set[str], way: list[str]
) -> Iterator[tuple[str, ...]]:
    if key in way:
        yield tuple(way[way.index(key) :])
    elif key not in done:
        way.append(key)
        for after in graph.get(key, ()):
            yield from _from(after, graph, done, way)
        way.pop()
        done.add(key)
