"""Chinese numerals from 1 to 9999, as the articles and headings of official documents write them."""

from __future__ import annotations

import re
from functools import lru_cache

DIGITS = "零一二三四五六七八九"
"""The digits by value."""

_VALUE = {**{digit: value for value, digit in enumerate(DIGITS)}, "〇": 0, "○": 0, "两": 2}
_ONE = "[一二三四五六七八九两]"
_SPOKEN = re.compile(rf"(?:({_ONE})千)?零?(?:({_ONE})百)?零?(?:({_ONE}?)(十))?零?({_ONE})?")
_POSITIONAL = re.compile(r"[一二三四五六七八九〇零○]{2,4}")


@lru_cache(maxsize=4096)
def to_int(text: str) -> int | None:
    """The value of a numeral: 十二 and 12 are 12, 一百零五 is 105, 二〇二四 is 2024; None if it is none.

    Full-width figures count as figures. Zero and values above 9999 are no numerals here.
    """
    if text.isdecimal():
        value = int(text)
        return value if 1 <= value <= 9999 else None
    if _POSITIONAL.fullmatch(text) and text[0] not in "〇零○":
        return int("".join(str(_VALUE[digit]) for digit in text))
    match = _SPOKEN.fullmatch(text)
    if match is None:
        return None
    thousands, hundreds, tens, ten, units = match.groups()
    value = _VALUE[thousands or "零"] * 1000 + _VALUE[hundreds or "零"] * 100 + _VALUE[units or "零"]
    if ten:
        value += _VALUE[tens or "一"] * 10
    return value or None


def to_chinese(number: int) -> str:
    """The numeral of a number as headings write it: 12 is 十二, 112 is 一百一十二, 1005 is 一千零五.

    Raises ValueError outside 1–9999.
    """
    if not 1 <= number <= 9999:
        raise ValueError(f"{number} is not between 1 and 9999")
    spoken = ""
    for unit, size in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit = number // size % 10
        if digit:
            spoken += DIGITS[digit] + unit
        elif spoken and number % size and not spoken.endswith("零"):
            spoken += "零"
    return spoken.removeprefix("一") if spoken.startswith("一十") else spoken
