"""What visitors can find: the library's records as search records, each with the address of its page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.search import SearchRecord
from zwgk_site.search.record import Section
from zwgk_site.searchable.cards import card_of
from zwgk_site.searchable.facets import values_of
from zwgk_site.searchable.names import names_of
from zwgk_site.searchable.own import own_of
from zwgk_site.searchable.scope import Scope, entries_with_pages

__all__ = ["records_of"]


Sections = Callable[[str, str], tuple[Section, ...]]
"""What stands in the files of a record, by its kind and id."""


def unread(kind: str, record_id: str) -> tuple[Section, ...]:
    """No file is looked into."""
    return ()


def records_of(portal: Portal, sections: Sections = unread) -> Iterator[SearchRecord]:
    """One record for every page of a kind, and one for every task of a plan.

    ``sections`` is that of ``zwgk_site.attached.Attached`` where attachments are to be searched.
    """
    scope = Scope.of(portal)
    for entry in entries_with_pages(portal):
        yield _record(scope, entry, sections(entry.kind.name, entry.record.id))
        yield from own_of(entry.kind).more(scope, entry)


def _record(scope: Scope, entry: Entry, sections: tuple[Section, ...]) -> SearchRecord:
    portal, kind, record = scope.portal, entry.kind, entry.record
    own, values, day = own_of(kind), values_of(portal, entry), portal.order_of(entry)
    mark = values.validity.mark if values.validity else ""
    return SearchRecord(
        address=portal.address(kind.name, record.id),
        title=record.label,
        kind=kind.label,
        text=own.text(portal, entry),
        number=getattr(record, kind.number) if kind.number else None,
        names=names_of(scope, entry),
        sections=sections,
        departments=values.departments,
        year=values.year,
        topics=values.topics,
        validity=values.validity.label if values.validity else None,
        region=values.region,
        date=day.isoformat() if day else None,
        status=values.validity.label if values.validity and mark else _sample(portal, entry),
        gone=mark == "gone",
        card=card_of(scope, entry, own),
    )


def _sample(portal: Portal, entry: Entry) -> str | None:
    """What is invented as a whole says so beside the hit."""
    return portal.say("mark", "sample") if getattr(entry.record, "sample", False) is True else None
