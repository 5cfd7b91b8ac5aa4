"""Feeds: read by a real parser, newest first, and of the same records as the lists they follow."""

from __future__ import annotations

import json
import posixpath
import re
from xml.etree import ElementTree

import pytest

from tests.conftest import ROOT
from tests.pages.conftest import Built, built, portal_of
from zwgk_site.pages.channels import MOST, follows
from zwgk_site.urls import SHARED

ATOM = {"a": "http://www.w3.org/2005/Atom"}
TIME = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:00\+08:00")
ROOT_ADDRESS = "https://www.example.gov.cn/"


def feeds(site: Built) -> dict[str, ElementTree.Element]:
    return {
        path: ElementTree.fromstring(content)
        for path, content in site.files.items()
        if posixpath.basename(path) == "feed.xml"
    }


def ids(feed: ElementTree.Element) -> list[str]:
    return [entry.findtext("a:id", "", ATOM) for entry in feed.findall("a:entry", ATOM)]


def test_there_is_one_for_the_site_each_kind_each_class_and_each_organ(demo: Built) -> None:
    found = set(feeds(demo))
    assert found == {channel.address for channel in demo.portal.channels.values()}
    assert {
        "feed.xml",
        "policies/feed.xml",
        "plans/feed.xml",
        "policies/topic-2/feed.xml",
        "departments/boshan-zfbgs/feed.xml",
    } <= found
    for kind in demo.portal.library.kinds:
        if follows(kind) and demo.portal.library.entries[kind.name]:
            assert f"{posixpath.dirname(kind.list_address or '')}/feed.xml" in found


def test_each_is_a_feed_by_the_standard(demo: Built) -> None:
    for path, feed in feeds(demo).items():
        assert feed.tag == "{http://www.w3.org/2005/Atom}feed"
        links = {link.get("rel"): link.get("href", "") for link in feed.findall("a:link", ATOM)}
        assert links["self"] == ROOT_ADDRESS + path
        assert feed.findtext("a:id", "", ATOM) == links["alternate"]
        assert feed.findtext("a:title", "", ATOM)
        entries = feed.findall("a:entry", ATOM)
        assert 0 < len(entries) <= MOST
        times = [entry.findtext("a:published", "", ATOM) for entry in entries]
        assert times == sorted(times, reverse=True)
        assert all(TIME.fullmatch(time) for time in times)
        assert feed.findtext("a:updated", "", ATOM) == times[0]
        assert len(ids(feed)) == len(set(ids(feed)))
        for entry in entries:
            link = entry.find("a:link", ATOM)
            assert link is not None and link.get("href") == entry.findtext("a:id", "", ATOM)
            assert entry.findtext("a:title", "", ATOM) and entry.findtext("a:author/a:name", "", ATOM)
            assert entry.findtext("a:updated", "", ATOM)


def test_entries_lead_to_pages_of_the_site(demo: Built) -> None:
    pages = {ROOT_ADDRESS + page.address for page in demo.pages}
    for feed in feeds(demo).values():
        assert set(ids(feed)) <= pages


def test_the_feed_of_a_kind_has_the_records_of_its_list(demo: Built) -> None:
    for path, feed in feeds(demo).items():
        data = demo.files.get(f"{posixpath.dirname(path)}/list.json")
        if data is not None:
            listed = [row["网址"] for row in json.loads(data)]
            assert sorted(ids(feed)) == sorted(listed[: len(ids(feed))]) and len(ids(feed)) == min(
                MOST, len(listed)
            )


def test_the_feed_of_an_organ_has_only_its_own(demo: Built) -> None:
    feed = feeds(demo)["departments/boshan-zfbgs/feed.xml"]
    names = {name.text for name in feed.findall("a:entry/a:author/a:name", ATOM)}
    assert names == {"博山区人民政府办公室"}
    assert feed.findtext("a:title", "", ATOM) == "博山区人民政府办公室－政务公开示范站"


def test_what_is_invented_says_so(demo: Built) -> None:
    titles = {entry.findtext("a:id", "", ATOM): entry.findtext("a:title", "", ATOM)
              for entry in feeds(demo)["policies/feed.xml"].findall("a:entry", ATOM)}  # fmt: skip
    assert titles[ROOT_ADDRESS + "policies/shifan-2024-6.html"].endswith("（示例）")
    assert not titles[ROOT_ADDRESS + "policies/boshan-2024-14.html"].endswith("（示例）")


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("policies/index.html", "policies/feed.xml"),
        ("policies/boshan-2024-14.html", "policies/feed.xml"),
        ("policies/topic-2/index.html", "policies/topic-2/feed.xml"),
        ("policies/year-2024/index.html", "policies/feed.xml"),
        ("departments/boshan-zfbgs.html", "departments/boshan-zfbgs/feed.xml"),
    ],
)
def test_pages_name_the_feed_that_follows_them(demo: Built, page: str, feed: str) -> None:
    root = "../" * page.count("/")
    tag = f'<link rel="alternate" href="{root}{feed}" type="application/atom+xml"'
    assert tag in demo.text(page)
    assert f'<link rel="alternate" href="{root}feed.xml"' in demo.text(page)
    found = demo.page(page).feed
    assert found is not None and found.href == SHARED + feed


@pytest.mark.parametrize("page", ["policies/index.html", "plans/index.html", "departments/boshan-zfbgs.html"])
def test_lists_and_organs_offer_it_in_words(demo: Built, page: str) -> None:
    assert re.search(r'<a href="[^"]*feed\.xml" type="application/atom\+xml">订阅', demo.text(page))


def test_the_home_page_has_the_feed_of_the_site_only(demo: Built) -> None:
    assert demo.text("index.html").count('type="application/atom+xml"') == 1


def test_below_a_sub_path_addresses_stay_whole() -> None:
    site = built(portal_of(ROOT / "tests/broken/base/content", "/zfxxgk/"))
    feed = feeds(site)["policies/feed.xml"]
    assert ids(feed) == ["https://www.example.gov.cn/zfxxgk/policies/yangli-2024-8.html"]
    assert feed.findtext("a:id", "", ATOM) == "https://www.example.gov.cn/zfxxgk/policies/"
