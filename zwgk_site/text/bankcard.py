"""Numbers of bank cards in a text.

Sources: 个人信息保护法 art. 28 (financial accounts are sensitive); ISO/IEC 7812-1 for the check digit (Luhn).
"""

from __future__ import annotations

import re

_CARD = re.compile(r"(?<![0-9A-Za-z])(?:62|60|4|5)[0-9](?:[ -]?[0-9]){13,17}(?![0-9A-Za-z])")


def bank_cards(text: str) -> tuple[str, ...]:
    """Card numbers of 16 to 19 figures with the right check digit, all but the first four masked."""
    found = []
    for match in _CARD.finditer(text):
        figures = re.sub(r"[^0-9]", "", match[0])
        if 16 <= len(figures) <= 19 and is_card(figures):
            found.append(f"{figures[:4]}{'*' * (len(figures) - 4)}")
    return tuple(found)


def is_card(figures: str) -> bool:
    """Whether the last figure is the check digit of those before it."""
    total = 0
    for place, figure in enumerate(reversed(figures)):
        value = int(figure) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
