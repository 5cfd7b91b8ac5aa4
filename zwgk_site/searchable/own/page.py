"""A standing text: its summary, or else how it begins."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.page import Page
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _summary(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    page = cast(Page, entry.record)
    text = page.summary or portal.prose("page", page, page.body).plain.split("\n")[0]
    yield line(portal.say("card", "summary"), text, sample=page.sample)


OWN = Own(lines={"summary": _summary})
