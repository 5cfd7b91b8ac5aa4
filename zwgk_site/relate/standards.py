"""Which version of a table of standards holds on a day, and how amounts changed from one to the next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Literal

from zwgk_site.kinds.standard import Standard, StandardClass, StandardVersion

Standing = Literal["current", "past", "next"]


@dataclass(frozen=True)
class Line:
    """One line of a table: a class, or one item of a class that has several."""

    of: StandardClass
    item: str | None

    @property
    def key(self) -> tuple[str, str | None]:
        return (self.of.name, self.item)

    @property
    def name(self) -> str:
        return f"{self.of.name}（{self.item}）" if self.item else self.of.name


@dataclass(frozen=True)
class Change:
    """From one amount to the next. ``percent`` has one decimal; None where there was nothing before."""

    by: Decimal
    percent: Decimal | None


def version_on(versions: Sequence[StandardVersion], day: dt.date) -> StandardVersion | None:
    """The version that holds on a day: the last that began by then; None before the first."""
    begun = [version for version in versions if version.since <= day]
    return max(begun, key=lambda version: version.since, default=None)


def standing(versions: Sequence[StandardVersion], version: StandardVersion, day: dt.date) -> Standing:
    """What a version is on a day: in force, no longer, or announced."""
    if version.since > day:
        return "next"
    return "current" if version is version_on(versions, day) else "past"


def last_day(versions: Sequence[StandardVersion], version: StandardVersion) -> dt.date | None:
    """The day before the next version begins; None for the newest."""
    later = [other.since for other in versions if other.since > version.since]
    return min(later) - dt.timedelta(days=1) if later else None


def change(before: Decimal | None, now: Decimal) -> Change | None:
    """None where there was no amount before."""
    if before is None:
        return None
    by = now - before
    if not before:
        return Change(by, None)
    return Change(by, (by * 100 / before).quantize(Decimal("0.1"), ROUND_HALF_UP))


def lines(table: Standard) -> tuple[Line, ...]:
    """All lines of a table in its order."""
    return tuple(Line(of, item) for of in table.classes for item in of.items or (None,))


def find_class(table: Standard, written: str) -> StandardClass | None:
    """The class of a table by its name or short name."""
    return next((each for each in table.classes if written in (each.name, each.short)), None)


def applies(of: StandardClass, version: StandardVersion) -> bool:
    """Whether a class had not ended when a version began."""
    return of.until is None or version.since <= of.until


@dataclass(frozen=True, eq=False)
class Amounts:
    """All amounts of a table by version and line."""

    table: Standard

    @cached_property
    def _values(self) -> Mapping[tuple[dt.date, str, str | None], Decimal]:
        return {
            (version.since, of.name, amount.item): amount.value
            for version in self.table.versions
            for amount in version.amounts
            if (of := find_class(self.table, amount.of)) is not None
        }

    @cached_property
    def ordered(self) -> tuple[StandardVersion, ...]:
        """Versions from the oldest to the newest."""
        return tuple(sorted(self.table.versions, key=lambda version: version.since))

    def at(self, version: StandardVersion, line: Line) -> Decimal | None:
        """The amount of a line in a version; None where it has none."""
        return self._values.get((version.since, *line.key))

    def before(self, version: StandardVersion) -> StandardVersion | None:
        """The version that this one replaces."""
        earlier = [other for other in self.ordered if other.since < version.since]
        return earlier[-1] if earlier else None

    def changed(self, version: StandardVersion, line: Line) -> Change | None:
        """From the version before; None where either has no amount."""
        before, now = self.before(version), self.at(version, line)
        return None if now is None or before is None else change(self.at(before, line), now)

    def on(self, day: dt.date, line: Line) -> Decimal | None:
        """The amount of a line that holds on a day; None where none does, or the class has ended."""
        version = version_on(self.table.versions, day)
        if version is None or (line.of.until is not None and day > line.of.until):
            return None
        return self.at(version, line)
