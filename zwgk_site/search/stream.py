"""A record as the engine reads it: overlapping tokens of two units, and where its fields stand.

Every unit of a field starts a token: with its successor (政务, 务公, 公开) or, at a boundary, alone
(开). So consecutive tokens are a substring of the folded text, boundaries included, though a boundary
takes no place of its own: positions count letters, digits and Han characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from operator import add

from zwgk_site.search.fold import BOUNDARY
from zwgk_site.search.record import SearchRecord, segments

FIELD_END = BOUNDARY
"""The token that ends a field. No query holds it, so no phrase leaves its field."""


@dataclass(frozen=True)
class Stream:
    """``tokens`` of a whole record, separated by spaces. Lengths are numbers of tokens."""

    tokens: str
    length: int
    title: int
    """Units of the title, which stands first; 0 where it repeats the text."""
    number: int
    """Letters and digits of the document number; 0 without one."""
    head: int
    """Tokens before the text: title, number and names with their ends."""


def stream(record: SearchRecord) -> Stream:
    fields = segments(record)
    tokens = [list(_tokens(field)) for field in (fields.title, *fields.numbers, *fields.names, *fields.texts)]
    heads = 1 + len(fields.numbers) + len(fields.names)
    words = [word for field in tokens for word in (*field, FIELD_END)]
    return Stream(
        " ".join(words),
        len(words),
        len(tokens[0]),
        len(tokens[1]) if fields.numbers else 0,
        sum(map(len, tokens[:heads])) + heads,
    )


def _tokens(folded: str) -> Iterator[str]:
    for run in folded.split(BOUNDARY) if folded else ():
        yield from map(add, run, run[1:])
        yield run[-1]
