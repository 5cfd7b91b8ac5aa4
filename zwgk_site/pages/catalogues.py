"""Catalogues of documents by validity: in force, no longer in force, and in force on any one day.

Sources: 各地政务公开工作要点 ask for 现行有效文件目录 and 失效废止文件目录, kept up to date as documents
are made, changed and repealed; 行政机关公文 stays at its address when it is no longer in force.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from zwgk_site import urls
from zwgk_site.kinds.policy import Policy
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Tag, tag
from zwgk_site.pages.head import list_head
from zwgk_site.pages.lists import Pager, pager
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.standing import cited, why
from zwgk_site.urls import Here
from zwgk_site.validity import Validity

IN_FORCE = "policies/in-force/index.html"
VOID = "policies/void/index.html"
ON_DATE = "policies/on-date/index.html"
NAMES = {IN_FORCE: "in_force", VOID: "void", ON_DATE: "on_date"}
"""What each catalogue is called in words.yaml."""

PER_PAGE = 100


@dataclass(frozen=True)
class Cell:
    """What one column says of a document: lines of text, then a link, then a mark."""

    label: str
    texts: tuple[str, ...] = ()
    link: Link | None = None
    tag: Tag | None = None


@dataclass(frozen=True)
class Row:
    """One document."""

    document: Link
    number: str
    issuer: str
    sample: bool
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Part:
    """The documents of one year."""

    id: str
    title: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Catalogue:
    """One page of a catalogue."""

    title: str
    lede: str
    count: str
    columns: tuple[str, ...]
    parts: tuple[Part, ...]
    pager: Pager | None
    others: tuple[Link, ...]
    downloads: tuple[Link, ...]
    source: str
    """Where a script finds all documents with their spans; empty where no day can be asked for."""
    root: str
    day: str


@dataclass(frozen=True)
class Period:
    """A time in which a document was in one state. ``last`` is None where no end is known."""

    first: dt.date
    last: dt.date | None
    state: Validity


def periods(portal: Portal, policy: str) -> tuple[Period, ...]:
    """The states of a document from the day it came into force, or ended without; the newest last."""
    spans = portal.library.lives[policy]
    ends = (*(span.first - dt.timedelta(days=1) for span in spans[1:]), None)
    return tuple(
        Period(span.first, end, span.state)
        for span, end in zip(spans, ends, strict=True)
        if span.state.slug != "not-yet"
    )


def links(portal: Portal, here: Here) -> tuple[Link, ...]:
    """The catalogues that have something in them, but for the page itself."""
    return tuple(
        Link(portal.say("catalogue", name), here.to(address))
        for address, name in NAMES.items()
        if address != here.address
        and any(_belongs(validity, address) for validity in portal.library.validity.values())
    )


def catalogues(portal: Portal) -> Iterator[Page]:
    """All pages of the catalogues; none for a catalogue that would be empty."""
    for address in NAMES:
        members = _members(portal, address)
        count = -(-len(members) // PER_PAGE)
        for number in range(1, count + 1):
            part = members[(number - 1) * PER_PAGE : number * PER_PAGE]
            yield _page(portal, address, part, len(members), (number, count))


def _members(portal: Portal, address: str) -> Sequence[Policy]:
    """The documents of a catalogue, by the day it goes by, the newest first."""
    found = (
        policy
        for policy in portal.library.records("policy", Policy)
        if _belongs(portal.library.validity_of(policy), address)
    )
    return sorted(found, key=lambda policy: _day(portal, policy, address), reverse=True)


def _belongs(validity: Validity, address: str) -> bool:
    if address == IN_FORCE:
        return validity.applies
    return validity.alert if address == VOID else True


def _day(portal: Portal, policy: Policy, address: str) -> dt.date:
    """The day a catalogue goes by: the first without force where it lists what has ended, else the first
    with it."""
    return _ended(portal, policy) if address == VOID else policy.effective or policy.signed


def _ended(portal: Portal, policy: Policy) -> dt.date:
    """The first day of the state that a document is in now."""
    spans = portal.library.lives[policy.id]
    return next(span.first for span in reversed(spans) if span.first <= portal.today)


def _page(
    portal: Portal, address: str, members: Sequence[Policy], total: int, position: tuple[int, int]
) -> Page:
    say, (number, count), name = portal.say, position, NAMES[address]
    here = Here.at(urls.numbered(address, number))
    kind = portal.kinds["policy"]
    about, title = portal.about(kind), say("catalogue", name)
    numbered = say("list", "numbered", title=title, number=number) if number > 1 else title
    lede = say("catalogue", f"lede_{name}", day=formats.long_day(portal.today))
    parts = tuple(_parts(portal, here, address, members))
    view = Catalogue(
        title=title,
        lede=lede,
        count=say("list", "count", count=total, noun=kind.noun),
        columns=(say("catalogue", "document"), *(cell.label for cell in parts[0].rows[0].cells)),
        parts=parts,
        pager=pager(portal, here, address, number, count),
        others=links(portal, here),
        downloads=tuple(
            Link(say("list", f"as_{form}"), here.shared(urls.data(ON_DATE, form))) for form in ("csv", "json")
        ),
        source=here.shared(urls.data(ON_DATE, "json")) if address == ON_DATE else "",
        root=here.root,
        day=formats.iso(portal.today),
    )
    return compose(
        portal,
        here,
        "catalogue.html",
        {"view": view},
        list_head(portal, here.address, numbered, lede, about),
        about=about,
        crumbs=portal.trail(here, about, title),
        source=f"content/{kind.folder}",
        kind=kind.name,
    )


def _parts(portal: Portal, here: Here, address: str, members: Iterable[Policy]) -> Iterator[Part]:
    for year, some in groupby(members, key=lambda policy: _day(portal, policy, address).year):
        title = portal.say("catalogue", f"year_{NAMES[address]}", year=year)
        yield Part(f"y{year}", title, tuple(_row(portal, here, address, policy) for policy in some))


def _row(portal: Portal, here: Here, address: str, policy: Policy) -> Row:
    cells = {IN_FORCE: _standing, VOID: _ending, ON_DATE: _spans}[address]
    return Row(
        portal.link(here, "policy", policy.id),
        policy.number or "",
        portal.library.title_of("department", policy.issuer),
        policy.sample,
        tuple(cells(portal, here, policy)),
    )


def _standing(portal: Portal, here: Here, policy: Policy) -> Iterator[Cell]:
    say = portal.say
    yield Cell(say("catalogue", "from"), (formats.iso(policy.effective or policy.signed),))
    expires = formats.iso(policy.expires) if policy.expires else say("catalogue", "no_end")
    yield Cell(say("policy", "expires"), (expires,))
    shown = tag(portal, policy)
    reason = why(portal, policy)
    yield Cell(say("policy", "validity"), (reason,) if reason else (), tag=shown)


def _ending(portal: Portal, here: Here, policy: Policy) -> Iterator[Cell]:
    say, validity = portal.say, portal.library.validity_of(policy)
    first = formats.iso(_ended(portal, policy))
    yield Cell(say("catalogue", "since"), (first,), tag=tag(portal, policy))
    if validity.ties:
        other = portal.library.policy(validity.ties[-1].newer)
        name = "replaced" if validity.ties[-1].type == "替代" else "repealed"
        link = portal.link(here, "policy", other.id, cited(portal, other))
        yield Cell(say("catalogue", "why"), (say("catalogue", name),), link)
    else:
        yield Cell(say("catalogue", "why"), (validity.reason or validity.named or why(portal, policy),))


def _spans(portal: Portal, here: Here, policy: Policy) -> Iterator[Cell]:
    say = portal.say
    found = periods(portal, policy.id)
    said = tuple(_said(portal, period) for period in found) or (why(portal, policy),)
    yield Cell(say("catalogue", "spans"), said)
    yield Cell(say("catalogue", "today"), tag=tag(portal, policy))


def _said(portal: Portal, period: Period) -> str:
    """2019-07-15 至 2024-08-31，现行有效."""
    name = "span" if period.last else "span_on"
    last = formats.iso(period.last) if period.last else ""
    return portal.say("catalogue", name, first=formats.iso(period.first), last=last, state=period.state.label)
