"""A benefit: whether one can apply today, and the parts of its page."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.benefit import Benefit
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.benefit import shown
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own

PARTS = ("conditions", "materials", "steps")
"""Headings of the page, by their words and their anchors."""


def _period(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    benefit = cast(Benefit, entry.record)
    found = shown(portal, benefit)
    words = dict.fromkeys(filter(None, (found.label, found.span, found.left)))
    text = portal.say("card", "and").join(words)
    yield line(portal.say("benefit", "period"), text, sample=benefit.sample)


def _sections(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    address = portal.address("benefit", entry.record.id)
    for name in PARTS:
        yield portal.say("benefit", name), f"{address}#{name}"


OWN = Own(lines={"period": _period}, links={"sections": _sections})
