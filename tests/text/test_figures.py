"""Figures in cells: read one way only, every mistake named."""

from __future__ import annotations

from decimal import Decimal
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.figures import Flaw, Form, figure, flaw

FORMS: tuple[Form, ...] = get_args(Form)


@given(st.text(max_size=12) | st.from_regex(r"[+-]?[0-9]{1,4}([.,][0-9]{1,3})?", fullmatch=True))
def test_a_cell_is_a_number_or_has_a_flaw_never_both(text: str) -> None:
    for form in FORMS:
        assert (figure(text, form) is None) == (flaw(text, form) is not None)


@given(st.integers(0, 999_999_999))
def test_whole_numbers_are_read_as_they_are(value: int) -> None:
    assert all(figure(str(value), form) == value for form in FORMS)


@pytest.mark.parametrize(
    ("text", "count", "money", "change"),
    [
        ("", "blank", "blank", "blank"),
        ("/", "stroke", "stroke", "stroke"),
        ("——", "stroke", "stroke", "stroke"),
        ("无", "stroke", "stroke", "stroke"),
        ("１２", "wide", "wide", "wide"),
        ("1,284", "separated", "separated", "separated"),
        ("1，284", "separated", "separated", "separated"),
        ("1 284", "separated", "separated", "separated"),
        ("-3", "negative", "negative", None),
        ("－3", "negative", "negative", "wide"),
        ("+3", "signed", "signed", None),
        ("1.5", "point", None, "point"),
        ("-1.5", "negative", "negative", "point"),
        ("3件", "unit", "unit", "unit"),
        ("007", "zeros", "zeros", "zeros"),
        ("-0", "negative", "negative", "zeros"),
        ("0.1234567", "point", "long", "point"),
        ("1234567890", "long", "long", "long"),
        ("约三件", "text", "text", "text"),
    ],
)
def test_each_flaw_by_its_name(text: str, count: Flaw, money: Flaw | None, change: Flaw | None) -> None:
    assert [flaw(text, form) for form in FORMS] == [count, money, change]


def test_an_amount_keeps_its_digits() -> None:
    assert figure("326.40", "money") == Decimal("326.4")
