"""What holds for every body."""

from __future__ import annotations

import re
from unittest import mock

from hypothesis import given, settings
from hypothesis import strategies as st

from zwgk_site.text import prose
from zwgk_site.text.outline import Heading
from zwgk_site.text.prose import Prose, render

PIECES = (
    "一、", "二、", "（一）", "(二)", "1.", "2．", "1. ", "（1）", "第一条 ", "第二条　", "第十二条之一 ", "第一章 ", "第一节 ",
    "第一编", "# ", "## ", "### ", "标题", "总则", "正文，较长的一段文字", "。", "；", "：", "，", "《政府信息公开条例》",
    "（国务院令第711号）", "《", "》", "“", "”", "\n", "\n\n", "\n\n\n", " ", "　　", "  ", "\t", "\u200b", "\xa0", "IPv6",
    "12345", "一是", "——", "\r\n", "……", "abc def", ".", "!", "~", '"', "'", "+", "-", "=",
)  # fmt: skip

BODIES = st.lists(st.sampled_from(PIECES), max_size=40).map("".join)


def _link(title: str, number: str | None) -> str | None:
    return f"{len(title)}.html" if number or len(title) % 2 else None


def _squeezed(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", text)


@settings(max_examples=400)
@given(BODIES)
def test_the_direct_way_and_markdown_give_the_same_page(body: str) -> None:
    direct = render(body, _link)
    with mock.patch.object(prose, "is_plain", lambda text: False):
        assert render(body, _link) == direct


@given(BODIES)
def test_the_text_for_search_has_every_word_and_no_other(body: str) -> None:
    with mock.patch.object(prose, "is_plain", lambda text: True):
        found = render(body, _link)
    shown = _squeezed(re.sub(r"<[^>]*>", "", found.notice + found.main))
    assert _squeezed(found.plain) == shown.replace("&quot;", '"')
    assert shown.replace("#", "") == _squeezed(body).replace("#", "")


def _headings(found: Prose) -> list[list[int]]:
    return [[int(level) for level in re.findall(r"<h([1-6])", html)] for html in (found.notice, found.main)]


@given(BODIES)
def test_headings_begin_below_the_page_title_and_never_skip_a_level(body: str) -> None:
    found = render(body, _link)
    for levels in _headings(found):
        assert all(level <= before + 1 for before, level in zip([1, *levels], levels, strict=False))
        assert 1 not in levels


def _anchors(headings: tuple[Heading, ...], level: int = 1) -> list[str]:
    anchors = []
    for heading in headings:
        assert heading.level == level <= 3
        anchors += [heading.anchor, *_anchors(heading.children, level + 1)]
    return anchors


@given(BODIES)
def test_every_address_is_there_once_and_the_contents_lead_to_them(body: str) -> None:
    found = render(body, _link)
    ids = re.findall(r' id="([^"]+)"', found.notice + found.main)
    assert len(ids) == len(set(ids))
    assert set(_anchors(found.outline)) <= set(ids)
    assert set(re.findall(r'class="anchor" href="#([^"]+)"', found.notice + found.main)) <= set(ids)


@given(BODIES, BODIES)
def test_one_body_leaves_no_trace_in_the_next(first: str, second: str) -> None:
    alone = render(second, _link)
    render(first + "\n\n[^1]: 注\n\n[r]: x\n\n1. a\n2. b", _link)
    assert render(second, _link) == alone
