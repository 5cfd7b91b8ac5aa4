"""An open day wherever it is pointed to, and the printed form by which it was planned."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.openday import STATES, OpenDay, State, report_due, state_on
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here

BLANK = "opendays/blank.html"
"""The form with nothing filled in."""

OVERVIEW = "opendays/overview.html"
"""The newest year at a glance."""

FORM = "form.html"
"""The filled form, beside the page of the activity."""


@dataclass(frozen=True)
class Activity:
    """An open day in a calendar or a table. ``due`` says until when it is to be reported."""

    link: Link
    organ: Link
    when: str
    place: str
    state: State
    label: str
    due: str
    sample: bool


@dataclass(frozen=True)
class Form:
    """The form of the notice. Without an activity the values are the hints that the notice prints in it."""

    title: str
    filled: bool
    sample: bool
    organ: str
    theme: str
    when: str
    place: str
    content: str
    guests: str
    signing_up: str
    contact: str
    phone: str
    source: Link
    back: Link


def activity(portal: Portal, here: Here, entry: Entry) -> Activity:
    """An open day with its state on the library's day."""
    record, library = cast(OpenDay, entry.record), portal.library
    state = state_on(record, portal.today, library.workdays)
    due = report_due(record, library.workdays) if state in ("awaiting", "late") else None
    return Activity(
        link=portal.link(here, "openday", record.id),
        organ=portal.link(here, "department", library.id_of("department", record.publisher)),
        when=record.when.text,
        place=record.place,
        state=state,
        label=STATES[state],
        due=portal.say("openday", "due", day=formats.long_day(due)) if due else "",
        sample=record.sample,
    )


def source(portal: Portal, here: Here) -> Link:
    """The notice that the form is from, linked where the library has it."""
    number = portal.say("openday", "form_number")
    found = portal.library.citable.find("", number)
    return portal.link(here, "policy", found, number) if found else Link(number)


def filled(portal: Portal, entry: Entry) -> Page:
    """The form of one activity, for print."""
    record = cast(OpenDay, entry.record)
    page = Here.at(urls.beside(portal.address("openday", record.id), FORM))
    form = Form(
        title=portal.say("openday", "form_title"),
        filled=True,
        sample=record.sample,
        organ=portal.library.title_of("department", record.publisher),
        theme=record.title,
        when=record.when.text,
        place=record.place,
        content=record.content,
        guests=portal.say("mark", "comma").join(record.guests),
        signing_up=record.signing_up or "",
        contact=record.contact,
        phone=record.phone,
        source=source(portal, page),
        back=portal.link(page, "openday", record.id),
    )
    title = portal.say("openday", "form_of", title=record.title)
    return _page(portal, page, entry.kind, form, title, entry.file, record.id)


def blank(portal: Portal, kind: Kind) -> Iterator[Page]:
    """The form as the notice prints it, where the site has a place for open days."""
    if kind.name not in portal.column_of_kind and not portal.library.entries.get(kind.name):
        return
    page, say = Here.at(BLANK), portal.say
    form = Form(
        title=say("openday", "form_title"),
        filled=False,
        sample=False,
        organ="",
        theme=say("openday", "hint_theme"),
        when=say("openday", "hint_when"),
        place=say("openday", "hint_place"),
        content=say("openday", "hint_content"),
        guests=say("openday", "hint_guests"),
        signing_up=say("openday", "hint_signing_up"),
        contact="",
        phone="",
        source=source(portal, page),
        back=Link(portal.about(kind).label, page.to(kind.list_address or urls.HOME)),
    )
    yield _page(portal, page, kind, form, say("openday", "blank"), f"content/{kind.folder}", "")


def _page(portal: Portal, here: Here, kind: Kind, form: Form, title: str, file: str, record: str) -> Page:
    about = portal.about(kind)
    return compose(
        portal,
        here,
        "openday-form.html",
        {"form": form},
        list_head(portal, here.address, title, portal.say("openday", "form_about", title=title), about),
        about=about,
        crumbs=portal.trail(here, about, title),
        source=file,
        kind="openday",
        record=record,
    )
