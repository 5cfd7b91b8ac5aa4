"""The texts that a document had one after another: from which day to which, and what changed them."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zwgk_site.kinds.version import Version
from zwgk_site.library import Library
from zwgk_site.validity import CHANGING, Tie


@dataclass(frozen=True)
class Stretch:
    """An earlier text and the days it held.

    ``last`` is the day before the text changed, None where nothing tells it. ``ties`` are the relations
    by which the next text came about. ``after`` is the version that follows; None: the document's own text.
    """

    version: Version
    last: dt.date | None
    ties: tuple[Tie, ...]
    after: Version | None


def stretches(library: Library, policy: str) -> tuple[Stretch, ...]:
    """The earlier texts of a document, by its id, the oldest first.

    A text ends where the next one begins or, if that is sooner, where a newer document changed it.
    """
    found = sorted(
        (v for v in library.records("version", Version) if library.find("policy", v.policy) == policy),
        key=lambda version: (version.since, version.id),
    )
    changes = sorted(
        (tie for tie in library.ties.to.get(policy, ()) if tie.type in CHANGING),
        key=lambda tie: (tie.since, tie.newer),
    )
    following = [*found, None][1:]
    return tuple(_stretch(v, after, changes) for v, after in zip(found, following, strict=True))


def _stretch(version: Version, after: Version | None, changes: list[Tie]) -> Stretch:
    ties = tuple(
        tie for tie in changes if version.since < tie.since and (after is None or tie.since <= after.since)
    )
    ends = [tie.since for tie in ties] + ([after.since] if after else [])
    last = min(ends) - dt.timedelta(days=1) if ends else None
    return Stretch(version, last, ties, after)
