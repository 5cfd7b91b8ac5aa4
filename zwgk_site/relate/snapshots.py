"""Snapshots of plans held against the ledger: what was written down then, and what the ledger says of that day now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zwgk_site.kinds.plan import Plan
from zwgk_site.kinds.snapshot import Snapshot, StateWord, TaskState
from zwgk_site.library import Commitment, Library, Status, Tally
from zwgk_site.relate.follow import at, done_on

WORDS: Mapping[Status, StateWord] = {"done": "已完成", "doing": "推进中", "todo": "未开始", "late": "逾期"}
"""The word for each state in a snapshot."""

OPENING = 16
"""Characters of a task by which a snapshot knows it again."""


@dataclass(frozen=True)
class Difference:
    """A task of which snapshot and ledger disagree: ``reopened`` was done then and by the ledger was not;
    ``backdated`` was open then and by the ledger was done; ``gone`` is no longer the task of that place."""

    place: int
    """Index of the task in the snapshot."""
    form: Literal["reopened", "backdated", "gone"]
    state: TaskState
    commitment: Commitment | None


def opening(commitment: Commitment) -> str:
    """The first characters of a task, white space left out."""
    return "".join(commitment.task.text.split())[:OPENING]


def snapshots_of(library: Library, plan: str) -> tuple[Snapshot, ...]:
    """The snapshots of the plan of that id, the oldest first."""
    found = (s for s in library.records("snapshot", Snapshot) if library.find("plan", s.plan) == plan)
    return tuple(sorted(found, key=lambda snapshot: snapshot.day))


def tally(snapshot: Snapshot) -> Tally:
    """How many tasks were in each state; the four add up to the total."""
    states = [task.state for task in snapshot.tasks]
    count = {status: states.count(word) for status, word in WORDS.items()}
    return Tally(len(states), count["done"], count["doing"], count["todo"], count["late"])


def differences(library: Library, plan: Plan, snapshot: Snapshot) -> tuple[Difference, ...]:
    """Where the ledger of today tells the day of the snapshot otherwise than the snapshot does."""
    known = {commitment.key: commitment for commitment in library.commitments.get(plan.id, ())}
    found = []
    for place, state in enumerate(snapshot.tasks):
        commitment = known.get(state.key)
        if commitment is None or opening(commitment) != state.text:
            found.append(Difference(place, "gone", state, commitment))
            continue
        then = at(plan, commitment, snapshot.day)
        if state.state == "已完成" and then.status != "done":
            found.append(Difference(place, "reopened", state, commitment))
        elif state.state != "已完成" and then.status == "done" and done_on(commitment) is not None:
            found.append(Difference(place, "backdated", state, commitment))
    return tuple(found)
