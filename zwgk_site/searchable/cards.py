"""Answer cards: what a kind declares of a record, and where its relations lead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from zwgk_site import urls
from zwgk_site.kinds.base import Kind, Ref, Telephone
from zwgk_site.kinds.fields import alias_of, pointers
from zwgk_site.library import Entry
from zwgk_site.pages import Portal, formats
from zwgk_site.pages.generic import field_row
from zwgk_site.search.record import Card, CardLine
from zwgk_site.searchable.facets import choices
from zwgk_site.searchable.hooks import Own
from zwgk_site.searchable.scope import Scope
from zwgk_site.text.telephone import dial
from zwgk_site.urls import Here

BODY = "body"
"""The attribute that holds a text with headings."""

HERE = Here.at(urls.SEARCH)
"""A page at the root, so that its links are relative to the root."""

LONGEST = 120
"""Characters of a line."""

SHORT = 30
"""Characters of a title to which a card only leads."""

LINES = 3
"""Lines that one field may take."""

LINKS = 6
"""Links of a card."""

EACH = 3
"""Links to records that refer to this one in the same way."""


def card_of(scope: Scope, entry: Entry, own: Own) -> Card | None:
    """The card that the kind declares; None without a declaration, or with nothing to show."""
    spec, portal = entry.kind.card, scope.portal
    key = (entry.kind.name, entry.record.id)
    if spec is None or _answered(scope, entry):
        return None
    lines = tuple(line for name in spec.fields for line in _lines(portal, entry, name, own))
    found = (link for name in spec.links for link in _links(portal, entry, name, own))
    links = distinct((*found, *_back(scope, entry)), portal.address(*key))
    if not lines and not links:
        return None
    asked = dict.fromkeys((*(_key(entry.kind, name) for name in spec.fields), *spec.asked))
    return Card(own.kicker(portal, entry), lines, links, tuple(filter(None, asked)), spec.first)


def _answered(scope: Scope, entry: Entry) -> bool:
    """Whether the answer is left to a record of another kind that has the same label and refers to this
    one: a text to the column it stands in."""
    others = (reference.entry for reference in scope.referring.get((entry.kind.name, entry.record.id), ()))
    return any(
        other.record.label == entry.record.label and other.kind.card and other.kind != entry.kind
        for other in others
    )


def line(label: str, text: str, href: str | None = None, *, sample: bool = False) -> CardLine:
    """A line of a card, cut to its length."""
    return CardLine(label, formats.shorten(text, LONGEST), href, sample)


def distinct(links: Iterable[tuple[str, str]], own: str) -> tuple[tuple[str, str], ...]:
    """The first links of a card, one for each address, none to ``own``."""
    found: dict[str, str] = {}
    for text, address in links:
        if address != own:
            found.setdefault(address, text)
    return tuple((text, address) for address, text in found.items())[:LINKS]


def titled(portal: Portal, label: str, title: str) -> str:
    """What a link says that leads to a record with a title: what it is, and the title."""
    return portal.say("card", "named", label=label, text=formats.shorten(title, SHORT))


def _key(kind: Kind, name: str) -> str:
    """What people call a field or a facet; empty for a line that is worked out."""
    if name in kind.model.model_fields:
        return alias_of(kind.model.model_fields[name], name)
    return next((facet.label for facet in kind.facets if facet.name == name), "")


def _lines(portal: Portal, entry: Entry, name: str, own: Own) -> Iterable[CardLine]:
    if name in own.lines:
        return own.lines[name](portal, entry)
    if name in entry.kind.model.model_fields:
        return _field(portal, entry, name)
    if any(facet.name == name for facet in entry.kind.facets):
        return _facet(portal, entry, name)
    raise LookupError(f"{entry.kind.name} has nothing called {name} for its card to show")


def _field(portal: Portal, entry: Entry, name: str) -> Iterator[CardLine]:
    row = field_row(portal, HERE, entry, name)
    if row is None:
        return
    phone = any(isinstance(mark, Telephone) for mark in entry.kind.model.model_fields[name].metadata)
    values = ((part, value.href) for value in row.values for part in value.text.split("\n") if part)
    for text, href in list(values)[:LINES]:
        number = dial(text) if phone else None
        page = href if href and not href.startswith(urls.SHARED) else None
        yield line(row.label, text, f"tel:{number}" if number else page, sample=_invented(entry, row.label))


def _invented(entry: Entry, key: str) -> bool:
    """Whether a field of a record, by the key authors write, is marked 示例."""
    record = entry.record
    return getattr(record, "sample", False) is True or key in getattr(record, "samples", ())


def _facet(portal: Portal, entry: Entry, name: str) -> Iterator[CardLine]:
    words = portal.say("mark", "comma").join(choice.label for choice in choices(portal, entry, name))
    if words:
        yield line(_key(entry.kind, name), words)


def _links(portal: Portal, entry: Entry, name: str, own: Own) -> Iterable[tuple[str, str]]:
    if name in own.links:
        return own.links[name](portal, entry)
    if name == BODY:
        return _headings(portal, entry)
    if name in entry.kind.model.model_fields:
        return _named(portal, entry, name)
    raise LookupError(f"{entry.kind.name} has nothing called {name} for its card to lead to")


def _headings(portal: Portal, entry: Entry) -> Iterator[tuple[str, str]]:
    """The parts of the text."""
    address = portal.address(entry.kind.name, entry.record.id)
    for heading in portal.prose(entry.kind.name, entry.record, getattr(entry.record, BODY)).outline:
        yield formats.shorten(heading.title, SHORT), f"{address}#{heading.anchor}"


def _named(portal: Portal, entry: Entry, name: str) -> Iterator[tuple[str, str]]:
    """The records with pages that a field names."""
    key = alias_of(entry.kind.model.model_fields[name], name)
    for pointer in pointers(entry.record):
        if pointer.path[0] == key and isinstance(pointer.marker, Ref):
            kind = pointer.marker.kind
            if portal.kinds[kind].address is not None:
                target = portal.library.id_of(kind, pointer.value)
                label = portal.library.get(kind, target).record.label
                yield titled(portal, key, label), portal.address(kind, target)


def _back(scope: Scope, entry: Entry) -> Iterator[tuple[str, str]]:
    """Lists of the records that have this one as a facet; then, of other kinds, those that refer to it."""
    portal, key = scope.portal, (entry.kind.name, entry.record.id)
    listed = scope.narrowed.get(key, ())
    for narrowed in listed:
        text = portal.say(
            "card", "listed", label=narrowed.kind.label, count=narrowed.count, noun=narrowed.kind.noun
        )
        yield text, narrowed.address
    told: dict[str, int] = {}
    for reference in scope.referring.get(key, ()):
        other = reference.entry
        if other.kind in [narrowed.kind for narrowed in listed]:
            continue
        told[reference.called] = told.get(reference.called, 0) + 1
        if told[reference.called] <= EACH:
            address = portal.address(other.kind.name, other.record.id)
            yield titled(portal, reference.called, other.record.label), address
