"""A record as the engine reads it: overlapping tokens of two units, and where its fields stand.

A phrase of consecutive tokens in the index is a substring of the folded text, and positions follow
from the first unit of a token; so one phrase query says whether and where words occur.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from zwgk_site.search.fold import BOUNDARY
from zwgk_site.search.record import SearchRecord, segments

FIELD_END = BOUNDARY * 2
"""Between fields and at the end: no query has two boundaries together, so no phrase leaves its field."""

PAGE = "0"
"""First word of every page, at position 0: asked for it, the engine lists all its pages in order. A
word of one unit, hence no token; and the least of all words, so that it fills an index file by itself."""


@dataclass(frozen=True)
class Stream:
    """``units`` of a whole record. Positions are those of tokens in the index: the first unit has 1."""

    units: str
    title_start: int
    title_length: int
    """0 where the title repeats the text."""
    number_length: int
    """Letters and digits of the document number; 0 without one."""


def stream(record: SearchRecord) -> Stream:
    number, plain, title, text = segments(record)
    head = "".join(field + FIELD_END for field in (number, plain) if field)
    rest = "".join(field + FIELD_END for field in (title, text) if field)
    return Stream(head + rest, 1 + len(head), len(title), len(plain or number))


def page(units: str) -> str:
    """What the engine reads: ``PAGE``, then every unit with its successor, separated by spaces."""
    return " ".join([PAGE, *map("".join, pairwise(units))])
