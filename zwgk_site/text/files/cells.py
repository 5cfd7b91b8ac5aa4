"""A value of a spreadsheet as its cell shows it (ECMA-376-1 §18.8.30–31, number formats)."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from decimal import ROUND_HALF_UP, Context, Decimal

CHINESE_DATES = {
    14: "yyyy/m/d", 22: "yyyy/m/d h:mm", 27: 'yyyy"年"m"月"', 28: 'm"月"d"日"', 29: 'm"月"d"日"', 30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"', 32: 'h"时"mm"分"', 33: 'h"时"mm"分"ss"秒"', 34: '上午/下午h"时"mm"分"',
    35: '上午/下午h"时"mm"分"ss"秒"', 36: 'yyyy"年"m"月"', 50: 'yyyy"年"m"月"', 51: 'm"月"d"日"',
    52: 'yyyy"年"m"月"', 53: 'm"月"d"日"', 54: 'm"月"d"日"', 55: '上午/下午h"时"mm"分"',
    56: '上午/下午h"时"mm"分"ss"秒"', 57: 'yyyy"年"m"月"', 58: 'm"月"d"日"',
}  # fmt: skip
"""Dates whose form a file names only by a number, as programs in Chinese show them (§18.8.30, zh-cn)."""

_SYSTEM = {"[$-F800]": CHINESE_DATES[31], "[$-F400]": "h:mm:ss"}
"""The long date and the time of the reader's own system."""

_LITERAL = r'"[^"]*"|\\.|[_*].'
_SECTIONS = re.compile(rf"(?:{_LITERAL}|[^;])+|(?<=;)(?=;|$)", re.DOTALL)
_FIGURES = re.compile(
    rf"(?P<literal>{_LITERAL}|\[[^\]]*\])|(?P<figures>[0#?][0#?,]*(?:\.[0#?]*)?,*)(?P<power>E[+-]0+)?|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_MOMENT = re.compile(
    rf"(?P<literal>{_LITERAL})|(?P<elapsed>\[(?:h+|m+|s+)\])|\[[^\]]*\]|(?P<half>AM/PM|A/P|上午/下午)"
    r"|(?P<part>y+|e+|m+|d+|h+|s+|a{3,4})|(?:\.0+)|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
_EXACT = Context(prec=1_000)
"""Room for the largest number that a cell can hold, with the most decimals that a format can ask for."""
_WEEKDAYS = "一二三四五六日"
_PLAIN = frozenset(("", "general", "g/通用格式", "@"))


def shown(value: object, form: str) -> str:
    """The value under a number format; what this module cannot do is shown in full, never left out."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return _number(value, form)
    if isinstance(value, dt.datetime | dt.date | dt.time | dt.timedelta):
        return _moment(value, form)
    return "" if value is None else str(value)


def _number(value: int | float, form: str) -> str:
    sections = _SECTIONS.findall(form) or [""]
    number = Decimal(repr(value))
    if not number.is_finite():
        return ""
    section = sections[0]
    if number < 0 and len(sections) > 1:
        section, number = sections[1], -number
    elif number == 0 and len(sections) > 2:
        section = sections[2]
    return _general(number) if section.strip().lower() in _PLAIN else _written(number, section)


def _written(number: Decimal, section: str) -> str:
    tokens = list(_FIGURES.finditer(section))
    places = [token for token in tokens if token["figures"]]
    others = "".join(token["other"] or "" for token in tokens)
    if len(places) > 1 or "/" in others or any(token["power"] for token in places):
        return _general(number)
    number *= 100 ** others.count("%")
    sign = "-" if number < 0 else ""
    parts = [
        _rounded(abs(number), token["figures"])
        if token["figures"]
        else _literal(token["literal"])
        if token["literal"]
        else token["other"]
        for token in tokens
    ]
    return (sign + "".join(parts)).strip()


def _rounded(number: Decimal, figures: str) -> str:
    """A number without sign in figures such as #,##0.00."""
    bare = figures.rstrip(",")
    number = number.scaleb(-3 * (len(figures) - len(bare)))
    whole, _, decimals = bare.partition(".")
    text = f"{number.quantize(Decimal(1).scaleb(-len(decimals)), ROUND_HALF_UP, _EXACT):f}"
    digits, _, fraction = text.partition(".")
    least = len(decimals.rstrip("#?"))
    fraction = fraction[:least] + fraction[least:].rstrip("0")
    digits = digits.lstrip("0").rjust(whole.count("0"), "0")
    if "," in whole:
        digits = re.sub(r"(?<=[0-9])(?=(?:[0-9]{3})+$)", ",", digits)
    return f"{digits}.{fraction}" if fraction else digits


def _general(number: Decimal) -> str:
    """As a cell without format: at most ten figures after rounding, whole numbers in full."""
    return f"{number:f}".split(".")[0] if number == number.to_integral_value() else f"{float(number):.10g}"


def _literal(token: str) -> str:
    if token[0] == '"':
        return token[1:-1]
    if token[0] == "[":
        return token[2:-1].split("-")[0] if token.startswith("[$") else ""
    return token[1] if token[0] == "\\" else " " if token[0] == "_" else ""


def _moment(value: dt.date | dt.time | dt.timedelta, form: str) -> str:
    section = next((text for mark, text in _SYSTEM.items() if mark in form), form.split(";")[0])
    tokens = [] if section.strip().lower() in _PLAIN else list(_MOMENT.finditer(section))
    letters = [token["part"][0].lower() for token in tokens if token["part"]]
    if isinstance(value, dt.timedelta) or any(token["elapsed"] for token in tokens):
        return _elapsed(value, "s" in letters)
    day, time = _split(value)
    if not letters:
        return " ".join(filter(None, (f"{day.year}/{day.month}/{day.day}" if day else "", _clock(time))))
    return "".join(_moments(tokens, letters, day, time)).strip()


def _moments(
    tokens: list[re.Match[str]], letters: list[str], day: dt.date | None, time: dt.time
) -> Iterator[str]:
    """``letters`` are those of the parts in order: an m after h or before s means minutes."""
    half = any(token["half"] for token in tokens)
    at = 0
    for token in tokens:
        if token["literal"]:
            yield _literal(token["literal"])
        elif token["half"]:
            yield "上午" if time.hour < 12 else "下午"
        elif token["part"]:
            letter = letters[at]
            if letter == "m" and ("h" in letters[max(at - 1, 0) : at] or "s" in letters[at + 1 : at + 2]):
                letter = "minute"
            at += 1
            yield _part(letter, len(token["part"]), day, time, half)
        else:
            yield token["other"] or ""


def _part(letter: str, length: int, day: dt.date | None, time: dt.time, half: bool) -> str:
    if letter in ("h", "s", "minute"):
        number = {"h": (time.hour - 1) % 12 + 1 if half else time.hour, "s": time.second}.get(
            letter, time.minute
        )
        return f"{number:0{min(length, 2)}d}"
    if day is None:
        return ""
    if letter in ("y", "e"):
        return str(day.year) if length > 2 or letter == "e" else f"{day.year % 100:02d}"
    if letter == "a" or (letter == "d" and length > 2):
        return ("星期" if length > 3 else "周" if letter == "d" else "") + _WEEKDAYS[day.weekday()]
    if length > 2:
        return f"{day.month}月"
    return f"{day.month if letter == 'm' else day.day:0{length}d}"


def _split(value: dt.date | dt.time | dt.timedelta) -> tuple[dt.date | None, dt.time]:
    """The day, where there is one, and the time of day, to the nearest second."""
    if isinstance(value, dt.datetime):
        if value.year < dt.MAXYEAR:
            value += dt.timedelta(microseconds=500_000)
        return value.date(), value.time().replace(microsecond=0)
    if isinstance(value, dt.date):
        return value, dt.time()
    return None, value.replace(microsecond=0) if isinstance(value, dt.time) else dt.time()


def _clock(time: dt.time) -> str:
    if time == dt.time():
        return ""
    return f"{time.hour}:{time.minute:02d}" + (f":{time.second:02d}" if time.second else "")


def _elapsed(value: dt.date | dt.time | dt.timedelta, exact: bool) -> str:
    """Hours and minutes that have gone by, and seconds if ``exact``."""
    if isinstance(value, dt.timedelta):
        seconds = round(value.total_seconds())
    else:
        time = _split(value)[1]
        seconds = time.hour * 3600 + time.minute * 60 + time.second
    hours, rest = divmod(seconds, 3600)
    return f"{hours}:{rest // 60:02d}" + (f":{rest % 60:02d}" if exact else "")
