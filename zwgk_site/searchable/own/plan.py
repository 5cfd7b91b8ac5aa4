"""A plan: how far it is, and a record for each of its tasks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.plan import Plan, TaskGroup
from zwgk_site.library import Entry, Tally
from zwgk_site.pages import Portal
from zwgk_site.pages.progress import progress_address
from zwgk_site.pages.unitplans import units_address
from zwgk_site.relate.unitplans import asked
from zwgk_site.search import SearchRecord
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.facets import values_of
from zwgk_site.searchable.hooks import Own
from zwgk_site.searchable.scope import Scope
from zwgk_site.searchable.tasks import task_record


def _tally(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    commitments = portal.library.commitments.get(entry.record.id, ())
    tally = Tally.of(commitments)
    name = "tally_late" if tally.late else "tally"
    text = portal.say("card", name, total=tally.total, done=tally.done, late=tally.late)
    yield line(portal.say("card", "progress"), text, sample=any(c.sample for c in commitments))


def _late(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    late = Tally.of(portal.library.commitments.get(entry.record.id, ())).late
    if late:
        address = urls.narrowed(portal.address("plan", entry.record.id), "status", "late")
        yield portal.say("plan", "late_count", count=late), address


def _progress(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    if portal.library.commitments.get(entry.record.id):
        yield portal.say("follow", "progress_open"), progress_address(portal, entry.record.id)


def _units(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    if asked(cast(Plan, entry.record)):
        yield portal.say("follow", "units_matrix"), units_address(portal, entry.record.id)


def _text(portal: Portal, entry: Entry) -> str:
    """Without the tasks, which are found themselves; with the number of the document that issued it,
    which is the document's own: whoever asks for it is to see the document first."""
    plan = cast(Plan, entry.record)
    parts = (plan.lede, *_titles(plan.groups), *plan.closing, _number(portal, plan))
    return "\n".join(filter(None, parts))


def _titles(groups: tuple[TaskGroup, ...]) -> Iterator[str]:
    for group in groups:
        yield group.title
        yield from _titles(group.groups)


def _number(portal: Portal, plan: Plan) -> str | None:
    issued = portal.library.id_of("policy", plan.policy) if plan.policy else None
    return portal.library.policy(issued).number if issued else None


def _tasks(scope: Scope, entry: Entry) -> Iterator[SearchRecord]:
    values = values_of(scope.portal, entry)
    for commitment in scope.portal.library.commitments.get(entry.record.id, ()):
        yield task_record(scope.portal, entry, commitment, values)


OWN = Own(
    lines={"tally": _tally},
    links={"late": _late, "progress": _progress, "units": _units},
    text=_text,
    more=_tasks,
)
