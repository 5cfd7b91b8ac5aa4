"""The page of an organ: what it does, how to reach it, what it has promised, what it has issued.

Source: 政府信息公开条例（国务院令第711号）art. 20(2), 机关职能、机构设置、办公地址、办公时间、联系方式.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.department import Department
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Commitment, Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, policy_item
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.register import register
from zwgk_site.pages.tasks import Due, State, due, state
from zwgk_site.urls import Here

ROLES = ("lead", "responsible", "assist")


@dataclass(frozen=True)
class Contact:
    """One line of how to reach the organ; ``phone`` is what a telephone dials."""

    label: str
    text: str
    sample: bool
    phone: str = ""


@dataclass(frozen=True)
class Duty:
    """A task from the view of one organ taking part in it."""

    number: str
    text: str
    href: str
    role: str
    others: str
    due: Due | None
    state: State


@dataclass(frozen=True)
class Share:
    """Tasks of one plan: those that name the organ, and those in which it takes part through a group."""

    id: str
    plan: Link
    summary: str
    named: tuple[Duty, ...]
    shared: tuple[Duty, ...]
    shared_label: str


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
    contacts: tuple[Contact, ...]
    shares: tuple[Share, ...]
    sample: bool
    documents: tuple[Item, ...]
    alike: tuple[Link, ...]


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The register: all organs by region and initial, and one region at a time."""
    return register(portal, kind)


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of an organ."""
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


def _view(portal: Portal, here: Here, organ: Department) -> View:
    library, say = portal.library, portal.say
    shares = _shares(portal, here, organ)
    return View(
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
        contacts=_contacts(portal, organ),
        shares=shares,
        sample=any(c.sample for c in library.tasks_of(organ.id)),
        documents=tuple(
            policy_item(portal, here, policy)
            for policy in library.records("policy", Policy)
            if library.id_of("department", policy.issuer) == organ.id
        ),
        alike=_alike(portal, here, organ),
    )


def _contacts(portal: Portal, organ: Department) -> tuple[Contact, ...]:
    rows = (
        ("phone", "办公电话", organ.phone),
        ("hours", "办公时间", organ.hours),
        ("address", "办公地址", organ.address),
        ("head", "负责人", organ.head),
        ("disclosure", "政府信息公开机构", organ.disclosure),
    )
    return tuple(
        Contact(
            label=portal.say("department", name),
            text=text,
            sample=key in organ.samples,
            phone="".join(c for c in text if c.isdigit()) if name == "phone" else "",
        )
        for name, key, text in rows
        if text
    )


def _shares(portal: Portal, here: Here, organ: Department) -> tuple[Share, ...]:
    library, say = portal.library, portal.say
    named: dict[str, list[Commitment]] = {}
    shared: dict[str, list[Commitment]] = {}
    for found, commitments in (
        (named, library.tasks_of(organ.id)),
        (shared, library.shared_tasks_of(organ.id)),
    ):
        for commitment in commitments:
            found.setdefault(commitment.plan, []).append(commitment)
    shares = []
    for entry in library.entries.get("plan", ()):
        plan = entry.record.id
        if plan not in named and plan not in shared:
            continue
        own = named.get(plan, [])
        common = shared.get(plan, [])
        done = sum(c.status == "done" for c in own)
        late = sum(c.status == "late" for c in own)
        summary = (
            say("department", "own_late" if late else "own", count=len(own), done=done, late=late)
            if own
            else ""
        )
        shares.append(
            Share(
                id=f"p-{plan}",
                plan=portal.link(here, "plan", plan),
                summary=summary,
                named=tuple(_duty(portal, here, organ.id, c) for c in own),
                shared=tuple(_duty(portal, here, organ.id, c) for c in common),
                shared_label=say("department", "shared", count=len(common)) if common else "",
            )
        )
    return tuple(shares)


def _duty(portal: Portal, here: Here, organ: str, commitment: Commitment) -> Duty:
    roles = {
        mention.role
        for mention in (*commitment.leads.mentions, *commitment.responsible.mentions)
        if mention.department == organ
    }
    role = next((role for role in ROLES if role in roles), "shared")
    others = [
        mention.text
        for mention in (*commitment.leads.mentions, *commitment.responsible.mentions)
        if mention.role == role and mention.department != organ
    ]
    return Duty(
        number=commitment.number,
        text=" ".join(commitment.task.text.split("\n")),
        href=here.to(portal.address("plan", commitment.plan), commitment.key),
        role=portal.say("department", f"role_{role}"),
        others=portal.say("mark", "comma").join(dict.fromkeys(others)),
        due=due(portal, commitment),
        state=state(portal, commitment),
    )


def _alike(portal: Portal, here: Here, organ: Department) -> tuple[Link, ...]:
    """Organs of other regions that do the same, judged by the name without its region."""
    others = portal.same_function.get(portal.function_of(organ), ())
    return tuple(portal.link(here, "department", other.id) for other in others if other.id != organ.id)
