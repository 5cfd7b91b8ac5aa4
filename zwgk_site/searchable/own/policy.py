"""A document: whether it is valid and why not, its tasks, its attachments."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.documents import tag
from zwgk_site.pages.standing import TYPES, why
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line, titled
from zwgk_site.searchable.hooks import Own


def _validity(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    policy = cast(Policy, entry.record)
    validity = portal.library.validity_of(policy)
    text = portal.say("mark", "colon").join(
        filter(None, (validity.label, validity.reason or why(portal, policy)))
    )
    yield line(portal.say("policy", "validity"), text, sample=tag(portal, policy).sample)


def _ties(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    """The documents it has a relation with, and what they are to it; the newest state of things first."""
    ties, own = portal.library.ties, entry.record.id
    told = (
        *((tie.newer, portal.say("policy", f"to_{TYPES[tie.type]}")) for tie in ties.to.get(own, ())),
        *((tie.older, portal.say("policy", f"of_{TYPES[tie.type]}")) for tie in ties.of.get(own, ())),
    )
    for other, label in told:
        yield titled(portal, label, portal.library.policy(other).title), portal.address("policy", other)


def _tasks(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    plan = portal.library.plan_of.get(entry.record.id)
    if plan is not None:
        count = len(portal.library.commitments.get(plan, ()))
        yield portal.say("policy", "plan", count=count), portal.address("plan", plan)


def _files(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    if count := len(cast(Policy, entry.record).attachments):
        address = portal.address("policy", entry.record.id)
        yield portal.say("policy", "files_count", count=count), f"{address}#files"


OWN = Own(lines={"validity": _validity}, links={"ties": _ties, "tasks": _tasks, "files": _files})
