"""Text without its white space, with the way back to the places in the text as written.

Text copied from PDF files has spaces and line ends inside names, dates and numbers.
"""

from __future__ import annotations

from dataclasses import dataclass

_SAME = str.maketrans("０１２３４５６７８９(),;:", "0123456789（），；：")


@dataclass(frozen=True)
class Squeezed:
    """``text`` has no white space; ``places[i]`` is where its character i stands in the original."""

    text: str
    places: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where the non-empty part start–end of the squeezed text stands in the original."""
        return self.places[start], self.places[end - 1] + 1


def squeeze(text: str) -> Squeezed:
    """The text without white space, figures and common punctuation in one width."""
    bare = "".join(text.split())
    if len(bare) == len(text):
        places = tuple(range(len(text)))
    else:
        places = tuple(place for place, char in enumerate(text) if not char.isspace())
    return Squeezed(bare.translate(_SAME), places)
