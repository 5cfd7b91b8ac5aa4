"""Links that nobody sees, links by script, and what style sheets ask for."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.generator.test_check import GOOD
from zwgk_site.check import check
from zwgk_site.check.hidden import Colours, unseen
from zwgk_site.check.sheets import read

LINK = '<a href="https://example.com/">将离开本站</a>'


def said(folder: Path, inside: str, css: str = "") -> list[tuple[str, str]]:
    page = GOOD.replace("<p>文</p>", inside).replace(
        "</head>", '<link rel="stylesheet" href="a/b.css"></head>'
    )
    (folder / "index.html").write_text(page, "utf-8")
    (folder / "a").mkdir(exist_ok=True)
    (folder / "a" / "b.css").write_text(css, "utf-8")
    return [(problem.code, problem.what) for problem in check(folder)]


@pytest.mark.parametrize(
    "inside",
    [
        f"<div hidden>{LINK}</div>",
        f'<marquee width="1" height="1">{LINK}</marquee>',
        f'<div style="visibility: collapse !important">{LINK}</div>',
        f'<div style="text-indent:-999em">{LINK}</div>',
        f'<div style="clip: rect(0, 0, 0, 0)">{LINK}</div>',
        f"<script>document.write(\"<div style='display:none'>\")</script>{LINK}",
        f'<script>document.write(\'<a style="display:none" href="{"https://example.com/"}">x</a>\')</script>',
    ],
)
def test_a_link_hidden_by_what_stands_on_it(tmp_path: Path, inside: str) -> None:
    assert said(tmp_path, inside) == [("link-hidden", "有一个看不见的外部链接：https://example.com/")]


@pytest.mark.parametrize(
    "inside",
    [
        f'<div hidden="until-found">{LINK}</div>',
        "<div hidden><a href='./'>甲</a></div>",
        f"<p hidden>甲<p>{LINK}",
        f"<p hidden>甲<div>{LINK}</div>",
        f"<ul><li style='display:none'>甲<li>{LINK}</ul>",
        f"<div hidden>甲</div>{LINK}",
        f"<script>document.write('<div style=\"display:none\">x</div>')</script>{LINK}",
        f'<div style="width:10px;max-width:100%">{LINK}</div>',
        f'<div style="color:#fff;background:#036">{LINK}</div>',
        f'<div style="color:#fff">{LINK}</div>',
    ],
)
def test_a_link_that_is_seen(tmp_path: Path, inside: str) -> None:
    assert said(tmp_path, inside) == []


@pytest.mark.parametrize(
    ("css", "hides"),
    [
        (".x{display:none}", True),
        ("p,#y , .x{ position:absolute; left:-9999px }", True),
        ("div.x { visibility : hidden }", True),
        (".x{font-size:0}/* .x{font-size:1rem} */", True),
        ("@layer base{.x{display:none}}", True),
        (".x{display:none} .open .x{display:block}", False),
        (".x{display:none} @media print{.x{display:block}}", False),
        ("@media print{.x{display:none}}", False),
        (".a .x{display:none}", False),
        (".x::before{display:none;content:'}'}", False),
        (".xx{display:none}", False),
        (".x{left:-1px;font-size:0.8rem}", False),
    ],
)
def test_a_link_hidden_by_the_style_sheet(tmp_path: Path, css: str, hides: bool) -> None:
    how = "有一个多半看不见的外部链接：https://example.com/（样式表把它藏起来了）"
    found = said(tmp_path, f'<div class="w x">{LINK}</div>', css)
    assert found == ([("link-styled", how)] if hides else [])
    page = GOOD.replace("<p>文</p>", f'<div class="x">{LINK}</div>').replace(
        "</head>", f"<style>{css}</style></head>"
    )
    (tmp_path / "index.html").write_text(page, "utf-8")
    assert [problem.code for problem in check(tmp_path)] == (["link-styled"] if hides else [])


def test_a_link_in_the_colour_of_what_is_behind_it(tmp_path: Path) -> None:
    inside = f'<div style="background:#FFF"><p style="color: rgb(255,255,255)">{LINK}</p></div>'
    assert said(tmp_path, inside) == [
        ("link-styled", "有一个多半看不见的外部链接：https://example.com/（文字和背景是一个颜色）")
    ]


def test_links_to_governments_in_a_closed_menu_are_left_alone(tmp_path: Path) -> None:
    inside = '<ul class="x"><li><a href="https://www.gov.cn/">中国政府网</a></li></ul>'
    assert said(tmp_path, inside, ".x{display:none}") == []


@pytest.mark.parametrize(
    ("inside", "address"),
    [
        ('<a href="#" onclick="openIt()">甲</a>', "openIt()"),
        ("<a onclick=\"window.open('https://www.gov.cn/')\">甲</a>", "https://www.gov.cn/"),
        ("<span onclick=\"location.href='b.html'\">甲</span>", "b.html"),
        ('<area alt="甲" href="javascript:go()">', "javascript:go()"),
    ],
)
def test_a_link_that_only_a_script_opens(tmp_path: Path, inside: str, address: str) -> None:
    assert said(tmp_path, inside) == [("link-script", f"链接写的是脚本，不是地址：{address}")]


@pytest.mark.parametrize(
    "inside", ['<a href="./" onclick="count()">甲</a>', '<button onclick="show()">甲</button>']
)
def test_a_link_that_a_script_only_watches(tmp_path: Path, inside: str) -> None:
    assert said(tmp_path, inside) == []


@pytest.mark.parametrize(
    ("css", "code", "what"),
    [
        ("@import '//example.com/a.css';", "third-party", "网页向别的网站要东西：//example.com/a.css"),
        (".a{background:url( https://example.com/a.png )}", "third-party", "网页向别的网站要东西：https://example.com/a.png"),
        ('@font-face{src:url("c.woff2")}', "link-broken", "链接“c.woff2”打不开"),
        ("@import url(c.css);", "link-broken", "链接“c.css”打不开"),
        (".a{background:url(../index.html?v=1)}", None, ""),
        (".a{background:url(https://www.example.gov.cn/a.png)}", None, ""),
        (".a{background:url('data:image/svg+xml,<svg>(</svg>');filter:url(#f)}", None, ""),
        ("/* url(c.png) */", None, ""),
    ],
)  # fmt: skip
def test_what_a_style_sheet_asks_for(tmp_path: Path, css: str, code: str | None, what: str) -> None:
    found = said(tmp_path, "<p>文</p>", css)
    assert found == ([(code, what)] if code else [])
    if code:
        [problem] = check(tmp_path)
        assert problem.spot.file == "a/b.css"
        assert problem.spot.text == css


@pytest.mark.parametrize(
    "inside",
    [
        '<img alt="" src="index.html" srcset="c.png 2x">',
        '<video poster="c.png" src="index.html"></video>',
        '<iframe title="甲" src="c.png"></iframe>',
        '<div style="background:url(c.png)"></div>',
        "<style>.a{background:url(c.png)}</style>",
        '<script src="c.png"></script>',
    ],
)
def test_files_of_every_sort_that_are_missing(tmp_path: Path, inside: str) -> None:
    assert said(tmp_path, inside) == [("link-broken", "链接“c.png”打不开")]


@given(st.text(alphabet="@media{}();:.#ax \"'/*,url-\n1", max_size=80))
def test_no_style_sheet_stops_the_check(css: str) -> None:
    sheet = read("a.css", css)
    sheet.hidden("a", {"class": "a x", "id": "a"})
    for asked in sheet.asked:
        assert asked.spot.line >= 1


@given(
    st.dictionaries(st.sampled_from(["style", "width", "bgcolor", "color", "hidden"]), st.text(max_size=40))
)
def test_no_attributes_stop_the_check(values: dict[str, str]) -> None:
    unseen("div", values)
    assert isinstance(Colours().inside("font", values).same, bool)
