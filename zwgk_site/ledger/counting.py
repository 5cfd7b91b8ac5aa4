"""Tables three and four of the annual report of one year, counted from the ledger.

An application is new in the year in which it was received, carried in where it was received before and was still
open when the year began, handled in the year of its reply, carried out where it was open when the year ended. So
new and carried in are always as many as handled and carried out (勾稽关系 of 国办公开办函〔2021〕30号).
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zwgk_site.kinds.report_tables import (
    APPLICANTS,
    CARRIED_IN,
    CARRIED_OUT,
    HANDLED,
    MERGED,
    NEW,
    OTHERWISE,
    OUTCOMES,
    RESULTS,
    TABLE4,
    Line,
    table3_of,
)
from zwgk_site.ledger.entries import Case, Ledger, Request

Figures = Mapping[str, tuple[int, ...]]
"""The cells of each line by its key, the sum last."""


@dataclass(frozen=True)
class Tables:
    """Both tables of a year."""

    year: int
    table3: Figures
    table4: Figures


def tables_of(ledger: Ledger, year: int) -> Tables:
    """The tables as the ledger has them; all zero for a year in which nothing happened."""
    return Tables(
        year=year,
        table3={line.key: _cells(ledger, _counted(line, year)) for line in table3_of(year)},
        table4={line.key: _outcomes(ledger, line, year) for line in TABLE4},
    )


def _counted(line: Line, year: int) -> Callable[[Request], bool]:
    """Whether an application counts in a line."""
    merged = {one.slug for one in RESULTS if OTHERWISE in one.groups}
    if line == NEW:
        return lambda request: request.received.year == year
    if line == CARRIED_IN:
        return lambda request: request.received.year < year and not _before(request.replied, year)
    if line == CARRIED_OUT:
        return lambda request: request.received.year <= year and not _before(request.replied, year + 1)
    if line == HANDLED:
        return lambda request: request.replied is not None and request.replied.year == year
    wanted = merged if line == MERGED else {line.slug}
    return lambda request: (
        request.replied is not None and request.replied.year == year and request.result in wanted
    )


def _before(day: dt.date | None, year: int) -> bool:
    return day is not None and day.year < year


def _cells(ledger: Ledger, counted: Callable[[Request], bool]) -> tuple[int, ...]:
    here = [request.applicant for request in ledger.requests if counted(request)]
    return (*(here.count(applicant.slug) for applicant in APPLICANTS), len(here))


def _outcomes(ledger: Ledger, line: Line, year: int) -> tuple[int, ...]:
    """Cases of one kind that were open at some time of the year, by how they stood at its end."""
    here = [
        _standing(case, year)
        for case in ledger.cases
        if case.kind == line.slug and case.received.year <= year and not _before(case.closed, year)
    ]
    return (*(here.count(outcome.slug) for outcome in OUTCOMES), len(here))


def _standing(case: Case, year: int) -> str:
    return case.outcome if case.closed is not None and case.closed.year <= year else "pending"
