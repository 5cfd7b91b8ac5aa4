"""A list of powers: how many of which class, and a record for each power with its guide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.power import CATEGORIES, Power, PowerList
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.power import anchor
from zwgk_site.search import SearchRecord
from zwgk_site.search.record import Card, CardLine
from zwgk_site.searchable.cards import line, titled
from zwgk_site.searchable.facets import values_of
from zwgk_site.searchable.hooks import Own
from zwgk_site.searchable.scope import Scope
from zwgk_site.text.telephone import dial

ASKED = (
    "依据",
    "怎么办",
    "条件",
    "申请条件",
    "材料",
    "要什么材料",
    "在哪办",
    "办理地点",
    "电话",
    "多久",
    "流程",
)
"""Everyday words of questions about a power."""


def _count(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """How many there are of each class."""
    record, say = cast(PowerList, entry.record), portal.say
    counts = [
        say("power", "of_class", name=name, count=len(record.of(name)))
        for name in CATEGORIES
        if record.of(name)
    ]
    yield line(
        say("power", "items", count=len(record.powers)),
        say("mark", "comma").join(counts),
        sample=record.sample,
    )


def _each(scope: Scope, entry: Entry) -> Iterator[SearchRecord]:
    record, values = cast(PowerList, entry.record), values_of(scope.portal, entry)
    day = scope.portal.order_of(entry)
    for power in record.powers:
        yield SearchRecord(
            address=f"{scope.portal.address('power', record.id)}#{anchor(power)}",
            title=power.name,
            kind=entry.kind.label,
            text="\n".join((power.category, _basis(scope.portal, power), *power.duties)),
            names=(power.code,),
            departments=values.departments,
            year=values.year,
            region=values.region,
            date=day.isoformat() if day else None,
            status=scope.portal.say("mark", "sample") if record.sample else None,
            card=_card(scope.portal, entry, record, power),
        )


def _basis(portal: Portal, power: Power) -> str:
    return portal.say("card", "named", label=portal.say("power", "basis"), text="；".join(power.basis))


def _joined(portal: Portal, texts: tuple[str, ...]) -> str:
    return portal.say("mark", "list").join(text.rstrip("。；") for text in texts)


def _card(portal: Portal, entry: Entry, record: PowerList, power: Power) -> Card:
    say, guide = portal.say, power.guide
    shown = [(say("power", "basis"), power.basis[0], "")] if power.basis else []
    if guide is not None:
        several = (("conditions", guide.conditions), ("materials", guide.materials), ("steps", guide.steps))
        shown += [(say("power", name), _joined(portal, texts), "") for name, texts in several if texts]
        single = (("place", guide.place), ("hours", guide.hours), ("phone", guide.phone))
        shown += [
            (say("power", name), text, dial(text) or "" if name == "phone" else "")
            for name, text in single
            if text
        ]
    lines = tuple(
        line(label, text, f"tel:{number}" if number else None, sample=record.sample)
        for label, text, number in shown
    )
    links = [(titled(portal, entry.kind.label, record.title), portal.address("power", record.id))]
    if power.benefit is not None:
        benefit = portal.library.id_of("benefit", power.benefit)
        links.insert(0, (say("power", "guide"), portal.address("benefit", benefit)))
    return Card(say("power", "card", category=power.category), lines, tuple(links), ASKED)


OWN = Own(lines={"count": _count}, more=_each)
