"""How dates, sizes and long texts are written on pages."""

from __future__ import annotations

import datetime as dt


def iso(day: dt.date) -> str:
    """2024-06-24, as in lists."""
    return f"{day.year:04d}-{day.month:02d}-{day.day:02d}"


def long_day(day: dt.date) -> str:
    """2024年6月24日, as in documents."""
    return f"{day.year}年{day.month}月{day.day}日"


def minute(moment: dt.datetime) -> str:
    """2024-06-24 16:30, as 政府网站发展指引 asks of publishing times (24 hours)."""
    return f"{iso(moment)} {moment.hour:02d}:{moment.minute:02d}"


def size(count: int) -> str:
    """Size of a file in KB or MB (1024 bytes to the KB), never 0."""
    kilobytes = max(1, round(count / 1024))
    return f"{kilobytes} KB" if kilobytes < 1024 else f"{kilobytes / 1024:.1f} MB"


def shorten(text: str, most: int) -> str:
    """The text in at most ``most`` characters, cut with …"""
    flat = "".join(text.split("\n"))
    return flat if len(flat) <= most else flat[: most - 1].rstrip("，、；：。 ") + "…"
