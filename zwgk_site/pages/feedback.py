"""What became of the opinions of a consultation, as told after its end and after the policy's issue.

Source: 2023年烟台市政务公开工作要点（七）（八）.
"""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.kinds.consultation import Consultation
from zwgk_site.pages import formats
from zwgk_site.pages.opinions import Counts, Said, counted, said
from zwgk_site.pages.portal import Portal
from zwgk_site.text.clause_names import clauses_of


@dataclass(frozen=True)
class Answered:
    """What became of the opinions."""

    when: str
    counts: Counts
    channels: tuple[str, ...]
    views: tuple[Said, ...]
    note: str


@dataclass(frozen=True)
class Again:
    """What was told after the policy was issued."""

    when: str
    text: tuple[str, ...]
    views: tuple[Said, ...]


def answered(portal: Portal, record: Consultation) -> Answered | None:
    """The first feedback; None before it is published."""
    feedback = record.feedback
    if feedback is None or feedback.published > portal.today:
        return None
    say = portal.say
    return Answered(
        when=say(
            "consultation",
            "answered_on",
            day=formats.long_day(feedback.published),
            count=(feedback.published - record.ends).days,
        ),
        counts=counted(portal, feedback.total, (feedback.adopted, feedback.partly, feedback.rejected)),
        channels=tuple(
            say("opinion", "channel", name=channel.name, count=channel.count) for channel in feedback.channels
        ),
        views=said(portal, feedback.views, clauses_of(record.body)),
        note=feedback.note or "",
    )


def again(portal: Portal, record: Consultation) -> Again | None:
    """The second; None before it is published."""
    second = record.second
    if second is None or second.published > portal.today:
        return None
    day = formats.long_day(second.published)
    return Again(
        when=portal.say("consultation", "again_on", day=day),
        text=lines_of(second.text),
        views=said(portal, second.views, clauses_of(record.body)),
    )


def lines_of(text: str | None) -> tuple[str, ...]:
    """The paragraphs of a text that has one on each line."""
    return tuple(line for line in (text or "").split("\n") if line.strip())
