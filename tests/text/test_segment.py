"""Words of a text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.segment import words


def test_cuts_into_words() -> None:
    assert words("莘县人民政府，2024年") == ["莘县", "人民政府", "，", "2024", "年"]


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=60))
def test_loses_nothing(text: str) -> None:
    assert "".join(words(text)) == text
