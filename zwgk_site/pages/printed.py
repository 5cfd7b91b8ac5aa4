"""What an issue of the gazette prints: the text of a record of the library, or one of its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from zwgk_site.kinds.gazette import Gazette, GazetteItem
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Entry
from zwgk_site.pages import formats
from zwgk_site.pages.documents import Item
from zwgk_site.pages.page import Html, Link
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.reprint import reprinted
from zwgk_site.pages.rows import item_of
from zwgk_site.urls import Here

DOWN = 2
"""Levels that the headings of a text stand lower in an issue: its title is an h3."""


@dataclass(frozen=True)
class Printed:
    """A text as printed; ``source`` leads to its own page, None for what stands in the gazette only."""

    id: str
    title: str
    issuer: str
    number: str
    addressees: str
    notice: Html
    main: Html
    signature: str
    signed: str
    note: str
    source: Link | None


@dataclass(frozen=True)
class Record:
    """One entry of the contents. ``entry`` is None for what stands in the gazette only."""

    title: str
    entry: Entry | None
    text: str

    def item(self, portal: Portal, here: Here) -> Item:
        """The line of the record as its own list shows it. Only for what the library has."""
        assert self.entry is not None
        return item_of(portal, here, self.entry)

    def printed(self, portal: Portal, here: Here, issue: Gazette, place: str) -> Printed:
        """The text in full, at the anchor ``place``."""
        if self.entry is None:
            prose = portal.prose_at(here, "gazette", issue, self.text)
            body = Html(reprinted(prose.notice + prose.main, f"{place}-", DOWN))
            return Printed(place, self.title, "", "", "", body, Html(""), "", "", "", None)
        source = portal.link(
            here, self.entry.kind.name, self.entry.record.id, portal.say("gazette", "source")
        )
        if isinstance(self.entry.record, Policy):
            return _document(portal, here, self.entry.record, place, source)
        prose = portal.prose_at(here, self.entry.kind.name, self.entry.record, _body(self.entry))
        body = Html(reprinted(prose.notice + prose.main, f"{place}-", DOWN))
        return Printed(place, self.title, "", "", "", body, Html(""), "", "", "", source)


def entries(portal: Portal, items: Iterable[GazetteItem]) -> Iterator[Record]:
    """The entries of a section in order, with the records they name."""
    library = portal.library
    for item in items:
        named = (("policy", item.policy), ("notice", item.notice))
        found = next(((kind, name) for kind, name in named if name), None)
        if found is None:
            yield Record(item.title or "", None, item.text or "")
        else:
            entry = library.get(found[0], library.id_of(*found))
            yield Record(entry.record.label, entry, "")


def _body(entry: Entry) -> str:
    return str(getattr(entry.record, "body", ""))


def _document(portal: Portal, here: Here, policy: Policy, place: str, source: Link) -> Printed:
    """A document as signed: its title, number, addressees, text, signature and date."""
    prose = portal.prose_at(here, "policy", policy, policy.body)
    issuer = portal.library.title_of("department", policy.issuer)
    return Printed(
        id=place,
        title=policy.title,
        issuer=issuer,
        number=policy.number or "",
        addressees=policy.addressees or "",
        notice=Html(reprinted(prose.notice, f"{place}-", DOWN)),
        main=Html(reprinted(prose.main, f"{place}-", DOWN)),
        signature=issuer,
        signed=formats.long_day(policy.signed),
        note=policy.note or "",
        source=source,
    )
