"""依申请公开: the guide in the order in which a citizen meets it, and the pages below it.

First one looks whether the information is public already; then one fills in the form, hands it in, waits for the
reply, and learns what to do where it does not satisfy.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.application import WAYS, Application, Channel
from zwgk_site.library import Entry
from zwgk_site.pages import apply_fees, apply_form, apply_replies, apply_time, formats
from zwgk_site.pages.applications import DOCX, PARTS, guide_trail, link_to, part_page
from zwgk_site.pages.compose import compose
from zwgk_site.pages.flow import FlowChart, flow_chart
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.text.replying import CORRECTION, EXTENSION, OPINION, REPLY
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here

STEPS = ("search", "fill", "submit", "wait", "unsatisfied")
"""The five steps, by their anchors."""


@dataclass(frozen=True)
class Way:
    """One way to hand in an application."""

    name: str
    text: str
    received: str
    """Which day counts as the day of receipt."""
    link: Link | None


@dataclass(frozen=True)
class Line:
    """A line of the contact. ``phone`` is what a telephone dials."""

    label: str
    link: Link
    phone: str = ""


@dataclass(frozen=True)
class Term:
    """A line of the table of time limits."""

    step: str
    limit: str
    article: str


@dataclass(frozen=True)
class View:
    """Everything the guide shows."""

    title: str
    summary: str
    updated: str
    day: str
    sample: bool
    steps: tuple[Link, ...]
    find: str
    columns: tuple[Link, ...]
    places: tuple[str, ...]
    fields: tuple[Line, ...]
    form: Link
    docx: Link
    ways: tuple[Way, ...]
    offline: str
    contact: tuple[Line, ...]
    flow: FlowChart
    terms: tuple[Term, ...]
    more: tuple[Link, ...]
    help: str
    remedies: tuple[Line, ...]
    related: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The guide, the form, what replies mean, and the two calculators."""
    record = cast(Application, entry.record)
    here = Here.at(portal.address("application", record.id))
    about = portal.column(record.column)
    yield compose(
        portal,
        here,
        "application.html",
        {"view": _view(portal, here, record)},
        article_head(
            portal,
            here.address,
            record.title,
            record.summary,
            about,
            published=record.updated,
            source=portal.site.host,
            keywords=record.keywords,
        ),
        about=about,
        crumbs=guide_trail(portal, here, record),
        source=entry.file,
        kind="application",
        record=record.id,
        changed=record.updated.date(),
    )
    makers = {
        "form": apply_form.view,
        "replies": apply_replies.view,
        "time": apply_time.view,
        "fees": apply_fees.view,
    }
    for part in PARTS:
        yield part_page(portal, entry, part, makers[part](portal, record))


def _view(portal: Portal, here: Here, record: Application) -> View:
    say, address = portal.say, here.address
    online = any(channel.way == "在线申请" for channel in record.channels)
    form = link_to(portal, here, record, "form")
    return View(
        title=record.title,
        summary=record.summary,
        updated=formats.minute(record.updated),
        day=formats.iso(record.updated.date()),
        sample=record.sample,
        steps=tuple(Link(say("apply", f"step_{step}"), here.to(address, step)) for step in STEPS),
        find=here.to(urls.SEARCH),
        columns=tuple(
            portal.link(here, "column", portal.library.id_of("column", column)) for column in record.search_in
        ),
        places=record.archive,
        fields=_fields(portal, record),
        form=form,
        docx=Link(say("apply", "form_docx"), here.shared(urls.beside(address, DOCX))),
        ways=tuple(_way(portal, channel) for channel in record.channels),
        offline="" if online else say("apply", "offline"),
        contact=tuple(_contact(portal, here, record)),
        flow=flow_chart(portal, record.flow, say("apply", "flow_title")),
        terms=terms(portal),
        more=tuple(link_to(portal, here, record, part) for part in ("time", "fees", "replies")),
        help=record.help,
        remedies=tuple(
            Line(say("apply", name), Link(text))
            for name, text in (
                ("complaint", record.complaint),
                ("review", record.review),
                ("lawsuit", record.lawsuit),
            )
        ),
        related=related(portal, here, "application", record.id),
    )


def _fields(portal: Portal, record: Application) -> tuple[Line, ...]:
    """What the form asks for, by the three items of art. 29."""
    comma, form = portal.say("mark", "comma"), record.form
    rows = (
        ("person", comma.join(form.person)),
        ("body", comma.join(form.body)),
        ("proof", form.proof),
        ("wanted", comma.join(form.wanted)),
        ("forms", comma.join((*form.forms, *form.ways))),
    )
    return tuple(Line(portal.say("apply", name), Link(text)) for name, text in rows)


def _way(portal: Portal, channel: Channel) -> Way:
    return Way(
        name=channel.way,
        text=channel.text,
        received=portal.say("apply", f"received_{WAYS[channel.way]}"),
        link=portal.external(portal.say("apply", "online"), channel.href) if channel.href else None,
    )


def _contact(portal: Portal, here: Here, record: Application) -> Iterator[Line]:
    organ = portal.library.id_of("department", record.organ)
    yield Line(portal.say("apply", "organ"), portal.link(here, "department", organ))
    rows = (
        ("office", record.office),
        ("address", record.address),
        ("postcode", record.postcode),
        ("phone", record.phone),
        ("fax", record.fax),
        ("mail", record.mail),
        ("hours", record.hours),
    )
    for name, text in rows:
        if text:
            number = (dial(text) or "") if name == "phone" else ""
            href = f"mailto:{text}" if name == "mail" else ""
            yield Line(portal.say("apply", name), Link(text, href), number)


def terms(portal: Portal) -> tuple[Term, ...]:
    """The time limits of the law, in the order in which they run."""
    say = portal.say
    rows = (
        ("correction", CORRECTION),
        ("third", OPINION),
        ("agencies", OPINION),
        ("reply", REPLY),
        ("extension", EXTENSION),
    )
    return tuple(
        Term(
            say("apply", f"term_{name}"),
            say("apply", f"limit_{name}", days=days),
            say("apply", f"article_{name}"),
        )
        for name, days in rows
    )
