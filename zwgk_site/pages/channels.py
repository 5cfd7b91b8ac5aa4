"""What can be subscribed to: the whole site, each kind, each class of subject, each organ.

Source: 政务公开工作要点 (打通电子公报订阅渠道；政策精准推送): a citizen follows what concerns him without an account.
"""

from __future__ import annotations

import datetime as dt
import posixpath
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zwgk_site import urls
from zwgk_site.kinds.base import Choice, Kind, Record
from zwgk_site.kinds.publication import organ_of
from zwgk_site.library import Entry, Library

if TYPE_CHECKING:
    from zwgk_site.pages.portal import Portal

MOST = 30
"""Entries of a feed."""


@dataclass(frozen=True)
class Channel:
    """A feed at ``address``, of the entries that ``page`` lists: the newest first, at most ``MOST``."""

    address: str
    page: str
    title: str
    entries: tuple[Entry, ...]


def channels_of(portal: Portal) -> Mapping[str, Channel]:
    """Every channel by the address of its page, that of the site first; no empty ones but that."""
    return {channel.page: channel for channel in _channels(portal)}


def channel_at(portal: Portal, address: str) -> Channel | None:
    """The channel of a page, or of the nearest list above it; None where only that of the site is left."""
    channels, folder = portal.channels, posixpath.dirname(address)
    if address in channels:
        return None if address == urls.HOME else channels[address]
    while folder:
        found = channels.get(posixpath.join(folder, "index.html"))
        if found is not None:
            return found
        folder = posixpath.dirname(folder)
    return None


def moment_of(record: Record) -> dt.datetime:
    """When a record that ``follows`` was published."""
    moment: dt.datetime = getattr(record, "published")  # noqa: B009
    return moment


def follows(kind: Kind) -> bool:
    """Whether the records of a kind are published one by one, at a known moment, on pages of their own."""
    return (
        kind.address is not None and kind.list_address is not None and "published" in kind.model.model_fields
    )


def _channels(portal: Portal) -> Iterator[Channel]:
    library = portal.library
    kinds = tuple(kind for kind in library.kinds if follows(kind))
    every = _newest(portal, [entry for kind in kinds for entry in library.entries[kind.name]])
    yield Channel(urls.FEED, urls.HOME, portal.site.name, every[:MOST])
    for kind in kinds:
        yield from _of_kind(portal, kind)
    for organ, entries in _by_organ(library, every).items():
        page = portal.address("department", organ)
        title = library.title_of("department", organ)
        yield Channel(urls.beside(page, urls.FEED), page, title, tuple(entries[:MOST]))


def _of_kind(portal: Portal, kind: Kind) -> Iterator[Channel]:
    """The list of a kind, and that of each class of subject, if the kind has them; in the order of the lists."""
    library, label = portal.library, kind.label
    entries = library.entries[kind.name]
    if entries and kind.list_address:
        yield Channel(
            urls.inside(kind.list_address, urls.FEED),
            kind.list_address,
            label,
            _newest(portal, entries)[:MOST],
        )
    for facet in (facet for facet in kind.facets if facet.name == "topic"):
        classes: dict[str, tuple[Choice, list[Entry]]] = {}
        for entry in entries:
            for choice in facet.choices(entry.record, library):
                classes.setdefault(choice.slug, (choice, []))[1].append(entry)
        for slug, (choice, some) in classes.items():
            page = urls.facet(kind.list_address or "", facet.name, slug)
            title = portal.say("list", "narrowed", label=label, choice=choice.label)
            yield Channel(urls.inside(page, urls.FEED), page, title, _newest(portal, some)[:MOST])


def _by_organ(library: Library, entries: Sequence[Entry]) -> Mapping[str, list[Entry]]:
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        organ = organ_of(entry.record)
        if organ is not None:
            found.setdefault(library.id_of("department", organ), []).append(entry)
    return found


def _newest(portal: Portal, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """Newest first; of the same minute, by address."""
    placed = sorted(entries, key=lambda entry: portal.address(entry.kind.name, entry.record.id))
    return tuple(sorted(placed, key=lambda entry: moment_of(entry.record), reverse=True))
