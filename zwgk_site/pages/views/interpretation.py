"""The page of an interpretation: which document, the picture, element by element, questions, whom to ask.

Sources: 政府网站发展指引（国办发〔2017〕47号）for the link both ways; 冠政办发〔2020〕33号 for the elements;
GB/T 37668-2019 for the words of what is seen or heard.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contact import ContactLine, organ, phone
from zwgk_site.pages.contents import WORTH
from zwgk_site.pages.documents import Item, policy_item, record_item
from zwgk_site.pages.grounds import clause_link
from zwgk_site.pages.head import article_head
from zwgk_site.pages.interpreted import around
from zwgk_site.pages.lists import lists as list_pages
from zwgk_site.pages.media import Medium, media_of
from zwgk_site.pages.page import Html, Link, Page
from zwgk_site.pages.picture import PAGE, Poster, poster_of
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group
from zwgk_site.pages.reprint import reprinted
from zwgk_site.pages.statistics import links as statistics_links
from zwgk_site.pages.statistics import page as statistics_page
from zwgk_site.pages.synchrony import days_between, said
from zwgk_site.relate.notes import explained
from zwgk_site.text.clause_names import clauses_of, find_clause
from zwgk_site.text.elements import parts_of
from zwgk_site.urls import Here

SECTIONS = {
    "poster": "picture", "media": "media", "transcript": "transcript", "elements": "elements",
    "notes": "notes", "qa": "exchanges", "contact": "contact",
}  # fmt: skip
"""The heading of each section by its place on the page."""
BEGINS = 36
"""Characters of a clause's number and first words."""

_NUMBER = re.compile(r"^[（(]?[^、.．）)]{1,4}[、.．）)]\s*")
_SENTENCE = re.compile("[。；：\n]")


@dataclass(frozen=True)
class Element:
    """One heading of the text and what it says."""

    id: str
    title: str
    html: Html | None


@dataclass(frozen=True)
class ClauseNote:
    """A clause, where it stands, and what it means."""

    clause: Link
    text: str


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    kicker: tuple[str, ...]
    jumps: tuple[Link, ...]
    """The sections of the page, where there are several."""
    when: str
    day: str
    publisher: Link
    sample: bool
    documents: tuple[Item, ...]
    together: str
    """How soon after the document it came; empty where that is not known."""
    gone: str
    """Said where a document it explains no longer applies."""
    poster: Poster | None
    intro: Html | None
    elements: tuple[Element, ...]
    element_jumps: tuple[Link, ...]
    """To each element, where there are enough to be worth it."""
    absent: tuple[tuple[str, str], ...]
    notes: tuple[ClauseNote, ...]
    exchanges: tuple[tuple[str, str], ...]
    media: tuple[Medium, ...]
    transcript: Html | None
    demands: tuple[str, ...]
    contact: tuple[ContactLine, ...]
    buttons: tuple[Link, ...]
    related: tuple[Group, ...]


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """An interpretation in a list: form, by whom, of which document."""
    record = cast(Interpretation, entry.record)
    policy = portal.library.policy(portal.library.id_of("policy", record.policies[0]))
    who = (record.role,) if record.role else ()
    about = (record.form, *who, portal.library.title_of("department", record.publisher))
    item = record_item(portal, here, entry)
    return replace(item, about=about, number=policy.number or "")


def lists(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The lists, and the statistics of forms and of the three synchronies."""
    yield from list_pages(portal, kind, row, beside=partial(statistics_links, portal))
    yield from statistics_page(portal, kind)


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of an interpretation, and its picture as a page of its own."""
    record = cast(Interpretation, entry.record)
    here = Here.at(portal.address("interpretation", record.id))
    yield _page(
        portal, entry, here, "interpretation.html", {"view": _view(portal, here, entry)}, record.title
    )
    if record.picture is not None:
        there = Here.at(urls.beside(here.address, PAGE))
        poster = poster_of(portal, there, record)
        assert poster is not None
        view = PictureView(poster, portal.link(there, "interpretation", record.id), record.sample)
        alone = portal.say("interpretation", "picture_alone", title=record.title)
        title = alone if poster.title == record.title else poster.title
        made = _page(portal, entry, there, "picture.html", {"view": view}, title)
        yield replace(made, record="", changed=None)


@dataclass(frozen=True)
class PictureView:
    """The picture with the way back."""

    poster: Poster
    back: Link
    sample: bool


def _page(
    portal: Portal, entry: Entry, here: Here, template: str, context: Mapping[str, object], title: str
) -> Page:
    record, about = cast(Interpretation, entry.record), portal.about(entry.kind)
    plain = portal.prose("interpretation", record, record.body).plain
    return compose(
        portal,
        here,
        template,
        context,
        article_head(
            portal,
            here.address,
            title,
            (record.picture.lead if record.picture else plain) or title,
            about,
            published=record.published,
            source=portal.library.title_of("department", record.publisher),
            keywords=(record.form, *record.audiences),
        ),
        about=about,
        crumbs=portal.trail(here, about, title),
        source=entry.file,
        kind="interpretation",
        record=record.id,
        changed=record.published.date(),
    )


def _view(portal: Portal, here: Here, entry: Entry) -> View:
    record = cast(Interpretation, entry.record)
    library, say = portal.library, portal.say
    policies = tuple(library.policy(library.id_of("policy", name)) for name in record.policies)
    gap = said(days_between(library, record))
    alerts = any(library.validity_of(policy).alert for policy in policies)
    intro, parts = parts_of(record.body)
    around_it = around(portal, here, record)

    def shown(text: str, place: str, down: int) -> Html | None:
        """A part of the text under a heading of the page, its own headings below that."""
        prose = portal.prose_at(here, "interpretation", record, text)
        return Html(reprinted(prose.notice + prose.main, f"{place}-", down)) if text else None

    return View(
        title=record.title,
        kicker=(
            entry.kind.label,
            record.form,
            *((record.role,) if record.role else ()),
            say("interpretation", "stage", stage=record.stage),
        ),
        jumps=tuple(_jumps(portal, record, elements=bool(parts or record.absent), groups=around_it)),
        when=formats.minute(record.published),
        day=formats.iso(record.published.date()),
        publisher=portal.link(here, "department", library.id_of("department", record.publisher)),
        sample=record.sample,
        documents=tuple(policy_item(portal, here, policy) for policy in policies),
        together=say("interpretation", f"gap_{gap}", days=days_between(library, record)) if gap else "",
        gone=say("interpretation", "gone") if alerts else "",
        poster=poster_of(portal, here, record),
        intro=shown(intro, "intro", 0),
        elements=tuple(
            Element(f"e{number}", title, shown(text, f"e{number}", 2))
            for number, (title, text) in enumerate(parts, start=1)
        ),
        element_jumps=tuple(Link(title, f"#e{number}") for number, (title, _) in enumerate(parts, start=1))
        if len(parts) >= WORTH
        else (),
        absent=tuple((item.element, item.reason) for item in record.absent),
        notes=tuple(
            ClauseNote(
                _clause(portal, here, library.id_of("policy", explained(record, note)), note.clause),
                note.text,
            )
            for note in record.notes
        ),
        exchanges=tuple((item.question, item.answer) for item in record.exchanges),
        media=media_of(portal, here, entry, record.media),
        transcript=shown(record.transcript or "", "transcript", 1),
        demands=record.demands,
        contact=_contact(portal, here, record),
        buttons=tuple(_buttons(portal, here, record)),
        related=around_it,
    )


def _jumps(
    portal: Portal, record: Interpretation, *, elements: bool, groups: tuple[Group, ...]
) -> Iterator[Link]:
    """To each section that the page has, in their order."""
    for name, there in (
        ("poster", record.picture is not None),
        ("media", bool(record.media)),
        ("transcript", bool(record.transcript)),
        ("elements", elements),
        ("notes", bool(record.notes)),
        ("qa", bool(record.exchanges)),
        ("contact", True),
    ):
        if there:
            yield Link(portal.say("interpretation", SECTIONS[name]), f"#{name}")
    for group in groups:
        yield Link(group.title, f"#{group.id}")


def _clause(portal: Portal, here: Here, policy: str, written: str) -> Link:
    """A clause by its number (第五条), or where that says little by the words it begins with, too
    (二、聚焦重点任务，提高内容质量)."""
    link = clause_link(portal, here, policy, written)
    clause = find_clause(clauses_of(portal.library.policy(policy).body), written)
    if clause is None or clause.name.startswith("第"):
        return link
    begins = _NUMBER.sub("", _SENTENCE.split(clause.text, maxsplit=1)[0])
    pause = "" if clause.name.endswith("）") else "、"
    return replace(link, text=formats.shorten(f"{clause.name}{pause}{begins}", BEGINS))


def _contact(portal: Portal, here: Here, record: Interpretation) -> tuple[ContactLine, ...]:
    lines = organ(portal, here, portal.say("interpretation", "office"), record.publisher, record.office)
    who: tuple[ContactLine, ...] = ()
    if record.interpreter:
        who = (ContactLine(portal.say("interpretation", "interpreter"), Link(record.interpreter)),)
    return (*lines, *who, *phone(portal, record.publisher, record.phone))


def _buttons(portal: Portal, here: Here, record: Interpretation) -> Iterator[Link]:
    for name in record.policies:
        policy = portal.library.id_of("policy", name)
        yield portal.link(here, "policy", policy, portal.say("interpretation", "full_text"))
        if plan := portal.library.plan_of.get(policy):
            yield portal.link(here, "plan", plan, portal.say("interpretation", "tasks"))
