"""A table of standards: the amounts of today, and a record for each of its classes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.standard import ASKED, Standard, StandardClass
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.series import amount_text
from zwgk_site.pages.standing import cited
from zwgk_site.pages.views.standard import anchor, state
from zwgk_site.relate.standards import Amounts, Line, lines, version_on
from zwgk_site.search import SearchRecord
from zwgk_site.search.record import Card, CardLine
from zwgk_site.searchable.cards import line, titled
from zwgk_site.searchable.facets import values_of
from zwgk_site.searchable.hooks import Own
from zwgk_site.searchable.scope import Scope

MOST = 9
"""Lines of a card for a whole table."""


def _current(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """The amounts of today, each a line; only the first of many."""
    table = cast(Standard, entry.record)
    found = [shown for each in lines(table) if (shown := _line(portal, table, each, each.name)) is not None]
    yield from found[:MOST]


def _since(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    yield line(portal.say("standard", "time"), state(portal, cast(Standard, entry.record)))


def _history(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    table = cast(Standard, entry.record)
    yield portal.say("standard", "history"), f"{portal.address('standard', table.id)}#history"
    version = version_on(table.versions, portal.today)
    if version is not None and version.policy is not None:
        policy = portal.library.policy(portal.library.id_of("policy", version.policy))
        yield cited(portal, policy), portal.address("policy", policy.id)


def _line(portal: Portal, table: Standard, each: Line, label: str) -> CardLine | None:
    value = Amounts(table).on(portal.today, each)
    if value is None:
        return None
    text = portal.say("standard", "amount_of", amount=amount_text(value), unit=each.of.unit or table.unit)
    return line(label, text, sample=table.sample)


def _classes(scope: Scope, entry: Entry) -> Iterator[SearchRecord]:
    """A record for every class: whoever asks for one is to see its amount at once."""
    values = values_of(scope.portal, entry)
    table, day = cast(Standard, entry.record), scope.portal.order_of(entry)
    for of in table.classes:
        own = tuple(Line(of, item) for item in of.items or (None,))
        short = (of.short,) if of.short else ()
        yield SearchRecord(
            address=f"{scope.portal.address('standard', table.id)}#{anchor(table, own[0])}",
            title=of.name,
            kind=entry.kind.label,
            text="\n".join(filter(None, (of.who, *of.items, table.title))),
            names=tuple(dict.fromkeys((*short, *of.also))),
            departments=values.departments,
            year=values.year,
            region=values.region,
            date=day.isoformat() if day else None,
            status=scope.portal.say("mark", "sample") if table.sample else None,
            card=_card(scope.portal, entry, of, own),
        )


def _card(portal: Portal, entry: Entry, of: StandardClass, own: tuple[Line, ...]) -> Card:
    table, amount = cast(Standard, entry.record), portal.say("standard", "now")
    amounts = (_line(portal, table, each, each.item or amount) for each in own)
    who = (line(portal.say("standard", "who"), of.who),) if of.who else ()
    shown = (*filter(None, amounts), *_since(portal, entry), *who)
    address = portal.address("standard", table.id)
    links = (*_history(portal, entry), (titled(portal, entry.kind.label, table.title), address))
    return Card(entry.kind.card.kicker if entry.kind.card else "", shown, links, ASKED, first=True)


OWN = Own(lines={"current": _current, "since": _since}, links={"history": _history}, more=_classes)
