"""Where a document stands on the library's day: said in full on its page, in short in lists.

Source: 政府网站发展指引（国办发〔2017〕47号）, documents that were repealed or expired are marked at their
head, with what replaced them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.policy import Policy, RelationType
from zwgk_site.pages import formats
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.clause_names import clauses_of, find_clause
from zwgk_site.urls import Here
from zwgk_site.validity import Tie, Validity

TYPES: dict[RelationType, str] = {
    "依据": "basis",
    "实施": "implements",
    "转发": "forwards",
    "修改": "amends",
    "替代": "replaces",
    "废止": "repeals",
}
"""What each relation is called in words.yaml; the order in which a page shows them."""


@dataclass(frozen=True)
class Sentence:
    """``before``, a link, ``after``; then the clauses it is about, in the document that says it."""

    before: str
    link: Link | None = None
    after: str = ""
    clauses: tuple[Link, ...] = ()


@dataclass(frozen=True)
class Alert:
    """Said at the head of a document that is not plainly in force. ``loud`` where it does not apply."""

    title: str
    sentences: tuple[Sentence, ...]
    loud: bool


def alert(portal: Portal, here: Here, policy: Policy) -> Alert | None:
    """What the head of a document says of its validity; None for what is plainly in force."""
    validity = portal.library.validity_of(policy)
    if validity.slug == "in-force":
        return None
    sentences = tuple(_sentences(portal, here, policy, validity))
    return Alert(portal.say("policy", f"alert_{validity.slug}"), sentences, validity.alert)


def _sentences(portal: Portal, here: Here, policy: Policy, validity: Validity) -> Iterator[Sentence]:
    say = portal.say
    for tie in validity.ties:
        yield _told(portal, here, policy, tie)
    if validity.slug in ("amended", "partly") and any(tie.type == "修改" for tie in validity.ties):
        yield Sentence(say("policy", "amended_text"))
    if not validity.ties and validity.since is not None:
        name = f"since_{validity.slug}_by" if validity.named else f"since_{validity.slug}"
        day = formats.long_day(validity.since)
        yield Sentence(say("policy", name, day=day, by=validity.named or ""))
    if validity.reason:
        yield Sentence(validity.reason)


def _told(portal: Portal, here: Here, policy: Policy, tie: Tie) -> Sentence:
    """自 … 起，由《…》（…号）替代。"""
    other = portal.library.policy(tie.newer)
    part = "part" if tie.clauses else "whole"
    return Sentence(
        portal.say("policy", f"told_{TYPES[tie.type]}", day=formats.long_day(tie.since)),
        portal.link(here, "policy", other.id, cited(portal, other)),
        portal.say("policy", f"told_{TYPES[tie.type]}_{part}"),
        clause_links(policy, tie.clauses),
    )


def cited(portal: Portal, policy: Policy) -> str:
    """《关于印发〈…办法〉的通知》（…〔2024〕6号）, as one document cites another."""
    title = policy.title.replace("《", "〈").replace("》", "〉")
    if policy.number is None:
        return portal.say("policy", "cited", title=title)
    return portal.say("policy", "cited_number", title=title, number=policy.number)


def clause_links(policy: Policy, written: tuple[str, ...]) -> tuple[Link, ...]:
    """Clauses of the document whose page this is, by the names they have there; as written where it has
    no such clause any more."""
    clauses = clauses_of(policy.body)
    found = ((text, find_clause(clauses, text)) for text in written)
    return tuple(Link(clause.name, f"#{clause.anchor}") if clause else Link(text) for text, clause in found)


def why(portal: Portal, policy: Policy) -> str:
    """In a few words, since when and by what a document is not plainly in force; empty where it is."""
    validity = portal.library.validity_of(policy)
    if validity.since is None:
        return ""
    day = formats.iso(validity.since)
    if not validity.ties:
        return portal.say("policy", f"why_{validity.slug}", day=day)
    last = validity.ties[-1]
    by = portal.short_name(portal.library.policy(last.newer))
    part = "part" if last.clauses else "whole"
    return portal.say("policy", f"why_{TYPES[last.type]}_{part}", day=day, by=by)
