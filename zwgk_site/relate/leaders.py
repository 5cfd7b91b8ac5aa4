"""Leaders in the official order: organs as they are registered, within each the order it has published."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from zwgk_site.kinds.department import Department
from zwgk_site.kinds.leader import Leader
from zwgk_site.library import Library


def leaders_of(library: Library, organ: str) -> tuple[Leader, ...]:
    """The leaders of the organ with that id, the first first. References that lead nowhere count for nothing."""
    return _by_organ(library).get(organ, ())


def places_of(library: Library) -> Mapping[str, tuple[int, ...]]:
    """By the id of each leader: the place of the organ in the register, and that of the leader in the organ."""
    organs = {organ.id: place for place, organ in enumerate(library.records("department", Department))}
    return {
        leader.id: (organs[organ], place)
        for organ, leaders in _by_organ(library).items()
        for place, leader in enumerate(leaders)
    }


def in_charge_of(library: Library, organ: str) -> tuple[Leader, ...]:
    """The leaders of other organs who say that they are in charge of the organ with that id."""
    return tuple(
        leader
        for leaders in _by_organ(library).values()
        for leader in leaders
        if organ in {library.find("department", each) for each in leader.charged_with}
    )


@lru_cache(maxsize=2)
def _by_organ(library: Library) -> Mapping[str, tuple[Leader, ...]]:
    found: dict[str, list[Leader]] = {}
    for leader in library.records("leader", Leader):
        organ = library.find("department", leader.organ)
        if organ is not None:
            found.setdefault(organ, []).append(leader)
    return {
        organ: tuple(sorted(some, key=lambda leader: (leader.rank, leader.id)))
        for organ, some in found.items()
    }
