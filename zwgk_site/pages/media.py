"""Pictures, films and sound that a record shows, by the endings of their files."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zwgk_site import urls
from zwgk_site.library import Entry
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.media import medium_of
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Medium:
    """One file: ``form`` is picture, film, sound, or empty for what is only downloaded."""

    form: str
    source: str
    download: Link


def media_of(portal: Portal, here: Here, entry: Entry, files: Sequence[str]) -> tuple[Medium, ...]:
    """The files that a record names, each with what a browser can do with it."""
    return tuple(_medium(portal, here, entry, file) for file in files)


def _medium(portal: Portal, here: Here, entry: Entry, file: str) -> Medium:
    found = portal.library.downloads[entry.kind.name, entry.record.id, file]
    download = portal.download(here, entry.kind.name, entry.record.id, file)
    return Medium(medium_of(file), here.shared(urls.file(found.path)), download)
