"""Overdue payments of a year, organ by organ, with their sums."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from zwgk_site.kinds.arrears import Arrears


@dataclass(frozen=True)
class YearOf:
    """The forms of one year: ``contracts`` and ``amount`` (万元) are the sums over them."""

    year: int
    forms: tuple[Arrears, ...]
    contracts: int
    amount: Decimal

    @property
    def zeros(self) -> int:
        """How many organs reported that nothing is overdue."""
        return sum(form.zero for form in self.forms)


def by_year(forms: Sequence[Arrears]) -> tuple[YearOf, ...]:
    """The years of some forms, the newest first, their forms in the given order."""
    found: dict[int, list[Arrears]] = {}
    for form in forms:
        found.setdefault(form.year, []).append(form)
    return tuple(
        YearOf(
            year,
            tuple(found[year]),
            sum(form.contracts for form in found[year]),
            sum((form.amount for form in found[year]), Decimal(0)),
        )
        for year in sorted(found, reverse=True)
    )
