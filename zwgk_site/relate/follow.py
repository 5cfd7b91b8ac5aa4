"""Following a plan through: how far it was on any day up to the library's, and who is behind.

Sources: 2020年冠县政务公开工作要点 and 聊城市2024年政务公开工作要点 (建立工作台账，实时跟进，每月检查);
汶政办字〔2024〕8号 (落实情况纳入政府信息公开工作年度报告). Everything is derived from the ledger of progress;
nothing is typed twice.
"""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment, Library, Tally
from zwgk_site.relate.tasks import status_of, until
from zwgk_site.text.workdays import YearUnknown


@dataclass(frozen=True)
class Moment:
    """How a set of tasks stood at the end of a day. ``due`` of them were to be done by then, ``kept`` of those
    were. ``quarter`` is 1 to 4, or 0 for a day that ends none; ``closed`` says the quarter is over."""

    day: dt.date
    quarter: int
    closed: bool
    tally: Tally
    due: int
    kept: int


@dataclass(frozen=True)
class Overdue:
    """A task past its day. ``workdays`` past it, None where the holidays of ``unknown``, a year, are not known."""

    commitment: Commitment
    due: dt.date
    workdays: int | None
    unknown: int | None = None


@dataclass(frozen=True)
class Share:
    """What one department has to do in a plan: tasks that name it outright. ``moments`` are those of the plan."""

    department: str
    commitments: tuple[Commitment, ...]
    moments: tuple[Moment, ...]
    tally: Tally
    overdue: tuple[Overdue, ...]
    evidence: int


@dataclass(frozen=True)
class Month:
    """The end of a month: how many tasks were to be done by then, and how many were; None for days ahead."""

    last: dt.date
    planned: int
    done: int | None


@dataclass(frozen=True)
class Figures:
    """What a report of the year says of a plan. ``in_time`` and ``after`` add up to those done with a deadline."""

    tally: Tally
    in_time: int
    after: int
    undated_done: int
    """Done tasks that have no day by which they were to be done."""
    overdue: tuple[Overdue, ...]
    evidence: int
    proven: int
    """Done tasks with at least one piece of evidence."""


def done_on(commitment: Commitment) -> dt.date | None:
    """The day a task was first said to be done; None while it is open."""
    return min((entry.day for entry in commitment.progress if entry.done), default=None)


def due_of(commitment: Commitment) -> dt.date | None:
    return commitment.deadline.due if commitment.deadline is not None else None


def evidence_of(commitment: Commitment) -> int:
    """Pieces of evidence of the task itself, not of the plan as a whole."""
    return 0 if commitment.overall else sum(len(entry.evidence) for entry in commitment.progress)


def at(plan: Plan, commitment: Commitment, day: dt.date) -> Commitment:
    """The task as it stood at the end of a day not after the library's."""
    progress = until(commitment.progress, day)
    return replace(
        commitment,
        progress=progress,
        status=status_of(progress, commitment.deadline, plan.published.date(), day),
        percent=next((entry.percent for entry in progress if entry.percent is not None), None),
    )


def moments(plan: Plan, commitments: Sequence[Commitment], today: dt.date) -> tuple[Moment, ...]:
    """The plan at the end of each quarter of its year from its publication on, and on ``today``: the running
    quarter as of today; after the year a last moment of its own."""
    found = []
    for quarter in range(1, 5):
        first = dt.date(plan.year, 3 * quarter - 2, 1)
        last = _month_end(plan.year, 3 * quarter)
        if last >= plan.published.date() and first <= today:
            found.append(_moment(plan, commitments, min(last, today), quarter, closed=last <= today))
    if today > dt.date(plan.year, 12, 31):
        found.append(_moment(plan, commitments, today, 0, closed=False))
    return tuple(found)


def overdue(library: Library, commitments: Sequence[Commitment]) -> tuple[Overdue, ...]:
    """Tasks past their day, those longest past it first."""
    found = []
    for commitment in commitments:
        due = due_of(commitment)
        if commitment.status == "late" and due is not None:
            found.append(_overdue(library, commitment, due))
    return tuple(sorted(found, key=lambda one: one.due))


def shares(library: Library, plan: Plan) -> tuple[Share, ...]:
    """The departments that tasks of a plan name outright, in the order in which they are first named."""
    commitments = library.commitments.get(plan.id, ())
    order = dict.fromkeys(
        mention.department
        for commitment in commitments
        for mention in (*commitment.leads.mentions, *commitment.responsible.mentions)
        if mention.department is not None
    )
    return tuple(_share(library, plan, department, commitments) for department in order)


def months(plan: Plan, commitments: Sequence[Commitment], today: dt.date) -> tuple[Month, ...]:
    """Each month from the publication of the plan to the end of its year, and on to the last deadline."""
    ends = [due for commitment in commitments if (due := due_of(commitment)) is not None]
    last = max([dt.date(plan.year, 12, 31), *ends])
    last = min(last, dt.date(plan.year + 1, 12, 31))
    return tuple(
        Month(
            last=end,
            planned=sum(due <= end for due in ends),
            done=_done_by(commitments, min(end, today)) if end.replace(day=1) <= today else None,
        )
        for end in _month_ends(plan.published.date(), last)
    )


def figures(library: Library, plan: Plan) -> Figures:
    """Everything a report says of the plan, as of the library's day."""
    commitments = library.commitments.get(plan.id, ())
    done = [(done_on(c), due_of(c)) for c in commitments if c.status == "done"]
    return Figures(
        tally=Tally.of(commitments),
        in_time=sum(day is not None and due is not None and day <= due for day, due in done),
        after=sum(day is not None and due is not None and day > due for day, due in done),
        undated_done=sum(due is None for _, due in done),
        overdue=overdue(library, commitments),
        evidence=sum(evidence_of(c) for c in commitments),
        proven=sum(c.status == "done" and evidence_of(c) > 0 for c in commitments),
    )


def workdays_past(library: Library, due: dt.date, day: dt.date) -> tuple[int | None, int | None]:
    """Working days after ``due`` up to ``day``; else the year of which the holidays are not known."""
    try:
        return library.workdays.between(due, day), None
    except YearUnknown as unknown:
        return None, unknown.year


def _overdue(library: Library, commitment: Commitment, due: dt.date) -> Overdue:
    return Overdue(commitment, due, *workdays_past(library, due, library.today))


def _share(library: Library, plan: Plan, department: str, every: Sequence[Commitment]) -> Share:
    own = tuple(commitment for commitment in every if department in commitment.departments)
    return Share(
        department=department,
        commitments=own,
        moments=moments(plan, own, library.today),
        tally=Tally.of(own),
        overdue=overdue(library, own),
        evidence=sum(evidence_of(commitment) for commitment in own),
    )


def _moment(
    plan: Plan, commitments: Sequence[Commitment], day: dt.date, quarter: int, *, closed: bool
) -> Moment:
    then = tuple(at(plan, commitment, day) for commitment in commitments)
    due = [commitment for commitment in then if (by := due_of(commitment)) is not None and by <= day]
    kept = sum(commitment.status == "done" for commitment in due)
    return Moment(day, quarter, closed, Tally.of(then), len(due), kept)


def _done_by(commitments: Sequence[Commitment], day: dt.date) -> int:
    return sum((on := done_on(commitment)) is not None and on <= day for commitment in commitments)


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year, month, calendar.monthrange(year, month)[1])


def _month_ends(first: dt.date, last: dt.date) -> Iterator[dt.date]:
    year, month = first.year, first.month
    while (year, month) <= (last.year, last.month):
        yield _month_end(year, month)
        year, month = (year, month + 1) if month < 12 else (year + 1, 1)
