"""Values of spreadsheets are read as their cells show them."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.files.cells import shown

MOMENT = dt.datetime(2024, 6, 4, 15, 7)


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (1234.5, "#,##0.00", "1,234.50"),
        (0.256, "0.0%", "25.6%"),
        (-3, "0.00;(0.00)", "(3.00)"),
        (-3, "0.0", "-3.0"),
        (0, '0;-0;"无"', "无"),
        (3, '0"元"', "3元"),
        (12, "000000", "000012"),
        (1234567, "¥#,##0", "¥1,234,567"),
        (1234567.891, "[$¥-804]#,##0.0_ ", "¥1,234,567.9"),
        (1234567, '0.0,"千元"', "1234.6千元"),
        (0.1 + 0.2, "General", "0.3"),
        (370102199001011234, "General", "370102199001011234"),
        (2.5, "0.##", "2.5"),
        (2.5, "0", "3"),
        (1.25, "# ?/?", "1.25"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        ("  原样  ", "@", "  原样  "),
    ],
)
def test_numbers(value: object, form: str, text: str) -> None:
    assert shown(value, form) == text


@pytest.mark.parametrize(
    ("value", "form", "text"),
    [
        (MOMENT, "yyyy-mm-dd", "2024-06-04"),
        (MOMENT, 'yyyy"年"m"月"d"日"', "2024年6月4日"),
        (MOMENT, '[$-804]yyyy"年"m"月"d"日";@', "2024年6月4日"),
        (MOMENT, "[$-F800]dddd, mmmm dd, yyyy", "2024年6月4日"),
        (MOMENT, "yyyy/m/d h:mm", "2024/6/4 15:07"),
        (MOMENT, '上午/下午h"时"mm"分"', "下午3时07分"),
        (MOMENT, "aaaa", "星期二"),
        (MOMENT, "yy.mm", "24.06"),
        (MOMENT, "General", "2024/6/4 15:07"),
        (dt.date(2024, 6, 4), "General", "2024/6/4"),
        (dt.time(9, 30), "h:mm", "9:30"),
        (dt.timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
        (dt.datetime(2024, 6, 4, 23, 59, 59, 999_999), "yyyy-mm-dd", "2024-06-05"),
    ],
)
def test_dates(value: object, form: str, text: str) -> None:
    assert shown(value, form) == text


@given(
    st.one_of(
        st.integers(), st.floats(), st.datetimes(), st.times(), st.dates(), st.timedeltas(), st.booleans()
    ),
    st.one_of(st.text("0#?.,%;\"'\\_*@[]$¥-E+yYmMdDhHsS年月日/: ", max_size=20), st.text(max_size=8)),
)
def test_no_format_is_too_strange(value: object, form: str) -> None:
    assert isinstance(shown(value, form), str)
