"""Overdue payments: the two figures with their units."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.arrears import Arrears
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.arrears import money
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _contracts(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    form = cast(Arrears, entry.record)
    yield line(portal.say("arrears", "contracts"), str(form.contracts), sample=form.sample)


def _amount(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    form = cast(Arrears, entry.record)
    yield line(portal.say("arrears", "amount"), money(form.amount), sample=form.sample)


OWN = Own(lines={"contracts_told": _contracts, "amount_told": _amount})
