"""What a look at a text gives: plain values, so that they can be kept."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """A part of a text, ``text[start:end]``, what its module calls it, and what the sentence about
    it needs to know. Secrets among the details are masked here already: they reach reports and logs."""

    start: int
    end: int
    name: str
    details: tuple[str, ...] = ()
