"""The library under inspection: every record with the place of each of its values."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from zwgk_site.kinds.base import Record
from zwgk_site.library import Library
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import calendar as words
from zwgk_site.text.workdays import YearUnknown
from zwgk_site.validate import Checked

R = TypeVar("R", bound=Record)


@dataclass(frozen=True)
class Inspected:
    """What a rule may ask. ``incomplete`` names kinds of which some records could not be read: that
    something of theirs is missing is then no mistake."""

    library: Library
    incomplete: frozenset[str]
    _items: Mapping[tuple[str, str], Checked]
    _unknown: dict[int, Spot] = field(default_factory=dict)

    @staticmethod
    def of(library: Library, records: Sequence[Checked], incomplete: frozenset[str]) -> Inspected:
        return Inspected(library, incomplete, {(item.kind.name, item.record.id): item for item in records})

    @property
    def today(self) -> dt.date:
        return self.library.today

    def records(self, kind: str, model: type[R]) -> tuple[R, ...]:
        """All readable records of a kind."""
        return self.library.records(kind, model)

    def checked(self) -> Iterable[Checked]:
        """Every readable record with its source, also those no longer shown."""
        return self._items.values()

    def spot(self, kind: str, record_id: str, *path: str | int) -> Spot:
        """Where the value at ``path`` (keys as authors write them) stands; where it is not written, the
        head of what it belongs to."""
        item = self._items[kind, record_id]
        if path and (*item.path, *path) in item.source.values:
            return item.spot(*path)
        return item.source.opening((*item.path, *path[:-1]))

    def in_body(self, kind: str, record_id: str, start: int, end: int) -> Spot:
        """Where a part of a record's text stands, given by its place in ``body``; of several lines the
        first. The file as a whole where the text was written otherwise."""
        item = self._items[kind, record_id]
        body, text = str(getattr(item.record, "body", "")), item.source.text
        at = text.rfind(body)
        if at < 0:
            return Spot(item.source.file)
        line, column = text.count("\n", 0, at + start), at + start - (text.rfind("\n", 0, at + start) + 1)
        return item.source.line_spot(line, column, end - start)

    def workdays_after(self, day: dt.date, count: int, spot: Spot) -> dt.date | None:
        """The ``count``-th working day after ``day``; None where the holidays of a year on the way are
        not known, which is then reported once, at ``spot``."""
        try:
            return self.library.workdays.after(day, count)
        except YearUnknown as unknown:
            self._unknown.setdefault(unknown.year, spot)
            return None

    def workdays_between(self, first: dt.date, last: dt.date, spot: Spot) -> int | None:
        """Working days after ``first`` up to ``last``; None as above."""
        try:
            return self.library.workdays.between(first, last)
        except YearUnknown as unknown:
            self._unknown.setdefault(unknown.year, spot)
            return None

    def unknown_years(self) -> list[Problem]:
        """A problem for each year whose holidays were needed and are not known."""
        return [words.year_unknown(spot, year) for year, spot in sorted(self._unknown.items())]
