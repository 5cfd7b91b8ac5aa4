"""A charge: how much, and whether it is still charged."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.charge import Charge
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.charge import amount_lines, state_text
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own

MOST = 4
"""Amounts of a card."""


def _amounts(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    charge = cast(Charge, entry.record)
    label = portal.say("charge", "rates" if charge.state == "执行" else "rates_before")
    for text in list(amount_lines(portal, charge))[:MOST]:
        yield line(label, text, sample=charge.sample)


def _standing(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    charge = cast(Charge, entry.record)
    yield line(portal.say("charge", "state"), state_text(portal, charge), sample=charge.sample)


OWN = Own(lines={"amounts": _amounts, "standing": _standing})
