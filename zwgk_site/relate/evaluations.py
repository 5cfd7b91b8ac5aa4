"""Evaluations counted by organ and year."""

from __future__ import annotations

from collections.abc import Mapping

from zwgk_site.kinds.evaluation import GOVERNMENT, YEARLY, YEARLY_GOVERNMENT, Evaluation
from zwgk_site.library import Library


def counts(library: Library) -> Mapping[tuple[str, int], tuple[Evaluation, ...]]:
    """By id of the organ and year of publication, newest first: the evaluations published up to the
    library's day."""
    found: dict[tuple[str, int], tuple[Evaluation, ...]] = {}
    for evaluation in library.records("evaluation", Evaluation):
        organ = library.find("department", evaluation.evaluator)
        if organ is not None and evaluation.published.date() <= library.today:
            key = (organ, evaluation.published.year)
            found[key] = (*found.get(key, ()), evaluation)
    return found


def least(library: Library, organ: str) -> int:
    """How many a year the organ is to carry out."""
    return YEARLY_GOVERNMENT if library.department(organ).category == GOVERNMENT else YEARLY
