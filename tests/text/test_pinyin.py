"""Pinyin for order and addresses."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.pinyin import initial, readings, slug, sort_key, syllables


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


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("莘县", "shen xian"),
        ("单县", "shan xian"),
        ("东阿县", "dong e xian"),
        ("茌平区", "chi ping qu"),
        ("冠县", "guan xian"),
        ("汶上", "wen shang"),
        ("博山", "bo shan"),
        ("长清区", "chang qing qu"),
        ("乐陵", "lao ling"),
        ("重庆", "chong qing"),
        ("重大行政决策", "zhong da xing zheng jue ce"),
        ("调整", "tiao zheng"),
        ("调查", "diao cha"),
        ("会计", "kuai ji"),
        ("参与", "can yu"),
        ("便民", "bian min"),
        ("便宜", "pian yi"),
        ("银行", "yin hang"),
        ("绿色", "lv se"),
        ("IPv6改造", "I P v 6 gai zao"),
        ("", ""),
    ],
)
def test_reads_words_in_context(word: str, read: str) -> None:
    assert " ".join(syllables(word)) == read


@pytest.mark.parametrize(
    ("char", "expected"),
    [
        ("行", "xing hang"),
        ("重", "zhong chong"),
        ("会", "hui kuai"),
        ("参", "can shen cen"),
        ("单", "dan shan"),
        ("莘", "shen xin"),
        ("茌", "chi"),
        ("阿", "a e"),
        ("冠", "guan"),
        ("汶", "wen"),
        ("车", "che"),
        ("务", "wu"),
        ("女", "nv"),
        ("A", ""),
        ("，", ""),
    ],
)
def test_knows_plausible_readings_and_no_archaic_ones(char: str, expected: str) -> None:
    assert " ".join(readings(char)) == expected


@given(st.text(max_size=30))
def test_reads_every_character_once(word: str) -> None:
    read = syllables(word)
    assert len(read) == len(word)
    for char, sound in zip(word, read, strict=True):
        assert re.fullmatch("[a-z]{1,6}", sound) if readings(char) else sound == char
