"""By what a private ledger of applications is known, whatever its name and place."""

from __future__ import annotations

import re

RECEIVED, APPLICANT, CASE, OUTCOME = "收到日期", "申请人类型", "案件类型", "案件结果"
REQUEST_SECTION, CASE_SECTION = "申请台账", "案件台账"

_HEADERS = ({RECEIVED, APPLICANT}, {CASE, OUTCOME})
_SECTION = re.compile(rf"^(?:{REQUEST_SECTION}|{CASE_SECTION})\s*[:：]", re.MULTILINE)
_SEPARATOR = re.compile(r"[,，;\t]")


def is_ledger(head: bytes) -> bool:
    """Whether a file that begins so is a ledger: a table with its columns, or a YAML file with its lists."""
    try:
        text = head.decode("utf-8-sig", "ignore" if _cut(head) else "strict")
    except UnicodeDecodeError:
        text = head.decode("gb18030", "ignore")
    if _SECTION.search(text):
        return True
    first = {name.strip(' "\r') for name in _SEPARATOR.split(text.split("\n", 1)[0])}
    return any(needed <= first for needed in _HEADERS)


def _cut(head: bytes) -> bool:
    """Whether all but an incomplete last character is UTF-8."""
    try:
        head.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start >= len(head) - 3
    return True
