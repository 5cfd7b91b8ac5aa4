"""What is read aloud: figures in words, nothing left out, one breath a line."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.broadcast import LONGEST, breaths, number_in_words, spoken
from zwgk_site.text.numerals import to_int


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("0", "零"),
        ("10", "十"),
        ("12", "十二"),
        ("110", "一百一十"),
        ("1005", "一千零五"),
        ("10010", "一万零一十"),
        ("12345.6", "一万二千三百四十五点六"),
        ("20000", "两万"),
        ("102000", "十万二千"),
        ("100000000", "一亿"),
        ("1,234.50", "一千二百三十四点五零"),
        ("007", "零零七"),
    ],
)
def test_numbers_are_read_as_people_read_them(figures: str, words: str) -> None:
    assert number_in_words(figures) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2024年11月20日9:00—12:05", "二零二四年十一月二十日九点至十二点零五分。"),
        ("2024-11-20", "二零二四年十一月二十日。"),
        ("2024—2025年度", "二零二四至二零二五年度。"),
        ("电话：0000-0000031", "电话，零零零零，零零零零零三幺。"),
        ("打12345热线", "打幺二三四五热线。"),
        ("补 12345 元", "补一万二千三百四十五元。"),
        ("合格率80.5%", "合格率百分之八十点五。"),
        ("开会2次，第2次", "开会两次，第二次。"),
        ("每月930元/月", "每月九百三十元每月。"),
        ("《办法》（示范政发〔2024〕6号）", "办法，示范政发二零二四年第六号。"),
        ("“两委”干部【名单】", "两委干部，名单。"),
        ("7—15日", "七至十五日。"),
        ("", ""),
    ],
)
def test_figures_and_marks_become_words_and_pauses(text: str, words: str) -> None:
    assert spoken(text) == words


def test_long_clauses_are_parted_between_words() -> None:
    text = "符合条件的老年人本人或者其监护人、代理人可以向户籍所在地的村民委员会提出书面申请"
    lines = breaths(text)
    assert "".join(lines) == f"{text}。"
    assert all(len(line) <= LONGEST + 1 for line in lines)
    assert len(lines) == 2
    assert breaths("公示时间：2024年11月12日至2024年11月18日。") == (
        "公示时间，",
        "二零二四年十一月十二日",
        "至二零二四年十一月十八日。",
    )


@given(st.integers(min_value=1, max_value=9999))
def test_small_numbers_can_be_read_back(number: int) -> None:
    assert to_int(number_in_words(str(number))) == number


@given(st.text(alphabet="村民委员会公示补贴，。、（）《》0123456789.年月日元%—: \n", max_size=80))
def test_no_figure_and_no_bracket_is_left(text: str) -> None:
    lines = breaths(text)
    assert not re.search(r"[0-9（）《》()\s]", "".join(lines))
    assert "".join(lines) == spoken(text)
    assert all(line.strip("，。！？") for line in lines)
