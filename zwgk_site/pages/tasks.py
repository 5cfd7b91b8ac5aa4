"""A task as shown in a table: what, who, until when, how far, and the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from zwgk_site.kinds.plan import Progress
from zwgk_site.library import Commitment, Status
from zwgk_site.pages import formats
from zwgk_site.pages.columns import Columns
from zwgk_site.pages.meter import status_label
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.units import Cell, cell
from zwgk_site.text.deadlines import Deadline
from zwgk_site.urls import Here

SOON = 31
"""Days before a deadline from which the days left are said; before that they are only noise."""

EXCERPT = 40
"""Characters of a task where it is only pointed to."""


class Undertaken(Protocol):
    """What is to be done until a day, and how far it is: a task of a plan, a promise."""

    @property
    def deadline(self) -> Deadline | None: ...

    @property
    def status(self) -> Status: ...

    @property
    def percent(self) -> int | None: ...


@dataclass(frozen=True)
class State:
    """State of a task on the library's day, with how far it is where that is known."""

    status: Status
    label: str
    percent: str
    width: str


@dataclass(frozen=True)
class Due:
    """The deadline as written; ``day`` is its date where it is one, ``note`` the days left or past."""

    text: str
    day: str
    note: str


@dataclass(frozen=True)
class Step:
    """One dated entry of progress with its evidence."""

    day: str
    date: str
    text: str
    evidence: tuple[Link, ...]
    sample: bool


@dataclass(frozen=True)
class Row:
    """One task of a table."""

    anchor: str
    number: str
    text: tuple[str, ...]
    place: str
    """Title of the section it stands in."""
    href: str
    """Where the task stands in its plan."""
    cells: tuple[Cell, ...]
    due: Due | None
    state: State
    latest: Step | None
    earlier: tuple[Step, ...]
    note: str
    sample: bool


def state(portal: Portal, commitment: Undertaken) -> State:
    """The state, and the percentage only while a task is under way."""
    percent = commitment.percent if commitment.status in ("doing", "late") else None
    return State(
        status=commitment.status,
        label=status_label(portal, commitment.status),
        percent="" if percent is None else f"{percent}%",
        width="" if percent is None else str(percent),
    )


def due(portal: Portal, commitment: Undertaken) -> Due | None:
    """The deadline, with days left when it is near and days past when the task is late."""
    deadline = commitment.deadline
    if deadline is None:
        return None
    if deadline.due is None:
        return Due(deadline.text, "", "")
    left = (deadline.due - portal.today).days
    note = ""
    if commitment.status == "late":
        note = portal.say("plan", "days_past", days=-left)
    elif commitment.status != "done" and 0 <= left <= SOON:
        note = portal.say("plan", "days_left", days=left) if left else portal.say("plan", "days_none")
    return Due(deadline.text, formats.iso(deadline.due), note)


def step(portal: Portal, here: Here, entry: Progress) -> Step:
    """One entry of progress, its evidence linked."""
    return Step(
        day=formats.iso(entry.day),
        date=formats.long_day(entry.day),
        text=entry.text,
        evidence=tuple(portal.resolve(here, item.name, item.link) for item in entry.evidence),
        sample=entry.sample,
    )


def row(portal: Portal, here: Here, commitment: Commitment, columns: Columns) -> Row:
    """A task for a table with these columns."""
    home = portal.address("plan", commitment.plan)
    cells = []
    if columns.leads:
        cells.append(cell(portal, here, columns.labels.leads, commitment.leads))
    if columns.responsible:
        cells.append(cell(portal, here, columns.labels.responsible, commitment.responsible))
    steps = () if commitment.overall else tuple(step(portal, here, entry) for entry in commitment.progress)
    return Row(
        anchor=commitment.key,
        number=commitment.number,
        text=tuple(part for part in commitment.task.text.split("\n") if part),
        place=commitment.path[-1] if commitment.path else "",
        href=here.to(home, commitment.key),
        cells=tuple(cells),
        due=due(portal, commitment),
        state=state(portal, commitment),
        latest=steps[0] if steps else None,
        earlier=steps[1:],
        note=commitment.task.note or "",
        sample=commitment.sample,
    )
