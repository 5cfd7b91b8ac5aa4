"""The page of a benefit: who gets what, and the six things one must know to apply.

Source: 2020年冠县政务公开工作要点 一、（二）：申请条件、申报材料清单、办理流程、承办部门、联系方式、起止时间.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.benefit import Benefit, Material, State, period
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contact import ContactLine, organ, phone
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.grounds import Ground, Reason, grounds, reasons
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Shown:
    """Whether one can apply on the portal's day: the state in a word, the days in a sentence."""

    state: State
    label: str
    span: str
    left: str


@dataclass(frozen=True)
class Paper:
    """One of the things to hand in."""

    name: str
    source: str
    note: str
    file: Link | None


@dataclass(frozen=True)
class View:
    """Everything the page of a benefit shows."""

    title: str
    summary: str
    sample: bool
    period: Shown
    as_of: str
    reasons: tuple[Reason, ...]
    amount: tuple[str, ...]
    conditions: tuple[str, ...]
    papers: tuple[Paper, ...]
    steps: tuple[str, ...]
    term: str
    organ: tuple[ContactLine, ...]
    contact: tuple[ContactLine, ...]
    notes: tuple[str, ...]
    grounds: tuple[Ground, ...]
    related: tuple[Group, ...]
    published: str
    day: str


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A benefit in a list: what it is, who handles it, and whether one can apply."""
    benefit = cast(Benefit, entry.record)
    found = shown(portal, benefit)
    note = portal.say("mark", "colon").join(filter(None, (found.label, found.left)))
    about = (portal.library.title_of("department", benefit.department),)
    return replace(record_item(portal, here, entry), about=about, note=note)


def shown(portal: Portal, benefit: Benefit) -> Shown:
    """The period of application on the portal's day."""
    found, say = period(benefit, portal.today), portal.say
    opens = formats.long_day(benefit.opens) if benefit.opens else ""
    closes = formats.long_day(benefit.closes) if benefit.closes else ""
    form = "both" if opens and closes else "closes" if closes else "opens" if opens else "all_year"
    span = say("benefit", f"span_{'all_year' if benefit.all_year else form}", opens=opens, closes=closes)
    left = ""
    if found.state == "closing":
        left = say("benefit", "left_closing", days=found.days) if found.days else say("benefit", "left_today")
    elif found.state == "not-yet":
        left = say("benefit", "left_opening", days=found.days)
    return Shown(found.state, found.label, span, left)


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a benefit."""
    benefit = cast(Benefit, entry.record)
    here = Here.at(portal.address("benefit", benefit.id))
    about = portal.about(entry.kind)
    yield compose(
        portal,
        here,
        "benefit.html",
        {"view": _view(portal, here, benefit)},
        article_head(
            portal,
            here.address,
            benefit.title,
            benefit.summary,
            about,
            published=benefit.published,
            source=portal.library.title_of("department", benefit.publisher),
        ),
        about=about,
        crumbs=portal.trail(here, about, benefit.title),
        source=entry.file,
        kind="benefit",
        record=benefit.id,
        changed=benefit.published.date(),
    )


def _view(portal: Portal, here: Here, benefit: Benefit) -> View:
    found = shown(portal, benefit)
    return View(
        title=benefit.title,
        summary=benefit.summary,
        sample=benefit.sample,
        period=found,
        as_of=portal.say("benefit", "as_of", day=formats.long_day(portal.today)),
        reasons=reasons(portal, here, benefit.basis, benefit.published.date()),
        amount=benefit.amount,
        conditions=benefit.conditions,
        papers=tuple(_paper(portal, here, benefit, material) for material in benefit.materials),
        steps=benefit.steps,
        term=benefit.term or "",
        organ=(
            ContactLine(portal.say("benefit", "period"), Link(found.span)),
            *organ(portal, here, portal.say("benefit", "organ"), benefit.department, benefit.office),
        ),
        contact=(*phone(portal, benefit.department, benefit.phone), *_ways(portal, benefit)),
        notes=benefit.notes,
        grounds=grounds(portal, here, benefit.basis),
        related=related(portal, here, "benefit", benefit.id),
        published=formats.minute(benefit.published),
        day=formats.iso(benefit.published.date()),
    )


def _ways(portal: Portal, benefit: Benefit) -> Iterator[ContactLine]:
    """Where, when and at which address of the net one applies."""
    for name, text in (("window", benefit.window), ("hours", benefit.hours)):
        if text:
            yield ContactLine(portal.say("contact", name), Link(text))
    if benefit.online:
        link = portal.external(portal.say("contact", "online_link"), benefit.online)
        yield ContactLine(portal.say("contact", "online"), link)


def _paper(portal: Portal, here: Here, benefit: Benefit, material: Material) -> Paper:
    file = portal.download(here, "benefit", benefit.id, material.file) if material.file else None
    return Paper(material.name, material.source or "", material.note or "", file)
