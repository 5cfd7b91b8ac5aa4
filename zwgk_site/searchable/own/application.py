"""依申请公开: how, until when and for how much, and a record for each of the pages below the guide."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.application import Application
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.pages.applications import PARTS, address_of
from zwgk_site.pages.views.application import STEPS, terms
from zwgk_site.search import SearchRecord
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.facets import values_of
from zwgk_site.searchable.hooks import Own
from zwgk_site.searchable.scope import Scope


def _ways(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    record = cast(Application, entry.record)
    text = portal.say("mark", "comma").join(channel.way for channel in record.channels)
    yield line(portal.say("apply", "ways"), text, sample=record.sample)


def _limit(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """The period to reply and by what it may be put off."""
    shown = (term.limit for term in terms(portal)[-2:])
    yield line(portal.say("apply", "terms"), portal.say("mark", "semicolon").join(shown))


def _fee(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    yield line(portal.say("apply", "amount"), portal.say("apply", "fee_text"))


def _parts(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    """The form first, then the steps of the guide."""
    record = cast(Application, entry.record)
    yield portal.say("apply", "title_form"), address_of(portal, record, "form")
    guide = portal.address("application", record.id)
    for step in STEPS:
        yield portal.say("apply", f"step_{step}"), f"{guide}#{step}"


def _below(scope: Scope, entry: Entry) -> Iterator[SearchRecord]:
    """The form, the meaning of replies and the calculators: each is what somebody looks for."""
    portal, record = scope.portal, cast(Application, entry.record)
    values, day = values_of(portal, entry), portal.order_of(entry)
    for part in PARTS:
        replies = (f"{reply.name}：{reply.text}" for reply in record.replies) if part == "replies" else ()
        yield SearchRecord(
            address=address_of(portal, record, part),
            title=portal.say("apply", f"named_{part}"),
            kind=entry.kind.label,
            text="\n".join((portal.say("apply", f"lede_{part}"), *replies)),
            departments=values.departments,
            year=values.year,
            region=values.region,
            date=day.isoformat() if day else None,
        )


OWN = Own(lines={"ways": _ways, "limit": _limit, "fee": _fee}, links={"parts": _parts}, more=_below)
