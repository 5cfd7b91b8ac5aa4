"""Deadline expressions of official plans: 12月底前, 7月8日前, 每年9月, 持续推进, 20个工作日内.

A day is the last day allowed: 12月底前 is 31 December, 7月8日前 is 8 July itself. What is ambiguous
(7月前, 9月初) or no date at all is ``unknown`` and stays what it says.
"""

from __future__ import annotations

import calendar
import datetime as dt
import re
from dataclasses import dataclass
from typing import Literal

from zwgk_site.text.numerals import to_int
from zwgk_site.text.spacing import squeeze

Form = Literal["day", "yearly", "ongoing", "working_days", "days", "unknown"]


@dataclass(frozen=True)
class Deadline:
    """A deadline as written in ``text``.

    ``due`` is the last day allowed, for the forms ``day`` and ``yearly`` (there: in the year asked
    about). ``days`` counts working days or calendar days from an event the text names, for the forms
    ``working_days`` and ``days``.
    """

    text: str
    form: Form
    due: dt.date | None = None
    days: int | None = None


@dataclass(frozen=True)
class Found:
    """A deadline at ``text[start:end]`` of a running text."""

    start: int
    end: int
    deadline: Deadline


_NUMBER = "[0-9〇零一二三四五六七八九十]"
_YEAR = r"(?:(?:19|20)[0-9]{2}|[一二][〇零○一二三四五六七八九]{3})年度?|[今本当]年度?|[明次来]年|每年"
_POINT = rf"""
    (?<!{_NUMBER})(?<![0-9]年)
    (?P<year>{_YEAR})?
    (?:
        (?P<month>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,2}})月份?
        (?:(?P<day>[0-9]{{1,2}}|[一二三四五六七八九十]{{1,3}})[日号]|(?P<part>底|末|上旬|中旬|下旬)?)
      | 第?(?P<quarter>[1-4一二三四])季度[底末]?
      | (?P<half>[上下])半年[底末]?
      | (?P<close>(?(year)年?|(?<![两几多数半近全上去前往这])年度?)[底末终内])
    )
"""
_LIMIT = "(?P<limit>之前|以前|前|以内|之内|内|为止|止)"
_SPAN = r"(?P<count>[0-9]{1,3}|[一二三四五六七八九十百零]{1,6})个?(?P<unit>工作日|日|天)"
_LEAD_IN = "(?:请|力争|确保|务必|原则上|须|应|要|在|于|到|至|截至|截止到?|最迟|最晚)*"
_DONE = "(?:完成|完毕|报送|落实到位|落实|到位|办结|公开)?"
_SINCE = rf"(?:(?:[12][0-9]{{3}}年)?{_NUMBER}{{1,2}}月?(?:{_NUMBER}{{1,3}}日)?[至到—－～~-]+)?"

_CELL_POINT = re.compile(rf"{_LEAD_IN}{_SINCE}{_POINT}{_LIMIT}?{_DONE}", re.VERBOSE)
_CELL_YEAR = re.compile(r"(?P<year>(?:19|20)[0-9]{2}年度?|每年|全年|[今本]年度?)")
_CELL_SPAN = re.compile(rf"{_LEAD_IN}{_SPAN}{_LIMIT}?{_DONE}")
_CELL_NUMERIC = re.compile(r"((?:19|20)[0-9]{2})([-./])([0-9]{1,2})\2([0-9]{1,2})前?")
_TEXT_POINT = re.compile(rf"{_POINT}{_LIMIT}?", re.VERBOSE)
_TEXT_SPAN = re.compile(rf"(?<![0-9月第]){_SPAN}(?P<limit>以内|之内|内)")
_ONGOING = re.compile(
    r"(?:长期|持续|常态化?|经常性?|日常|随时|实时|动态|定期|贯穿全年|常年|每[天日周月]|每季度?|每半年"
    r"|推进|坚持|开展|进行|落实|实施|更新|公开|整改|巩固|做好|抓好|执行|加强|工作|任务|并|、|，)+"
)
_LASTING = re.compile(r"长期|持续|常态|经常|日常|随时|实时|动态|定期|贯穿全年|常年|每")
_EVERY = re.compile(r"每(?:月|季度?|周|半年|[日天])[^，；。]{0,12}")


def parse(text: str, year: int) -> Deadline:
    """The deadline that the whole ``text`` states, in the plan's ``year``; words as written are kept.

    A longer text counts as a deadline where it holds exactly one dated expression.
    """
    words = squeeze(text).text.strip("。，；、（）")
    if (_ONGOING.fullmatch(words) and _LASTING.search(words)) or _EVERY.fullmatch(words):
        return Deadline(text, "ongoing")
    if match := _CELL_POINT.fullmatch(words):
        return _dated(text, match, year) or Deadline(text, "unknown")
    if match := _CELL_SPAN.fullmatch(words):
        return _counted(text, match) or Deadline(text, "unknown")
    if match := _CELL_NUMERIC.fullmatch(words):
        due = _date(int(match[1]), int(match[3]), int(match[4]))
        return Deadline(text, "day", due) if due else Deadline(text, "unknown")
    if match := _CELL_YEAR.fullmatch(words):
        due = dt.date(_year_of(match["year"], year), 12, 31)
        return Deadline(text, "yearly" if words == "每年" else "day", due)
    inside = find(text, year)
    if len(inside) == 1:
        only = inside[0].deadline
        return Deadline(text, only.form, only.due, only.days)
    return Deadline(text, "unknown")


def find(text: str, year: int) -> tuple[Found, ...]:
    """The dated deadlines in a running text, in order: those with 前 or 内 and the yearly ones.

    Words such as 持续推进 are verbs there, and a bare date is a date: neither is a deadline.
    """
    squeezed = squeeze(text)
    found: list[Found] = []
    taken = -1
    matches = [*_TEXT_POINT.finditer(squeezed.text), *_TEXT_SPAN.finditer(squeezed.text)]
    for match in sorted(matches, key=lambda each: each.start()):
        if match.start() < taken:
            continue
        start, end = squeezed.span(match.start(), match.end())
        words = text[start:end]
        if "unit" in match.re.groupindex:
            deadline = _counted(words, match)
        elif match["limit"] or match["close"] == "年内" or match["year"] == "每年":
            deadline = _dated(words, match, year)
        else:
            deadline = None
        if deadline and deadline.form != "unknown":
            found.append(Found(start, end, deadline))
            taken = match.end()
    return tuple(found)


def _dated(text: str, match: re.Match[str], year: int) -> Deadline | None:
    """The deadline of a match of ``_POINT``; None where the date does not exist or is ambiguous."""
    on = _year_of(match["year"] or "", year)
    form: Form = "yearly" if match["year"] == "每年" else "day"
    if match["month"]:
        month = to_int(match["month"]) or 0
        if not 1 <= month <= 12:
            return None
        last = calendar.monthrange(on, month)[1]
        if match["day"]:
            due = _date(on, month, to_int(match["day"]) or 0)
        elif match["part"] is None and match["limit"] in ("前", "之前", "以前"):
            return None
        else:
            due = dt.date(on, month, {"上旬": 10, "中旬": 20}.get(match["part"] or "", last))
    elif match["quarter"]:
        month = 3 * (to_int(match["quarter"]) or 0)
        due = dt.date(on, month, calendar.monthrange(on, month)[1])
    elif match["half"]:
        due = dt.date(on, 6, 30) if match["half"] == "上" else dt.date(on, 12, 31)
    else:
        due = dt.date(on, 12, 31)
    return Deadline(text, form, due) if due else None


def _counted(text: str, match: re.Match[str]) -> Deadline | None:
    days = to_int(match["count"])
    if days is None or (match["unit"] != "工作日" and not match["limit"]):
        return None
    return Deadline(text, "working_days" if match["unit"] == "工作日" else "days", None, days)


def _year_of(word: str, year: int) -> int:
    if word[:1] in ("明", "次", "来"):
        return year + 1
    return to_int(word.rstrip("年度")) or year


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None
