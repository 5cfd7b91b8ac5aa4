"""QR codes of addresses, as the path of one SVG shape."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import segno

QUIET = 4
"""Modules left white around a code, as its standard (GB/T 18284, ISO/IEC 18004) demands."""


@dataclass(frozen=True)
class Qr:
    """A code: ``size`` modules a side with its quiet zone; ``path`` draws the dark ones, one unit a module;
    ``version`` is 1 for the coarsest, 40 for the finest."""

    size: int
    path: str
    version: int


@lru_cache(maxsize=4096)
def qr(address: str) -> Qr:
    """The code of an address. Up to 15 % of it may be unreadable. Raises ValueError for an address that fits into
    no code."""
    try:
        made = segno.make(address, error="m", micro=False, boost_error=False)
    except segno.DataOverflowError as error:
        raise ValueError(str(error)) from error
    pieces = []
    for y, row in enumerate(made.matrix):
        x = 0
        while x < len(row):
            start = x
            while x < len(row) and row[x]:
                x += 1
            if x > start:
                pieces.append(f"M{start + QUIET} {y + QUIET}h{x - start}v1h-{x - start}z")
            x += 1
    side = len(made.matrix) + 2 * QUIET
    return Qr(side, "".join(pieces), int(made.version))
