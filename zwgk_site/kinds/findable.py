"""What a kind declares for the search page: other names of its records, and the card that answers a query."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

Forms = Callable[[str, str], Iterable[str]]
"""Forms of a name, given the name and the region it belongs to (empty where there is none)."""


def _none(name: str, region: str) -> Iterable[str]:
    return ()


@dataclass(frozen=True)
class Names:
    """Other names by which people know a record.

    ``fields`` are the attributes that hold some. ``same`` gives other ways to write a name in full.
    ``said`` gives what people say instead, which may mean another record as well: a form that another
    record of the same kind and region has as its name, or as one written otherwise, is left to that one.
    """

    fields: tuple[str, ...] = ()
    same: Forms = _none
    said: Forms = _none


NO_NAMES = Names()


@dataclass(frozen=True)
class CardSpec:
    """The card above the results that answers a query for a record. Its heading is the record's label.

    ``kicker`` says what it is. ``fields`` are its lines, in order: attributes, or names of facets; empty
    ones are left out. ``links`` are attributes that name other records, and ``body`` for the headings of
    the text; records that refer to this one follow by themselves (``Ref.back`` names them). A kind
    with a module in ``zwgk_site.searchable.own`` may name the lines and links that are worked out there.
    ``asked`` are everyday words of questions, beside the keys of the fields. A card is shown for a
    query that names the record; with ``first`` also where it is the best of very few results.
    """

    kicker: str
    fields: tuple[str, ...] = ()
    links: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    first: bool = False
