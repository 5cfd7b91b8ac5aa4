"""Figures in the cells of official tables, read strictly: a figure is written one way only, or it is a mistake.

Nothing is repaired: what a reader could take for another number must be put right by whoever knows the true one.
"""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Literal

Form = Literal["count", "money", "change"]
"""A whole number from 0; an amount from 0 with at most six digits after the point; a whole number with or without
a sign."""

Flaw = Literal[
    "blank", "stroke", "wide", "separated", "negative", "signed", "point", "unit", "zeros", "long", "text"
]
"""What is wrong with a cell: empty; "/" or a dash for none; full-width digits; thousands separators; below zero; a
plus sign; digits after the point; a unit behind the number; needless zeros before it; too many digits; no number."""

_RIGHT = {
    "count": re.compile(r"0|[1-9][0-9]{0,8}"),
    "money": re.compile(r"(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,6})?"),
    "change": re.compile(r"0|[+-]?[1-9][0-9]{0,8}"),
}
_NONE = frozenset("/-—–－／无")
_PLAIN = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_SEPARATED = re.compile(r"[0-9]{1,3}(?:[,，' ][0-9]{3})+(?:\.[0-9]+)?")
_UNIT = re.compile(r"[0-9]+(?:\.[0-9]+)?\s*[^0-9.\s]{1,4}")


def figure(text: str, form: Form) -> Decimal | None:
    """The number a cell holds; None where it is not written as it must be, see ``flaw``."""
    return Decimal(text) if _RIGHT[form].fullmatch(text) else None


def flaw(text: str, form: Form) -> Flaw | None:
    """What is wrong with a cell; None exactly where ``figure`` gives a number."""
    if _RIGHT[form].fullmatch(text):
        return None
    if not text:
        return "blank"
    if all(character in _NONE for character in text):
        return "stroke"
    narrow = unicodedata.normalize("NFKC", text)
    if any(character.isdecimal() and not character.isascii() for character in text):
        return "wide"
    if _SEPARATED.fullmatch(narrow):
        return "separated"
    if narrow[0] in "-+−" and _PLAIN.fullmatch(narrow[1:]):
        if form == "change":
            return _plain(narrow[1:], form) if text[0].isascii() else "wide"
        return "signed" if narrow[0] == "+" else "negative"
    if _PLAIN.fullmatch(narrow):
        return _plain(narrow, form)
    return "unit" if _UNIT.fullmatch(narrow) else "text"


def _plain(text: str, form: Form) -> Flaw:
    """What is wrong with plain digits: zeros in front, a point where none may be, or simply too many."""
    whole, _, part = text.partition(".")
    if part and form != "money":
        return "point"
    if whole[0] == "0" and not (part and len(whole) == 1):
        return "zeros"
    return "long"
