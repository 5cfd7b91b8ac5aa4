"""A meeting: who was invited, what became of their opinions, and what it was about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from zwgk_site.kinds.meeting import Meeting
from zwgk_site.kinds.opinion import ANSWERS
from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.search.record import CardLine
from zwgk_site.searchable.cards import line
from zwgk_site.searchable.hooks import Own


def _guests(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    meeting = cast(Meeting, entry.record)
    if meeting.guests:
        text = portal.say("meeting", "guests", count=meeting.guests)
        yield line(portal.say("meeting", "guests_line"), text, sample=meeting.sample)


def _heard(portal: Portal, entry: Entry) -> Iterator[CardLine]:
    meeting = cast(Meeting, entry.record)
    if meeting.opinions:
        answers = [opinion.answer for opinion in meeting.opinions]
        adopted, partly, rejected = (answers.count(answer) for answer in ANSWERS)
        text = portal.say(
            "meeting", "heard_count", total=len(answers), adopted=adopted, partly=partly, rejected=rejected
        )
        yield line(portal.say("meeting", "heard"), text, sample=meeting.sample)


def _items(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    yield portal.say("meeting", "items"), f"{portal.address('meeting', entry.record.id)}#items"


OWN = Own(lines={"guests": _guests, "heard": _heard}, links={"items": _items})
