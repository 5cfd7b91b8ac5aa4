"""Bytes of pages are read in the encoding they are in, whatever the page says of itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.charset import decoded, text_of, unmarked

WORDS = "示范县人民政府关于做好供水工作的通知"


@pytest.mark.parametrize("declared", ["", "utf-8", "gb2312", "GBK", "iso-8859-1"])
@pytest.mark.parametrize(
    ("codec", "name"), [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("gb18030", "GBK"), ("utf-16", "UTF-16")]
)
def test_a_page_is_read_in_the_encoding_that_it_is_in(declared: str, codec: str, name: str) -> None:
    page = f'<meta charset="{declared}"><h1>{WORDS}</h1>'
    found = decoded(page.encode(codec))
    assert (found.text, found.encoding, found.lost) == (page, name, 0)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be"])
def test_two_bytes_a_character_are_known_without_a_mark(codec: str) -> None:
    assert decoded(f"<p>{WORDS}".encode(codec)).text == f"<p>{WORDS}"


def test_a_torn_character_does_not_change_the_encoding() -> None:
    found = decoded(f"<p>{WORDS}".encode()[:-1])
    assert (found.text, found.encoding, found.lost) == (f"<p>{WORDS[:-1]}\ufffd", "UTF-8", 1)


def test_marked_sections_are_blanked_and_comments_end_where_they_do() -> None:
    page = "<!--[if gte mso 9]><xml>\n</xml><![endif]--><![if !supportLists]>一、<![endif]>总体"
    blanked = unmarked(page)
    assert blanked == f"<!--[if gte mso 9]><xml>\n</xml><![endif]-->{' ' * 21}一、{' ' * 10}总体"
    assert len(blanked) == len(page)


@given(st.binary(max_size=200))
def test_any_bytes_give_a_text(data: bytes) -> None:
    assert text_of(data).count("\ufffd") >= 0


@given(st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=80))
def test_utf8_comes_back_as_it_was(text: str) -> None:
    page = f"<p>{text}"
    assert decoded(page.encode()).text == page
