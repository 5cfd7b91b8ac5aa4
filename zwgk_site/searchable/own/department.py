"""An organ: the tasks that name it."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.searchable.hooks import Own


def _tasks(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    if count := portal.task_counts.get(entry.record.id, 0):
        address = portal.address("department", entry.record.id)
        yield portal.say("list", "tasks", count=count), f"{address}#tasks"


OWN = Own(links={"tasks": _tasks})
