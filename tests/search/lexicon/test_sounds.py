"""Keys by which terms are found."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.search.lexicon.sounds import KEYS, class_of, folded, keys, spoken, units
from zwgk_site.text.pinyin import syllables


@pytest.mark.parametrize(
    ("syllable", "heard"),
    [
        ("zheng", "zen"),
        ("chuang", "cuan"),
        ("shi", "si"),
        ("neng", "len"),
        ("nv", "lv"),
        ("ren", "len"),
        ("feng", "hen"),
        ("xing", "xin"),
        ("zhong", "zong"),
        ("er", "er"),
        ("2", "2"),
        ("f", "f"),
        ("n", "n"),
    ],
)
def test_hears_syllables_as_the_south_speaks_them(syllable: str, heard: str) -> None:
    assert folded(syllable) == heard


def test_classes_letters_and_digits_as_themselves_and_the_rest_together() -> None:
    assert [class_of(sound) for sound in ("zheng", "fa", "na", "f", "n", "7", "か", "α")] == list("zhlfn7--")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("政务公开", ["zwgk"]),
        ("行政", ["xz", "hz"]),
        ("重庆", ["cq", "zq"]),
        ("IPv6", ["ipv6"]),
        ("烟政办发〔2023〕17号", ["yzbh202317h"]),
    ],
)
def test_makes_keys(text: str, expected: list[str]) -> None:
    assert keys(units(text), spoken([text])) == expected


@given(st.text("行重长会调参便单莘阿乐石都还率省Ab1か·务", min_size=1, max_size=30))
def test_makes_few_keys_of_the_right_length(text: str) -> None:
    part = units(text)
    found = keys(part, syllables(part))
    assert 1 <= len(found) <= KEYS
    assert len(set(found)) == len(found)
    assert found[0] == "".join(map(class_of, syllables(part)))
    for key in found:
        assert re.fullmatch("[a-z0-9-]*", key)
        assert len(key) == len(part)


@given(st.text(max_size=40))
def test_reads_every_unit(text: str) -> None:
    part = units(text)
    sounds = spoken([part])
    assert len(sounds) == len(part)
    assert all(map(folded, sounds))
