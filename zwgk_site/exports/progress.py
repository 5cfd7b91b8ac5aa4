"""progress.csv, annual.json and units.csv of each plan: how far it was at each quarter, by unit; the figures for the
annual report; and which units published a plan of their own."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment, Tally
from zwgk_site.pages import Page, Portal, formats, unitplans
from zwgk_site.pages.annualtext import annual_text
from zwgk_site.pages.progress import ANNUAL, TABLE, moment_name
from zwgk_site.relate.follow import Moment, evidence_of, moments, overdue, shares
from zwgk_site.relate.unitplans import asked, published

COLUMNS = (
    "unit",
    "when",
    "day",
    "tasks",
    "due",
    "kept",
    "done",
    "doing",
    "todo",
    "late",
    "workdays",
    "evidence",
)
UNITS = ("unit", "state", "day", "document", "note")


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """The files of every plan that has tasks; ``units.csv`` only where the plan says something of units."""
    for plan in portal.library.records("plan", Plan):
        home, commitments = portal.address("plan", plan.id), portal.library.commitments.get(plan.id, ())
        if commitments:
            head = (
                *(portal.say("follow", f"progress_{name}") for name in COLUMNS),
                portal.say("mark", "sample"),
            )
            yield csv_file(urls.beside(home, TABLE), head, _progress(portal, plan, commitments))
            yield Artifact.of(urls.beside(home, ANNUAL), _annual(portal, plan, commitments))
        if asked(plan):
            head = tuple(portal.say("follow", f"units_column_{name}") for name in UNITS)
            yield csv_file(urls.beside(home, unitplans.TABLE), head, _units(portal, plan))


def _progress(portal: Portal, plan: Plan, commitments: Sequence[Commitment]) -> Iterator[Sequence[str]]:
    """The plan as a whole, then each unit: one row a moment. Working days past and evidence are those of today.
    The last column says whether any progress of the plan is invented."""
    sample = portal.say("mark", "yes" if any(c.sample for c in commitments) else "no")
    whole = portal.say("follow", "progress_whole")
    evidence = sum(evidence_of(c) for c in commitments)
    late = [one.workdays for one in overdue(portal.library, commitments)]
    for row in _rows(portal, whole, moments(plan, commitments, portal.today), late, evidence):
        yield (*row, sample)
    for share in shares(portal.library, plan):
        name = portal.library.title_of("department", share.department)
        past = [one.workdays for one in share.overdue]
        for row in _rows(portal, name, share.moments, past, share.evidence):
            yield (*row, sample)


def _rows(
    portal: Portal, name: str, every: Sequence[Moment], late: Sequence[int | None], evidence: int
) -> Iterator[Sequence[str]]:
    known = [days for days in late if days is not None]
    for moment in every:
        last = moment is every[-1]
        yield (
            name,
            moment_name(portal, moment),
            formats.iso(moment.day),
            str(moment.tally.total),
            str(moment.due),
            str(moment.kept),
            *_counts(moment.tally),
            str(max(known)) if last and known else "",
            str(evidence) if last else "",
        )


def _counts(tally: Tally) -> tuple[str, ...]:
    return str(tally.done), str(tally.doing), str(tally.todo), str(tally.late)


def _annual(portal: Portal, plan: Plan, commitments: Sequence[Commitment]) -> str:
    say, annual = portal.say, annual_text(portal, plan)
    quarters = [
        {
            say("follow", "progress_when"): moment_name(portal, moment),
            say("follow", "progress_day"): formats.iso(moment.day),
            say("follow", "progress_tasks"): moment.tally.total,
            say("follow", "progress_done"): moment.tally.done,
            say("follow", "progress_due"): moment.due,
            say("follow", "progress_kept"): moment.kept,
        }
        for moment in moments(plan, commitments, portal.today)
    ]
    found = {
        say("follow", "column_plan"): plan.title,
        say("follow", "annual_year"): plan.year,
        say("follow", "annual_day"): formats.iso(portal.today),
        **{figure.name: figure.value for figure in annual.figures},
        say("follow", "quarters"): quarters,
        say("follow", "annual_words"): annual.text,
        say("mark", "sample"): annual.sample,
        say("follow", "annual_address"): portal.absolute(portal.address("plan", plan.id)),
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _units(portal: Portal, plan: Plan) -> Iterator[Sequence[str]]:
    for unit in published(portal.library, plan):
        own = unit.unit_plan
        document = ""
        if own is not None and own.policy is not None:
            found = portal.library.id_of("policy", own.policy)
            document = portal.absolute(portal.address("policy", found))
        yield (
            portal.library.title_of("department", unit.department),
            portal.say("follow", f"units_{unitplans.state_of(portal, plan, unit)}"),
            formats.iso(own.published) if own is not None else "",
            document or (own.link or "" if own is not None else ""),
            (own.note or "") if own is not None else "",
        )
