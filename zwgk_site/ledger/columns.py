"""The columns of the ledger: what each is called, and what may stand in it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from zwgk_site.kinds.application import WAYS
from zwgk_site.kinds.report_tables import APPLICANTS, OUTCOMES, RESULTS, TABLE4
from zwgk_site.text.ledgers import APPLICANT, CASE, CASE_SECTION, OUTCOME, RECEIVED, REQUEST_SECTION

Content = Literal["number", "date", "choice"]

YES, NO = "是", "否"


@dataclass(frozen=True)
class Column:
    """``words`` are what may be written, each with what it means; empty for what is no choice."""

    name: str
    content: Content
    required: bool = False
    words: tuple[tuple[str, str], ...] = ()


def _named(lines: tuple[tuple[str, str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Keys and official labels (also without their numbering), each with the slug."""
    found: dict[str, str] = {}
    for slug, key, label in lines:
        for word in (key, label, re.sub(r"^(?:[0-9]+\.|（[一二三四五六七]）)", "", label)):
            found.setdefault(word, slug)
    return tuple(found.items())


APPLICANT_WORDS = _named(tuple((one.slug, one.key, one.label) for one in APPLICANTS))
RESULT_WORDS = _named(tuple((one.slug, one.key, one.label) for one in RESULTS))
CASE_WORDS = _named(tuple((one.slug, one.key, one.label) for one in TABLE4))
OUTCOME_WORDS = _named(tuple((one.slug, one.key, one.label) for one in OUTCOMES))

NUMBER = "编号"
WAY, ASKED, CORRECTED = "渠道", "通知补正日期", "收到补正日期"
THIRD_ASKED, THIRD_ANSWERED = "征求第三方日期", "第三方答复日期"
AGENCY_ASKED, AGENCY_ANSWERED = "协商日期", "协商答复日期"
EXTENDED, REPLIED, RESULT = "延期", "答复日期", "处理结果"
CLOSED = "办结日期"

REQUESTS = (
    Column(NUMBER, "number", required=True),
    Column(RECEIVED, "date", required=True),
    Column(APPLICANT, "choice", True, APPLICANT_WORDS),
    Column(WAY, "choice", False, tuple((way, way) for way in WAYS)),
    Column(ASKED, "date"),
    Column(CORRECTED, "date"),
    Column(THIRD_ASKED, "date"),
    Column(THIRD_ANSWERED, "date"),
    Column(AGENCY_ASKED, "date"),
    Column(AGENCY_ANSWERED, "date"),
    Column(EXTENDED, "choice", False, ((YES, YES), (NO, NO))),
    Column(REPLIED, "date"),
    Column(RESULT, "choice", False, RESULT_WORDS),
)
CASES = (
    Column(NUMBER, "number", required=True),
    Column(CASE, "choice", True, CASE_WORDS),
    Column(RECEIVED, "date", required=True),
    Column(CLOSED, "date"),
    Column(OUTCOME, "choice", False, OUTCOME_WORDS),
)
SECTIONS: Mapping[str, tuple[Column, ...]] = {REQUEST_SECTION: REQUESTS, CASE_SECTION: CASES}
"""The lists of a YAML ledger. A CSV ledger has one of them, told by its header."""

NEEDED_REQUESTS = (NUMBER, RECEIVED, APPLICANT, REPLIED, RESULT)
NEEDED_CASES = (NUMBER, CASE, RECEIVED, OUTCOME)
"""Columns that a CSV ledger must have."""
