"""信息处理费: the scale, examples of every step, and what the calculator's script is told."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from zwgk_site.kinds.application import Application
from zwgk_site.pages.portal import Portal
from zwgk_site.text.fees import (
    FIRST_STEP,
    FREE_PIECES,
    PAGES,
    RISE,
    STEP,
    Share,
    Step,
    by_page,
    by_piece,
    piece_step,
    total,
)

PIECES, SHEETS = (10, 11, 30, 31, 40, 45, 50, 60), (30, 31, 60, 100, 101, 150, 200, 201, 300)
"""The examples of each scale."""


@dataclass(frozen=True)
class Rate:
    """A line of the scale."""

    span: str
    rate: str


@dataclass(frozen=True)
class Example:
    """A number, how its fee comes about, and the fee."""

    count: str
    working: str
    yuan: str


@dataclass(frozen=True)
class Scale:
    """One of the two ways to charge."""

    id: str
    title: str
    about: str
    rates: tuple[Rate, ...]
    examples: tuple[Example, ...]


@dataclass(frozen=True)
class FeesView:
    """Everything the page shows. ``steps`` tells the script the scale by page as ``first:rate`` of each step;
    ``pieces`` that by piece: free, first step, further steps, rise."""

    scales: tuple[Scale, ...]
    steps: str
    pieces: str


def view(portal: Portal, record: Application) -> FeesView:
    """The page; what it says is the same for every organ."""
    firsts = (1, FREE_PIECES + 1, FREE_PIECES + FIRST_STEP + 1, FREE_PIECES + FIRST_STEP + STEP + 1)
    return FeesView(
        scales=(
            _scale(portal, "piece", tuple(piece_step(first) for first in firsts), PIECES, by_piece),
            _scale(portal, "page", PAGES, SHEETS, by_page),
        ),
        steps=" ".join(f"{step.first}:{step.rate}" for step in PAGES),
        pieces=f"{FREE_PIECES} {FIRST_STEP} {STEP} {RISE}",
    )


def _scale(
    portal: Portal,
    name: str,
    steps: tuple[Step, ...],
    counts: tuple[int, ...],
    reckoned: Callable[[int], tuple[Share, ...]],
) -> Scale:
    say = portal.say
    rates = [Rate(_span(portal, name, step), _rate(portal, name, step.rate)) for step in steps]
    if name == "piece":
        rates.append(
            Rate(say("apply", "more_pieces"), say("apply", "more_pieces_rate", step=STEP, rise=RISE))
        )
    return Scale(
        id=name,
        title=say("apply", f"by_{name}"),
        about=say("apply", f"about_{name}"),
        rates=tuple(rates),
        examples=tuple(
            Example(
                say("apply", f"count_{name}", count=count),
                _working(portal, reckoned(count)),
                say("apply", "yuan", amount=total(reckoned(count))),
            )
            for count in counts
        ),
    )


def _span(portal: Portal, name: str, step: Step) -> str:
    if step.last is None:
        return portal.say("apply", f"from_{name}", first=step.first)
    if step.first == 1:
        return portal.say("apply", f"upto_{name}", last=step.last)
    return portal.say("apply", f"span_{name}", first=step.first, last=step.last)


def _rate(portal: Portal, name: str, rate: int) -> str:
    return portal.say("apply", f"rate_{name}", rate=rate) if rate else portal.say("apply", "free")


def _working(portal: Portal, shares: tuple[Share, ...]) -> str:
    """20×100＋1×200, only of what costs something."""
    parts = [
        portal.say("apply", "share", count=share.count, rate=share.step.rate)
        for share in shares
        if share.yuan
    ]
    return portal.say("apply", "plus").join(parts) or portal.say("apply", "free")
