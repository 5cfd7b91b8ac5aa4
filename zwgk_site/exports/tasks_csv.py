"""tasks.csv of each organ that has tasks: those of all plans, by deadline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.department import Department
from zwgk_site.library import Commitment
from zwgk_site.pages import Page, Portal, formats
from zwgk_site.pages.duties import in_order, role_of
from zwgk_site.pages.meter import status_label
from zwgk_site.pages.mytasks import TABLE
from zwgk_site.relate.follow import due_of, workdays_past

COLUMNS = (
    "plan",
    "number",
    "text",
    "role",
    "due",
    "due_day",
    "status",
    "percent",
    "workdays",
    "progress_day",
)


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One table an organ."""
    head = (*(portal.say("follow", f"column_{name}") for name in COLUMNS), portal.say("mark", "sample"))
    for organ in portal.library.records("department", Department):
        own = (*portal.library.tasks_of(organ.id), *portal.library.shared_tasks_of(organ.id))
        if own:
            address = urls.beside(portal.address("department", organ.id), TABLE)
            yield csv_file(address, head, (_row(portal, organ.id, task) for task in in_order(own)))


def _row(portal: Portal, organ: str, task: Commitment) -> Sequence[str]:
    by = due_of(task)
    days = workdays_past(portal.library, by, portal.today)[0] if by and task.status == "late" else None
    return (
        portal.library.plan(task.plan).title,
        task.number,
        " ".join(task.task.text.split("\n")),
        portal.say("department", f"role_{role_of(organ, task)}"),
        task.deadline.text if task.deadline else "",
        formats.iso(by) if by else "",
        status_label(portal, task.status),
        "" if task.percent is None else str(task.percent),
        "" if days is None else str(days),
        formats.iso(task.progress[0].day) if task.progress else "",
        portal.say("mark", "yes" if task.sample else "no"),
    )
