"""A line in a list of documents: date, title, who, number, validity."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.standing import why
from zwgk_site.urls import Here

DATES = frozenset(("施行日期", "有效期至", "废止"))
"""Keys of the dates that validity is derived from."""


@dataclass(frozen=True)
class Tag:
    """Validity of a document: its state gives icon and colour, the word says it."""

    state: str
    label: str
    sample: bool
    """Whether it follows from an invented date, or from an invented document."""


@dataclass(frozen=True)
class Item:
    """One line. ``day`` is empty where the record has no date; ``when`` replaces it then."""

    title: str
    href: str
    day: str = ""
    when: str = ""
    about: tuple[str, ...] = ()
    number: str = ""
    tag: Tag | None = None
    links: tuple[Link, ...] = ()
    note: str = ""
    summary: str = ""
    sample: bool = False


def tag(portal: Portal, policy: Policy) -> Tag:
    """The validity of a document on the library's day."""
    validity = portal.library.validity_of(policy)
    by = any(portal.library.policy(tie.newer).sample for tie in validity.ties) and not policy.sample
    invented = by or (not DATES.isdisjoint(policy.samples) and validity.slug != "in-force")
    return Tag(validity.slug, validity.label, invented)


def policy_item(portal: Portal, here: Here, policy: Policy, when: str = "") -> Item:
    """A document as it stands in every list: never without its validity."""
    library = portal.library
    links = []
    plan = library.plan_of.get(policy.id)
    if plan is not None:
        text = portal.say("list", "tasks", count=len(library.commitments.get(plan, ())))
        links.append(portal.link(here, "plan", plan, text))
    return Item(
        title=policy.title,
        href=here.to(portal.address("policy", policy.id)),
        day="" if when else formats.iso(policy.published.date()),
        when=when,
        about=(library.title_of("department", policy.issuer),),
        number=policy.number or "",
        tag=tag(portal, policy),
        links=tuple(links),
        note=why(portal, policy),
        sample=policy.sample,
    )


def record_item(portal: Portal, here: Here, entry: Entry) -> Item:
    """Any record that has a page, by its label and the day its kind goes by."""
    day, summary = portal.order_of(entry), getattr(entry.record, "summary", None)
    return Item(
        title=entry.record.label,
        href=here.to(portal.address(entry.kind.name, entry.record.id)),
        day=formats.iso(day) if day else "",
        when="" if day else entry.kind.label,
        summary=summary if isinstance(summary, str) else "",
        sample=getattr(entry.record, "sample", False) is True,
    )
