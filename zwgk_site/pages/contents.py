"""The contents list of a text, at most two levels deep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from zwgk_site.pages.page import Link
from zwgk_site.text.outline import Heading

WORTH = 3
"""Headings from which a list of contents is worth its place."""


@dataclass(frozen=True)
class Contents:
    """An entry, with those right below it."""

    text: str
    href: str
    below: tuple[Link, ...]


def contents(outline: tuple[Heading, ...]) -> tuple[Contents, ...]:
    """The entries; none for a text that is seen at a glance."""
    if len(list(every(outline))) < WORTH:
        return ()
    return tuple(
        Contents(
            heading.title,
            f"#{heading.anchor}",
            tuple(Link(h.title, f"#{h.anchor}") for h in heading.children),
        )
        for heading in outline
    )


def every(outline: tuple[Heading, ...]) -> Iterator[Heading]:
    """All headings of all levels, in the order of the text."""
    for heading in outline:
        yield heading
        yield from every(heading.children)
