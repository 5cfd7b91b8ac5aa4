"""What stands at the address of something that is shown no longer: that it was, whose it was, whom to ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.kinds.publication import organ_of
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.contact import ContactLine, organ, phone
from zwgk_site.pages.head import list_head
from zwgk_site.pages.page import Page
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.retention import last_day
from zwgk_site.urls import Here


@dataclass(frozen=True)
class View:
    """Everything such a page shows. Nothing of what was withdrawn."""

    title: str
    message: str
    sample: bool
    contacts: tuple[ContactLine, ...]


def pages(portal: Portal) -> Iterator[Page]:
    """A page for each withdrawn record that had one; no search engine, site map or list leads to it."""
    for entry in portal.library.withdrawn:
        if entry.kind.template is not None and entry.kind.address is not None:
            yield _page(portal, entry)


def _page(portal: Portal, entry: Entry) -> Page:
    kind, record = entry.kind, entry.record
    here, about = Here.at(portal.address(kind.name, record.id)), portal.about(kind)
    publisher = organ_of(record)
    last = last_day(record)
    view = View(
        title=record.label,
        message=portal.say("withdrawn", "over", day=formats.long_day(last)) if last else "",
        sample=getattr(record, "sample", False) is True,
        contacts=()
        if publisher is None
        else (
            *organ(portal, here, portal.say("withdrawn", "organ"), publisher, None),
            *phone(portal, publisher, None),
        ),
    )
    return compose(
        portal,
        here,
        "withdrawn.html",
        {"view": view},
        list_head(portal, here.address, record.label, view.message, about),
        about=about,
        crumbs=portal.trail(here, about, record.label),
        source=entry.file,
        kind=kind.name,
        record=record.id,
        listed=False,
    )
