"""Traditional characters and their simplified forms."""

from __future__ import annotations

import pytest

from zwgk_site.text.traditional import TABLE


@pytest.mark.parametrize(
    "pair", ["務务", "開开", "縣县", "後后", "發发", "髮发", "臺台", "裡里", "歷历", "曆历", "國国"]
)
def test_simplifies(pair: str) -> None:
    assert TABLE[pair[0]] == pair[1]


def test_leaves_alone_what_is_in_use_as_it_stands() -> None:
    common = {
        bytes((row, cell)).decode("gb2312", "ignore")
        for row in range(0xB0, 0xF8)
        for cell in range(0xA1, 0xFF)
    }
    assert {"乾", "吒", "著", "务"} <= common
    assert common & set(TABLE) == set("後於徵夥麽摺")


def test_is_done_in_one_step() -> None:
    assert len(TABLE) > 3000
    assert not set(TABLE) & set(TABLE.values())
    assert all(len(old) == len(new) == 1 for old, new in TABLE.items())
