"""A pledge: how much of it is kept, and what is late."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.pledge import Pledge
from zwgk_site.library import Entry
from zwgk_site.pages import Portal, formats
from zwgk_site.relate.pledges import kept, tally
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import SHORT, line
from zwgk_site.searchable.hooks import Own


def _tally(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    pledge = cast(Pledge, entry.record)
    count = tally(kept(pledge, portal.today))
    name = "note_late" if count.late else "note"
    text = portal.say("pledge", name, total=count.total, done=count.done, late=count.late)
    yield line(portal.say("card", "progress"), text, sample=pledge.sample)


def _late(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    """The promises past their day."""
    address = portal.address("pledge", entry.record.id)
    for one in kept(cast(Pledge, entry.record), portal.today):
        if one.status == "late":
            yield formats.shorten(one.promise.text, SHORT), f"{address}#{one.key}"


OWN = Own(lines={"tally": _tally}, links={"late": _late})
