"""A catalogue: how far it is kept; its items are words to be searched, with the other names of its field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.catalogue import Catalogue, current
from zwgk_site.kinds.domains import BY_NAME
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.coverage import said
from zwgk_site.relate.revisions import name
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _covered(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    catalogue = cast(Catalogue, entry.record)
    if current(catalogue, portal.library):
        label = portal.say("disclosure", "coverage")
        yield line(label, said(portal, catalogue.id), sample=catalogue.sample)


def _text(portal: Portal, entry: Entry) -> str:
    catalogue = cast(Catalogue, entry.record)
    domain = BY_NAME.get(catalogue.domain or "")
    words = (catalogue.summary or "", *catalogue.changes, *((domain.name, *domain.also) if domain else ()))
    items = (
        " ".join((name(tuple(one.item.path)), *(tick.word for tick in one.item.elements)))
        for one in catalogue.lines()
    )
    return "\n".join((*filter(None, words), *items))


OWN = Own(lines={"covered": _covered}, text=_text)
