"""The page of a special: its sections with the records they gather, and whether it is over."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import cast

from zwgk_site.kinds.special import Special, SpecialItem, SpecialSection, over
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.compose import compose
from zwgk_site.pages.documents import Item, record_item
from zwgk_site.pages.head import article_head
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.related import Group, related
from zwgk_site.pages.rows import item_of
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Section:
    id: str
    title: str
    intro: str
    items: tuple[Item, ...]


@dataclass(frozen=True)
class View:
    """Everything the page of a special shows. ``archived`` is empty while it goes on."""

    title: str
    publisher: Link
    published: str
    day: str
    summary: str
    sample: bool
    archived: str
    contents: tuple[Link, ...]
    sections: tuple[Section, ...]
    related: tuple[Group, ...]


def pages(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The one page of a special."""
    special = cast(Special, entry.record)
    here = Here.at(portal.address("special", special.id))
    about = portal.about(entry.kind)
    sections = tuple(
        _section(portal, here, section, number) for number, section in enumerate(special.sections, start=1)
    )
    view = View(
        title=special.title,
        publisher=portal.link(here, "department", portal.library.id_of("department", special.publisher)),
        published=formats.minute(special.published),
        day=formats.iso(special.published.date()),
        summary=special.summary,
        sample=special.sample,
        archived=archived(portal, special),
        contents=tuple(Link(part.title, f"#{part.id}", str(len(part.items))) for part in sections),
        sections=sections,
        related=related(portal, here, "special", special.id),
    )
    yield compose(
        portal,
        here,
        "special.html",
        {"view": view},
        article_head(
            portal,
            here.address,
            special.title,
            special.summary,
            about,
            published=special.published,
            source=view.publisher.text,
        ),
        about=about,
        crumbs=portal.trail(here, about, special.title),
        source=entry.file,
        kind="special",
        record=special.id,
        changed=special.published.date(),
    )


def row(portal: Portal, here: Here, entry: Entry) -> Item:
    """A special in the list of specials."""
    special = cast(Special, entry.record)
    publisher = portal.library.title_of("department", special.publisher)
    state = archived(portal, special) or portal.say("special", "ongoing")
    return replace(record_item(portal, here, entry), about=(publisher, state))


def archived(portal: Portal, special: Special) -> str:
    """Since when a special is archived; empty while it goes on."""
    if special.archived is None or not over(special, portal.today):
        return ""
    return portal.say("special", "archived", day=formats.long_day(special.archived))


def _section(portal: Portal, here: Here, section: SpecialSection, number: int) -> Section:
    items = tuple(item for each in section.items for item in _items(portal, here, each))
    return Section(f"part-{number}", section.title, section.intro or "", items)


def _items(portal: Portal, here: Here, item: SpecialItem) -> Iterator[Item]:
    """The record of an entry as its own list shows it, with what the special says of it."""
    for _, kind, name in item.named():
        entry = portal.library.get(kind, portal.library.id_of(kind, name))
        made = item_of(portal, here, entry)
        about = made.about if entry.kind.label in made.about else (entry.kind.label, *made.about)
        yield replace(made, about=about, summary=item.note or made.summary)
