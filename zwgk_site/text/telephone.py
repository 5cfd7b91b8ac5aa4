"""Telephone numbers as offices write them, and what a telephone dials."""

from __future__ import annotations

import re

_NUMBER = re.compile(r"(?:\+|[(（](?=[0-9]))?[0-9](?:[0-9 \-－—()（）]*[0-9])?")


def dial(text: str) -> str | None:
    """What to dial (digits, after a + where there is one) for a text that is one number and nothing else.

    None for words, several numbers, extensions, and for what is shorter than 3 digits or longer than 15.
    """
    written = text.strip()
    if not _NUMBER.fullmatch(written):
        return None
    digits = "".join(character for character in written if character in "+0123456789")
    return digits if 3 <= len(digits.lstrip("+")) <= 15 else None
