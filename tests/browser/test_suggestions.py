"""Suggestions on the demonstration portal: in every search box, with the real lexicon, under the strict policy."""

from __future__ import annotations

import gzip
import statistics
from collections.abc import Iterator, Sequence
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

BOXES = (
    "index.html",
    "policies/boshan-2024-14.html",
    "search.html",
    "search.html?q=政务公开",
    "no/such/page.html",
    "elder/index.html",
    "elder/plans/index.html",
    "elder/search.html",
)
"""A page of every place that a search box has."""


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def offered(page: Page, text: str, first: str = "政务公开") -> Locator:
    """Types into the page's search box; the options that come, once the first is this."""
    box = page.locator("input[name=q]").first
    box.click()
    box.fill(text)
    options = page.get_by_role("option")
    expect(options.first).to_contain_text(first)
    return options


@pytest.mark.parametrize("address", BOXES)
def test_every_search_box_suggests(page: Page, site: Site, address: str) -> None:
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(site.address + address)
    said.clear()
    options = offered(page, "zwgk")
    assert options.count() > 3
    page.keyboard.press("ArrowDown")
    violations = Axe().run(page, options={"rules": {"skip-link": {"enabled": False}}}).response["violations"]
    assert violations == []
    page.keyboard.press("Enter")
    expect(page.locator("[data-slot=heading]")).to_contain_text("条结果")
    elder = "elder/" if address.startswith("elder/") else ""
    assert page.url.startswith(f"{site.address}{elder}search.html?q=")
    expect(page.locator("#q")).to_have_value("政务公开")
    assert said == []


def test_the_list_stays_as_it_is_once_one_chooses_from_it(page: Page, site: Site) -> None:
    page.goto(site.address + "search.html")
    offered(page, "zwg")
    page.evaluate(
        """() => {
          const box = document.activeElement;
          box.value = "zwgk";
          box.dispatchEvent(new InputEvent("input"));
          box.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowDown", bubbles: true }));
          return new Promise((resolve) => setTimeout(resolve, 400));
        }"""
    )
    expect(page.get_by_role("option", selected=True)).to_contain_text("政务公开")
    page.keyboard.press("Enter")
    expect(page.locator("#q")).to_have_value("政务公开")


@pytest.mark.parametrize(("typed", "text", "why"), [
    ("zhengwugk", "政务公开", ""),
    ("政务g", "政务公开", ""),
    ("zheng'wu'gong", "政务公开", ""),
    ("mzj", "民政局", "部门"),
    ("博政办字2024", "博政办字〔2024〕14号", "文号"),
    ("博山区政务公开工作方案", "关于印发2024年博山区政务公开工作方案的通知", "政策文件"),
    ("dibao", "低保", ""),
])  # fmt: skip
def test_each_suggestion_says_what_it_is(page: Page, site: Site, typed: str, text: str, why: str) -> None:
    page.goto(site.address + "index.html")
    page.locator("#q").click()
    page.locator("#q").fill(typed)
    option = page.get_by_role("option").filter(has_text=text).first
    expect(option).to_be_visible()
    assert why in option.locator(".why").inner_text()
    assert option.locator(".why").inner_text(), "every suggestion says why it is offered"


def test_an_empty_box_offers_the_hot_words_of_the_content(page: Page, site: Site) -> None:
    page.goto(site.address + "index.html")
    hot = page.locator(".hero .chips a").all_inner_texts()
    page.locator("#q").click()
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    assert [text.split("\n")[0] for text in options.all_inner_texts()][: len(hot)] == hot


def cost(site: Site, asked: Sequence[str]) -> int:
    """Bytes on the wire: texts as servers compress them, data as it is."""
    paths = [site.folder / address.removeprefix(site.address).split("?")[0] for address in asked]
    return sum(
        path.stat().st_size if path.suffix == ".bin" else len(gzip.compress(path.read_bytes(), 6))
        for path in paths
    )


def test_suggestions_cost_little(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.goto(site.address + "policies/boshan-2024-14.html")
    page.wait_for_load_state("networkidle")
    page.on("request", lambda request: asked.append(request.url))
    offered(page, "z", "政")
    assert 0 < cost(site, asked) < 60_000, asked
    for typed in ("zw", "zwg", "zwgk"):
        asked.clear()
        page.locator("#q-top").fill(typed)
        page.wait_for_load_state("networkidle")
        page.wait_for_timeout(100)
        assert cost(site, asked) < 15_000, asked


def test_a_warm_key_is_answered_within_50_ms(page: Page, site: Site) -> None:
    page.goto(site.address + "index.html")
    offered(page, "zwgk")
    times: list[float] = page.locator("#q").evaluate(
        """async (box) => {
          const list = document.querySelector("[role=listbox]");
          const times = [];
          for (const text of ["z", "zw", "zwg", "政", "政务", "zwgk", "政务g", "低", "di", "wenshang"].flatMap((text) => [text, text])) {
            box.value = text;
            const drawn = new Promise((done) => {
              const watch = new MutationObserver(() => (watch.disconnect(), done()));
              watch.observe(list, { childList: true });
            });
            const start = performance.now();
            box.dispatchEvent(new InputEvent("input", { bubbles: true }));
            await drawn;
            times.push(performance.now() - start);
          }
          return times.filter((_, index) => index % 2);
        }"""
    )
    assert statistics.median(times) < 50, times


def test_nothing_is_asked_for_before_a_box_is_used(page: Page, site: Site) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for address in ("index.html", "policies/boshan-2024-14.html", "404.html"):
        page.goto(site.address + address)
        page.wait_for_load_state("networkidle")
    assert [address for address in asked if "/search/" in address] == []


def test_a_visitor_without_script_has_the_box_and_its_ways(chromium: Browser, site: Site) -> None:
    context: Any = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + "policies/index.html")
    page.locator("#q-top").fill("政务公开")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=%E6%94%BF%E5%8A%A1%E5%85%AC%E5%BC%80")
    expect(page.locator("[data-slot=static]")).to_be_visible()
    expect(page.locator("[data-slot=recent]")).to_be_hidden()
    context.close()
