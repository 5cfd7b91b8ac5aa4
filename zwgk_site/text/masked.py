"""Numbers of persons that are masked too little: whoever tries a few figures has them again.

Source: 政府信息公开条例（国务院令第711号）art. 15. A mobile telephone is published as 138****1234, an identity number as
35*************123: at least four figures of the one and six of the other are hidden.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

_STAR = "*×●•"
_BEFORE = 24


@dataclass(frozen=True)
class TooPlain:
    """``text[start:end]`` shows most of a number."""

    kind: Literal["身份证号", "手机号", "银行卡号"]
    start: int
    end: int


@dataclass(frozen=True)
class _Form:
    kind: Literal["身份证号", "手机号", "银行卡号"]
    pattern: re.Pattern[str]
    hidden: int
    """So many hidden figures at the most are too few."""
    told: re.Pattern[str] | None
    """Words before, without which it is something else."""


_EDGE = rf"(?![0-9A-Za-z{_STAR}])"
_FORMS = (
    _Form(
        "身份证号",
        re.compile(
            rf"(?<![0-9A-Za-z{_STAR}])[1-8][0-9{_STAR}]{{5}}(?:19|20)[0-9{_STAR}]{{6}}[0-9{_STAR}]{{3}}[0-9Xx{_STAR}]{_EDGE}"
        ),
        5,
        None,
    ),
    _Form(
        "手机号", re.compile(rf"(?<![0-9A-Za-z.{_STAR}])1[3-9][0-9][0-9{_STAR}]{{8}}{_EDGE}"), 3,
        re.compile("手机|电话|联系|[一-龥]{2}[：: ]?$"),
    ),
    _Form(
        "银行卡号",
        re.compile(rf"(?<![0-9A-Za-z.{_STAR}])62[0-9{_STAR}]{{14,17}}{_EDGE}"),
        4,
        re.compile("卡号|账号|账户|银行|一卡通|存折"),
    ),
)  # fmt: skip
_ANY = re.compile(rf"[0-9]{{3}}[{_STAR}]|[{_STAR}][0-9]{{3}}")


def too_plain(text: str) -> Iterator[TooPlain]:
    """Every number of a text with some of its figures hidden, but too few of them."""
    if _ANY.search(text) is None:
        return
    for form in _FORMS:
        for match in form.pattern.finditer(text):
            hidden = sum(char in _STAR for char in match[0])
            before = text[max(match.start() - _BEFORE, 0) : match.start()]
            if 0 < hidden <= form.hidden and (form.told is None or form.told.search(before)):
                yield TooPlain(form.kind, *match.span())
