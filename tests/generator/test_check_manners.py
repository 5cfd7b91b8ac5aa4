"""What a built page does to its visitors: hidden links, requests elsewhere, pictures and fields without words."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generator.test_check import GOOD
from zwgk_site.check import check
from zwgk_site.text.charset import text_of

TOLD = {
    "link-hidden": "有一个看不见的外部链接：https://example.com/",
    "link-script": "链接写的是脚本，不是地址：javascript:void(0)",
    "link-unannounced": "通到政府网站以外的链接没有提示：example.com",
    "link-plain": "1 个网页用 http:// 链接到 www.gov.cn，这是第一个",
    "third-party": "网页向别的网站要东西：//example.com/a.js",
    "footer-lacking": "1 个网页的页脚缺少主办单位，这是第一个",
    "page-lang": "网页没有写是什么语言",
    "picture-alt": "图片没有替代文字",
    "field-label": "输入框“q”没有名称",
    "table-head": "表格没有表头",
    "skip-link": "没有“跳到正文”的链接",
}
"""The words of each problem for the wrong pages below."""


def found(folder: Path, page: str) -> list[tuple[str, str]]:
    (folder / "index.html").write_text(page, "utf-8")
    return [(problem.code, problem.what) for problem in check(folder)]


@pytest.mark.parametrize(
    ("inside", "code"),
    [
        ('<div style="DISPLAY : none"><p><a href="https://example.com/">甲</a></p></div>', "link-hidden"),
        ('<a style="position:absolute; left:-9999px" href="https://example.com/">甲</a>', "link-hidden"),
        ('<a style="font-size:0" href="https://example.com/">甲</a>', "link-hidden"),
        ('<div style="width:0;height:0"><a href="https://example.com/">甲</a></div>', "link-hidden"),
        ('<a href="https://example.com/"> </a>', "link-hidden"),
        ('<a href="javascript:void(0)">甲</a>', "link-script"),
        ('<a href="https://example.com/">甲</a>', "link-unannounced"),
        ('<a href="HTTP://www.gov.cn/a">甲</a><a href="http://www.gov.cn/b">乙</a>', "link-plain"),
        ('<script src="//example.com/a.js"></script>', "third-party"),
        ('<img src="index.html">', "picture-alt"),
        ('<input name="q">', "field-label"),
        ('<label for="p">甲</label><input id="q" name="q">', "field-label"),
        ("<table><tr><td>甲</td></tr></table>", "table-head"),
        ('<a href="./">甲</a>' * 10, "skip-link"),
    ],
)
def test_a_page_that_does_wrong_is_named(tmp_path: Path, inside: str, code: str) -> None:
    assert found(tmp_path, GOOD.replace("<p>文</p>", inside)) == [(code, TOLD[code])]


@pytest.mark.parametrize(
    "inside",
    [
        '<a href="https://www.gov.cn/">甲</a>',
        '<a href="https://example.com/" title="将离开本站">甲</a>',
        '<a href="https://example.com/">甲（将打开其他网站）</a>',
        '<a href="https://www.example.gov.cn/a"></a>',
        '<div style="width:100px;max-height:0.5em"><a href="https://www.gov.cn/">甲</a></div>',
        '<div style="display:none"><br><a href="./">甲</a></div><a href="https://www.gov.cn/">甲</a>',
        '<img src="index.html" alt="">',
        '<label>甲<input name="q"></label>',
        '<input type="hidden" name="q">',
        '<input name="q" aria-label="搜索">',
        '<table role="presentation"><tr><td>甲</td></tr></table>',
        "<table><tr><th>甲</th></tr></table>",
        '<a href="#top">甲</a>' + '<a href="./">甲</a>' * 10,
    ],
)
def test_a_page_that_does_right_is_not(tmp_path: Path, inside: str) -> None:
    assert found(tmp_path, GOOD.replace("<p>文</p>", inside)) == []


def test_footers_that_lack_the_same_are_told_once(tmp_path: Path) -> None:
    page = GOOD.replace("主办单位", "单位")
    assert found(tmp_path, page) == [("footer-lacking", TOLD["footer-lacking"])]
    (tmp_path / "b.html").write_text(page, "utf-8")
    assert found(tmp_path, page) == [("footer-lacking", "2 个网页的页脚缺少主办单位，这是第一个")]


def test_links_that_are_not_encrypted_are_told_once_for_each_site(tmp_path: Path) -> None:
    page = GOOD.replace("<p>文</p>", '<a href="http://www.gov.cn/">甲</a>')
    for name in ("b.html", "elder/a.html"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(page, "utf-8")
    [problem] = check(tmp_path)
    assert (problem.spot.file, problem.what) == (
        "b.html",
        "2 个网页用 http:// 链接到 www.gov.cn，这是第一个",
    )


def test_the_language_of_a_page_is_written(tmp_path: Path) -> None:
    assert found(tmp_path, GOOD.replace(' lang="zh-CN"', "")) == [("page-lang", TOLD["page-lang"])]


def test_pages_of_old_sites_are_read_in_their_own_encoding() -> None:
    page = '<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><h1>样例县</h1>'
    assert text_of(page.encode("gb18030")) == page
    assert text_of(page.encode("utf-8")) == page


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\xff\xfe\x00",
        b"<![if !vml]><p>",
        b"<a href='http://[x'>",
        b"</p></p><table>",
        b"<" * 5000,
        b"\x00<!--",
    ],
)
def test_no_page_stops_the_check(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.htm").write_bytes(raw)
    check(tmp_path)


def test_addresses_from_the_root_are_of_the_folder_where_that_is_the_root(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "b.html").write_text(GOOD.replace("<p>文</p>", '<a href="/index.html">甲</a>'), "utf-8")
    (tmp_path / "index.html").write_text(GOOD, "utf-8")
    assert [problem.code for problem in check(tmp_path)] == ["link-broken"]
    assert check(tmp_path, rooted=True) == ()
