"""The page of a question: the answer first, then what it stands on and whom to ask."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.question import Question, outdated
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contact import ContactLine, organ, phone
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.grounds import Ground, Reason, grounds, reasons
from zwgk_site.pages.head import article_head
from zwgk_site.pages.lists import Listing
from zwgk_site.pages.lists import lists as plain_lists
from zwgk_site.pages.page import Html, Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.text.pinyin import slug
from zwgk_site.urls import Here

SHOWN = 8
"""Questions of one matter that the list of all shows."""

KNOWLEDGE = "questions/knowledge.json"
"""Address of the questions as data for hotlines."""


@dataclass(frozen=True)
class View:
    """Everything the page of a question shows."""

    title: str
    matter: Link
    hot: bool
    sample: bool
    reasons: tuple[Reason, ...]
    answer: Html
    grounds: tuple[Ground, ...]
    contact: tuple[ContactLine, ...]
    dates: tuple[tuple[str, str], ...]
    variants: tuple[str, ...]
    next: tuple[Item, ...]
    related: tuple[Group, ...]


@dataclass(frozen=True)
class Matter:
    """The questions of one matter; ``all`` leads to the rest where some are left out."""

    id: str
    title: str
    count: str
    items: tuple[Item, ...]
    all: Link | None


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A question in a list, with a word where its answer may no longer hold."""
    question = cast(Question, entry.record)
    note = portal.say("question", "doubtful") if outdated(question, portal.library) else ""
    hot = (portal.say("question", "hot"),) if question.hot else ()
    about = (portal.library.title_of("department", question.organ), *hot)
    return replace(record_item(portal, here, entry), about=about, note=note)


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """All questions by matter on one page, and the lists narrowed to one value of a facet."""
    assert kind.list_address is not None
    entries = portal.library.entries.get(kind.name, ())
    parts = {urls.numbered(kind.list_address, number) for number in range(2, len(entries) + 2)}
    for page in plain_lists(portal, kind, row):
        if page.address == kind.list_address:
            listing = cast(Listing, page.context["listing"])
            here = Here.at(page.address)
            knowledge = (
                (Link(portal.say("question", "knowledge"), here.shared(KNOWLEDGE)),) if entries else ()
            )
            whole = replace(listing, rows=(), pager=None, downloads=(*listing.downloads, *knowledge))
            context = {"listing": whole, "matters": _matters(portal, here, entries)}
            yield replace(page, template="questions.html", context=context)
        elif page.address not in parts:
            yield page


def _matters(portal: Portal, here: Here, entries: Sequence[Entry]) -> tuple[Matter, ...]:
    """Matters with most questions first; in each those often asked first, then the newest."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(cast(Question, entry.record).matter, []).append(entry)
    return tuple(
        _group(portal, here, matter, some)
        for matter, some in sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    )


def _group(portal: Portal, here: Here, matter: str, some: Sequence[Entry]) -> Matter:
    ordered = sorted(some, key=lambda entry: not cast(Question, entry.record).hot)
    count = portal.say("list", "count", count=len(some), noun=some[0].kind.noun)
    rest = replace(_list_of(portal, here, matter), text=portal.say("question", "all_of", matter=matter))
    return Matter(
        id=f"matter-{slug(matter) or 'other'}",
        title=matter,
        count=count,
        items=tuple(row(portal, here, entry) for entry in ordered[:SHOWN]),
        all=rest if len(some) > SHOWN else None,
    )


def _list_of(portal: Portal, here: Here, matter: str) -> Link:
    """The list narrowed to one matter."""
    address = portal.kinds["question"].list_address or ""
    return Link(matter, here.to(urls.facet(address, "matter", slug(matter) or "other")))


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a question."""
    question = cast(Question, entry.record)
    here = Here.at(portal.address("question", question.id))
    about = portal.about(entry.kind)
    plain = portal.prose("question", question, question.body).plain
    yield compose(
        portal,
        here,
        "question.html",
        {"view": _view(portal, here, question)},
        article_head(
            portal,
            here.address,
            question.title,
            plain,
            about,
            published=question.published,
            source=portal.library.title_of("department", question.organ),
            keywords=(question.matter,),
        ),
        about=about,
        crumbs=portal.trail(here, about, formats.shorten(question.title, 20)),
        source=entry.file,
        kind="question",
        record=question.id,
        changed=question.answered,
    )


def _view(portal: Portal, here: Here, question: Question) -> View:
    library, say = portal.library, portal.say
    prose = portal.prose("question", question, question.body)
    dates = [
        (say("question", "published"), formats.minute(question.published)),
        (say("question", "revised"), formats.long_day(question.answered)),
    ]
    if question.valid_until is not None:
        dates.append((say("question", "valid_until"), formats.long_day(question.valid_until)))
    following = tuple(library.id_of("question", name) for name in question.related)
    return View(
        title=question.title,
        matter=_list_of(portal, here, question.matter),
        hot=question.hot,
        sample=question.sample,
        reasons=reasons(portal, here, question.basis, question.answered, own=question.valid_until),
        answer=Html(prose.notice + prose.main),
        grounds=grounds(portal, here, question.basis),
        contact=(
            *organ(portal, here, say("question", "organ"), question.organ, question.office),
            *phone(portal, question.organ, question.phone),
        ),
        dates=tuple(dates),
        variants=question.variants,
        next=tuple(row(portal, here, library.get("question", name)) for name in following),
        related=related(
            portal, here, "question", question.id, only=lambda entry: entry.record.id not in following
        ),
    )
