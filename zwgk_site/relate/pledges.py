"""How far the promises of a pledge are on a day, told by the same words as tasks of plans."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zwgk_site.kinds.plan import Progress
from zwgk_site.kinds.pledge import Pledge, Promise, due_of
from zwgk_site.library import STATUSES, Status, Tally
from zwgk_site.relate.tasks import status_of, until
from zwgk_site.text.deadlines import Deadline


@dataclass(frozen=True)
class Kept:
    """A promise on a day. ``progress`` are its entries up to that day, newest first."""

    key: str
    """Anchor on the page of the pledge."""
    number: str
    promise: Promise
    deadline: Deadline
    status: Status
    percent: int | None
    progress: tuple[Progress, ...]

    @property
    def sample(self) -> bool:
        return any(entry.sample for entry in self.progress)


def kept(pledge: Pledge, today: dt.date) -> tuple[Kept, ...]:
    """Every promise of a pledge, in order."""
    return tuple(_one(pledge, place, promise, today) for place, promise in enumerate(pledge.promises, 1))


def tally(promises: tuple[Kept, ...]) -> Tally:
    """How many promises are in each state; the four add up to the total."""
    count = {status: sum(one.status == status for one in promises) for status in STATUSES}
    return Tally(len(promises), count["done"], count["doing"], count["todo"], count["late"])


def _one(pledge: Pledge, place: int, promise: Promise, today: dt.date) -> Kept:
    progress, deadline = until(promise.progress, today), due_of(promise, pledge.year)
    return Kept(
        key=f"c{place}",
        number=str(place),
        promise=promise,
        deadline=deadline,
        status=status_of(progress, deadline, pledge.published.date(), today),
        percent=next((entry.percent for entry in progress if entry.percent is not None), None),
        progress=progress,
    )
