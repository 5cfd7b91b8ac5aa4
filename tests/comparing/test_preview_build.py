"""A preview says so on every page, on screen and paper, and never takes the place of a site."""

from __future__ import annotations

from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from tests.conftest import ROOT
from zwgk_site.cli import main
from zwgk_site.publish import PREVIEW

Capture = pytest.CaptureFixture[str]


def build(content: Path, output: Path, *more: str) -> int:
    words = ("--content", str(content), "--templates", str(ROOT / "templates"), "--today", "2024-11-15")
    return main(["build", *words, "--output", str(output), *more])


@pytest.fixture
def preview(small: Path, tmp_path: Path) -> Path:
    output = tmp_path / "preview"
    assert build(small, output, "--watermark", "内部预览") == 0
    return output


def test_every_page_says_that_it_is_a_preview(preview: Path) -> None:
    pages = list(preview.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        text = page.read_text("utf-8")
        assert text.count('<aside class="preview-notice"') == 1 and "这是内部预览，还没有发布" in text, page
        assert '<meta name="robots" content="noindex, nofollow">' in text
        assert 'data-word="内部预览"' in text and 'rel="alternate"' not in text
        link = text.split('watermark.css"')[0].rpartition('"')[2]
        assert link == "/" or (page.parent / link / "watermark.css").is_file(), page


def test_crawlers_are_kept_out(preview: Path) -> None:
    assert (preview / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"
    assert list(preview.rglob("*.xml")) == []
    assert (preview / PREVIEW).is_file()


def test_a_preview_never_covers_a_site_nor_the_reverse(small: Path, preview: Path, capsys: Capture) -> None:
    site = preview.parent / "site"
    assert build(small, site) == 0
    before = (site / "index.html").read_bytes()
    assert b"preview-notice" not in before and not (site / PREVIEW).exists()
    assert build(small, site, "--preview") == 1
    assert "里是要发布的网站，不能用预览盖掉它；请用 --output 换一个文件夹。" in capsys.readouterr().err
    assert (site / "index.html").read_bytes() == before
    assert build(small, preview) == 1
    assert "里是预览，不能在这里生成要发布的网站；请换一个文件夹，或者先删去它。" in capsys.readouterr().err
    assert build(small, preview, "--preview") == 0


def test_the_published_folder_is_never_a_preview(small: Path, capsys: Capture) -> None:
    assert main(["build", "--content", str(small), "--preview"]) == 2
    assert "预览请用 --output 写到另外的文件夹" in capsys.readouterr().err


@pytest.mark.browser
def test_the_mark_is_seen_and_in_nobodys_way(preview: Path, chromium: Browser) -> None:
    opened = chromium.new_page(viewport={"width": 390, "height": 800})
    for place in ("index.html", "elder/index.html"):
        opened.goto((preview / place).as_uri())
        assert Axe().run(opened).violations_count == 0
        assert (
            opened.evaluate("getComputedStyle(document.querySelector('.watermark')).pointerEvents") == "none"
        )
    opened.emulate_media(media="print")
    assert opened.locator(".preview-notice").is_visible()
    assert opened.evaluate("getComputedStyle(document.querySelector('.watermark')).position") == "fixed"
    opened.close()
