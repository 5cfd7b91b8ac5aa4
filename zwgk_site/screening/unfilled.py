"""What was left to be filled in: 待填 stands where a new portal knew nothing, and must not stay."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import starting as words
from zwgk_site.screening.finding import Finding

WORD = "待填"


def findings(text: str) -> Iterator[Finding]:
    """Every place that says 待填."""
    at = text.find(WORD)
    while at >= 0:
        yield Finding(at, at + len(WORD), WORD)
        at = text.find(WORD, at + len(WORD))


def problem(spot: Spot, finding: Finding, where: str) -> Problem:
    """What is said of a finding; ``where`` names the part of an attachment, empty in a content file."""
    return words.unfilled(spot, where)
