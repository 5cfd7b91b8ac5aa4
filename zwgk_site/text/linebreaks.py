"""Text in lines of a given width, for drawings: nothing else breaks lines there.

Widths are those of no particular font but wide enough for the usual ones: a Han character is as wide as high.
"""

from __future__ import annotations

import re
import unicodedata

_BROAD = frozenset("mwMW@%&")
_OPEN = "《〈（〔「“‘"
_CLOSE = "，。；：、？！）〕」》〉”’…%℃"
_TOKEN = re.compile(f"[{_OPEN}]*(?:[0-9A-Za-z](?:[0-9A-Za-z.,:/+-]*[0-9A-Za-z])?|.)[{_CLOSE}]*", re.DOTALL)
"""What stays together: a number or a word, or one character; with the marks before and after it."""


def measured(text: str, size: float) -> float:
    """The width of a text in letters of that size."""
    return size * sum(map(_width, text))


def _width(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WFA":
        return 1.0
    return 0.95 if letter in _BROAD else 0.7 if letter.isupper() else 0.3 if letter == " " else 0.58


def lines(text: str, size: float, width: float) -> list[str]:
    """A text in lines no wider than ``width``, but for closing marks, which begin no line.

    Numbers and Latin words are not divided while they fit a line. Joined, the lines are the text.
    """
    found = [""]
    for token in _TOKEN.findall(text):
        if found[-1] and measured(found[-1] + token, size) > width:
            found.append("")
        for letter in token:
            if found[-1] and letter not in _CLOSE and measured(found[-1] + letter, size) > width:
                found.append("")
            found[-1] += letter
    return found
