"""The preview in Chromium: the bar, the problems over the page, and the other ways to see it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.conftest import ROOT
from tests.generator.test_serve import PATIENCE, POLICY, Running, start
from zwgk_site import serving

pytestmark = pytest.mark.browser

SOURCE = "policies/yangli-2024-8.md"


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Running:
    folder = tmp_path_factory.mktemp("preview")
    return start(Path(shutil.copytree(ROOT / "tests/broken/base/content", folder / "content")), folder)


@pytest.fixture
def page(preview: Running, chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=preview.root)
    page = context.new_page()
    page.set_default_timeout(PATIENCE * 1000)
    errors: list[str] = []
    page.on("console", lambda said: errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.goto(preview.address + POLICY)
    expect(page.locator("zwgk-preview aside")).to_be_visible()
    yield page
    assert errors == []
    context.close()


def test_problems_lie_over_the_last_good_page_and_go_when_mended(preview: Running, page: Page) -> None:
    page.evaluate("window.kept = true")
    text = preview.write(SOURCE, "公文种类: 通知", "公文种累: 通知")
    veil = page.get_by_role("dialog", name="内容有")
    try:
        expect(veil).to_contain_text("您是不是要写“公文种类”？")
        expect(veil.locator("mark").first).to_have_text("公文种累")
        expect(page.locator("h1")).to_contain_text("关于印发2024年样例县政务公开工作要点的通知")
        assert page.evaluate("window.kept"), "the page stays where it was read"
        assert veil.evaluate("one => one.getRootNode().activeElement === one"), "the keyboard stands in it"
        page.keyboard.press("Escape")
        expect(veil).to_have_count(0)
        page.get_by_role("button", name="处错误").click()
        expect(veil).to_be_visible()
        with page.expect_navigation():
            (preview.content / SOURCE).write_text(text, encoding="utf-8")
        expect(page.locator("zwgk-preview aside")).to_contain_text("没有错误")
        expect(veil).to_have_count(0)
    finally:
        (preview.content / SOURCE).write_text(text, encoding="utf-8")


def test_an_open_page_shows_a_save_by_itself(preview: Running, page: Page) -> None:
    text = (preview.content / SOURCE).read_text("utf-8")
    with page.expect_navigation():
        (preview.content / SOURCE).write_text(text + "\n浏览器自己看到的一段。\n", encoding="utf-8")
    expect(page.locator(".text")).to_contain_text("浏览器自己看到的一段")
    with page.expect_navigation():
        (preview.content / SOURCE).write_text(text, encoding="utf-8")
    expect(page.locator(".text")).not_to_contain_text("浏览器自己看到的一段")


def test_the_bar_tells_of_the_page_and_answers_what_finds_it(page: Page) -> None:
    bar = page.get_by_role("complementary", name="编辑栏")
    expect(bar).to_contain_text(f"content/{SOURCE}:1")
    bar.get_by_role("button", name="这一页").click()
    expect(bar).to_contain_text("公开审查")
    expect(bar.get_by_label("在搜索里的样子")).to_contain_text("样政办字〔2024〕8号")
    bar.get_by_label("试一个词").fill("政务公开")
    bar.get_by_role("button", name="找得到吗").click()
    expect(bar).to_contain_text("“政务公开”找得到这一页")
    bar.get_by_role("button", name="复制路径").click()
    expect(bar).to_contain_text("已复制")
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{SOURCE}:1")


def test_the_bar_stays_folded_and_leaves_the_page_as_it_was(preview: Running, page: Page) -> None:
    height = "document.body.getBoundingClientRect().height"
    with_bar = page.evaluate(height)
    page.evaluate("document.querySelector('zwgk-preview').remove()")
    assert page.evaluate(height) == with_bar
    assert page.evaluate("document.querySelectorAll('body zwgk-preview, head style').length") == 0
    page.reload()
    page.get_by_role("button", name="收起").click()
    page.goto(preview.address)
    expect(page.get_by_role("button", name="编辑栏")).to_be_visible()
    expect(page.locator("zwgk-preview aside")).to_be_hidden()


def test_the_phone_the_paper_and_the_dark_are_the_page_itself(preview: Running, page: Page) -> None:
    page.goto(f"{preview.root}{serving.FOLDER}phone?file={POLICY}")
    widths = [frame.evaluate("innerWidth") for frame in page.frames[1:]]
    assert widths == [390, 320]
    expect(page.frames[1].locator("h1")).to_be_visible()
    assert page.frames[1].locator("zwgk-preview").count() == 0, "no bar inside a phone"
    page.goto(f"{preview.root}{serving.FOLDER}paper?file={POLICY}")
    frame = page.frame_locator("iframe.paper")
    expect(frame.locator("h1").first).to_be_visible()
    expect(frame.locator(".nav")).to_be_hidden()
    assert page.frames[1].evaluate("innerWidth") == 658, "A4 without its margins of 18 mm"
    page.goto(f"{preview.root}{serving.FOLDER}dark?file={POLICY}")
    expect(page.frame_locator("iframe").locator("html")).to_have_css("color-scheme", "dark")


def test_the_bar_and_the_problems_are_accessible(preview: Running, page: Page) -> None:
    page.get_by_role("button", name="这一页").click()
    text = preview.write(SOURCE, "公文种类: 通知", "公文种累: 通知")
    try:
        expect(page.get_by_role("dialog")).to_be_visible()
        rules = {"runOnly": ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]}
        assert Axe().run(page, options=rules).response["violations"] == []
        page.goto(preview.root + serving.FOLDER)
        assert Axe().run(page, options=rules).response["violations"] == []
    finally:
        (preview.content / SOURCE).write_text(text, encoding="utf-8")
