"""From rows of texts to applications and cases: every cell is judged, all mistakes are told at once."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zwgk_site.ledger import columns as names
from zwgk_site.ledger.columns import CASES, REQUESTS, YES, Column
from zwgk_site.ledger.reading import Read, Row
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import ledger as words
from zwgk_site.text.ledgers import APPLICANT, CASE, OUTCOME, RECEIVED
from zwgk_site.text.nearest import nearest
from zwgk_site.text.replying import Course

_DATE = re.compile(
    r"([0-9]{4})(?:-([0-9]{1,2})-|/([0-9]{1,2})/|年([0-9]{1,2})月)([0-9]{1,2})日?(?: 0{1,2}:00(?::00)?)?"
)
_NUMBER = re.compile(r"[0-9A-Za-z〔〕【】（）()\[\]._/—–\-年第号字依申公开信复议诉讼行初终受]+")


@dataclass(frozen=True)
class Request:
    """An application. ``applicant`` and ``result`` are slugs of table three; ``replied`` is None while it is open,
    ``result`` is empty then. ``corrected`` is None while a correction that was ``asked`` for is awaited."""

    number: str
    spot: Spot
    applicant: str
    course: Course
    asked: dt.date | None
    awaited: bool
    """Whether a correction was asked for that has not come: the period does not run then."""
    replied: dt.date | None
    result: str

    @property
    def received(self) -> dt.date:
        return self.course.received


@dataclass(frozen=True)
class Case:
    """A review or a lawsuit. ``kind`` and ``outcome`` are slugs of table four; ``closed`` is None while it is open."""

    kind: str
    received: dt.date
    closed: dt.date | None
    outcome: str


@dataclass(frozen=True)
class Ledger:
    """All applications and cases."""

    requests: tuple[Request, ...]
    cases: tuple[Case, ...]


def ledger_of(read: Read, today: dt.date) -> tuple[Ledger, list[Problem]]:
    """The ledger, without rows that have mistakes, and every mistake."""
    found: list[Problem] = []
    requests: list[Request] = []
    cases: list[Case] = []
    for rows, columns in ((read.requests, REQUESTS), (read.cases, CASES)):
        taken: dict[str, Row] = {}
        for row in rows:
            cells, mistakes = _cells(row, columns, today)
            number = row.cells.get(names.NUMBER)
            first = taken.setdefault(number, row) if number else row
            if first is not row:
                mistakes.append(words.number_twice(row.spot(names.NUMBER), first.line))
            if not mistakes:
                mistakes += _related(row, cells)
            found += mistakes
            if not mistakes and columns is REQUESTS:
                requests.append(_request(row, cells))
            elif not mistakes:
                cases.append(_case(cells))
    return Ledger(tuple(requests), tuple(cases)), found


@dataclass(frozen=True)
class _Cells:
    dates: dict[str, dt.date]
    words: dict[str, str]


def _cells(row: Row, columns: Sequence[Column], today: dt.date) -> tuple[_Cells, list[Problem]]:
    """The values of a row by column, and what is wrong with each."""
    cells, found = _Cells({}, {}), []
    for column in columns:
        text, spot = row.cells.get(column.name), row.spot(column.name)
        if text is None:
            if column.required:
                found.append(words.missing(spot, column.name))
        elif column.content == "date":
            day = _date(text)
            if day is None:
                found.append(words.date(spot, column.name))
            elif day > today:
                found.append(words.future(spot, column.name, today))
            else:
                cells.dates[column.name] = day
        elif column.content == "choice":
            meant = dict(column.words)
            if text in meant:
                cells.words[column.name] = meant[text]
            else:
                known = list(dict.fromkeys(meant.values())) if column.name == names.WAY else _keys(column)
                found.append(words.choice(spot, column.name, nearest(text, list(meant)), known))
        elif not _NUMBER.fullmatch(text):
            found.append(words.number(spot))
    return cells, found


def _keys(column: Column) -> list[str]:
    """The shortest word for each meaning."""
    first: dict[str, str] = {}
    for word, slug in column.words:
        first.setdefault(slug, word)
    return list(first.values())


def _date(text: str) -> dt.date | None:
    match = _DATE.fullmatch(text)
    if match is None:
        return None
    month = next(filter(None, match.groups()[1:4]))
    try:
        return dt.date(int(match[1]), int(month), int(match[5]))
    except ValueError:
        return None


BOTH = (
    (names.CORRECTED, names.ASKED),
    (names.THIRD_ANSWERED, names.THIRD_ASKED),
    (names.AGENCY_ANSWERED, names.AGENCY_ASKED),
)
"""The first is written only with the second, which comes before it."""


def _related(row: Row, cells: _Cells) -> Iterator[Problem]:
    """Days out of order, and what goes with something that is not there."""
    dates, received = cells.dates, cells.dates[RECEIVED]
    for name, day in dates.items():
        if day < received:
            yield words.order(row.spot(name), name, RECEIVED)
    for later, earlier in BOTH:
        if later in dates and earlier not in dates:
            yield words.incomplete(row.spot(later), later, earlier)
        elif later in dates and dates[later] < dates[earlier]:
            yield words.order(row.spot(later), later, earlier)
    if names.REPLIED in dates:
        for name in (names.ASKED, names.CORRECTED, names.THIRD_ASKED, names.AGENCY_ASKED):
            if name in dates and dates[names.REPLIED] < dates[name]:
                yield words.order(row.spot(names.REPLIED), names.REPLIED, name)
    yield from _together(row, cells, names.REPLIED, names.RESULT)
    if cells.words.get(OUTCOME) != "pending":
        yield from _together(row, cells, names.CLOSED, OUTCOME)
    elif names.CLOSED in dates:
        yield words.incomplete(row.spot(names.CLOSED), names.CLOSED, OUTCOME)


def _together(row: Row, cells: _Cells, date: str, word: str) -> Iterator[Problem]:
    if date in cells.dates and word not in cells.words:
        yield words.incomplete(row.spot(date), date, word)
    if word in cells.words and date not in cells.dates:
        yield words.incomplete(row.spot(word), word, date)


def _request(row: Row, cells: _Cells) -> Request:
    dates = cells.dates
    asked = ((names.THIRD_ASKED, names.THIRD_ANSWERED), (names.AGENCY_ASKED, names.AGENCY_ANSWERED))
    return Request(
        number=row.cells[names.NUMBER],
        spot=row.spot(names.NUMBER),
        applicant=cells.words[APPLICANT],
        course=Course(
            received=dates[RECEIVED],
            corrected=dates.get(names.CORRECTED),
            pauses=tuple((dates[first], dates.get(last)) for first, last in asked if first in dates),
            extended=cells.words.get(names.EXTENDED) == YES,
        ),
        asked=dates.get(names.ASKED),
        awaited=names.ASKED in dates and names.CORRECTED not in dates,
        replied=dates.get(names.REPLIED),
        result=cells.words.get(names.RESULT, ""),
    )


def _case(cells: _Cells) -> Case:
    return Case(
        kind=cells.words[CASE],
        received=cells.dates[RECEIVED],
        closed=cells.dates.get(names.CLOSED),
        outcome=cells.words.get(OUTCOME, "pending"),
    )
