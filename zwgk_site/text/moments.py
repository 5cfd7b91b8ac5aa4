"""Fuzzy dates of plans: a month, the first, middle or last ten days of one, a day, or some days.

Source: 博政办字〔2024〕14号附件2《政府开放活动计划安排报送表》, 开展时间: “必须明确月份，可具体到日，也可填写某月
上旬、中旬、下旬”.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass

TENTHS = {"上旬": (1, 10), "中旬": (11, 20), "下旬": (21, 31)}
"""First and last day of each part of a month; the last part ends with the month."""

_YEAR = r"(?P<year>(?:19|20)[0-9]{2})"
_MONTH = r"(?P<month>1[0-2]|0?[1-9])"
_DAY = r"(?P<day>[0-9]{1,2})"
_MONTHLY = re.compile(
    rf"{_YEAR}(?:年{_MONTH}月份?|[-./]{_MONTH.replace('month', 'other')})(?:-?(?P<part>[上中下]旬))?"
)
_DAILY = re.compile(
    rf"{_YEAR}(?:年{_MONTH}月{_DAY}[日号]"
    rf"|(?P<mark>[-./]){_MONTH.replace('month', 'other')}(?P=mark){_DAY.replace('day', 'number')})"
)
_END = re.compile(
    r"(?:(?:(?P<year>(?:19|20)[0-9]{2})年)?(?P<month>1[0-2]|0?[1-9])月)?(?P<day>[0-9]{1,2})[日号]"
)
_TO = re.compile(r"[至到~～—－]+")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Moment:
    """When something is to be: some day from ``first`` to ``last``, both included.

    ``text`` says it as pages write it (2024年9月上旬) and reads back as the same moment.
    """

    first: dt.date
    last: dt.date
    text: str

    @property
    def exact(self) -> bool:
        """Whether the days themselves are settled, not only the month or a part of it."""
        return self.text.endswith("日")

    def __str__(self) -> str:
        return self.text


def parse(text: str) -> Moment | None:
    """The moment that the whole ``text`` names; None for anything else, and for days that do not exist.

    A month must be told with its year: 2024-09, 2024年9月上旬, 2024-09-12, 2024年9月10日至12日.
    """
    words = _SPACE.sub("", text)
    found = _month(words) or _single(words)
    if found is not None:
        return found
    start, _, end = _TO.sub("至", words).partition("至")
    first = _single(start)
    last = _end(end, first.first) if first is not None else None
    if first is None or last is None or last < first.first:
        return None
    return _days(first.first, last)


def _month(words: str) -> Moment | None:
    match = _MONTHLY.fullmatch(words)
    if match is None:
        return None
    year, month, part = int(match["year"]), int(match["month"] or match["other"]), match["part"] or ""
    start, end = TENTHS.get(part, (1, 31))
    last = min(end, calendar.monthrange(year, month)[1])
    return Moment(dt.date(year, month, start), dt.date(year, month, last), f"{year}年{month}月{part}")


def _single(words: str) -> Moment | None:
    match = _DAILY.fullmatch(words)
    if match is None:
        return None
    day = _date(
        int(match["year"]), int(match["month"] or match["other"]), int(match["day"] or match["number"])
    )
    return None if day is None else _days(day, day)


def _end(words: str, start: dt.date) -> dt.date | None:
    """The last of some days; year and month are those of the first where they are left out."""
    whole = _single(words)
    if whole is not None:
        return whole.first
    match = _END.fullmatch(words)
    if match is None:
        return None
    return _date(int(match["year"] or start.year), int(match["month"] or start.month), int(match["day"]))


def _days(first: dt.date, last: dt.date) -> Moment:
    text = f"{first.year}年{first.month}月{first.day}日"
    if last != first:
        year = f"{last.year}年" if last.year != first.year else ""
        month = f"{last.month}月" if year or last.month != first.month else ""
        text += f"至{year}{month}{last.day}日"
    return Moment(first, last, text)


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
