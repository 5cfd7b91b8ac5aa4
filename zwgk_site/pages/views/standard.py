"""The page of a table of standards: what holds today, how it came to be, and every version before and after."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.standard import Standard, StandardVersion
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.pages.series import Series, amount_text, change_text, series
from zwgk_site.pages.standing import cited
from zwgk_site.relate.standards import Amounts, Line, last_day, lines, standing, version_on
from zwgk_site.text.clause_names import clauses_of, find_clause
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here

TABLE = "versions.csv"

HEADING = 20
"""Characters up to which a clause is called by its text."""


@dataclass(frozen=True)
class Row:
    """One line of the table of today: its class once, the amount and what changed."""

    id: str
    """Anchor; only on the first line of a class."""
    number: str
    name: str
    item: str
    who: str
    amount: str
    unit: str
    change: str
    coming: str


@dataclass(frozen=True)
class Step:
    """One version among all: from when to when, on what basis."""

    day: str
    text: str
    state: str
    label: str
    basis: Link | None
    clause: Link | None
    note: str


@dataclass(frozen=True)
class View:
    """Everything the page of a table shows."""

    title: str
    publisher: Link
    published: str
    day: str
    summary: str
    sample: bool
    state: str
    state_note: str
    coming: str
    count: str
    rows: tuple[Row, ...]
    notes: tuple[str, ...]
    office: str
    phone: str
    dial: str
    series: tuple[Series, ...]
    steps: tuple[Step, ...]
    download: Link
    related: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a table."""
    table = cast(Standard, entry.record)
    here = Here.at(portal.address("standard", table.id))
    about = portal.about(entry.kind)
    publisher = portal.library.title_of("department", table.publisher)
    view = _view(portal, here, table)
    yield compose(
        portal,
        here,
        "standard.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            table.title,
            table.summary or view.state,
            about,
            published=table.published,
            source=publisher,
        ),
        about=about,
        crumbs=portal.trail(here, about, table.title),
        source=entry.file,
        kind="standard",
        record=table.id,
        changed=table.published.date(),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A table in the list of tables: since when its amounts hold."""
    table = cast(Standard, entry.record)
    publisher = portal.library.title_of("department", table.publisher)
    return replace(record_item(portal, here, entry), about=(publisher, state(portal, table)))


def state(portal: Portal, table: Standard) -> str:
    """Since when the amounts of today hold, or that none do."""
    version = version_on(table.versions, portal.today)
    if version is None:
        return portal.say("standard", "none")
    return portal.say("standard", "holds", day=formats.long_day(version.since))


def anchor(table: Standard, line: Line) -> str:
    """Where a class stands in the table of today."""
    return f"c{table.classes.index(line.of) + 1}"


def _view(portal: Portal, here: Here, table: Standard) -> View:
    library, say, amounts = portal.library, portal.say, Amounts(table)
    rows = tuple(_row(portal, table, amounts, line) for line in lines(table))
    coming = _next(portal, table, amounts)
    return View(
        title=table.title,
        publisher=portal.link(here, "department", library.id_of("department", table.publisher)),
        published=formats.minute(table.published),
        day=formats.iso(table.published.date()),
        summary=table.summary or "",
        sample=table.sample,
        state=state(portal, table),
        state_note=say("standard", "as_of", day=formats.long_day(portal.today)),
        coming=say("standard", "coming", day=formats.long_day(coming.since)) if coming else "",
        count=say("standard", "count", classes=len(table.classes), lines=len(rows)),
        rows=rows,
        notes=table.notes,
        office=table.office or "",
        phone=table.phone or "",
        dial=dial(table.phone or "") or "",
        series=tuple(
            series(portal, amounts, of, f"h{number}") for number, of in enumerate(table.classes, start=1)
        ),
        steps=tuple(_step(portal, here, table, version) for version in reversed(amounts.ordered)),
        download=Link(say("standard", "as_csv"), here.shared(urls.beside(here.address, TABLE))),
        related=related(portal, here, "standard", table.id),
    )


def _next(portal: Portal, table: Standard, amounts: Amounts) -> StandardVersion | None:
    """The first version announced for a later day."""
    return next((version for version in amounts.ordered if version.since > portal.today), None)


def _row(portal: Portal, table: Standard, amounts: Amounts, line: Line) -> Row:
    say, unit = portal.say, line.of.unit or table.unit
    now, version = amounts.on(portal.today, line), version_on(table.versions, portal.today)
    coming = _next(portal, table, amounts)
    later = amounts.at(coming, line) if coming else None
    first = line.item is None or line.item == line.of.items[0]
    return Row(
        id=anchor(table, line) if first else "",
        number=str(table.classes.index(line.of) + 1),
        name=line.of.name,
        item=line.item or "",
        who=line.of.who or "",
        amount=_now(portal, line, now),
        unit=unit if now is not None else "",
        change=change_text(portal, amounts.changed(version, line)) if version and now is not None else "",
        coming=say("standard", "coming_amount", amount=amount_text(later), unit=unit)
        if later is not None
        else "",
    )


def _now(portal: Portal, line: Line, now: Decimal | None) -> str:
    ended: dt.date | None = line.of.until
    if now is None and ended is not None and ended < portal.today:
        return portal.say("standard", "ended", day=formats.long_day(ended))
    return portal.say("standard", "not_set") if now is None else amount_text(now)


def _step(portal: Portal, here: Here, table: Standard, version: StandardVersion) -> Step:
    say, end = portal.say, last_day(table.versions, version)
    kind = standing(table.versions, version, portal.today)
    since = formats.long_day(version.since)
    return Step(
        day=formats.iso(version.since),
        text=say("standard", "span", since=since, until=formats.long_day(end))
        if end
        else say("standard", "span_open", since=since),
        state=kind,
        label=say("standard", f"state_{kind}"),
        basis=_basis(portal, here, version),
        clause=_clause(portal, here, version),
        note=version.note or "",
    )


def basis_text(portal: Portal, version: StandardVersion) -> str:
    """The document a version stands on, as people cite it; empty where none is named."""
    if version.policy is None:
        return version.basis or ""
    return cited(portal, portal.library.policy(portal.library.id_of("policy", version.policy)))


def _basis(portal: Portal, here: Here, version: StandardVersion) -> Link | None:
    text = basis_text(portal, version)
    if version.policy is None:
        return Link(text) if text else None
    return portal.link(here, "policy", portal.library.id_of("policy", version.policy), text)


def _clause(portal: Portal, here: Here, version: StandardVersion) -> Link | None:
    """The clause a version stands on: with its heading where that is short."""
    if version.clause is None:
        return None
    if version.policy is None:
        return Link(version.clause)
    policy = portal.library.policy(portal.library.id_of("policy", version.policy))
    clause = find_clause(clauses_of(policy.body), version.clause)
    if clause is None:
        return Link(version.clause)
    text = clause.text if len(clause.text) <= HEADING else clause.name
    return Link(text, here.to(portal.address("policy", policy.id), clause.anchor))
