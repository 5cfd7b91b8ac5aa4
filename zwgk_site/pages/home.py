"""The home page of both editions: search first, then what is new, what is due, how far the plans are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.plan import Plan
from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import formats, forwhom
from zwgk_site.pages.ahead import Deadline, deadlines
from zwgk_site.pages.documents import Item, policy_item
from zwgk_site.pages.frame import frame_of
from zwgk_site.pages.head import site_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import item_of
from zwgk_site.pages.views.plan import PlanRow, row_of
from zwgk_site.urls import Here

HOT = 6
NEWEST = 6
FRONT = 4
"""Items of each column that the home page shows."""

PLANS = 6
DEPARTMENTS = 7
PERSONS = 8


@dataclass(frozen=True)
class Front:
    """The newest of a column."""

    id: str
    title: str
    href: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class Shelf:
    """One way to browse."""

    id: str
    title: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class View:
    """Everything the home page shows."""

    tagline: tuple[str, ...]
    search: str
    hot: tuple[Link, ...]
    newest: tuple[Item, ...]
    all_policies: Link | None
    fronts: tuple[Front, ...]
    deadlines: tuple[Deadline, ...]
    plans: tuple[PlanRow, ...]
    all_plans: Link | None
    sample: bool
    shelves: tuple[Shelf, ...]
    common: tuple[Link, ...]
    """Shortcuts of the 长者版."""
    as_of: str


def pages(portal: Portal) -> Iterator[Page]:
    """The home page, and that of the 长者版, which has fewer things."""
    here = Here.at(urls.HOME)
    view = _view(portal, here)
    head = site_head(portal, urls.HOME, portal.site.name, portal.site.description)
    frame = frame_of(portal, here, "home", find=False)
    source = "content/site.yaml"
    yield Page(urls.HOME, "home.html", {"view": view}, head, frame, (), source, edition="ordinary")
    if portal.site.elder:
        yield Page(
            urls.HOME,
            "home-elder.html",
            {"view": view},
            head,
            frame,
            (),
            source,
            edition="elder",
            listed=False,
        )


def _view(portal: Portal, here: Here) -> View:
    library, site, say = portal.library, portal.site, portal.say
    plans = library.records("plan", Plan)[:PLANS]
    return View(
        tagline=_clauses(site.tagline),
        search=here.to(urls.SEARCH),
        hot=_hot(portal, here),
        newest=tuple(
            policy_item(portal, here, policy) for policy in library.records("policy", Policy)[:NEWEST]
        ),
        all_policies=_all(portal, here, "policy", say("home", "all_policies")),
        fronts=tuple(_fronts(portal, here)),
        deadlines=deadlines(portal, here),
        plans=tuple(row_of(portal, here, plan) for plan in plans),
        all_plans=_all(portal, here, "plan", say("home", "all_plans")),
        sample=any(c.sample for plan in plans for c in library.commitments.get(plan.id, ())),
        shelves=tuple(shelf for shelf in _shelves(portal, here) if shelf.links),
        common=_common(portal, here),
        as_of=say("home", "as_of", day=formats.long_day(portal.today)),
    )


def _hot(portal: Portal, here: Here) -> tuple[Link, ...]:
    """Searches for the first hot words of the thesaurus."""
    hot = portal.library.sayings.hot[:HOT]
    return tuple(Link(word.text, here.to(urls.query(word.text))) for word in hot)


def _clauses(text: str) -> tuple[str, ...]:
    """The clauses of a line, each with its comma: a line may break only between them."""
    parts = text.split("，")
    return tuple(part + ("，" if index < len(parts) - 1 else "") for index, part in enumerate(parts))


def _all(portal: Portal, here: Here, kind: str, text: str) -> Link | None:
    found = portal.kinds.get(kind)
    return Link(text, here.to(found.list_address)) if found and found.list_address else None


def _fronts(portal: Portal, here: Here) -> Iterator[Front]:
    """The newest few of each column that the home page shows."""
    for reference in portal.site.front:
        column = portal.column(reference)
        kind = portal.collected.get(column.collects or "")
        entries = portal.library.entries.get(kind.name, ())[:FRONT] if kind else ()
        if entries:
            yield Front(
                id=f"front-{column.id}",
                title=column.name,
                href=here.to(portal.column_address(column)),
                items=tuple(item_of(portal, here, entry) for entry in entries),
            )


def _shelves(portal: Portal, here: Here) -> Iterator[Shelf]:
    library, say = portal.library, portal.say
    columns = tuple(
        Link(column.name, here.to(portal.column_address(column)))
        for column in portal.columns
        if column.parent is None
    )
    yield Shelf("by-column", say("home", "by_column"), columns)
    counts = portal.task_counts
    busiest = sorted(counts, key=lambda name: (-counts[name], name))[:DEPARTMENTS]
    departments = [
        Link(
            library.title_of("department", name),
            here.to(portal.address("department", name)),
            count=say("list", "tasks_of", count=counts[name]),
        )
        for name in busiest
    ]
    everyone = _all(portal, here, "department", say("home", "all_departments"))
    yield Shelf(
        "by-department", say("home", "by_department"), (*departments, *((everyone,) if everyone else ()))
    )
    persons = forwhom.links(portal, here, forwhom.AUDIENCE, forwhom.concerning(portal))
    all_persons = (Link(say("forwhom", "title"), here.to(urls.FOR_WHOM)),) if persons else ()
    yield Shelf("by-audience", say("home", "by_audience"), (*persons[:PERSONS], *all_persons))


def _common(portal: Portal, here: Here) -> tuple[Link, ...]:
    columns: tuple[Column, ...] = tuple(portal.column(name) for name in portal.site.nav[:3])
    return (
        *_hot(portal, here)[:3],
        *(Link(column.name, here.to(portal.column_address(column))) for column in columns),
    )
