"""Chinese numerals."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.numerals import to_chinese, to_int


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("一", 1),
        ("十", 10),
        ("十二", 12),
        ("二十", 20),
        ("一百零五", 105),
        ("一百一十二", 112),
        ("一千零一", 1001),
        ("一千二百六十", 1260),
        ("二〇二四", 2024),
        ("二○二四", 2024),
        ("12", 12),
        ("１２", 12),
    ],
)
def test_reads_numerals_as_documents_write_them(text: str, value: int) -> None:
    assert to_int(text) == value


@pytest.mark.parametrize(
    "text", ["", "零", "〇二", "十十", "百", "万", "甲", "12345", "0", "一、", "二百三千"]
)
def test_says_none_for_what_is_no_numeral(text: str) -> None:
    assert to_int(text) is None


@given(st.integers(1, 9999))
def test_reads_back_every_number_it_writes(number: int) -> None:
    assert to_int(to_chinese(number)) == number


@pytest.mark.parametrize("number", [0, -1, 10000])
def test_refuses_numbers_that_headings_do_not_have(number: int) -> None:
    with pytest.raises(ValueError, match="1 and 9999"):
        to_chinese(number)


@given(st.text(alphabet="零一二三四五六七八九十百千〇两12第", max_size=8))
def test_never_fails_and_never_leaves_its_range(text: str) -> None:
    value = to_int(text)
    assert value is None or 1 <= value <= 9999
