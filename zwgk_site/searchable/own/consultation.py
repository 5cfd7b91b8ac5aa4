"""A consultation: whether one can still take part, until when and how, or what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.consultation import Consultation, state_on
from zwgk_site.library import Entry
from zwgk_site.pages import Portal, formats
from zwgk_site.pages.views.consultation import shown, spoken
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _kicker(portal: Portal, entry: Entry) -> str:
    consultation = cast(Consultation, entry.record)
    is_open = state_on(consultation, portal.today).slug == "open"
    return portal.say("consultation", "open_kicker") if is_open else entry.kind.label


def _state(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    consultation = cast(Consultation, entry.record)
    text = spoken(portal, shown(portal, consultation))
    yield line(portal.say("consultation", "state_line"), text, sample=consultation.sample)


def _period(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    consultation = cast(Consultation, entry.record)
    text = portal.say(
        "consultation",
        "period",
        begins=formats.long_day(consultation.begins),
        ends=formats.long_day(consultation.ends),
    )
    yield line(portal.say("consultation", "period_line"), text, sample=consultation.sample)


def _ways(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    """Only while one can take part."""
    consultation = cast(Consultation, entry.record)
    if portal.today > consultation.ends:
        return
    for way in consultation.ways:
        text = portal.say("consultation", "way", kind=way.kind, address=way.address)
        yield line(portal.say("consultation", "way_line"), text, sample=consultation.sample)


def _give(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    if portal.today <= cast(Consultation, entry.record).ends:
        address = portal.address("consultation", entry.record.id)
        yield portal.say("consultation", "give"), f"{address}#ways"


def _feedback(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    if state_on(cast(Consultation, entry.record), portal.today).slug == "answered":
        address = portal.address("consultation", entry.record.id)
        yield portal.say("consultation", "see_feedback"), f"{address}#feedback"


OWN = Own(
    lines={"state": _state, "period": _period, "ways": _ways},
    links={"give": _give, "feedback": _feedback},
    kicker=_kicker,
)
