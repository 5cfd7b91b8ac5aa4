"""Nothing dangerous in a body reaches the page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.attacks import ATTACKS
from zwgk_site.text import allowed
from zwgk_site.text.prose import Prose, render

OURS = {"section", "svg", "use"}
ATTRIBUTES = {
    "class", "id", "href", "title", "src", "alt", "width", "height", "scope", "colspan", "rowspan", "start",
    "value", "datetime", "open", "rel", "data-label", "aria-label", "aria-hidden", "viewbox",
}  # fmt: skip
CLASSES = {"anchor", "clause", "doc-title", "icon", "table", "stack", "n"} | {
    "footnote", "footnote-ref", "footnote-backref"
}  # fmt: skip
ID = re.compile(r"(?:p\d+-)?(?:c\d|s\d|ch-|art-|sec-|part-|doc-)[a-z0-9-]*|fn(?:ref\d*)?-[\w-]+")
VOID = {"br", "hr", "img", "col", "wbr"}


class _Page(HTMLParser):
    """Reads HTML as a browser would and objects to all that is not allowed."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.ids: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in allowed.TAGS | OURS, tag
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            assert name in ATTRIBUTES, name
            assert value is not None
            if name == "id":
                assert ID.fullmatch(value), value
                self.ids.append(value)
            if name == "class":
                assert set(value.split()) <= CLASSES, value
            if name in ("href", "src"):
                address = re.sub(r"[\x00-\x20]", "", value)
                assert urlsplit(address).scheme in ("", "http", "https", "mailto", "tel"), value
            if name == "src":
                assert not re.match(r"[/\\]|[a-z]+:", value), value
            if name == "href" and re.match(r"https?:|[/\\]{2}", value, re.IGNORECASE):
                assert ("rel", "external") in attrs
            if name == "href" and tag == "use":
                assert value == "#i-link"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag == "use"
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open and self.open.pop() == tag, f"</{tag}> closes nothing"

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"comment {data}")

    handle_pi = handle_decl = unknown_decl = handle_comment


def _is_safe(prose: Prose) -> None:
    for html in (prose.notice, prose.main):
        page = _Page()
        page.feed(html)
        page.close()
        assert not page.open, f"left open: {page.open}"
        assert html.count("<svg") == html.count('<a class="anchor"')


def test_there_are_enough_attacks() -> None:
    assert len(set(ATTACKS)) >= 100


@pytest.mark.parametrize("attack", ATTACKS, ids=lambda attack: attack[:40])
@pytest.mark.parametrize(
    "frame",
    [
        "{}",
        "一、标题\n\n（一）小标题。正文\n\n{}\n\n第二段",
        "字{}字",
        "# {}\n\n字",
        "- 项\n- {}",
        "| 甲 |\n|---|\n| {} |",
    ],
)
def test_keeps_attacks_from_the_page(attack: str, frame: str) -> None:
    _is_safe(render(frame.replace("{}", attack), lambda title, number: "x.html"))


def test_an_address_given_by_the_portal_is_escaped() -> None:
    prose = render("依据《办法》", lambda title, number: '"><script>alert(1)</script>')
    assert "<script>" not in prose.notice
    _is_safe(prose)


PIECES = (
    "<", ">", "</", "/>", "<p", "<div>", "</div>", "<a href=", "<img src=", "javascript:", "data:", "onerror=",
    '"', "'", "=", " ", "\n", "\n\n", "script", "style", "svg", "<!--", "-->", "&lt;", "&#60;", "`", "*", "[", "]",
    "(", ")", "|", "|---|", "# ", "- ", "1. ", "一、", "（一）", "第一条 ", "《", "》", "。", "字", "<b>", "</b>",
    "<table>", "<td>", "<li>", "</ul>", "<br>", "\\",
)  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_any_mixture_of_markup_gives_safe_well_formed_html(body: str) -> None:
    _is_safe(render(body, lambda title, number: "x.html" if len(title) % 2 else None))
