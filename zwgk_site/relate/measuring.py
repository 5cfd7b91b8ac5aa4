"""What a measure is: so many of so many, whose work it is, and the points it is worth."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from zwgk_site.library import Library

HUNDREDTH = Decimal("0.01")


@dataclass(frozen=True)
class Lacking:
    """What did not count: a record by its kind and id, or, where it is none, a text."""

    kind: str
    id: str
    text: str = ""


@dataclass(frozen=True)
class Measure:
    """``done`` of ``total``; ``lacking`` are the others. ``kind`` names the list where they can be seen."""

    done: int
    total: int
    lacking: tuple[Lacking, ...]
    kind: str

    @property
    def share(self) -> Decimal | None:
        """From 0 to 1; None where there is nothing to measure."""
        return Decimal(self.done) / self.total if self.total else None


def points(measure: Measure, weight: Decimal) -> Decimal | None:
    """The share of a weight, to two figures, half up; None where there is nothing to measure."""
    share = measure.share
    return None if share is None else (weight * share).quantize(HUNDREDTH, ROUND_HALF_UP)


@dataclass(frozen=True)
class Scope:
    """Whose work is measured: that of the organs of one region, of all where ``region`` is None."""

    library: Library
    region: str | None

    def has(self, organ: str) -> bool:
        """Whether an organ, by any of its names, belongs to the region."""
        found = self.library.find("department", organ)
        if found is None:
            return False
        of = self.library.find("region", self.library.department(found).region)
        return self.region is None or of == self.region


def scope_of(library: Library, organ: str) -> Scope:
    """The organs of the same region as one of them; all where that is nowhere."""
    found = library.find("department", organ)
    region = None if found is None else library.find("region", library.department(found).region)
    return Scope(library, region)


def count(kind: str, judged: Iterable[tuple[Lacking, bool]]) -> Measure:
    """The measure of what was judged good or not, one after another."""
    pairs = tuple(judged)
    lacking = tuple(one for one, good in pairs if not good)
    return Measure(len(pairs) - len(lacking), len(pairs), lacking, kind)
