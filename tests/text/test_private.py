"""Bank cards, and names with amounts, in running text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.bankcard import bank_cards, is_card
from zwgk_site.text.rosters import names_with_amounts


def checked(figures: str) -> str:
    """A number with its check digit."""
    return next(figures + digit for digit in "0123456789" if is_card(figures + digit))


@given(st.text(alphabet="0123456789", min_size=13, max_size=16), st.sampled_from(("62", "4")))
def test_every_card_is_found_and_masked(figures: str, first: str) -> None:
    number = checked((first + figures)[:18].ljust(15, "0"))
    masked = f"{number[:4]}{'*' * (len(number) - 4)}"
    assert list(bank_cards(f"打到银行卡 {number} 账户")) == [(6, 6 + len(number), masked)]


@pytest.mark.parametrize(
    "text",
    [
        "统一社会信用代码 91370000MA3C000000",
        "索引号 000000000/2024-01009",
        "编号 6222020000000000001234567",
        "电话 0000-0000031，金额 6222020 元",
    ],
)
def test_other_numbers_are_no_cards(text: str) -> None:
    assert list(bank_cards(text)) == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("张某某 372元", ("张某某",)),
        ("王某：1,200.5 元；李某某、3万元", ("王某", "李某某")),
        ("| 陈某某 | 500元 |", ("陈某某",)),
        ("高龄：100元", ()),
        ("每人 30 元", ()),
        ("村民张某某 372 元", ()),
        ("本月支出，保洁 5200 元", ()),
    ],
)
def test_names_stand_before_amounts(text: str, names: tuple[str, ...]) -> None:
    assert names_with_amounts(text) == names
