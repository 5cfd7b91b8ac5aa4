"""The page of a plan: its tasks by section, how far they are, and the same narrowed to some."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment, Entry, Tally
from zwgk_site.pages import formats, tasks
from zwgk_site.pages.columns import Columns, columns_of
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, Tag, policy_item, tag
from zwgk_site.pages.filters import FilterGroup
from zwgk_site.pages.happenings import plan_links
from zwgk_site.pages.head import article_head, list_head
from zwgk_site.pages.meter import Meter, meter
from zwgk_site.pages.narrow import Narrow, filters, narrows
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.progress import beside, progress
from zwgk_site.pages.sections import Section, sections
from zwgk_site.pages.tasks import Row, Step, step
from zwgk_site.pages.unitplans import unit_plans
from zwgk_site.pages.units import GroupNote, explanations, groups_in
from zwgk_site.urls import Here

TABLE = "tasks.csv"


@dataclass(frozen=True)
class View:
    """Everything the page of a plan shows."""

    title: str
    kicker: tuple[str, ...]
    issuer: Link
    policy: Item | None
    lede: tuple[str, ...]
    summary: str
    meter: Meter
    state_note: str
    sample: bool
    columns: Columns
    sections: tuple[Section, ...]
    contents: tuple[Link, ...]
    filters: tuple[FilterGroup, ...]
    overall: tuple[Step, ...]
    groups: tuple[GroupNote, ...]
    closing: tuple[str, ...]
    basis: tuple[Item, ...]
    downloads: tuple[Link, ...]
    origin: str
    flags: tuple[str, ...]
    published: str
    published_sample: bool
    invented: bool
    """Whether the plan as a whole is invented."""
    more: tuple[Link, ...]


@dataclass(frozen=True)
class NarrowedView:
    """Some tasks of a plan: those of one unit, one deadline or one state."""

    title: str
    plan: Link
    count: str
    columns: Columns
    rows: tuple[Row, ...]
    filters: tuple[FilterGroup, ...]
    groups: tuple[GroupNote, ...]
    state_note: str
    sample: bool


@dataclass(frozen=True)
class PlanRow:
    """A plan in a list of plans."""

    title: str
    href: str
    about: tuple[str, ...]
    number: str
    tag: Tag | None
    meter: Meter
    late: Link | None
    next: str


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The plan, one page for each unit, deadline and state by which its tasks can be narrowed, how it is followed
    through, and the plans of its units."""
    plan = cast(Plan, entry.record)
    commitments = portal.library.commitments.get(plan.id, ())
    offered = narrows(portal, plan, commitments)
    yield _whole(portal, entry, plan, commitments, offered)
    for chosen in offered:
        yield _narrowed(portal, entry, plan, commitments, offered, chosen)
    yield from progress(portal, entry)
    yield from unit_plans(portal, entry)


def row_of(portal: Portal, here: Here, plan: Plan) -> PlanRow:
    """A plan at a glance."""
    library, say = portal.library, portal.say
    commitments = library.commitments.get(plan.id, ())
    tally = Tally.of(commitments)
    address = portal.address("plan", plan.id)
    policy = library.policy(library.id_of("policy", plan.policy)) if plan.policy else None
    late = None
    if tally.late:
        late = Link(
            say("plan", "late_count", count=tally.late), here.to(urls.narrowed(address, "status", "late"))
        )
    return PlanRow(
        title=plan.title,
        href=here.to(address),
        about=(library.title_of("department", plan.issuer),),
        number=(policy.number or "") if policy else "",
        tag=tag(portal, policy) if policy and library.validity_of(policy).slug != "in-force" else None,
        meter=meter(portal, tally),
        late=late,
        next=_next(portal, commitments),
    )


def row(portal: Portal, here: Here, entry: Entry) -> PlanRow:
    """A plan in the list of plans."""
    return row_of(portal, here, cast(Plan, entry.record))


def _next(portal: Portal, commitments: tuple[Commitment, ...]) -> str:
    open_ones = [c for c in commitments if c.status != "done"]
    if commitments and not open_ones:
        return portal.say("plan", "finished")
    ahead = [c for c in open_ones if c.deadline and c.deadline.due and c.deadline.due >= portal.today]
    if not ahead:
        return ""
    first = min(ahead, key=lambda c: c.deadline.due if c.deadline and c.deadline.due else portal.today)
    return portal.say("plan", "next", text=first.deadline.text if first.deadline else "")


def _whole(
    portal: Portal, entry: Entry, plan: Plan, commitments: tuple[Commitment, ...], offered: tuple[Narrow, ...]
) -> Page:
    library, say = portal.library, portal.say
    here = Here.at(portal.address("plan", plan.id))
    issuer = library.title_of("department", plan.issuer)
    policy = library.policy(library.id_of("policy", plan.policy)) if plan.policy else None
    tally = Tally.of(commitments)
    columns = columns_of(portal, plan, commitments)
    parts = sections(portal, here, plan, commitments, columns)
    filled = sum(bool(part.rows) for part in parts)
    contents = tuple(Link(part.title, f"#{part.id}", part.fraction) for part in parts)
    summary = say("plan", "summary", sections=filled, total=tally.total)
    sample = any(c.sample for c in commitments)
    view = View(
        title=plan.title,
        kicker=(say("plan", "year", year=plan.year), plan.form),
        issuer=portal.link(here, "department", library.id_of("department", plan.issuer)),
        policy=policy_item(portal, here, policy) if policy else None,
        lede=tuple(part for part in (plan.lede or "").split("\n") if part),
        summary=summary,
        meter=meter(portal, tally),
        state_note=_state_note(portal, sample=sample),
        sample=sample,
        columns=columns,
        sections=parts,
        contents=contents if filled > 1 else (),
        filters=filters(portal, here, plan, offered, len(commitments)),
        overall=tuple(
            step(portal, here, entry) for entry in reversed(plan.overall) if entry.day <= portal.today
        ),
        groups=explanations(portal, here, groups_in(commitments)),
        closing=plan.closing,
        basis=_basis(portal, here, plan),
        downloads=(
            Link(say("plan", "as_csv"), here.shared(urls.beside(here.address, TABLE))),
            *plan_links(portal, here, plan),
        ),
        origin=plan.origin or "",
        flags=plan.flags,
        published=formats.minute(plan.published),
        published_sample="发布时间" in plan.samples or plan.sample,
        invented=plan.sample,
        more=beside(portal, here, plan),
    )
    about = portal.about(entry.kind)
    return compose(
        portal,
        here,
        "plan.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            plan.title,
            plan.lede or summary,
            about,
            published=plan.published,
            source=issuer,
        ),
        about=about,
        crumbs=portal.trail(here, about, plan.title),
        source=entry.file,
        kind="plan",
        record=plan.id,
        changed=plan.published.date(),
    )


def _state_note(portal: Portal, *, sample: bool) -> str:
    return portal.say(
        "plan", "state_note_sample" if sample else "state_note", day=formats.long_day(portal.today)
    )


def _basis(portal: Portal, here: Here, plan: Plan) -> tuple[Item, ...]:
    """The documents that the document issuing the plan cites."""
    if plan.policy is None:
        return ()
    library = portal.library
    found = []
    for citation in library.citations.get(library.id_of("policy", plan.policy), ()):
        if citation.policy is not None:
            found.append(policy_item(portal, here, library.policy(citation.policy)))
        elif citation.number:
            found.append(
                Item(
                    title=citation.title,
                    href="",
                    number=citation.number,
                    note=portal.say("policy", "not_here"),
                )
            )
    return tuple(found)


def _narrowed(
    portal: Portal,
    entry: Entry,
    plan: Plan,
    commitments: tuple[Commitment, ...],
    offered: tuple[Narrow, ...],
    chosen: Narrow,
) -> Page:
    say = portal.say
    whole = portal.address("plan", plan.id)
    here = Here.at(urls.narrowed(whole, chosen.name, chosen.slug))
    columns = columns_of(portal, plan, commitments)
    title = say("plan", f"narrowed_{chosen.name}", choice=chosen.label)
    sample = any(c.sample for c in chosen.commitments)
    about = portal.about(entry.kind)
    count = say("plan", "count_of", count=len(chosen.commitments), total=len(commitments))
    view = NarrowedView(
        title=title,
        plan=portal.link(here, "plan", plan.id),
        count=count,
        columns=columns,
        rows=tuple(tasks.row(portal, here, c, columns) for c in chosen.commitments),
        filters=filters(portal, here, plan, offered, len(commitments), chosen),
        groups=explanations(portal, here, groups_in(chosen.commitments)),
        state_note=_state_note(portal, sample=sample),
        sample=sample,
    )
    full = say("plan", "narrowed_title", title=title, plan=plan.title)
    crumbs = portal.trail(here, about, title)
    return compose(
        portal,
        here,
        "plan-tasks.html",
        {"view": view},
        list_head(
            portal,
            here.address,
            full,
            say("plan", "narrowed_about", title=title, plan=plan.title, count=count),
            about,
        ),
        about=about,
        crumbs=(*crumbs[:-1], view.plan, crumbs[-1]),
        source=entry.file,
        kind="plan",
        record=plan.id,
        changed=plan.published.date(),
    )
