"""A task of a plan as a search record: it has no page of its own, but a place on the page of its plan."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import cast

from zwgk_site.kinds.plan import TASK_CARD, Plan
from zwgk_site.library import Commitment, Entry, Units
from zwgk_site.pages import Portal, formats, tasks
from zwgk_site.pages.columns import labels
from zwgk_site.search.record import Card, CardLine, SearchRecord
from zwgk_site.searchable.cards import EACH, distinct, line
from zwgk_site.searchable.facets import Values

TITLE = 60
"""Characters of a task's text that serve as its title among results."""

TASK = "任务"

ROLES = ("lead", "responsible", "assist")


def task_record(portal: Portal, plan: Entry, commitment: Commitment, values: Values) -> SearchRecord:
    """The record of a task; year, region and, where it names nobody, the department are those of its plan."""
    text = commitment.task.text
    departments = (portal.library.department(unit).name for unit in _departments(commitment))
    words = (text, commitment.leads.text, commitment.responsible.text, commitment.task.deadline)
    day = portal.order_of(plan)
    return SearchRecord(
        address=_address(portal, commitment),
        title=text if len(text) <= TITLE else f"{text[:TITLE]}……",
        kind=TASK,
        text="\n".join(filter(None, words)),
        departments=tuple(departments) or values.departments,
        year=values.year,
        region=values.region,
        date=day.isoformat() if day else None,
        titled=False,
        card=_card(portal, cast(Plan, plan.record), commitment),
    )


def _address(portal: Portal, commitment: Commitment) -> str:
    return f"{portal.address('plan', commitment.plan)}#{commitment.key}"


def _departments(commitment: Commitment) -> tuple[str, ...]:
    """Ids of the departments named outright: those that lead, those responsible, those that assist."""
    mentions = (*commitment.leads.mentions, *commitment.responsible.mentions)
    ordered = sorted(mentions, key=lambda mention: ROLES.index(mention.role))
    return tuple(dict.fromkeys(mention.department for mention in ordered if mention.department))


def _card(portal: Portal, plan: Plan, commitment: Commitment) -> Card:
    lines = (each for name in TASK_CARD.fields for each in _LINES[name](portal, plan, commitment))
    links = (link for name in TASK_CARD.links for link in _LINKS[name](portal, plan, commitment))
    own = _address(portal, commitment)
    return Card(TASK_CARD.kicker, tuple(lines), distinct(links, own), TASK_CARD.asked, TASK_CARD.first)


def _status(portal: Portal, plan: Plan, commitment: Commitment) -> Iterator[CardLine]:
    state = tasks.state(portal, commitment)
    text = f"{state.label} {state.percent}".strip()
    yield line(portal.say("plan", "status"), text, sample=commitment.sample)


def _leads(portal: Portal, plan: Plan, commitment: Commitment) -> Iterator[CardLine]:
    yield from _units(portal, labels(portal, plan).leads, commitment.leads)


def _responsible(portal: Portal, plan: Plan, commitment: Commitment) -> Iterator[CardLine]:
    yield from _units(portal, labels(portal, plan).responsible, commitment.responsible)


def _units(portal: Portal, label: str, units: Units) -> Iterator[CardLine]:
    """The cell as written, leading to the department where it names a single one."""
    if units.text:
        only = units.mentions[0].department if len(units.mentions) == 1 else None
        yield line(label, units.text, portal.address("department", only) if only else None)


def _deadline(portal: Portal, plan: Plan, commitment: Commitment) -> Iterator[CardLine]:
    due = tasks.due(portal, commitment)
    if due is not None:
        text = portal.say("card", "and").join(filter(None, (due.text, due.note)))
        yield line(labels(portal, plan).due, text)


def _latest(portal: Portal, plan: Plan, commitment: Commitment) -> Iterator[CardLine]:
    """The newest entry of progress, the plan's own where the task has none."""
    for entry in commitment.progress[:1]:
        text = portal.say("card", "named", label=formats.iso(entry.day), text=entry.text)
        yield line(portal.say("plan", "progress"), text, sample=entry.sample)


def _plan(portal: Portal, plan: Plan, commitment: Commitment) -> Iterator[tuple[str, str]]:
    yield plan.title, portal.address("plan", plan.id)


def _named_units(portal: Portal, plan: Plan, commitment: Commitment) -> Iterator[tuple[str, str]]:
    for unit in _departments(commitment)[:EACH]:
        yield portal.library.department(unit).name, portal.address("department", unit)


_LINES: Mapping[str, Callable[[Portal, Plan, Commitment], Iterator[CardLine]]] = {
    "status": _status,
    "leads": _leads,
    "responsible": _responsible,
    "deadline": _deadline,
    "latest": _latest,
}

_LINKS: Mapping[str, Callable[[Portal, Plan, Commitment], Iterator[tuple[str, str]]]] = {
    "plan": _plan,
    "units": _named_units,
}
