"""The 长者版 of a page is the same page: only the marks differ."""

from __future__ import annotations

import re

from tests.conftest import ROOT
from tests.pages.conftest import Built, built, portal_of
from zwgk_site import urls


def test_both_editions_say_the_same(demo: Built) -> None:
    assert sum(page.edition == "both" for page in demo.pages) > 200
    for page in demo.pages:
        if page.edition != "both":
            continue
        ordinary, elder = demo.text(page.address), demo.text(urls.elder(page.address))
        root = page.frame.root
        back = elder.replace('<html lang="zh-CN" data-mode="elder">', '<html lang="zh-CN">', 1)
        back = back.replace(
            f'<a href="../{root}{page.address}">标准版</a>',
            f'<a href="{root}elder/{page.address}">长者版</a>',
        )
        back = re.sub(
            rf'="\.\./{re.escape(root)}(?=assets/|files/|search/|feed|[a-z0-9/-]+\.(?:csv|json|xml|ics|svg|docx|txt))',
            f'="{root}',
            back,
        )
        assert back == ordinary, page.address


def test_no_mark_is_left_in_any_file(demo: Built) -> None:
    for path, content in demo.files.items():
        assert not re.search("[\ufdd0-\ufdd3]", content.decode("utf-8", errors="ignore")), path


def test_canonical_addresses_point_to_the_ordinary_edition(demo: Built) -> None:
    text = demo.text("elder/policies/boshan-2024-14.html")
    assert '<link rel="canonical" href="https://www.example.gov.cn/policies/boshan-2024-14.html">' in text
    assert '<link rel="canonical" href="https://www.example.gov.cn/">' in demo.text("elder/index.html")


def test_the_home_pages_of_the_editions_lead_to_each_other(demo: Built) -> None:
    assert '<a href="elder/index.html">长者版</a>' in demo.text("index.html")
    assert '<a href="../index.html">标准版</a>' in demo.text("elder/index.html")


def test_a_site_without_the_edition_has_no_trace_of_it() -> None:
    portal = portal_of(ROOT / "tests" / "broken" / "base" / "content")
    portal = type(portal)(_without_elder(portal), portal.words)
    site = built(portal)
    assert not [path for path in site.files if path.startswith("elder/")]
    assert "elder" not in site.text("index.html")


def _without_elder(portal):  # type: ignore[no-untyped-def]
    from dataclasses import replace

    entry = portal.library.entries["site"][0]
    plain = replace(entry, record=entry.record.model_copy(update={"elder": False}))
    return replace(portal.library, entries={**portal.library.entries, "site": (plain,)})


def test_the_missing_page_works_at_any_depth() -> None:
    site = built(portal_of(ROOT / "content", "/zfxxgk/"))
    text = site.text("404.html")
    assert 'href="/zfxxgk/index.html"' in text
    assert 'href="/zfxxgk/assets/site.' in text
    assert 'href="/zfxxgk/elder/index.html"' in text
    assert "elder/404.html" not in site.files
