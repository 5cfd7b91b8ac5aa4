"""The text of a document with what interpretations say of its clauses, beside each clause.

Source: 2024年聊城市政务公开工作要点 二（一）. A note is never taken for the document's own words: each says
that it is an interpretation, and whose.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.library import Note
from zwgk_site.pages.page import Html, Link
from zwgk_site.pages.portal import Portal
from zwgk_site.text.prose import pieces
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Beside:
    """A note as shown: 解读：第六条, its text, and the interpretation it is from."""

    title: str
    text: str
    source: Link
    sample: bool


@dataclass(frozen=True)
class Piece:
    """A stretch of the document, then the notes on the clause that ends there."""

    html: Html
    notes: tuple[Beside, ...]


def noted(portal: Portal, here: Here, policy: str, html: str) -> tuple[Piece, ...]:
    """The HTML of a document's text, cut at the clauses that have notes."""
    notes = portal.library.notes.get(policy, {})
    return tuple(Piece(Html(part), _beside(portal, here, notes, anchor)) for part, anchor in pieces(html))


def _beside(
    portal: Portal, here: Here, notes: Mapping[str, tuple[Note, ...]], anchor: str
) -> tuple[Beside, ...]:
    return tuple(_shown(portal, here, note) for note in notes.get(anchor, ()))


def _shown(portal: Portal, here: Here, note: Note) -> Beside:
    record = cast(Interpretation, portal.library.get("interpretation", note.interpretation).record)
    return Beside(
        title=portal.say("note", "title", clause=note.clause),
        text=note.text,
        source=portal.link(here, "interpretation", record.id),
        sample=record.sample,
    )
