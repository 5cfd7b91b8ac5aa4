"""Personal numbers that must not be published: identity cards and mobile telephones.

Sources: 政府信息公开条例（国务院令第711号）art. 15; GB 11643 for the check character of an identity number;
中华人民共和国个人信息保护法 art. 28. Numbers of offices, codes of organisations and document numbers are
neither.
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

_IDENTITY = re.compile(r"(?<![0-9A-Za-z])[1-9][0-9]{16}[0-9Xx](?![0-9A-Za-z])")
_MOBILE = re.compile(r"(?<![0-9A-Za-z-])1[3-9][0-9](?:[ -]?[0-9]{4}){2}(?![0-9A-Za-z-])")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"


@dataclass(frozen=True)
class Personal:
    """A number found in a text: what it is, and its first digits with the rest masked."""

    kind: Literal["身份证号", "手机号"]
    masked: str


def personal(text: str) -> tuple[Personal, ...]:
    """The personal numbers in a text, identity numbers first."""
    identities = [match[0] for match in _IDENTITY.finditer(text) if is_identity(match[0])]
    return (
        *(Personal("身份证号", f"{number[:2]}{'*' * 15}{number[-1]}") for number in identities),
        *(Personal("手机号", f"{match[0][:3]}********") for match in _MOBILE.finditer(text)),
    )


def is_identity(number: str) -> bool:
    """Whether 18 characters are an identity number: a day of birth that exists, and the right check."""
    try:
        dt.date(int(number[6:10]), int(number[10:12]), int(number[12:14]))
    except ValueError:
        return False
    total = sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=False))
    return _CHECKS[total % 11] == number[17].upper()
