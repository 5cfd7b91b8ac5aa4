"""What visitors can find: the library's records as search records, each with the address of its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from zwgk_site.kinds.base import Kind, Part, Record
from zwgk_site.kinds.plan import Plan, TaskGroup
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Commitment, Entry
from zwgk_site.pages import Portal
from zwgk_site.search import SearchRecord

TITLE = 60
"""Characters of a task's text that serve as its title among results."""

TASK = "任务"


def records_of(portal: Portal) -> Iterator[SearchRecord]:
    """One record for every page of a kind, and one for every task of a plan."""
    for kind in portal.library.kinds:
        if kind.template is not None and kind.address is not None:
            describe = _OWN.get(kind.name, _any)
            for entry in portal.library.entries.get(kind.name, ()):
                yield from describe(portal, kind, entry)


def _any(portal: Portal, kind: Kind, entry: Entry) -> Iterator[SearchRecord]:
    record = entry.record
    day = portal.order_of(entry)
    parts = [
        text
        for name in kind.search
        for text in (
            (portal.prose(kind.name, record, getattr(record, name)).plain,)
            if name == "body"
            else _texts(getattr(record, name))
        )
    ]
    yield SearchRecord(
        address=portal.address(kind.name, record.id),
        title=record.label,
        kind=kind.label,
        text="\n".join(parts),
        year=str(day.year) if day else None,
        date=day.isoformat() if day else None,
    )


def _texts(value: Any) -> Iterator[str]:
    """The words of a field, whatever its shape."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from _texts(item)
    elif isinstance(value, Part | Record):
        for name in type(value).model_fields:
            yield from _texts(getattr(value, name))


def _policy(portal: Portal, kind: Kind, entry: Entry) -> Iterator[SearchRecord]:
    policy = cast(Policy, entry.record)
    validity = portal.library.validity_of(policy)
    frame = (policy.addressees, *(attachment.name for attachment in policy.attachments), policy.copies)
    yield SearchRecord(
        address=portal.address(kind.name, policy.id),
        title=policy.title,
        kind=kind.label,
        text="\n".join(
            (portal.prose(kind.name, policy, policy.body).plain, *(text for text in frame if text))
        ),
        number=policy.number,
        department=portal.library.title_of("department", policy.issuer),
        year=str(policy.signed.year),
        date=policy.published.date().isoformat(),
        status=validity.label if validity.slug != "in-force" else None,
        gone=validity.alert,
    )


def _plan(portal: Portal, kind: Kind, entry: Entry) -> Iterator[SearchRecord]:
    plan = cast(Plan, entry.record)
    address = portal.address(kind.name, plan.id)
    issuer = portal.library.title_of("department", plan.issuer)
    policy = portal.library.policy(portal.library.id_of("policy", plan.policy)) if plan.policy else None
    published = plan.published.date().isoformat()
    yield SearchRecord(
        address=address,
        title=plan.title,
        kind=kind.label,
        text="\n".join(text for text in (plan.lede, *_titles(plan.groups), *plan.closing) if text),
        number=policy.number if policy else None,
        department=issuer,
        year=str(plan.year),
        date=published,
    )
    for commitment in portal.library.commitments[plan.id]:
        text = commitment.task.text
        yield SearchRecord(
            address=f"{address}#{commitment.key}",
            title=text if len(text) <= TITLE else f"{text[:TITLE]}……",
            kind=TASK,
            text="\n".join((text, *_units(commitment))),
            department=_lead(portal, commitment) or issuer,
            titled=False,
            year=str(plan.year),
            date=published,
        )


def _titles(groups: tuple[TaskGroup, ...]) -> Iterator[str]:
    for group in groups:
        yield group.title
        yield from _titles(group.groups)


def _units(commitment: Commitment) -> Iterator[str]:
    for text in (commitment.leads.text, commitment.responsible.text, commitment.task.deadline):
        if text:
            yield text


def _lead(portal: Portal, commitment: Commitment) -> str | None:
    """The first department named outright, the leading ones before the others."""
    for mention in (*commitment.leads.mentions, *commitment.responsible.mentions):
        if mention.department is not None:
            return portal.library.department(mention.department).name
    return None


_OWN: dict[str, Callable[[Portal, Kind, Entry], Iterator[SearchRecord]]] = {"policy": _policy, "plan": _plan}
