"""A document: whether it is valid and why not, its tasks, its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.documents import tag
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _validity(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    policy = cast(Policy, entry.record)
    validity = portal.library.validity_of(policy)
    text = portal.say("mark", "colon").join(filter(None, (validity.label, validity.reason)))
    yield line(portal.say("policy", "validity"), text, sample=tag(portal, policy).sample)


def _tasks(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    plan = portal.library.plan_of.get(entry.record.id)
    if plan is not None:
        count = len(portal.library.commitments.get(plan, ()))
        yield portal.say("policy", "plan", count=count), portal.address("plan", plan)


def _files(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    if count := len(cast(Policy, entry.record).attachments):
        address = portal.address("policy", entry.record.id)
        yield portal.say("policy", "files_count", count=count), f"{address}#files"


OWN = Own(lines={"validity": _validity}, links={"tasks": _tasks, "files": _files})
