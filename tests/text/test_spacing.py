"""Text without white space."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.spacing import squeeze


def test_gives_the_way_back_to_the_text_as_written() -> None:
    text = " 区政府各 部门\n单位"
    squeezed = squeeze(text)
    assert squeezed.text == "区政府各部门单位"
    assert slice(*squeezed.span(3, 5)) == slice(4, 7)


@given(st.text())
def test_every_character_has_its_place(text: str) -> None:
    squeezed = squeeze(text)
    assert len(squeezed.text) == len(squeezed.places)
    assert not any(char.isspace() for char in squeezed.text)
    assert list(squeezed.places) == sorted(set(squeezed.places))
