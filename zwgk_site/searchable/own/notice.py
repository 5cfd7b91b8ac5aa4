"""A notice: until when it is shown."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.notice import Notice
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.notice import period
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _period(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    notice = cast(Notice, entry.record)
    if text := period(portal, notice):
        yield line(portal.say("notice", "period"), text, sample=notice.sample)


OWN = Own(lines={"period": _period})
