"""What reading a file gives: its words with their places, and what could not be read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Place = Literal["page", "sheet", "part", "whole"]

Reason = Literal["empty", "blank", "damaged", "locked", "other", "long", "slow", "garbled", "scan"]
"""empty: no byte · blank: no words, perhaps pictures · damaged: cannot be opened, or ``pages`` of it cannot · locked: under a password ·
other: another format than its name says (``detail``) · long: more than ``LARGEST``, the rest is not read ·
slow: took longer than allowed · garbled: ``pages`` hold no characters but signs of a private font ·
scan: ``pages`` hold a picture and no text."""

LARGEST = 2_000_000
"""Characters that are read of one file; an attachment of 1,000 pages has about half of that."""


@dataclass(frozen=True)
class Piece:
    """Words of a file that stand together, for people to be told where.

    ``name`` is the number of a page counted from 1, the name of a sheet, the heading of a part, and
    empty for a whole file. ``text`` is plain, a line for each paragraph or row, and never empty.
    """

    place: Place
    name: str
    text: str


@dataclass(frozen=True)
class Fault:
    """Why words of a file could not be read. ``pages`` counts from 1; empty means the file."""

    reason: Reason
    pages: tuple[int, ...] = ()
    detail: str = ""


@dataclass(frozen=True)
class Reading:
    """All that could be read of a file, and what could not."""

    pieces: tuple[Piece, ...] = ()
    faults: tuple[Fault, ...] = ()


def failed(reason: Reason, detail: str = "") -> Reading:
    """A file of which nothing could be read."""
    return Reading((), (Fault(reason, (), detail),))


def within_limit(pieces: tuple[Piece, ...], faults: tuple[Fault, ...] = ()) -> Reading:
    """The pieces as far as ``LARGEST`` allows, with the fault that says so where it does not."""
    left, kept = LARGEST, []
    for piece in pieces:
        if len(piece.text) > left:
            kept += [Piece(piece.place, piece.name, piece.text[:left])] if left else []
            return Reading(tuple(kept), (*faults, Fault("long")))
        kept.append(piece)
        left -= len(piece.text)
    return Reading(tuple(kept), faults)
