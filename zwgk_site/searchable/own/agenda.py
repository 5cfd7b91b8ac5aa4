"""A yearly list of major decisions: how many there are and how far, and the way to them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.agenda import Agenda
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.agenda import progress
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _progress(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    agenda = cast(Agenda, entry.record)
    yield line(portal.say("agenda", "progress"), progress(portal, agenda), sample=agenda.sample)


def _items(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    yield portal.say("agenda", "see"), f"{portal.address('agenda', entry.record.id)}#items"


OWN = Own(lines={"progress": _progress}, links={"items": _items})
