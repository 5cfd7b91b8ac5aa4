"""What a kind may work out for its search records beyond what it declares."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from zwgk_site.library import Entry
from zwgk_site.pages import Portal
from zwgk_site.search.record import CardLine, SearchRecord
from zwgk_site.searchable.scope import Scope
from zwgk_site.searchable.texts import text_of

Lines = Callable[[Portal, Entry], Iterable[CardLine]]
Links = Callable[[Portal, Entry], Iterable[tuple[str, str]]]
"""Text and address relative to the root of the site."""


def _no_more(scope: Scope, entry: Entry) -> Iterable[SearchRecord]:
    return ()


def _declared(portal: Portal, entry: Entry) -> str:
    """What the kind declares."""
    return entry.kind.card.kicker if entry.kind.card is not None else ""


@dataclass(frozen=True)
class Own:
    """``lines`` and ``links`` by the names under which the card of the kind declares them; ``more`` are
    records for what stands on the page of this one. ``kicker`` says what the card is of, where that changes
    from day to day."""

    lines: Mapping[str, Lines] = field(default_factory=dict)
    links: Mapping[str, Links] = field(default_factory=dict)
    text: Callable[[Portal, Entry], str] = text_of
    kicker: Callable[[Portal, Entry], str] = _declared
    more: Callable[[Scope, Entry], Iterable[SearchRecord]] = _no_more
