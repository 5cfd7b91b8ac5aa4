"""Who leads an organ, what it may do and what it charges, as its own page shows them."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.kinds.charge import Charge
from zwgk_site.kinds.power import CATEGORIES, PowerList
from zwgk_site.pages.documents import Item
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.rows import item_of
from zwgk_site.relate.leaders import in_charge_of, leaders_of
from zwgk_site.urls import Here


@dataclass(frozen=True)
class PowerCount:
    """A list of powers: how many in all, and of each class with the way there."""

    link: Link
    total: str
    classes: tuple[Link, ...]
    sample: bool


def leaders(portal: Portal, here: Here, organ: str) -> tuple[Item, ...]:
    """Those of the organ with that id, in the official order."""
    return tuple(
        item_of(portal, here, portal.library.get("leader", leader.id))
        for leader in leaders_of(portal.library, organ)
    )


def in_charge(portal: Portal, here: Here, organ: str) -> tuple[Link, ...]:
    """The leaders above who are in charge of it."""
    return tuple(
        portal.link(
            here, "leader", leader.id, portal.say("leader", "line", name=leader.name, post=leader.post)
        )
        for leader in in_charge_of(portal.library, organ)
    )


def powers(portal: Portal, here: Here, organ: str) -> tuple[PowerCount, ...]:
    """Its lists of powers, the newest first."""
    return tuple(
        _count(portal, here, record)
        for record in portal.library.records("power", PowerList)
        if portal.library.id_of("department", record.publisher) == organ
    )


def charges(portal: Portal, here: Here, organ: str) -> tuple[Item, ...]:
    """What it charges, waived or abolished ones too."""
    return tuple(
        item_of(portal, here, portal.library.get("charge", charge.id))
        for charge in portal.library.records("charge", Charge)
        if portal.library.id_of("department", charge.organ) == organ
    )


def _count(portal: Portal, here: Here, record: PowerList) -> PowerCount:
    address = portal.address("power", record.id)
    return PowerCount(
        link=portal.link(here, "power", record.id),
        total=portal.say("power", "items", count=len(record.powers)),
        classes=tuple(
            Link(portal.say("power", "of_class", name=name, count=len(some)), here.to(address, slug))
            for name, slug in CATEGORIES.items()
            if (some := record.of(name))
        ),
        sample=record.sample,
    )
