"""What organs charge: the catalogue as a table, and the page of each charge.

Source: 政府信息公开条例（国务院令第711号）art. 20(8), 行政事业性收费项目及其依据、标准.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.charge import STATES, Charge, State
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item
from zwgk_site.pages.head import list_head
from zwgk_site.pages.lists import Listing
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.urls import Here

PER_PAGE = 200
"""Charges on one page: a catalogue is read as one table."""


LONGEST = 40
"""Characters of an amount in the catalogue; the page of the charge has all of it."""

NOWHERE = Link("")


@dataclass(frozen=True)
class Row(Item):
    """A charge in the catalogue. ``amounts`` are finished texts, one a rate."""

    state: str = ""
    gone: bool = False
    organ: Link = NOWHERE
    amounts: tuple[str, ...] = ()
    basis: tuple[str, ...] = ()
    scope: str = ""
    since: str = ""


@dataclass(frozen=True)
class StateGroup:
    """The charges of one state."""

    id: str
    name: str
    count: str
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a charge shows. ``rates_title`` says whether the amounts still hold."""

    name: str
    nature: str
    sample: bool
    organ: Link
    state: str
    gone: bool
    since: str
    rates_title: str
    amounts: tuple[str, ...]
    rates_note: str
    scope: str
    relief: str
    basis: tuple[str, ...]
    change_basis: str
    day: str
    updated: str
    related: tuple[Group, ...]


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The catalogue, and narrowed to each value of each facet; charges in force first."""
    for page in plain_lists(portal, kind, row, per_page=PER_PAGE, rank=_rank):
        rows = cast("tuple[Row, ...]", cast(Listing, page.context["listing"]).rows)
        yield replace(page, context={**page.context, "groups": tuple(_groups(portal, kind, rows))})


def row(portal: Portal, here: Here, entry: Entry) -> Row:
    """A charge in a list: who charges it, how much, and since when that is so."""
    charge = cast(Charge, entry.record)
    amounts = tuple(formats.shorten(text, LONGEST) for text in amount_lines(portal, charge))
    organ = portal.library.id_of("department", charge.organ)
    return Row(
        title=charge.name,
        href=here.to(portal.address("charge", charge.id)),
        when=charge.state,
        about=(portal.library.title_of("department", organ), *amounts[:1], state_text(portal, charge)),
        sample=charge.sample,
        state=charge.state,
        gone=charge.state != "执行",
        organ=portal.link(here, "department", organ),
        amounts=amounts,
        basis=charge.basis,
        scope=charge.scope,
        since=state_text(portal, charge),
    )


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a charge."""
    charge = cast(Charge, entry.record)
    here = Here.at(portal.address("charge", charge.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "charge.html",
        {"view": _view(portal, here, charge)},
        list_head(portal, here.address, charge.name, charge.scope, about),
        about=about,
        crumbs=portal.trail(here, about, charge.name),
        source=entry.file,
        kind="charge",
        record=charge.id,
        changed=charge.updated,
    )


def amount_lines(portal: Portal, charge: Charge) -> Iterator[str]:
    """Each rate as people read it: 首次申领：20 元/证; the words instead where no amount is given."""
    for rate in charge.rates:
        amount = portal.say("charge", "amount", amount=money(rate.amount), unit=rate.unit)
        yield portal.say("charge", "amount_of", item=rate.item, amount=amount) if rate.item else amount
    if not charge.rates and charge.rates_note:
        yield charge.rates_note


def money(amount: Decimal) -> str:
    """20, or 1.40: fen are told in full or not at all."""
    return str(int(amount)) if amount == amount.to_integral_value() else f"{amount:.2f}"


def state_text(portal: Portal, charge: Charge) -> str:
    """The state with its days: 自2020年1月1日起取消."""
    day = {"执行": charge.since, "免征": charge.waived_from, "取消": charge.abolished}[charge.state]
    if day is None:
        return portal.say("charge", f"state_{STATES[charge.state]}")
    since = formats.long_day(day)
    if charge.state == "免征" and charge.waived_until is not None:
        return portal.say("charge", "waived_span", since=since, until=formats.long_day(charge.waived_until))
    return portal.say("charge", f"since_{STATES[charge.state]}", since=since)


def _rank(entry: Entry) -> tuple[int, ...]:
    return (list(STATES).index(cast(Charge, entry.record).state),)


def _groups(portal: Portal, kind: Kind, rows: Sequence[Row]) -> Iterator[StateGroup]:
    state: State
    for state, slug in STATES.items():
        some = tuple(each for each in rows if each.state == state)
        if some:
            count = portal.say("list", "count", count=len(some), noun=kind.noun)
            yield StateGroup(slug, portal.say("charge", f"state_{slug}"), count, some)


def _view(portal: Portal, here: Here, charge: Charge) -> View:
    say, gone = portal.say, charge.state != "执行"
    return View(
        name=charge.name,
        nature=charge.nature,
        sample=charge.sample,
        organ=portal.link(here, "department", portal.library.id_of("department", charge.organ)),
        state=charge.state,
        gone=gone,
        since=state_text(portal, charge),
        rates_title=say("charge", "rates_before" if gone else "rates"),
        amounts=tuple(amount_lines(portal, charge)),
        rates_note=charge.rates_note or "" if charge.rates else "",
        scope=charge.scope,
        relief=charge.relief or "",
        basis=charge.basis,
        change_basis=charge.change_basis or "",
        day=formats.iso(charge.updated),
        updated=formats.long_day(charge.updated),
        related=related(portal, here, "charge", charge.id),
    )
