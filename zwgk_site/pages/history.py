"""The dates of a document's life, in order; those still to come are marked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import formats
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.standing import TYPES, cited
from zwgk_site.urls import Here
from zwgk_site.validity import CHANGING


@dataclass(frozen=True)
class Moment:
    """One date. ``ended`` marks repeal and expiry, ``ahead`` a day not yet reached."""

    day: str
    date: str
    text: str
    link: Link | None = None
    ended: bool = False
    ahead: bool = False
    sample: bool = False


STORY = {
    "consultation": "begins",
    "decision": "",
    "meeting": "day",
    "evaluation": "",
    "interpretation": "",
    "cleanup": "",
}
"""Kinds that are steps in the life of the document they name, and the attribute that holds their day; by
itself the day that lists order them by."""


def history(portal: Portal, here: Here, policy: Policy) -> tuple[Moment, ...]:
    """Drafted, signed, printed, published, in force, explained, amended, repealed or expired: what is known."""
    moments = (*_own(portal, policy), *_ties(portal, here, policy), *_about(portal, here, policy))
    return tuple(sorted(moments, key=lambda moment: moment.day))


def _moment(
    portal: Portal,
    day: dt.date,
    text: str,
    link: Link | None = None,
    *,
    ended: bool = False,
    sample: bool = False,
) -> Moment:
    ahead = day > portal.today
    said = formats.long_day(day)
    date = portal.say("policy", "ahead", day=said) if ahead else said
    return Moment(formats.iso(day), date, text, link, ended and not ahead, ahead, sample)


def _own(portal: Portal, policy: Policy) -> Iterator[Moment]:
    """The dates of the document itself."""
    say, samples = portal.say, policy.samples
    yield _moment(portal, policy.signed, say("policy", "was_signed"))
    if policy.printed and policy.printed != policy.signed:
        yield _moment(portal, policy.printed, say("policy", "was_printed"))
    published = say("policy", "was_published")
    yield _moment(portal, policy.published.date(), published, sample="发布时间" in samples)
    if policy.effective and policy.effective != policy.signed:
        yield _moment(portal, policy.effective, say("policy", "was_effective"))
    if policy.repeal is not None:
        by = policy.repeal.by
        text = say("policy", "was_repealed_by", by=by) if by else say("policy", "was_repealed")
        yield _moment(portal, policy.repeal.day, text, ended=True, sample="废止" in samples)
    elif policy.expires is not None and not portal.library.validity_on(policy.id, policy.expires).alert:
        text = say("policy", "was_last")
        yield _moment(portal, policy.expires, text, ended=True, sample="有效期至" in samples)


def _ties(portal: Portal, here: Here, policy: Policy) -> Iterator[Moment]:
    """What newer documents did to it."""
    for tie in portal.library.ties.to.get(policy.id, ()):
        if tie.type in CHANGING:
            other = portal.library.policy(tie.newer)
            name = f"was_{TYPES[tie.type]}_{'part' if tie.clauses else 'whole'}"
            text = portal.say("policy", name, clauses=portal.say("mark", "comma").join(tie.clauses))
            link = portal.link(here, "policy", other.id, cited(portal, other))
            sample = other.sample and not policy.sample
            yield _moment(portal, tie.since, text, link, ended=tie.ends, sample=sample)


def _about(portal: Portal, here: Here, policy: Policy) -> Iterator[Moment]:
    """What else was done with it; of a period the first day."""
    for reference in portal.library.referring.get(("policy", policy.id), ()):
        entry = reference.entry
        if entry.kind.name not in STORY:
            continue
        own = getattr(entry.record, STORY[entry.kind.name], None)
        day = own if isinstance(own, dt.date) else portal.order_of(entry)
        if day is not None:
            link = portal.link(here, entry.kind.name, entry.record.id)
            sample = getattr(entry.record, "sample", False) is True and not policy.sample
            text = portal.say("policy", "was_about", label=reference.called)
            yield _moment(portal, day, text, link, sample=sample)
