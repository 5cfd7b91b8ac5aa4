"""我的任务: everything one organ has to do, of all plans, by state and deadline; made to be printed and ticked off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.department import Department
from zwgk_site.library import Commitment, Entry, Status, Tally
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.duties import Duty, duty, in_order, tasks_address
from zwgk_site.pages.head import list_head
from zwgk_site.pages.meter import Meter, meter, status_label
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

TABLE = "tasks.csv"

URGENCY: tuple[Status, ...] = ("late", "doing", "todo", "done")
"""The order in which states stand on the page."""


@dataclass(frozen=True)
class Part:
    """The tasks of one state, or those of one plan in which the organ takes part through a group."""

    id: str
    title: str
    count: str
    rows: tuple[Duty, ...]


@dataclass(frozen=True)
class View:
    """Everything the page shows. ``states`` lead to the parts of the page, with the number of tasks in each."""

    title: str
    organ: Link
    lede: str
    meter: Meter
    states: tuple[Link, ...]
    parts: tuple[Part, ...]
    shared: tuple[Part, ...]
    shared_count: str
    state_note: str
    sample: bool
    download: Link


def my_tasks(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of an organ's tasks; none for an organ that has none."""
    organ, library = cast(Department, entry.record), portal.library
    own, shared = library.tasks_of(organ.id), library.shared_tasks_of(organ.id)
    if not own and not shared:
        return
    here, about = Here.at(tasks_address(portal, organ.id)), portal.about(entry.kind)
    view = _view(portal, here, organ, own, shared)
    crumbs = portal.trail(here, about, portal.say("follow", "tasks_short"))
    yield compose(
        portal,
        here,
        "my-tasks.html",
        {"view": view},
        list_head(portal, here.address, view.title, view.lede, about),
        about=about,
        crumbs=(*crumbs[:-1], view.organ, crumbs[-1]),
        source=entry.file,
        kind="department",
        record=organ.id,
    )


def _view(
    portal: Portal,
    here: Here,
    organ: Department,
    own: tuple[Commitment, ...],
    shared: tuple[Commitment, ...],
) -> View:
    say, tally = portal.say, Tally.of(own)
    parts = tuple(_part(portal, here, organ.id, status, own) for status in URGENCY)
    plans = dict.fromkeys(commitment.plan for commitment in (*own, *shared))
    sample = any(c.sample for c in (*own, *shared))
    return View(
        title=say("follow", "tasks_of", name=organ.name),
        organ=portal.link(here, "department", organ.id),
        lede=say("follow", "tasks_lede", plans=len(plans), own=tally.total, shared=len(shared)),
        meter=meter(portal, tally),
        states=tuple(Link(part.title, f"#{part.id}", str(len(part.rows))) for part in parts if part.rows),
        parts=tuple(part for part in parts if part.rows),
        shared=tuple(_shared(portal, here, organ.id, plan, shared) for plan in plans if _in(shared, plan)),
        shared_count=say("department", "shared", count=len(shared)) if shared else "",
        state_note=say(
            "follow", "state_note_sample" if sample else "state_note", day=formats.long_day(portal.today)
        ),
        sample=sample,
        download=Link(
            say("plan", "as_csv"), here.shared(urls.beside(portal.address("department", organ.id), TABLE))
        ),
    )


def _in(commitments: tuple[Commitment, ...], plan: str) -> tuple[Commitment, ...]:
    return tuple(commitment for commitment in commitments if commitment.plan == plan)


def _part(portal: Portal, here: Here, organ: str, status: Status, own: tuple[Commitment, ...]) -> Part:
    some = in_order([commitment for commitment in own if commitment.status == status])
    return Part(
        id=f"s-{status}",
        title=status_label(portal, status),
        count=portal.say("follow", "items", count=len(some)),
        rows=tuple(duty(portal, here, organ, commitment) for commitment in some),
    )


def _shared(portal: Portal, here: Here, organ: str, plan: str, shared: tuple[Commitment, ...]) -> Part:
    some = in_order(_in(shared, plan))
    return Part(
        id=f"p-{plan}",
        title=portal.library.plan(plan).title,
        count=portal.say("follow", "items", count=len(some)),
        rows=tuple(duty(portal, here, organ, commitment) for commitment in some),
    )
