"""What keeps the pages of a touch screen inside: links away become text, and what is left is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from zwgk_site.check.kiosk import check_kiosk
from zwgk_site.kiosk.enclosed import enclose

PAGES = frozenset(("index.html", "a/b.html", "a/c.html"))


def enclosed(body: str) -> str:
    return enclose(body, "a/b.html", PAGES).text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('<a href="c.html">站内</a>', '<a href="c.html">站内</a>'),
        ('<a href="../index.html#main">首页</a>', '<a href="../index.html#main">首页</a>'),
        ('<a href="#part">本页</a>', '<a href="#part">本页</a>'),
    ],
)
def test_links_inside_stay(written: str, text: str) -> None:
    assert enclosed(written) == text


@pytest.mark.parametrize(
    "written",
    [
        '<a href="https://www.gov.cn/">官方原文</a>',
        '<a href="../files/a.pdf" download>官方原文</a>',
        '<a href="list.csv" download>官方原文</a>',
        '<a href="mailto:a@example.gov.cn">官方原文</a>',
        '<a class="big" href="tel:00000000000">官方原文</a>',
        '<a href="missing.html">官方原文</a>',
    ],
)
def test_links_away_become_their_text(written: str) -> None:
    text = enclosed(written)
    assert "官方原文" in text and "href=" not in text.replace('href="#i-scan"', "")


def test_a_page_says_whether_anything_was_taken_away() -> None:
    assert enclose('<a href="https://www.gov.cn/">官网</a>', "a/b.html", PAGES).left
    assert not enclose('<a href="c.html">站内</a>', "a/b.html", PAGES).left


def test_files_that_a_page_shows_by_itself_are_named() -> None:
    found = enclose('<img src="../files/notices/a.png" alt="图">', "a/b.html", PAGES)
    assert found.shown == {"files/notices/a.png"}


def said(tmp_path: Path, body: str) -> list[tuple[str, str]]:
    text = f'<!doctype html><html lang="zh-CN"><head><title>页</title></head><body><main id="main"><h1>页</h1>{body}</main></body></html>'
    (tmp_path / "index.html").write_text(text, "utf-8")
    return [(problem.code, problem.what) for problem in check_kiosk(tmp_path)]


@pytest.mark.parametrize(
    ("body", "code", "what"),
    [
        (
            '<a href="https://www.gov.cn/">官网</a>',
            "kiosk-outside",
            "触摸屏上的网页通到外面：“https://www.gov.cn/”",
        ),
        (
            '<img src="//example.org/a.png" alt="图">',
            "kiosk-outside",
            "触摸屏上的网页通到外面：“//example.org/a.png”",
        ),
        ('<a href="list.csv">表</a>', "kiosk-file", "触摸屏上的网页让人下载文件：“list.csv”"),
        (
            '<a href="index.html" download>页</a>',
            "kiosk-file",
            "触摸屏上的网页让人下载文件：“index.html”",
        ),
        (
            '<a href="index.html" target="_blank">页</a>',
            "kiosk-window",
            "触摸屏上的网页会另开窗口：“index.html”",
        ),
    ],
)
def test_a_way_out_that_is_left_is_a_mistake(tmp_path: Path, body: str, code: str, what: str) -> None:
    assert (code, what) in said(tmp_path, body)


def test_a_page_without_ways_out_is_left_alone(tmp_path: Path) -> None:
    assert said(tmp_path, '<a href="index.html#main">首页</a>') == []
