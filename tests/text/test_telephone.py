"""What a telephone dials for a number as written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.telephone import dial


@pytest.mark.parametrize(
    ("text", "dialled"),
    [
        ("0537-1234567", "05371234567"),
        ("（0537）1234567", "05371234567"),
        ("0537 123 4567", "05371234567"),
        ("0537－1234567", "05371234567"),
        ("+86 537 1234567", "+865371234567"),
        ("12345", "12345"),
        ("110", "110"),
        (" 12345 ", "12345"),
    ],
)
def test_one_number_is_dialled(text: str, dialled: str | None) -> None:
    assert dial(text) == dialled


@pytest.mark.parametrize(
    "text", ["", "局办公室，0537-1234567", "0537-1234567、7654321", "1234567转801", "12", "1" * 16, "-", "+"]
)
def test_words_several_numbers_and_extensions_are_not(text: str) -> None:
    assert dial(text) is None


@given(st.text("0123456789+-—() （）－、转", max_size=20))
def test_what_is_dialled_are_the_digits_in_their_order(text: str) -> None:
    found = dial(text)
    assert found is None or found.lstrip("+") == "".join(c for c in text if c in "0123456789")
