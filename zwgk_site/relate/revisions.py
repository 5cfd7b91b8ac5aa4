"""What changed between two versions of a catalogue, item by item."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zwgk_site.kinds.catalogue import Catalogue, Line

ASPECTS: Mapping[str, Callable[[Line], object]] = {
    "内容": lambda line: tuple((tick.word, tick.required) for tick in line.item.elements),
    "依据": lambda line: line.basis,
    "时限": lambda line: line.limit,
    "主体": lambda line: line.unit,
    "责任": lambda line: line.office,
    "渠道": lambda line: tuple((tick.word, tick.required) for tick in line.channels),
    "对象": lambda line: line.audience,
    "方式": lambda line: line.way,
    "层级": lambda line: line.layers,
}
"""What is compared of two items of the same name."""


@dataclass(frozen=True)
class Revision:
    """Items by their names: new ones, those that are gone, and those of which some aspects are different now."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[tuple[str, tuple[str, ...]], ...]


def revision(older: Catalogue, newer: Catalogue) -> Revision:
    """What the newer version changed. Items are the same where their names from the first level on are."""
    before, after = _by_path(older), _by_path(newer)
    changed = (
        (name(path), tuple(key for key, of in ASPECTS.items() if of(before[path]) != of(line)))
        for path, line in after.items()
        if path in before
    )
    return Revision(
        added=tuple(name(path) for path in after if path not in before),
        removed=tuple(name(path) for path in before if path not in after),
        changed=tuple((item, aspects) for item, aspects in changed if aspects),
    )


def name(path: tuple[str, ...]) -> str:
    """An item by its names from the first level on."""
    return "—".join(path)


def _by_path(catalogue: Catalogue) -> Mapping[tuple[str, ...], Line]:
    return {tuple(line.item.path): line for line in catalogue.lines()}
