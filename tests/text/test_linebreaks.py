"""Lines of a drawing: whole, not too long, and not broken where nobody would break them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.linebreaks import lines, measured

WIDTH = 654
CLOSING = "，。；：、？！）》”’%℃"


@given(st.text("示范县abc，。123（）《》—“” ", max_size=200), st.integers(18, 40))
def test_lines_joined_are_the_text_and_no_line_is_too_long(text: str, size: int) -> None:
    made = lines(text, size, WIDTH)
    assert "".join(made) == text
    for line in made:
        assert measured(line.rstrip(CLOSING), size) <= WIDTH
    for line in made[1:]:
        assert line[0] not in "，。）》”"


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("救助金额在2000元以下的", ["救助金额在", "2000元以", "下的"]),
        ("见《办法》第八条规定", ["见《办法》", "第八条规定"]),
        ("电话1234-567号", ["电话", "1234-567", "号"]),
        ("请看《办法》全文", ["请看《办", "法》全文"]),
        ("", [""]),
    ],
)
def test_numbers_and_marks_stay_with_what_they_belong_to(text: str, made: list[str]) -> None:
    assert lines(text, 20, 100) == made


def test_a_han_character_and_a_dash_are_as_wide_as_high() -> None:
    assert measured("一—“", 30) == 90
    assert measured("1", 30) < 30
