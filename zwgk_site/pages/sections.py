"""The sections of a plan with their tasks, in the order of the original."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.plan import Plan, TaskGroup
from zwgk_site.library import Commitment
from zwgk_site.pages.columns import Columns
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.tasks import Row, row
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Section:
    """A heading of the plan with the tasks right below it; ``level`` counts from 1 (一、)."""

    id: str
    level: int
    heading: str
    """The heading element: h3 for the topmost."""
    title: str
    count: str
    """Done and total, as a sentence and as a bare fraction."""
    fraction: str
    late: str
    rows: tuple[Row, ...]


def sections(
    portal: Portal, here: Here, plan: Plan, commitments: tuple[Commitment, ...], columns: Columns
) -> tuple[Section, ...]:
    """Every group of the plan, flat, each with its own tasks. ``commitments`` are the plan's, in order."""
    remaining = iter(commitments)

    def walk(groups: tuple[TaskGroup, ...], level: int, path: tuple[int, ...]) -> Iterator[Section]:
        for index, group in enumerate(groups, start=1):
            own = tuple(next(remaining) for _ in group.tasks)
            place = (*path, index)
            yield Section(
                id="g" + "-".join(str(number) for number in place),
                level=level,
                heading=f"h{min(level + 2, 6)}",
                title=group.title,
                count=_count(portal, "done_of_total", own),
                fraction=_count(portal, "fraction", own),
                late=_late(portal, own),
                rows=tuple(row(portal, here, commitment, columns) for commitment in own),
            )
            yield from walk(group.groups, level + 1, place)

    return tuple(walk(plan.groups, 1, ()))


def _count(portal: Portal, wording: str, own: tuple[Commitment, ...]) -> str:
    return (
        portal.say("plan", wording, done=sum(c.status == "done" for c in own), total=len(own)) if own else ""
    )


def _late(portal: Portal, own: tuple[Commitment, ...]) -> str:
    late = sum(c.status == "late" for c in own)
    return portal.say("plan", "late_count", count=late) if late else ""
