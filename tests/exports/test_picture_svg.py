"""一图读懂 as a drawing: well-formed, every word in it, no line too long."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.exports.picture_svg import INSIDE, lines, measured


@given(st.text("示范县abc，。123（）", max_size=200), st.integers(18, 40))
def test_lines_joined_are_the_text_and_no_line_is_too_long(text: str, size: int) -> None:
    made = lines(text, size, INSIDE)
    assert "".join(made) == text
    for line in made:
        assert measured(line.rstrip("，。；：、？！）》”’%℃"), size) <= INSIDE
    for line in made[1:]:
        assert line[0] not in "，。）"
