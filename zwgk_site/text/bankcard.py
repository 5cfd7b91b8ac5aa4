"""Numbers of bank cards in a text.

Sources: 个人信息保护法 art. 28 (financial accounts are sensitive); ISO/IEC 7812-1 for the check digit (Luhn). Cards of
China begin with 62; those of other networks with 4, 51 to 55, 35 and 60, and are taken for cards where an
account is spoken of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_CARD = re.compile(r"(?<![0-9A-Za-z.])(?:62|60|35|5[1-5]|4[0-9])(?:[ -]?[0-9]){14,17}(?![0-9A-Za-z])")
_ACCOUNT = re.compile(r"卡号|账号|账户|帐号|帐户|银行|一卡通|存折")
_BEFORE = 24


def bank_cards(text: str) -> Iterator[tuple[int, int, str]]:
    """Card numbers of 16 to 19 figures with the right check digit: where each begins and ends, and its first
    four figures with the rest masked."""
    for match in _CARD.finditer(text):
        figures = re.sub(r"[^0-9]", "", match[0])
        told = figures.startswith("62") or _ACCOUNT.search(
            text, max(match.start() - _BEFORE, 0), match.start()
        )
        if told and is_card(figures):
            yield match.start(), match.end(), f"{figures[:4]}{'*' * (len(figures) - 4)}"


def is_card(figures: str) -> bool:
    """Whether the last figure is the check digit of those before it."""
    total = 0
    for place, figure in enumerate(reversed(figures)):
        value = int(figure) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0
