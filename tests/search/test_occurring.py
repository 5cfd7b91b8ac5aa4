"""Which words occur on a site: for many words at once the same as for one word and one record."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.search import SearchRecord, Section, contains
from zwgk_site.search import occurring as module
from zwgk_site.search.occurring import occurring

LETTERS = "民生国國标標ＡaA1１， \u200b、\n"
"""Few characters, so that words occur; of each kind that folding treats in its own way."""

texts = st.text(LETTERS, max_size=12)
records = st.builds(
    SearchRecord,
    address=st.just("x"),
    title=texts,
    kind=st.just("政策文件"),
    text=texts,
    number=st.none() | texts,
    names=st.lists(texts, max_size=2).map(tuple),
    sections=st.lists(st.builds(Section, label=st.just("表"), text=texts), max_size=2).map(tuple),
)
words = st.sets(st.text(LETTERS, max_size=4), max_size=8)


def truth(found: list[SearchRecord], asked: set[str]) -> set[str]:
    return {word for word in asked if any(contains(record, word) for record in found)}


@given(st.lists(records, max_size=4), words)
def test_the_same_words_as_one_by_one(found: list[SearchRecord], asked: set[str]) -> None:
    assert occurring(found, asked) == truth(found, asked)


@given(st.lists(records, max_size=4), words, st.integers(0, 10))
def test_also_in_texts_too_long_to_look_through_for_each_word(
    found: list[SearchRecord], asked: set[str], head: int
) -> None:
    with patch.object(module, "_HEAD", head):
        assert occurring(found, asked) == truth(found, asked)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("落实最低生活保障標準。", "最低生活保障标准"),
        ("拨打 12345 政务服务便民热线", "12345政务服务便民热线"),
        ("“双减”信息公开", "双减"),
        ("全年gdp增长", "GDP"),
        ("村（居）民委员会", "村(居)民委员会"),
        ("公\u200b积金", "公积金"),
    ],
)
def test_a_word_occurs_in_whatever_form_it_is_written(text: str, word: str) -> None:
    assert occurring([SearchRecord("a", "标题", "政策文件", text)], {word, "没有的词"}) == {word}


def test_a_word_does_not_run_from_one_field_into_the_next() -> None:
    record = SearchRecord("a", "社会", "政策文件", "保障", names=("基本", "养老"))
    assert occurring([record], {"社会保障", "基本养老", "养老"}) == {"养老"}
