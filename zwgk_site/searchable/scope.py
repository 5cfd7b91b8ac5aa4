"""What the search record of one record must know of all others: who refers to it, whose names are taken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.library import Entry, Reference
from zwgk_site.pages import Portal
from zwgk_site.searchable.facets import region_of
from zwgk_site.searchable.texts import texts

Key = tuple[str, str]
"""Kind and id of a record."""


@dataclass(frozen=True)
class Narrowed:
    """The list of a kind narrowed to the records that have a certain other record as value of a facet."""

    kind: Kind
    address: str
    count: int


@dataclass(frozen=True, eq=False)
class Scope:
    """A portal, with what was gathered from all of its records once."""

    portal: Portal
    referring: Mapping[Key, tuple[Reference, ...]]
    """By the record referred to, in the order of kinds and of the records of a kind; none to itself."""
    narrowed: Mapping[Key, tuple[Narrowed, ...]]
    """By the record that is the value."""
    owners: Mapping[tuple[str, str, str], frozenset[str]]
    """Ids by kind, region and name held outright: the label, a declared name, or one written otherwise."""

    @staticmethod
    def of(portal: Portal) -> Scope:
        return Scope(portal, _referring(portal), _narrowed(portal), _owners(portal))


def names_in(portal: Portal, entry: Entry) -> tuple[str, ...]:
    """The label and the declared other names of a record."""
    fields = entry.kind.names.fields
    found = (text for name in fields for text in texts(getattr(entry.record, name)))
    return tuple(dict.fromkeys((entry.record.label, *found)))


def entries_with_pages(portal: Portal) -> Iterator[Entry]:
    """Every record that has a page of its own."""
    for kind in portal.library.kinds:
        if kind.template is not None and kind.address is not None:
            yield from portal.library.entries.get(kind.name, ())


def _referring(portal: Portal) -> Mapping[Key, tuple[Reference, ...]]:
    """Those of ``Library.referring`` that have a page, each once."""
    return {
        target: tuple({_key(each): each for each in reversed(references) if _has_page(each)}.values())[::-1]
        for target, references in portal.library.referring.items()
    }


def _key(reference: Reference) -> Key:
    return (reference.entry.kind.name, reference.entry.record.id)


def _has_page(reference: Reference) -> bool:
    return reference.entry.kind.template is not None and reference.entry.kind.address is not None


def _narrowed(portal: Portal) -> Mapping[Key, tuple[Narrowed, ...]]:
    found: dict[Key, list[Narrowed]] = {}
    for kind in portal.library.kinds:
        for facet in kind.facets if kind.list_address else ():
            if not facet.of:
                continue
            counts = Counter(
                choice.slug
                for entry in portal.library.entries.get(kind.name, ())
                for choice in facet.choices(entry.record, portal.library)
            )
            for slug, count in counts.items():
                address = urls.facet(kind.list_address or "", facet.name, slug)
                found.setdefault((facet.of, slug), []).append(Narrowed(kind, address, count))
    return {target: tuple(lists) for target, lists in found.items()}


def _owners(portal: Portal) -> Mapping[tuple[str, str, str], frozenset[str]]:
    found: dict[tuple[str, str, str], set[str]] = {}
    for entry in entries_with_pages(portal):
        region = region_of(portal, entry)
        for name in names_in(portal, entry):
            for form in (name, *entry.kind.names.same(name, region)):
                found.setdefault((entry.kind.name, region, form), set()).add(entry.record.id)
    return {key: frozenset(ids) for key, ids in found.items()}
