"""An assessment: the points of today, and the way to the report of the site on itself."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.assessment import Assessment
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.inspected import address
from zwgk_site.pages.views.assessment import total_text
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _total(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    record = cast(Assessment, entry.record)
    if record.indicators:
        yield line(portal.say("assessment", "score"), total_text(portal, record), sample=record.sample)


def _inspection(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    yield portal.say("inspection", "title"), address(entry.kind)


OWN = Own(lines={"total": _total}, links={"inspection": _inspection})
