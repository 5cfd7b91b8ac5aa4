"""A cleanup: how many documents stay, are changed, repealed and expired."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.cleanup import Cleanup
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.views.cleanup import result
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _result(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    record = cast(Cleanup, entry.record)
    yield line(portal.say("cleanup", "result"), result(portal, record), sample=record.sample)


OWN = Own(lines={"result": _result})
