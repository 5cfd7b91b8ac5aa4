"""What each column holds, and how fresh it is on the library's day.

Sources: 国办公开办函〔2019〕61号 for columns that carry what must be published, from one source wherever it is shown;
政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）for blank columns and columns past their interval.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Literal, cast

from zwgk_site.kinds.base import Kind, Record
from zwgk_site.kinds.column import Column
from zwgk_site.library import Entry, Library

State = Literal["fresh", "late", "blank", "exempt", "steady"]


@dataclass(frozen=True)
class Standing:
    """How a column stands. ``due`` is the last day of its interval after ``latest``; both are None where
    nothing has a day or no interval is set."""

    state: State
    latest: dt.date | None
    due: dt.date | None


@dataclass(frozen=True, eq=False)
class Holdings:
    """Columns and their entries. References that lead nowhere count for nothing, so that rules may ask too."""

    library: Library

    def own(self, column: str) -> tuple[Entry, ...]:
        """What stands in the column of that id itself, the newest first: the records it collects, and those
        that name it."""
        return self._own.get(column, ())

    def entries(self, column: str) -> tuple[Entry, ...]:
        """The same with what stands in the columns below; each entry once."""
        made = self._entries.get(column)
        if made is None:
            members = (column, *self.below(column))
            made = _newest_first(_once(entry for member in members for entry in self.own(member)))
            self._entries[column] = made
        return made

    def below(self, column: str) -> tuple[str, ...]:
        """Ids of all columns below, from top to bottom; each once, also where columns stand in a circle."""
        found: dict[str, None] = {}
        waiting = list(reversed(self._children.get(column, ())))
        while waiting:
            child = waiting.pop()
            if child not in found and child != column:
                found[child] = None
                waiting += reversed(self._children.get(child, ()))
        return tuple(found)

    def latest(self, column: str) -> dt.date | None:
        """The newest day of anything in the column or below it."""
        newest = next(iter(self.entries(column)), None)
        return None if newest is None else day_of(newest)

    def standing(self, column: str) -> Standing:
        """How the column of that id stands on the library's day; KeyError if there is none. One that only holds
        columns together is never blank itself: those below it may be."""
        record = cast(Column, self.library.get("column", column).record)
        latest = self.latest(column)
        if not self.entries(column):
            together = record.collects is None and self.below(column)
            return Standing("exempt" if record.exempt else "steady" if together else "blank", None, None)
        if record.interval_days is None or latest is None:
            return Standing("steady", latest, None)
        due = days_after(latest, record.interval_days)
        return Standing("late" if due < self.library.today else "fresh", latest, due)

    @cached_property
    def _entries(self) -> dict[str, tuple[Entry, ...]]:
        """What ``entries`` found so far."""
        return {}

    @cached_property
    def columns(self) -> tuple[Column, ...]:
        return self.library.records("column", Column)

    @cached_property
    def _collected(self) -> Mapping[str, Kind]:
        return {kind.label: kind for kind in self.library.kinds if kind.list_address}

    @cached_property
    def _children(self) -> Mapping[str, Sequence[str]]:
        found: dict[str, list[str]] = {}
        for column in self.columns:
            above = self.library.find("column", column.parent) if column.parent else None
            if above is not None:
                found.setdefault(above, []).append(column.id)
        return found

    @cached_property
    def _own(self) -> Mapping[str, tuple[Entry, ...]]:
        found: dict[str, list[Entry]] = {column.id: list(self._gathered(column)) for column in self.columns}
        for entries in self.library.entries.values():
            for entry in entries:
                named = named_column(entry.record)
                column = self.library.find("column", named) if named else None
                if column in found:
                    found[column].append(entry)
        return {column: _newest_first(_once(entries)) for column, entries in found.items()}

    def _gathered(self, column: Column) -> Sequence[Entry]:
        """The records of the kind that a column collects, narrowed as it says."""
        return self.asked(column.collects or "", column.narrowed)

    def asked(self, label: str, narrowed: Mapping[str, str]) -> tuple[Entry, ...]:
        """The records of the kind with that label that have all values asked for, the newest first; none where no
        kind with a list is called so. Found once for each question."""
        question = (label, *narrowed.items())
        if question not in self._answers:
            kind = self._collected.get(label)
            entries = self.library.entries.get(kind.name, ()) if kind else ()
            self._answers[question] = _newest_first([e for e in entries if self._wanted(e, narrowed)])
        return self._answers[question]

    @cached_property
    def _answers(self) -> dict[tuple[object, ...], tuple[Entry, ...]]:
        """What ``asked`` found so far."""
        return {}

    def _wanted(self, entry: Entry, narrowed: Mapping[str, str]) -> bool:
        """Whether a record has every value asked for; one whose references lead nowhere has none."""
        facets = {facet.label: facet for facet in entry.kind.facets}
        try:
            return all(
                label in facets
                and value in (choice.label for choice in facets[label].choices(entry.record, self.library))
                for label, value in narrowed.items()
            )
        except KeyError:
            return False


def named_column(record: Record) -> str | None:
    """The column that a record says it stands in; None for kinds that are collected, not placed."""
    return None if isinstance(record, Column) else getattr(record, "column", None)


def day_of(entry: Entry) -> dt.date | None:
    """The day by which an entry counts as new: that of its kind's order."""
    value = getattr(entry.record, entry.kind.order) if entry.kind.order else None
    if isinstance(value, dt.datetime):
        return value.date()
    return value if isinstance(value, dt.date) else None


def days_after(day: dt.date, days: int) -> dt.date:
    """So many days later; the last day there is where that is later still."""
    return dt.date.max if days > (dt.date.max - day).days else day + dt.timedelta(days=days)


def _once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Entries without those that came before: a column may collect what also names it."""
    return tuple({(entry.kind.name, entry.record.id): entry for entry in entries}.values())


def _newest_first(entries: Sequence[Entry]) -> tuple[Entry, ...]:
    return tuple(sorted(entries, key=lambda entry: day_of(entry) or dt.date.min, reverse=True))


@lru_cache(maxsize=2)
def holdings_of(library: Library) -> Holdings:
    """The holdings of a library. Made once: libraries are compared by what they are, not by what is in them."""
    return Holdings(library)
