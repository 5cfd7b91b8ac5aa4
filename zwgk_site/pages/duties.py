"""Tasks from the view of one organ that takes part in them: its role, who else, until when, how far."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.department import Department
from zwgk_site.library import Commitment
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.tasks import Due, State, Step, due, state, step
from zwgk_site.relate.follow import due_of, workdays_past
from zwgk_site.urls import Here

ROLES = ("lead", "responsible", "assist")

FEW = 5
"""Open tasks of a plan that the page of the organ itself shows."""

TASKS = "tasks.html"


@dataclass(frozen=True)
class Duty:
    """A task from the view of one organ taking part in it."""

    number: str
    text: str
    href: str
    plan: Link
    role: str
    others: str
    due: Due | None
    past: str
    """Working days past the deadline; empty where the task is not late."""
    state: State
    latest: Step | None
    sample: bool


@dataclass(frozen=True)
class Share:
    """What an organ has to do in one plan: how much, the open tasks nearest to their day, and where all are."""

    id: str
    plan: Link
    summary: str
    named: tuple[Duty, ...]
    more: Link


def tasks_address(portal: Portal, organ: str) -> str:
    """Address of the page of everything an organ has to do."""
    return urls.beside(portal.address("department", organ), TASKS)


def in_order(commitments: Sequence[Commitment]) -> tuple[Commitment, ...]:
    """By deadline, the earliest first; those without a day last; otherwise as they stand."""
    return tuple(sorted(commitments, key=lambda c: due_of(c) or dt.date.max))


def shares(portal: Portal, here: Here, organ: Department) -> tuple[Share, ...]:
    """The plans in which an organ takes part, the newest first."""
    library, say = portal.library, portal.say
    found = []
    for entry in library.entries.get("plan", ()):
        plan = entry.record.id
        own = tuple(c for c in library.tasks_of(organ.id) if c.plan == plan)
        common = sum(c.plan == plan for c in library.shared_tasks_of(organ.id))
        if not own and not common:
            continue
        done, late = (sum(c.status == status for c in own) for status in ("done", "late"))
        told = [say("department", "own_late" if late else "own", count=len(own), done=done, late=late)]
        parts = [*(told if own else []), *([say("department", "shared", count=common)] if common else [])]
        nearest = in_order([c for c in own if c.status != "done"])
        found.append(
            Share(
                id=f"p-{plan}",
                plan=portal.link(here, "plan", plan),
                summary=say("mark", "list").join(parts),
                named=tuple(duty(portal, here, organ.id, c) for c in nearest[:FEW]),
                more=Link(
                    say("department", "all_tasks", count=len(own) + common),
                    here.to(tasks_address(portal, organ.id), "" if own else f"p-{plan}"),
                ),
            )
        )
    return tuple(found)


def role_of(organ: str, commitment: Commitment) -> str:
    """What the organ of that id is to a task: lead, responsible, assist, or shared through a group."""
    roles = {
        mention.role
        for mention in (*commitment.leads.mentions, *commitment.responsible.mentions)
        if mention.department == organ
    }
    return next((role for role in ROLES if role in roles), "shared")


def duty(portal: Portal, here: Here, organ: str, commitment: Commitment) -> Duty:
    """One task of an organ."""
    role = role_of(organ, commitment)
    others = [
        mention.text
        for mention in (*commitment.leads.mentions, *commitment.responsible.mentions)
        if mention.role == role and mention.department != organ
    ]
    newest = commitment.progress[0] if commitment.progress and not commitment.overall else None
    return Duty(
        number=commitment.number,
        text=" ".join(commitment.task.text.split("\n")),
        href=here.to(portal.address("plan", commitment.plan), commitment.key),
        plan=portal.link(here, "plan", commitment.plan),
        role=portal.say("department", f"role_{role}"),
        others=portal.say("mark", "comma").join(dict.fromkeys(others)),
        due=due(portal, commitment),
        past=past(portal, commitment),
        state=state(portal, commitment),
        latest=step(portal, here, newest) if newest else None,
        sample=commitment.sample,
    )


def past(portal: Portal, commitment: Commitment) -> str:
    """How many working days a task is past its day, in words; says so where the holidays are not known. Empty
    for a task that is not late."""
    by = due_of(commitment)
    if commitment.status != "late" or by is None:
        return ""
    days, unknown = workdays_past(portal.library, by, portal.today)
    if days is None:
        return portal.say("follow", "workdays_unknown", year=unknown)
    return portal.say("follow", "workdays_past", days=days)
