"""Problems as the preview shows them in place of a stale page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from zwgk_site.problems import Problem


@dataclass(frozen=True)
class Mistake:
    """One problem. ``before``, ``marked`` and ``after`` are the line as the author wrote it, cut at the mark."""

    place: str
    what: str
    code: str
    before: str
    marked: str
    after: str
    help: str
    warning: bool


def mistakes(found: Sequence[Problem]) -> tuple[Mistake, ...]:
    """The problems in the order given."""
    return tuple(_mistake(problem) for problem in found)


def _mistake(problem: Problem) -> Mistake:
    spot = problem.spot
    numbers = (number for number in (spot.line, spot.column) if number)
    start = max(spot.column - 1, 0)
    end = start + spot.width
    return Mistake(
        place=":".join((spot.file, *(str(number) for number in numbers))),
        what=problem.what,
        code=problem.code,
        before=spot.text[:start],
        marked=spot.text[start:end],
        after=spot.text[end:],
        help=problem.help,
        warning=problem.level == "warning",
    )
