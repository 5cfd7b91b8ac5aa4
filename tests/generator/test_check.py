"""Judging a built tree: any folder of HTML, whoever built it."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT
from zwgk_site import pipeline, search
from zwgk_site.check import check
from zwgk_site.settings import Settings
from zwgk_site.workshop import Workshop

DAY = dt.date(2024, 11, 15)

GOOD = """<!doctype html><html lang="zh-CN"><head><title>甲</title>
<meta name="SiteName" content="站"><meta name="SiteDomain" content="www.example.gov.cn"><meta name="SiteIDCode" content="0000000000">
</head><body><h1 id="top">甲</h1><h2>乙</h2><p>文</p><footer>站点地图
主办单位：甲 联系方式：乙 网站标识码：0000000000 鲁ICP备0号 鲁公网安备0号 党政机关</footer></body></html>"""


def codes(folder: Path) -> list[tuple[str, str]]:
    return [(problem.spot.file, problem.code) for problem in check(folder)]


def written(folder: Path, **pages: str) -> Path:
    for name, text in pages.items():
        path = folder / f"{name.replace('__', '/')}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def test_a_good_page_has_nothing_to_say(tmp_path: Path) -> None:
    assert codes(written(tmp_path, index=GOOD)) == []


@pytest.mark.parametrize(
    ("link", "code"),
    [
        ("b.html", None),
        ("b.html#top", None),
        ("./", None),
        ("#top", None),
        ("https://www.gov.cn/x", None),
        ("mailto:a@example.gov.cn", None),
        ("files/%E8%A1%A8.csv", None),
        ("c.html", "link-broken"),
        ("B.html", "link-broken"),
        ("../b.html", "link-broken"),
        ("b.html#nowhere", "anchor-broken"),
        ("#nowhere", "anchor-broken"),
    ],
)
def test_links_lead_to_a_file_and_to_a_place_in_it(tmp_path: Path, link: str, code: str | None) -> None:
    page = GOOD.replace("<p>文</p>", f'<p><a href="{link}">文</a></p>')
    folder = written(tmp_path, index=page, b=GOOD)
    (folder / "files").mkdir()
    (folder / "files" / "表.csv").write_text("x")
    assert codes(folder) == ([("index.html", code)] if code else [])


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("<h1", "<p", "page-outline"),
        ("<h2>乙</h2>", "<h1>乙</h1>", "page-outline"),
        ("<h2>乙</h2>", "<h3>乙</h3>", "page-outline"),
        ("<p>文</p>", '<p id="top">文</p>', "page-ids"),
        ("<title>甲</title>", "<title> </title>", "page-meta"),
        ('content="站"', 'content=""', "page-meta"),
    ],
)
def test_headings_ids_and_page_tags(tmp_path: Path, old: str, new: str, code: str) -> None:
    assert old in GOOD
    assert {found for _, found in codes(written(tmp_path, index=GOOD.replace(old, new)))} == {code}


def test_a_mistake_of_both_editions_is_reported_once(tmp_path: Path) -> None:
    page = GOOD.replace("<p>文</p>", '<p><a href="c.html">文</a></p>')
    assert codes(written(tmp_path, index=page, elder__index=page)) == [("index.html", "link-broken")]
    assert codes(written(tmp_path, index=GOOD, elder__index=page)) == [("elder/index.html", "link-broken")]


def test_the_demonstration_portal_is_clean_but_for_the_answer_that_shows_what_is_out_of_date(
    tmp_path: Path,
) -> None:
    settings = Settings(ROOT / "content", ROOT / "templates", tmp_path / "public")
    codes = [problem.code for problem in pipeline.check(settings, DAY).problems]
    assert codes == ["question-outdated"]


def test_a_missing_word_of_the_interface_is_named(small: Path, tmp_path: Path) -> None:
    templates = Path(shutil.copytree(ROOT / "templates", tmp_path / "templates"))
    words = templates / "words.yaml"
    text = words.read_text("utf-8")
    line = next(line for line in text.splitlines() if line.startswith("  elder:"))
    words.write_text(text.replace(f"{line}\n", "", 1), encoding="utf-8")
    outcome = pipeline.build(Settings(small, templates, tmp_path / "public"), DAY)
    assert [problem.code for problem in outcome.problems] == ["words-broken"]
    assert "elder" in outcome.problems[0].help
    assert not (tmp_path / "public").exists()


@pytest.mark.parametrize("text", ["frame: 首页\n", "frame:\n  home: [首页]\n"])
def test_words_of_the_wrong_shape_are_named(small: Path, tmp_path: Path, text: str) -> None:
    templates = Path(shutil.copytree(ROOT / "templates", tmp_path / "templates"))
    (templates / "words.yaml").write_text(text, encoding="utf-8")
    outcome = pipeline.build(Settings(small, templates, tmp_path / "public"), DAY)
    assert [problem.code for problem in outcome.problems] == ["words-broken"]


def test_a_search_engine_that_fails_leaves_the_published_site(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(small, ROOT / "templates", tmp_path / "public")
    assert pipeline.build(settings, DAY).problems == ()
    before = sorted(path.name for path in (tmp_path / "public").rglob("*"))

    def fails(self: Workshop, records: object) -> object:
        raise search.SearchIndexError("没有找到 Pagefind 程序：请安装 pagefind-bin。")

    monkeypatch.setattr(Workshop, "indexed", fails)
    outcome = pipeline.build(settings, DAY)
    assert [problem.code for problem in outcome.problems] == ["search-failed"]
    assert sorted(path.name for path in (tmp_path / "public").rglob("*")) == before


def test_two_pages_with_one_address_are_named(small: Path, tmp_path: Path) -> None:
    (small / "policies" / "index.md").write_text(
        (small / "policies" / "yangli-2024-8.md").read_text("utf-8").replace("〔2024〕8号", "〔2024〕9号"),
        encoding="utf-8",
    )
    outcome = pipeline.build(Settings(small, ROOT / "templates", tmp_path / "public"), DAY)
    assert {problem.code for problem in outcome.problems} == {"address-duplicate"}


WAIVED = """检查豁免:
  - 标识: lianjie
    代码: link-plain
    网页: pages/
    文字: www.gov.cn
    理由: 对方还没有 https，办公室已核对。
    到期: 2024-12-31
"""


def test_what_is_waived_for_pages_of_the_site_is_silent_and_what_is_not_needed_is_told(small: Path) -> None:
    settings = Settings(small, ROOT / "templates", small.parent / "public")

    def found() -> list[tuple[str, str]]:
        return [(problem.spot.file, problem.code) for problem in pipeline.check(settings, DAY).problems]

    about = small / "pages" / "about.md"
    before = about.read_text("utf-8")
    about.write_text(before.replace("本站用于测试。", "见[中国政府网](http://www.gov.cn/)。"), "utf-8")
    assert found() == [("pages/about.html", "link-plain")]
    (small / "waivers.yaml").write_text(WAIVED, "utf-8")
    assert found() == []
    assert pipeline.check_content(settings, DAY).problems == ()
    about.write_text(before, "utf-8")
    assert found() == [("content/waivers.yaml", "waiver-idle")]
    assert pipeline.check_content(settings, DAY).problems == ()
