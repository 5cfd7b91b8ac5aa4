"""The score sheet of an assessment: each indicator with its points, and their sum."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from zwgk_site.kinds.assessment import Assessment, Indicator
from zwgk_site.library import Library
from zwgk_site.relate.measures import measure_of
from zwgk_site.relate.measuring import Measure, points, scope_of


@dataclass(frozen=True)
class Scored:
    """An indicator with its points; ``score`` is None where there is nothing to measure, ``measure`` where a
    person scored."""

    indicator: Indicator
    measure: Measure | None
    score: Decimal | None


@dataclass(frozen=True)
class Total:
    """Points reached, and the weights of the indicators that have points."""

    score: Decimal
    weight: Decimal


def scored(library: Library, assessment: Assessment) -> tuple[Scored, ...]:
    """Every indicator on the library's day, for the organs of the region of who assesses."""
    scope = scope_of(library, assessment.publisher)
    found = []
    for indicator in assessment.indicators:
        if indicator.measured is None:
            found.append(Scored(indicator, None, indicator.score))
        else:
            measure = measure_of(scope, indicator.measured)
            found.append(Scored(indicator, measure, points(measure, indicator.weight)))
    return tuple(found)


def total_of(lines: Sequence[Scored]) -> Total:
    """The sum over the indicators that have points."""
    counted = [one for one in lines if one.score is not None]
    return Total(
        sum((one.score for one in counted if one.score is not None), Decimal(0)),
        sum((one.indicator.weight for one in counted), Decimal(0)),
    )
