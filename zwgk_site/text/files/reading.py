"""What reading a file gives: its words with their places, what its readers do not see, what could not be read."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Literal

Place = Literal["page", "sheet", "part", "whole"]

Below = Literal[
    "sheet", "cells", "comment", "deleted", "inserted", "hidden", "cache", "embedded", "margin", "box", "note", "about"
]  # fmt: skip
"""sheet: a hidden sheet · cells: a sheet with hidden rows or columns, whole · comment: comments · deleted, inserted:
changes that are recorded · hidden: characters formatted as hidden · cache: rows of a table elsewhere, kept for a
summary · embedded: whole files inside · margin: heads and feet of pages · box: text boxes · note: notes and
fields on the pages of a PDF · about: title, subject and keywords of the file itself."""

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
    empty for a whole file. ``text`` is plain, a line for each paragraph or row, and never empty; the cells
    of a row, empty ones included, are set apart by a tab.
    """

    place: Place
    name: str
    text: str

    @property
    def prose(self) -> str:
        """The text with the cells of a row set apart by a space, without the empty ones."""
        return _TABS.sub(" ", _EDGE.sub("", self.text)) if "\t" in self.text else self.text


_TABS, _EDGE = re.compile("\t+"), re.compile("^\t+", re.MULTILINE)


@dataclass(frozen=True)
class Unseen:
    """Words of a file that are not among its text: most readers never see them, and no search shows them.

    ``name`` is the name of a sheet, else empty; ``count`` says how many comments, changes or files there are.
    """

    place: Below
    name: str
    text: str
    count: int = 1


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
    unseen: tuple[Unseen, ...] = ()


def failed(reason: Reason, detail: str = "") -> Reading:
    """A file of which nothing could be read."""
    return Reading((), (Fault(reason, (), detail),))


def within_limit(
    pieces: tuple[Piece, ...], faults: tuple[Fault, ...] = (), unseen: tuple[Unseen, ...] = ()
) -> Reading:
    """The pieces as far as ``LARGEST`` allows, with the fault that says so where it does not. Of what is
    unseen as much again is kept."""
    room, below = LARGEST, []
    for part in unseen:
        below.append(replace(part, text=part.text[:room]))
        room -= len(below[-1].text)
    left, kept = LARGEST, []
    for piece in pieces:
        if len(piece.text) > left:
            kept += [Piece(piece.place, piece.name, piece.text[:left])] if left else []
            return Reading(tuple(kept), (*faults, Fault("long")), tuple(below))
        kept.append(piece)
        left -= len(piece.text)
    return Reading(tuple(kept), faults, tuple(below))
