"""The rendition for a hall's touch screen: copied to another folder, opened without any server or network."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, Playwright, expect

from tests.aid import decoded
from tests.conftest import CHROMIUM, FLAGS, ROOT
from zwgk_site import pipeline
from zwgk_site.kiosk import Kiosk
from zwgk_site.problems import errors
from zwgk_site.settings import Settings

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "search.html",
    "policies/index.html",
    "policies/shifan-2024-6.html",
    "interpretations/shifan-2024-6-jiedu.html",
    "benefits/linshi-zhichu.html",
    "questions/linshi-shenqing.html",
    "departments/shifan-mzj.html",
    "columns/fdzdgk.html",
    "catalogues/shifan-2024-shixiang.html",
    "pages/apply.html",
    "plans/2024-wenshang.html",
    "powers/index.html",
    "reports/shifan-2023.html",
    "pages/apply/fees.html",
    "search.html?q=救助",
)

SMALL = """() => {
  const seen = one => one.checkVisibility() && !one.closest(".vh, .skip") && one.getBoundingClientRect().width;
  const inSentence = one => {
    if (getComputedStyle(one).display !== "inline") return false;
    let block = one.parentElement;
    while (getComputedStyle(block).display === "inline") block = block.parentElement;
    const rest = block.cloneNode(true);
    rest.querySelectorAll("a, .vh, svg").forEach(part => part.remove());
    return Boolean(rest.textContent.trim());
  };
  const targets = "a[href], button, summary, select, input:not([type=checkbox], [type=radio]), label:has(input)";
  const small = [...document.querySelectorAll(targets)]
    .filter(one => seen(one) && !inSentence(one))
    .map(one => [one.tagName, one.textContent.trim().slice(0, 20), one.getBoundingClientRect()])
    .filter(([, , { width, height }]) => width < 59.5 || height < 59.5)
    .map(([tag, text, { width, height }]) => `${tag} ${text} ${Math.round(width)}x${Math.round(height)}`);
  const fine = [...document.querySelectorAll("body *")]
    .filter(one => seen(one) && !one.closest("svg, template"))
    .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()))
    .filter(one => parseFloat(getComputedStyle(one).fontSize) < 20)
    .map(one => `${one.className} ${one.textContent.trim().slice(0, 20)}`);
  const wide = document.documentElement.scrollWidth > innerWidth ? ["wider than the screen"] : [];
  return [...small, ...fine, ...wide];
}"""
"""Targets under 60 by 60 pixels other than links in a sentence (the exception of WCAG 2.2, 2.5.8), text under 20
pixels, and a page that does not fit the screen."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The rendition, copied away from where it was built."""
    made = tmp_path_factory.mktemp("kiosk") / "made"
    settings = Settings(ROOT / "content", ROOT / "templates", made)
    outcome = pipeline.build(settings, dt.date(2026, 1, 1), workshop=Kiosk(made))
    assert not errors(outcome.problems), outcome.problems
    return Path(shutil.move(made, made.parent / "复制到 这里"))


@pytest.fixture(scope="module")
def screen(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A touch screen of 1080 by 1920 without network, started with the flag of the start scripts."""
    context = playwright.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("profile"),
        executable_path=CHROMIUM,
        args=[*FLAGS, "--allow-file-access-from-files"],
        viewport={"width": 1080, "height": 1920},
        has_touch=True,
        offline=True,
    )
    yield context
    context.close()


@pytest.fixture
def page(screen: BrowserContext, folder: Path) -> Iterator[Page]:
    page = screen.new_page()
    page.set_default_timeout(5000)
    page.goto((folder / "index.html").as_uri())
    yield page
    page.close()


def tap(page: Page, letters: str) -> None:
    for letter in letters:
        page.locator(f'[data-key="{letter}"]').tap()


def test_pinyin_on_the_screen_keyboard_leads_to_a_document(page: Page) -> None:
    box = page.locator("input[name=q]")
    expect(page.get_by_role("region", name="屏幕键盘")).to_be_hidden()
    box.tap()
    expect(page.get_by_role("region", name="屏幕键盘")).to_be_visible()
    tap(page, "lsjz")
    expect(box).to_have_value("lsjz")
    offered = page.get_by_role("option").filter(has_text="临时救助").first
    expect(offered).to_be_visible()
    assert offered.bounding_box()["height"] >= 60  # type: ignore[index]
    offered.tap()
    page.wait_for_load_state()
    expect(page.get_by_role("main")).to_contain_text("临时救助")
    page.get_by_role("link", name="首页").last.tap()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert page.url.endswith("/index.html")


def test_the_keyboard_erases_clears_and_searches(page: Page) -> None:
    box = page.locator("input[name=q]")
    box.tap()
    tap(page, "dibao")
    page.get_by_role("button", name="删除").tap()
    expect(box).to_have_value("diba")
    page.get_by_role("button", name="清空").tap()
    expect(box).to_have_value("")
    tap(page, "dibao")
    page.locator(".k-keys").get_by_role("button", name="搜索").tap()
    page.wait_for_url("**/search.html?q=dibao*")
    expect(page.get_by_role("main")).to_contain_text("低保")


def test_a_keyboard_with_keys_works_too(page: Page) -> None:
    box = page.locator("input[name=q]")
    box.focus()
    page.keyboard.type("dibao")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=dibao*")


def test_a_screen_nobody_touches_forgets_and_goes_home(page: Page, folder: Path) -> None:
    page.clock.install()
    page.goto((folder / "policies/shifan-2024-6.html").as_uri())
    page.evaluate("sessionStorage.setItem('left', '1'); localStorage.setItem('left', '1')")
    page.clock.fast_forward(89_000)
    expect(page.get_by_role("alertdialog")).to_be_hidden()
    page.clock.fast_forward(2_000)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.get_by_role("alertdialog").get_by_role("button").first.tap()
    expect(page.get_by_role("alertdialog")).to_be_hidden()
    page.clock.fast_forward(91_000)
    expect(page.get_by_role("alertdialog")).to_be_visible()
    page.clock.run_for(11_000)
    page.wait_for_url("**/index.html")
    assert page.evaluate("[sessionStorage.getItem('left'), localStorage.getItem('left')]") == [None, None]
    expect(page.locator("input[name=q]")).to_have_value("")


def test_a_page_of_the_one_before_cannot_be_gone_back_to(page: Page, folder: Path) -> None:
    page.goto((folder / "search.html").as_uri() + "?q=低保")
    expect(page.get_by_role("main")).to_contain_text("低保")
    page.goto((folder / "policies/index.html").as_uri())
    page.get_by_role("button", name="返回").tap()
    page.wait_for_url("**/search.html?q=*")
    page.evaluate("document.querySelector('dialog').showModal()")
    page.get_by_role("alertdialog").get_by_role("button", name="回到首页").tap()
    page.wait_for_url("**/index.html")
    page.go_back()
    page.wait_for_url("**/index.html")
    expect(page.locator("input[name=q]")).to_have_value("")


def test_numbers_are_typed_on_the_screen_too(page: Page, folder: Path) -> None:
    page.goto((folder / "pages/apply/fees.html").as_uri())
    page.locator("#pieces").tap()
    expect(page.locator(".k-keys").get_by_role("button", name="搜索")).to_be_hidden()
    tap(page, "11")
    expect(page.locator("#pieces-fee")).to_contain_text("100 元")


def test_everything_can_be_touched_and_read_at_arms_length(page: Page, folder: Path) -> None:
    found = {}
    for address in PAGES:
        page.goto(f"{folder.as_uri()}/{address}")
        if "?q=" in address:
            page.locator(".hits > li").first.wait_for()
        found[address] = page.evaluate(SMALL)
    assert {address: small for address, small in found.items() if small} == {}


@pytest.mark.parametrize(
    "address", ["index.html", "search.html", "policies/shifan-2024-6.html", "pages/apply.html"]
)
def test_axe_finds_nothing(page: Page, folder: Path, address: str) -> None:
    page.goto((folder / address).as_uri())
    page.wait_for_timeout(200)
    results = Axe().run(page)
    assert results.violations_count == 0, results.generate_report()


def test_files_and_other_sites_become_text_and_the_code_leads_to_the_page(page: Page, folder: Path) -> None:
    page.goto((folder / "policies/wenshang-2024-8.html").as_uri())
    addresses = page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")
    assert all(
        address.split("#")[0].split("?")[0].endswith(".html") or address.startswith("#")
        for address in addresses
    )
    drawn = page.locator(".k-phone svg.qr")
    side = int((drawn.get_attribute("viewBox") or "").split()[-1])
    address = decoded(drawn.locator("path").get_attribute("d") or "", side)
    assert address == "https://www.example.gov.cn/policies/wenshang-2024-8.html"
    expect(page.locator(".k-address")).to_have_text(address)
