"""Identity and mobile numbers are found; numbers of offices, organisations and documents are not."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.personal import Personal, is_identity, personal


def identity(area: str, born: dt.date, order: int) -> str:
    """An identity number with the right check character."""
    digits = f"{area}{born:%Y%m%d}{order:03d}"
    weights = [2 ** (17 - place) % 11 for place in range(17)]
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return digits + "10X98765432"[total % 11]


@given(st.dates(dt.date(1920, 1, 1), dt.date(2024, 1, 1)), st.integers(0, 999))
def test_every_right_identity_number_is_found_and_masked(born: dt.date, order: int) -> None:
    number = identity("370800", born, order)
    found = Personal("身份证号", f"37{'*' * 15}{number[-1]}", 3, 21)
    assert personal(f"身份证{number}。") == (found,)


@given(st.dates(dt.date(1920, 1, 1), dt.date(2024, 1, 1)), st.integers(0, 9))
def test_a_wrong_check_character_is_no_identity_number(born: dt.date, digit: int) -> None:
    number = identity("370800", born, 1)
    assert is_identity(number[:17] + str(digit)) == (number[17] == str(digit))


@pytest.mark.parametrize("text", ["联系我 13800138000", "手机139-0013-9000", "转告 138 0013 8000。"])
def test_mobile_numbers_are_found(text: str) -> None:
    assert [found.kind for found in personal(text)] == ["手机号"]


@pytest.mark.parametrize(
    "text",
    [
        "0000-0000012",
        "0537-7231234",
        "热线12345",
        "示范政发〔2024〕6号",
        "000000000/2024-00006",
        "91370800MA3C13800138",
        "邮政编码 272500",
        "370800199902301234",
        "编号2024138001380001",
        "shjz@example.gov.cn",
    ],
)
def test_other_numbers_are_left_alone(text: str) -> None:
    assert personal(text) == ()
