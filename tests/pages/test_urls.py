"""Addresses: relative links that work at the root, under a sub-path and from a folder."""

from __future__ import annotations

from posixpath import dirname, join, normpath

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site import urls
from zwgk_site.urls import Here

segments = st.text("abcdefghij-0123456789", min_size=1, max_size=8)
addresses = st.lists(segments, min_size=1, max_size=4).map(lambda parts: "/".join(parts) + ".html")


@given(addresses, addresses)
def test_a_link_leads_from_any_page_to_any_other(start: str, end: str) -> None:
    assert normpath(join(dirname(start), Here.at(start).to(end))) == end


def test_a_place_on_the_same_page_is_only_an_anchor() -> None:
    here = Here.at("plans/2024.html")
    assert here.to("plans/2024.html", "t3") == "#t3"
    assert here.to("plans/2023.html", "t3") == "../plans/2023.html#t3"


def test_lists_facets_and_pages_of_lists() -> None:
    assert urls.numbered("policies/index.html", 1) == "policies/index.html"
    assert urls.numbered("policies/index.html", 3) == "policies/3.html"
    assert urls.facet("policies/index.html", "year", "2024") == "policies/year-2024/index.html"
    assert urls.numbered("policies/year-2024/index.html", 2) == "policies/year-2024/2.html"
    assert urls.narrowed("plans/2024.html", "lead", "mzj") == "plans/2024/lead-mzj.html"
    assert urls.beside("plans/2024.html", "tasks.csv") == "plans/2024/tasks.csv"


def test_full_addresses_leave_the_index_out_and_keep_the_sub_path() -> None:
    assert urls.absolute("https", "www.a.gov.cn", "/zf/", "index.html") == "https://www.a.gov.cn/zf/"
    assert urls.absolute("https", "www.a.gov.cn", "/", "plans/index.html") == "https://www.a.gov.cn/plans/"
    assert urls.absolute("http", "www.a.gov.cn", "/", "plans/x.html") == "http://www.a.gov.cn/plans/x.html"


def test_file_names_in_chinese_are_escaped_in_links() -> None:
    assert Here.at("a/b.html").shared("files/附件.docx") == f"{urls.SHARED}files/%E9%99%84%E4%BB%B6.docx"
    assert urls.query("养老 助餐") == "search.html?q=%E5%85%BB%E8%80%81%20%E5%8A%A9%E9%A4%90"
