"""What an answer or a benefit stands on, as shown: documents, clauses, and a word where they no longer hold."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zwgk_site.kinds.basis import Basis, Doubt, doubts
from zwgk_site.pages import formats
from zwgk_site.pages.documents import Tag, tag
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.clause_names import clauses_of, find_clause
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Ground:
    """A document with the clauses that matter. ``note`` says that this site has it not."""

    title: Link
    number: str
    tag: Tag | None
    clauses: tuple[Link, ...]
    note: str
    sample: bool


@dataclass(frozen=True)
class Reason:
    """Why an answer may no longer hold, and what to go by."""

    text: str
    by: tuple[Link, ...]


def grounds(portal: Portal, here: Here, bases: Sequence[Basis]) -> tuple[Ground, ...]:
    """Every basis as written, with a link to each clause that this site has."""
    return tuple(_ground(portal, here, basis) for basis in bases)


def _ground(portal: Portal, here: Here, basis: Basis) -> Ground:
    if basis.policy is None:
        name = basis.name or ""
        title = portal.external(name, basis.link) if basis.link else Link(name)
        texts = tuple(Link(text) for text in basis.clauses)
        return Ground(title, "", None, texts, portal.say("ground", "not_here"), sample=False)
    policy = portal.library.policy(portal.library.id_of("policy", basis.policy))
    title = portal.link(here, "policy", policy.id)
    clauses = tuple(clause_link(portal, here, policy.id, written) for written in basis.clauses)
    return Ground(title, policy.number or "", tag(portal, policy), clauses, "", policy.sample)


def clause_link(portal: Portal, here: Here, policy: str, written: str) -> Link:
    """A clause of a document, by the name it has there; as written where it has no such clause."""
    clause = find_clause(clauses_of(portal.library.policy(policy).body), written)
    if clause is None:
        return Link(written)
    return Link(clause.name, here.to(portal.address("policy", policy), clause.anchor))


def reasons(
    portal: Portal, here: Here, bases: Sequence[Basis], answered: dt.date, *, own: dt.date | None = None
) -> tuple[Reason, ...]:
    """Why what was written on a day may no longer hold. ``own`` is the last day it was written for."""
    return tuple(_reasons(portal, here, bases, answered, own))


def _reasons(
    portal: Portal, here: Here, bases: Sequence[Basis], answered: dt.date, own: dt.date | None
) -> Iterator[Reason]:
    if own is not None and own < portal.today:
        yield Reason(portal.say("ground", "past", day=formats.long_day(own)), ())
    for doubt in doubts(bases, answered, portal.library):
        by = tuple(_named(portal, here, policy) for policy in doubt.by)
        yield Reason(_why(portal, doubt), by or ((Link(doubt.named),) if doubt.named else ()))


def _named(portal: Portal, here: Here, policy: str) -> Link:
    """A document by its title and number."""
    record = portal.library.policy(policy)
    text = record.title
    if record.number:
        text = portal.say("ground", "numbered", title=text, number=record.number)
    return portal.link(here, "policy", policy, text)


def _why(portal: Portal, doubt: Doubt) -> str:
    name = portal.short_name(portal.library.policy(doubt.policy))
    day = formats.long_day(doubt.since) if doubt.since else ""
    return portal.say("ground", doubt.state, name=name, day=day)
