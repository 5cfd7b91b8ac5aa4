"""Suggestions for mistyped words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.nearest import nearest

UNITS = ["县财政局", "县教育和体育局", "县民政局", "县住房和城乡建设局", "县政府各部门、单位"]
KEYS = ["标题", "发文字号", "成文日期", "责任单位", "牵头单位", "正文"]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("县教育剧", "县教育和体育局"),
        ("县教体局", "县教育和体育局"),
        ("县明政局", "县民政局"),
        ("县住建局", "县住房和城乡建设局"),
        ("县政府各部门单位", "县政府各部门、单位"),
    ],
)
def test_suggests_the_unit_that_was_meant(word: str, expected: str) -> None:
    assert nearest(word, UNITS) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("标提", "标题"), ("发文自号", "发文字号"), ("成文日其", "成文日期")]
)
def test_suggests_the_key_that_was_meant(word: str, expected: str) -> None:
    assert nearest(word, KEYS) == expected


@pytest.mark.parametrize("word", ["县信访局", "省委", "", "abc"])
def test_suggests_nothing_where_nothing_is_near(word: str) -> None:
    assert nearest(word, UNITS) is None


@given(
    st.text(alphabet="县市财政教育民局和、", min_size=1, max_size=30),
    st.lists(st.text(max_size=12), max_size=5),
)
def test_suggests_only_known_words_and_a_word_for_itself(word: str, known: list[str]) -> None:
    assert nearest(word, known) in {None, *known}
    assert nearest(word, [*known, word]) == word
