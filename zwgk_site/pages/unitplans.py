"""单位方案公布情况: which units published a plan of their own, when, and whether in time.

Source: 汶政办字〔2024〕8号 第三部分 (于6月30日前通过县政府门户网站政务公开专栏向社会公开发布).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, cast

from zwgk_site import urls
from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.unitplans import Published, asked, limit_of, published
from zwgk_site.urls import Here

UNITS = "units.html"
TABLE = "units.csv"

State = Literal["in_time", "after", "missing", "waiting", "besides"]
"""Published in time or after the limit; not published though the limit is past, or with time left; published
by a unit that need not."""


@dataclass(frozen=True)
class Row:
    """One unit."""

    unit: Link
    day: str
    state: State
    said: str
    document: Link | None
    note: str


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    plan: Link
    lede: str
    limit: str
    figures: tuple[Link, ...]
    rows: tuple[Row, ...]
    sample: bool
    download: Link


def units_address(portal: Portal, plan: str) -> str:
    return urls.beside(portal.address("plan", plan), UNITS)


def unit_plans(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of the units of a plan; none where the plan says nothing of them."""
    plan = cast(Plan, entry.record)
    if not asked(plan):
        return
    here, about = Here.at(units_address(portal, plan.id)), portal.about(entry.kind)
    view = _view(portal, here, plan)
    crumbs = portal.trail(here, about, portal.say("follow", "units_short"))
    yield compose(
        portal,
        here,
        "plan-units.html",
        {"view": view},
        list_head(portal, here.address, view.title, view.lede, about),
        about=about,
        crumbs=(*crumbs[:-1], view.plan, crumbs[-1]),
        source=entry.file,
        kind="plan",
        record=plan.id,
        changed=plan.published.date(),
    )


def state_of(portal: Portal, plan: Plan, unit: Published) -> State:
    """Where one unit stands on the library's day."""
    if unit.unit_plan is None:
        return "missing" if portal.today > limit_of(plan) else "waiting"
    if not unit.expected:
        return "besides"
    return "in_time" if unit.in_time else "after"


def summary(portal: Portal, plan: Plan) -> str:
    """How many units published a plan, in one sentence."""
    units = [unit for unit in published(portal.library, plan) if unit.expected]
    return portal.say(
        "follow",
        "units_summary",
        expected=len(units),
        published=sum(unit.unit_plan is not None for unit in units),
        in_time=sum(unit.in_time for unit in units),
    )


def _view(portal: Portal, here: Here, plan: Plan) -> View:
    say, rows = portal.say, tuple(_row(portal, here, plan, unit) for unit in published(portal.library, plan))
    states: tuple[State, ...] = ("in_time", "after", "missing", "waiting", "besides")
    counts = {state: sum(row.state == state for row in rows) for state in states}
    limit = formats.long_day(limit_of(plan))
    return View(
        title=say("follow", "units_title", title=plan.title),
        plan=portal.link(here, "plan", plan.id),
        lede=summary(portal, plan),
        limit=say("follow", "units_limit" if plan.publishers else "units_named", day=limit),
        figures=tuple(
            Link(say("follow", f"units_{state}"), count=str(count))
            for state, count in counts.items()
            if count
        ),
        rows=rows,
        sample=plan.sample,
        download=Link(
            say("plan", "as_csv"), here.shared(urls.beside(portal.address("plan", plan.id), TABLE))
        ),
    )


def _row(portal: Portal, here: Here, plan: Plan, unit: Published) -> Row:
    state, own = state_of(portal, plan, unit), unit.unit_plan
    document = None
    if own is not None and own.policy is not None:
        document = portal.link(here, "policy", portal.library.id_of("policy", own.policy))
    elif own is not None and own.link is not None:
        document = portal.external(portal.say("follow", "units_elsewhere"), own.link)
    return Row(
        unit=portal.link(here, "department", unit.department),
        day=formats.iso(own.published) if own is not None else "",
        state=state,
        said=portal.say("follow", f"units_{state}"),
        document=document,
        note=(own.note or "") if own is not None else "",
    )
