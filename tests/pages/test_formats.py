"""Dates, sizes and cuts as pages write them."""

from __future__ import annotations

import datetime as dt

import pytest

from zwgk_site.pages import formats


def test_days_and_minutes() -> None:
    assert formats.iso(dt.date(2024, 6, 4)) == "2024-06-04"
    assert formats.long_day(dt.date(2024, 6, 4)) == "2024年6月4日"
    assert formats.minute(dt.datetime(2024, 6, 24, 16, 5)) == "2024-06-24 16:05", "24 hours, never 04:05"


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "1 KB"), (1, "1 KB"), (47104, "46 KB"), (1048576, "1.0 MB"), (3_500_000, "3.3 MB")],
)
def test_sizes(count: int, text: str) -> None:
    assert formats.size(count) == text


def test_a_cut_text_ends_in_a_mark_and_never_in_a_comma() -> None:
    assert formats.shorten("公开目录", 4) == "公开目录"
    assert formats.shorten("公开目录，动态更新", 6) == "公开目录…"
    assert formats.shorten("第一行\n第二行", 10) == "第一行第二行"
