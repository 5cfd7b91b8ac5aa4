"""A text divided by headings gives its parts whole."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.elements import parts_of

LINE = st.text("文字，。1 ", min_size=1, max_size=12).map(str.strip).filter(bool)


def test_numbers_of_headings_are_left_out() -> None:
    intro, parts = parts_of("开头。\n\n## 一、背景依据\n\n甲。\n\n### （二）主要内容\n乙。")
    assert intro == "开头。"
    assert parts == (("背景依据", "甲。"), ("主要内容", "乙。"))


def test_a_text_without_headings_is_all_introduction() -> None:
    assert parts_of("只有正文。\n\n#不是标题") == ("只有正文。\n\n#不是标题", ())


@given(LINE, st.lists(st.tuples(LINE.filter(lambda text: not text[0].isdigit()), LINE), max_size=5))
def test_what_is_put_together_is_taken_apart(intro: str, parts: list[tuple[str, str]]) -> None:
    body = "\n\n".join([intro, *(f"## {title}\n\n{text}" for title, text in parts)])
    assert parts_of(body) == (intro, tuple(parts))
