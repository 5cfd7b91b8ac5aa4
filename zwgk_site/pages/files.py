"""The files that a record attaches, by their names, each in its formats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zwgk_site.kinds.publication import FileSet
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class File:
    """One content, and a link to it in each format."""

    name: str
    downloads: tuple[Link, ...]


def files(
    portal: Portal, here: Here, kind: str, record_id: str, attached: Sequence[FileSet]
) -> tuple[File, ...]:
    """What a record attaches, in its order."""
    return tuple(
        File(file.name, tuple(portal.download(here, kind, record_id, path) for path in file.files))
        for file in attached
    )
