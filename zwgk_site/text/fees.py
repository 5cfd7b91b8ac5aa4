"""信息处理费：what an organ may charge where applications are clearly excessive in number or frequency.

Source: 政府信息公开信息处理费管理办法（国办函〔2020〕109号）. Charged by piece or by page, never both, and only
what exceeds each step is charged at its rate (超额累进). All amounts are whole yuan. The same figures are
given to the calculator's script, which must reckon the same.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Step:
    """From the ``first`` to the ``last`` piece or page (None: without end) each costs ``rate`` yuan."""

    first: int
    last: int | None
    rate: int


PAGES = (Step(1, 30, 0), Step(31, 100, 10), Step(101, 200, 20), Step(201, None, 40))
"""按量：pages provided for one application."""

FREE_PIECES, FIRST_STEP, STEP, RISE = 10, 20, 10, 100
"""按件：pieces free; pieces of the first step that is charged; of each further one; what each adds, in yuan."""


def piece_step(number: int) -> Step:
    """按件：the step in which the ``number``-th application of one applicant in one calendar month falls."""
    if number <= FREE_PIECES:
        return Step(1, FREE_PIECES, 0)
    if number <= FREE_PIECES + FIRST_STEP:
        return Step(FREE_PIECES + 1, FREE_PIECES + FIRST_STEP, RISE)
    beyond = (number - FREE_PIECES - FIRST_STEP - 1) // STEP
    first = FREE_PIECES + FIRST_STEP + beyond * STEP + 1
    return Step(first, first + STEP - 1, RISE * (beyond + 2))


@dataclass(frozen=True)
class Share:
    """What one step contributes: ``count`` pieces or pages at its rate."""

    step: Step
    count: int

    @property
    def yuan(self) -> int:
        return self.count * self.step.rate


def by_piece(count: int) -> tuple[Share, ...]:
    """按件：the steps that so many applications in one month take up. Raises ValueError below zero."""
    _checked(count)
    found: list[Share] = []
    done = 0
    while done < count:
        step = piece_step(done + 1)
        assert step.last is not None
        here = min(count, step.last) - done
        found.append(Share(step, here))
        done += here
    return tuple(found)


def by_page(count: int) -> tuple[Share, ...]:
    """按量：the steps that so many pages take up. Raises ValueError below zero."""
    _checked(count)
    shares = (Share(step, min(count, step.last or count) - step.first + 1) for step in PAGES)
    return tuple(share for share in shares if share.count > 0)


def total(shares: tuple[Share, ...]) -> int:
    """The fee in yuan."""
    return sum(share.yuan for share in shares)


def _checked(count: int) -> None:
    if count < 0:
        raise ValueError(f"{count} is less than nothing")
