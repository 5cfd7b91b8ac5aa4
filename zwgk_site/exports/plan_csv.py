"""tasks.csv of each plan: every task with its units, deadline, state and newest progress."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment
from zwgk_site.pages import Page, Portal, formats
from zwgk_site.pages.columns import labels
from zwgk_site.pages.meter import status_label
from zwgk_site.pages.views.plan import TABLE


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One table a plan. Units keep the words of the document; inherited cells are filled in."""
    for plan in portal.library.records("plan", Plan):
        names, say = labels(portal, plan), portal.say
        head = (
            say("plan", "number"),
            say("plan", "section"),
            names.text,
            names.leads,
            names.responsible,
            names.due,
            say("plan", "due_day"),
            say("plan", "status"),
            say("plan", "percent"),
            say("plan", "progress"),
            say("plan", "progress_day"),
            say("mark", "sample"),
        )
        rows = (_row(portal, commitment) for commitment in portal.library.commitments.get(plan.id, ()))
        yield csv_file(urls.beside(portal.address("plan", plan.id), TABLE), head, rows)


def _row(portal: Portal, commitment: Commitment) -> Sequence[str]:
    deadline, newest = commitment.deadline, commitment.progress[0] if commitment.progress else None
    return (
        commitment.number,
        " ".join(commitment.path),
        commitment.task.text,
        commitment.leads.text,
        commitment.responsible.text,
        deadline.text if deadline else "",
        formats.iso(deadline.due) if deadline and deadline.due else "",
        status_label(portal, commitment.status),
        "" if commitment.percent is None else f"{commitment.percent}%",
        newest.text if newest else "",
        formats.iso(newest.day) if newest else "",
        portal.say("mark", "yes" if commitment.sample else "no"),
    )
