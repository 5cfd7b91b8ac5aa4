"""Pinyin for order and addresses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.pinyin import initial, slug, sort_key


def test_sorts_names_as_a_dictionary_does() -> None:
    names = ["县卫生健康局", "县财政局", "县民政局", "县教育和体育局", "安全生产委员会", "12345热线"]
    assert sorted(names, key=sort_key) == [
        "12345热线",
        "安全生产委员会",
        "县财政局",
        "县教育和体育局",
        "县民政局",
        "县卫生健康局",
    ]


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("汶上县", "W"),
        ("重庆市", "C"),
        ("单县", "S"),
        ("长清区", "C"),
        ("IPv6改造", "I"),
        ("12345热线", "#"),
        ("", "#"),
        ("《条例》", "#"),
    ],
)
def test_gives_the_letter_of_an_index(text: str, letter: str) -> None:
    assert initial(text) == letter


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("汶上县民政局", "wenshangxianminzhengju"),
        ("12月底前", "12yuediqian"),
        ("《》", ""),
        ("女 IPv6", "nvipv6"),
        ("乐陵市", "laolingshi"),
    ],
)
def test_writes_an_address(text: str, expected: str) -> None:
    assert slug(text) == expected


@given(st.text(max_size=80))
def test_writes_only_what_an_address_may_hold(text: str) -> None:
    assert re.fullmatch(r"[a-z0-9-]{0,40}", slug(text))
    assert re.fullmatch(r"[A-Z#]", initial(text))
    assert sort_key(text) == sort_key(text)
