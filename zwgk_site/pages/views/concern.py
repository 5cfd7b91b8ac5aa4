"""The page of a concern: what people asked, what is answered, on what it stands, how long it took."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.concern import Concern
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contact import ContactLine, organ, phone
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.grounds import Ground, Reason, grounds, reasons
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Html, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.text.workdays import YearUnknown
from zwgk_site.urls import Here


@dataclass(frozen=True)
class View:
    """Everything the page of a concern shows."""

    title: str
    origin: str
    sample: bool
    reasons: tuple[Reason, ...]
    question: tuple[str, ...]
    answer: Html
    grounds: tuple[Ground, ...]
    contact: tuple[ContactLine, ...]
    dates: tuple[tuple[str, str], ...]
    late_reason: str
    related: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a concern."""
    concern = cast(Concern, entry.record)
    here, about = Here.at(portal.address("concern", concern.id)), portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "concern.html",
        {"view": _view(portal, here, concern)},
        article_head(
            portal,
            here.address,
            concern.title,
            concern.question,
            about,
            published=concern.published,
            source=portal.library.title_of("department", concern.publisher),
            keywords=concern.keywords,
        ),
        about=about,
        crumbs=portal.trail(here, about, concern.title),
        source=entry.file,
        kind="concern",
        record=concern.id,
        changed=concern.published.date(),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A concern in the list: who answered, where it was heard, and how long it took."""
    concern = cast(Concern, entry.record)
    return replace(
        record_item(portal, here, entry),
        summary=concern.question,
        about=(portal.library.title_of("department", concern.publisher), concern.origin),
        note=took(portal, concern),
    )


def took(portal: Portal, concern: Concern) -> str:
    """Working days from the day after it was received to the answer; empty while they cannot be counted."""
    try:
        days = portal.library.workdays.between(concern.received, concern.answered)
    except YearUnknown:
        return ""
    return portal.say("concern", "took", days=days) if days else portal.say("concern", "took_none")


def _view(portal: Portal, here: Here, concern: Concern) -> View:
    say, key = portal.say, "concern"
    prose = portal.prose(key, concern, concern.body)
    dates = (
        (say(key, "received"), formats.long_day(concern.received)),
        (say(key, "answered"), formats.long_day(concern.answered)),
        (say(key, "time"), took(portal, concern)),
        (say(key, "limit"), say(key, "limit_hard" if concern.hard else "limit_usual", days=concern.limit)),
        (say(key, "published"), formats.minute(concern.published)),
    )
    return View(
        title=concern.title,
        origin=concern.origin,
        sample=concern.sample,
        reasons=reasons(portal, here, concern.basis, concern.answered),
        question=tuple(part for part in concern.question.split("\n") if part),
        answer=Html(prose.notice + prose.main),
        grounds=grounds(portal, here, concern.basis),
        contact=(
            *organ(portal, here, say(key, "organ"), concern.publisher, concern.office),
            *phone(portal, concern.publisher, concern.phone),
        ),
        dates=tuple(line for line in dates if line[1]),
        late_reason=concern.late_reason or "",
        related=related(portal, here, key, concern.id),
    )
