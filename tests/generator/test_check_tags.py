"""Page tags of a tree: each once, in the given form, of this page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generator.test_check import GOOD
from zwgk_site.check import check

ARTICLE = GOOD.replace(
    "</head>",
    "".join(
        f'<meta name="{name}" content="甲">'
        for name in (
            "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType", "ArticleTitle", "ContentSource"
        )
    )
    + '<meta name="PubDate" content="2024-06-30 16:30">'
    + '<meta name="Url" content="https://www.example.gov.cn/a/b.html">'
    + '<link rel="canonical" href="https://www.example.gov.cn/a/b.html"></head>',
).replace("<p>文</p>", '<p>2024年6月30日</p><a href="https://zfwzgl.www.gov.cn/a?x=1&amp;site_code=0000000000">找错</a>')  # fmt: skip


def said(folder: Path, page: str, place: str = "a/b.html") -> list[tuple[str, str]]:
    (folder / place).parent.mkdir(parents=True, exist_ok=True)
    (folder / place).write_text(page, "utf-8")
    return [(problem.code, problem.what) for problem in check(folder)]


def test_an_article_with_all_its_tags_has_nothing_to_say(tmp_path: Path) -> None:
    assert said(tmp_path, ARTICLE) == []


@pytest.mark.parametrize(
    ("old", "new", "code", "what"),
    [
        ("<meta name=\"SiteName\"", "<meta name=\"SiteName\" content=\"站\"><meta name=\"SiteName\"",
         "tag-twice", "网页标签 SiteName 写了不止一次"),
        ("2024-06-30 16:30", "2024-06-31 16:30", "tag-date", "PubDate 写的“2024-06-31 16:30”不是时间"),
        ("2024-06-30 16:30", "2024-06-30 24:30", "tag-date", "PubDate 写的“2024-06-30 24:30”不是时间"),
        ("2024-06-30 16:30", "2024-06-29 16:30",
         "tag-date-unseen", "网页上看不到 PubDate 写的日期（2024-06-29 16:30）"),
        ("0000000000", "12345", "tag-code", "网站标识码“12345”的写法不对"),
        ("标识码：0000000000", "标识码：<b>1111111111</b>",
         "tag-code", "页脚的网站标识码是 1111111111，网页标签写的是 0000000000"),
        ("site_code=0000000000", "site_code=1111111111",
         "tag-code", "找错入口的网站标识码是 1111111111，网页标签写的是 0000000000"),
        ("www.example.gov.cn\"><meta name=\"SiteID", "example.com\"><meta name=\"SiteID",
         "tag-domain", "SiteDomain“example.com”不是政府网站的域名"),
        ('<meta name="Url" content="https://www.example.gov.cn/a/b.html">',
         '<meta name="Url" content="https://www.example.gov.cn/a/c.html">',
         "tag-url", "Url 写的不是这一页的地址：https://www.example.gov.cn/a/c.html"),
        ('href="https://www.example.gov.cn/a/b.html"', 'href="http://www.example.gov.cn/b.html"',
         "tag-url", "Url 和 canonical 不一样：https://www.example.gov.cn/a/b.html，http://www.example.gov.cn/b.html"),
    ],
)  # fmt: skip
def test_a_tag_that_is_wrong(tmp_path: Path, old: str, new: str, code: str, what: str) -> None:
    assert old in ARTICLE
    assert (code, what) in said(tmp_path, ARTICLE.replace(old, new))


def test_a_tag_in_other_letters_is_named(tmp_path: Path) -> None:
    said(tmp_path, ARTICLE.replace('"ColumnName"', '"columnname"'))
    [problem] = check(tmp_path)
    assert problem.code == "page-meta"
    assert problem.help == "写成了 columnname，大小写也要一样。见《政府网站发展指引》网页标签规范。"


@pytest.mark.parametrize(
    ("place", "address", "wrong"),
    [
        ("index.html", "https://www.example.gov.cn/", False),
        ("a/index.html", "https://www.example.gov.cn/zwgk/a/", False),
        ("elder/a/b.html", "https://www.example.gov.cn/a/b.html", False),
        ("a/b.html", "/a/b.html", False),
        ("a/b.html", "https://www.example.gov.cn/", True),
        ("a/%E7%94%B2.html", "https://www.example.gov.cn/%E7%94%B2.html", True),
    ],
)
def test_the_address_in_the_tag_is_that_of_the_page(
    tmp_path: Path, place: str, address: str, wrong: bool
) -> None:
    page = GOOD.replace("</head>", f'<meta name="Url" content="{address}"></head>')
    assert [code for code, _ in said(tmp_path, page, place)] == (["tag-url"] if wrong else [])


@pytest.mark.parametrize(
    ("address", "wrong"),
    [
        ("https://www.example.gov.cn/b.html", False),
        ("https://www.gov.cn/c.html", False),
        ("https://www.example.gov.cn/c.html", True),
        ("https://[x", False),
    ],
)
def test_the_canonical_address_is_a_page_of_the_site_or_of_another(
    tmp_path: Path, address: str, wrong: bool
) -> None:
    said(tmp_path, GOOD, "b.html")
    page = GOOD.replace("</head>", f'<link rel="canonical" href="{address}"></head>')
    assert ("tag-url" in {code for code, _ in said(tmp_path, page)}) == wrong


def test_a_day_that_stands_in_a_tag_only_is_not_seen(tmp_path: Path) -> None:
    page = ARTICLE.replace("<p>2024年6月30日</p>", '<p title="2024-06-30">文</p>')
    assert [code for code, _ in said(tmp_path, page)] == ["tag-date-unseen"]
