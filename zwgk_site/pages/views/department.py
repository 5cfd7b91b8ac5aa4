"""The page of an organ: what it does, who leads it, how to reach it, what it has promised, what it has issued.

Source: 政府信息公开条例（国务院令第711号）art. 20(2), 机关职能、机构设置、办公地址、办公时间、联系方式.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contents import WORTH
from zwgk_site.pages.directory import directory
from zwgk_site.pages.documents import Item, policy_item
from zwgk_site.pages.duties import Share
from zwgk_site.pages.duties import shares as shares_of
from zwgk_site.pages.head import list_head
from zwgk_site.pages.mytasks import my_tasks
from zwgk_site.pages.organ import Contact, OfficeLine, contacts, offices
from zwgk_site.pages.organ_named import Named, all_of, named
from zwgk_site.pages.organ_powers import PowerCount, charges, in_charge, leaders, powers
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.register import register
from zwgk_site.urls import Here

OPEN = 6
"""Sorts of records that name the organ shown at once; the rest are folded."""

DOCUMENTS = 10
"""Documents that the page of an organ itself shows, where there is a list of all."""


@dataclass(frozen=True)
class View:
    """Everything the page of an organ shows."""

    title: str
    kicker: tuple[str, ...]
    summary: str
    summary_sample: bool
    aliases: str
    former: tuple[str, ...]
    duties: tuple[str, ...]
    duties_sample: bool
    parts: tuple[Link, ...]
    offices: tuple[OfficeLine, ...]
    offices_sample: bool
    leaders: tuple[Item, ...]
    in_charge: tuple[Link, ...]
    powers: tuple[PowerCount, ...]
    charges: tuple[Item, ...]
    contacts: tuple[Contact, ...]
    checked: str
    shares: tuple[Share, ...]
    sample: bool
    documents: tuple[Item, ...]
    documents_more: Link
    named: tuple[Named, ...]
    others: tuple[Named, ...]
    others_label: str
    alike: tuple[Link, ...]


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The register: all organs by region and initial, and one region at a time; then the directory."""
    yield from register(portal, kind)
    yield from directory(portal, kind)


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of an organ, and that of everything it has to do."""
    organ = cast(Department, entry.record)
    here = Here.at(portal.address("department", organ.id))
    about = portal.about(entry.kind)
    view = _view(portal, here, organ)
    yield compose(
        portal,
        here,
        "department.html",
        {"view": view},
        list_head(
            portal,
            here.address,
            organ.name,
            organ.summary or portal.say("department", "about", name=organ.name),
            about,
        ),
        about=about,
        crumbs=portal.trail(here, about, organ.name),
        source=entry.file,
        kind="department",
        record=organ.id,
    )
    yield from my_tasks(portal, entry)


def _view(portal: Portal, here: Here, organ: Department) -> View:
    library, say = portal.library, portal.say
    shares = shares_of(portal, here, organ)
    documents, documents_more = _documents(portal, here, organ)
    there = named(portal, here, organ.id)
    view = View(
        title=organ.name,
        kicker=(library.title_of("region", organ.region), organ.category),
        summary=organ.summary or "",
        summary_sample="简介" in organ.samples,
        aliases=say("mark", "comma").join(organ.aliases),
        former=tuple(
            say("department", "former_until", name=former.name, day=formats.long_day(former.until))
            if former.until
            else former.name
            for former in organ.former
        ),
        duties=organ.duties,
        duties_sample="主要职责" in organ.samples,
        parts=(),
        offices=offices(organ),
        offices_sample="内设机构" in organ.samples,
        leaders=leaders(portal, here, organ.id),
        in_charge=in_charge(portal, here, organ.id),
        powers=powers(portal, here, organ.id),
        charges=charges(portal, here, organ.id),
        contacts=contacts(portal, here, organ),
        checked=say("department", "checked", day=formats.long_day(organ.checked)) if organ.checked else "",
        shares=shares,
        sample=any(c.sample for c in library.tasks_of(organ.id)),
        documents=documents,
        documents_more=documents_more,
        named=there[:OPEN],
        others=there[OPEN:],
        others_label=say("department", "others_of", count=len(there) - OPEN) if len(there) > OPEN else "",
        alike=_alike(portal, here, organ),
    )
    return replace(view, parts=_parts(portal, view))


def _parts(portal: Portal, view: View) -> tuple[Link, ...]:
    """What a reader may jump to; nothing for a page that is seen at a glance."""
    there = (
        ("contact", bool(view.contacts)),
        ("offices", bool(view.offices)),
        ("leaders", bool(view.leaders or view.in_charge)),
        ("powers", bool(view.powers)),
        ("charges", bool(view.charges)),
        ("tasks", bool(view.shares)),
        ("documents", bool(view.documents)),
        ("named", bool(view.named)),
    )
    links = tuple(Link(portal.say("department", name), f"#{name}") for name, shown in there if shown)
    return links if len(links) >= WORTH else ()


def _documents(portal: Portal, here: Here, organ: Department) -> tuple[tuple[Item, ...], Link]:
    """The newest documents the organ has issued, and the way to all where there are more."""
    library = portal.library
    found = tuple(
        entry
        for entry in library.entries.get("policy", ())
        if library.id_of("department", cast(Policy, entry.record).issuer) == organ.id
    )
    more = all_of(portal, here, organ.id, found) if len(found) > DOCUMENTS else Link("")
    shown = found[:DOCUMENTS] if more.href else found
    return tuple(policy_item(portal, here, cast(Policy, entry.record)) for entry in shown), more


def _alike(portal: Portal, here: Here, organ: Department) -> tuple[Link, ...]:
    """Organs of other regions that do the same, judged by the name without its region."""
    others = portal.same_function.get(portal.function_of(organ), ())
    return tuple(portal.link(here, "department", other.id) for other in others if other.id != organ.id)
