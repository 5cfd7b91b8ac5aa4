"""Which columns carry what the law says must be published, and how they stand.

Source: 政府信息公开条例（国务院令第711号）arts. 20 and 21.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from zwgk_site.kinds.articles import Duty, duties_of, open_to
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.platform import Platform
from zwgk_site.library import Library
from zwgk_site.relate.holdings import Standing, holdings_of


@dataclass(frozen=True)
class Carrier:
    """A column that carries an item, with its standing on the library's day. ``count`` is what stands in the column
    itself, or where nothing does, in those below it."""

    column: Column
    standing: Standing
    count: int


@dataclass(frozen=True)
class Carried:
    """An item of the law with the columns that carry it."""

    duty: Duty
    carriers: tuple[Carrier, ...]

    @property
    def exempt(self) -> bool:
        """Whether every column of the item says why it does not apply here."""
        return bool(self.carriers) and all(c.standing.state == "exempt" for c in self.carriers)


def platform_of(library: Library) -> Platform | None:
    """The platform's record; None for a site that is no platform."""
    entries = library.entries.get("platform", ())
    return cast(Platform, entries[0].record) if entries else None


def statutory(library: Library) -> tuple[Carried, ...]:
    """Every item that the site's level must publish, and those it has beside them; none where the site is no
    platform."""
    platform = platform_of(library)
    if platform is None:
        return ()
    holdings = holdings_of(library)
    carriers: dict[str, list[Carrier]] = {}
    for column in holdings.columns:
        for term in column.terms:
            held = holdings.own(column.id) or holdings.entries(column.id)
            carrier = Carrier(column, holdings.standing(column.id), len(held))
            carriers.setdefault(same_term(term), []).append(carrier)
    further = tuple(duty for duty in open_to(platform.level) if same_term(duty.term) in carriers)
    return tuple(
        Carried(duty, tuple(carriers.get(same_term(duty.term), ())))
        for duty in (*duties_of(platform.level), *further)
    )


def same_term(term: str) -> str:
    """A term as written, in the one form by which terms are compared: without spaces, brackets full width."""
    return "".join(term.split()).replace("(", "（").replace(")", "）")
