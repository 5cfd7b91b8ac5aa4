"""Every kind of page as people meet it: small screens, large text, keyboard, no script, paper."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site

pytestmark = pytest.mark.browser

PAGES = (
    "index.html",
    "policies/index.html",
    "policies/validity-expired/index.html",
    "policies/boshan-2024-14.html",
    "policies/guanxian-2020-33.html",
    "policies/shifan-2019-5.html",
    "policies/void/index.html",
    "policies/on-date/index.html",
    "cleanups/shifan-2024.html",
    "policies/shifan-2024-6.html",
    "policies/shifan-2022-11.html",
    "versions/shifan-2022-11-2022.html",
    "versions/shifan-2022-11-2022/compare.html",
    "interpretations/index.html",
    "interpretations/shifan-2024-6-jiedu.html",
    "interpretations/shifan-2024-6-jiedu/picture.html",
    "interpretations/shifan-2024-6-wenda.html",
    "interpretations/statistics.html",
    "agendas/shifan-2024.html",
    "decisions/shifan-linshi-jiuzhu.html",
    "consultations/shifan-linshi-jiuzhu.html",
    "consultations/shifan-yanglao-sheshi.html",
    "meetings/index.html",
    "meetings/shifan-2024-38.html",
    "evaluations/index.html",
    "evaluations/shifan-2019-5.html",
    "opendays/overview.html",
    "opendays/blank.html",
    "opendays/2024-mzj-jiuzhu.html",
    "pledges/2024-shifan.html",
    "concerns/2024-linshi-jiuzhu-duojiu.html",
    "standards/shifan-jzbz.html",
    "gazettes/shifan-2024-3.html",
    "gazettes/shifan-2024-3/full.html",
    "notices/shifan-2024-sfd.html",
    "notices/shifan-2024-jzzj.html",
    "specials/kunnan-jiuzhu.html",
    "accounts/shifan-fabu-weixin.html",
    "questions/index.html",
    "questions/linshi-jine.html",
    "questions/linshi-pinyi.html",
    "benefits/biye-qiuzhi.html",
    "benefits/kaiban-kezhang.html",
    "packages/kunnan-jiuzhu.html",
    "for/index.html",
    "for/needy/index.html",
    "for/needy/relief.html",
    "plans/index.html",
    "plans/2024-wenshang.html",
    "plans/2024-wenshang/status-late.html",
    "plans/2024-shifan/progress.html",
    "plans/2024-shifan/units.html",
    "departments/shifan-xzspfwj/tasks.html",
    "data/index.html",
    "departments/index.html",
    "departments/wenshang-mzj.html",
    "columns/gybz.html",
    "pages/accessibility.html",
    "search.html",
    "search.html?q=政务公开",
    "search.html?q=zhengwugongkai",
    "search.html?q=政物公开",
    "search.html?q=民政局",
    "search.html?q=没有这样的话",
    "sitemap.html",
    "titles/index.html",
    "titles/year-2024/index.html",
    "404.html",
)
"""One page of every template, in every state that looks different."""

FOLDED = frozenset(
    (
        "index.html",
        "policies/index.html",
        "policies/shifan-2024-6.html",
        "policies/on-date/index.html",
        "versions/shifan-2022-11-2022/compare.html",
        "interpretations/shifan-2024-6-jiedu.html",
        "interpretations/statistics.html",
        "agendas/shifan-2024.html",
        "decisions/shifan-linshi-jiuzhu.html",
        "consultations/shifan-linshi-jiuzhu.html",
        "opendays/overview.html",
        "pledges/2024-shifan.html",
        "standards/shifan-jzbz.html",
        "questions/linshi-jine.html",
        "packages/kunnan-jiuzhu.html",
        "for/index.html",
        "plans/2024-wenshang.html",
        "departments/wenshang-mzj.html",
        "search.html?q=民政局",
    )
)
"""Pages whose tables, margins or filters become something else on the narrowest phone."""

SIZES = {"desktop": (1280, 900), "phone": (390, 844), "narrow": (320, 700)}


@contextmanager
def opened(
    chromium: Browser, site: Site, address: str, size: str = "desktop", **options: Any
) -> Iterator[Page]:
    width, height = SIZES[size]
    context = chromium.new_context(viewport={"width": width, "height": height}, **options)
    context.set_default_timeout(15_000)
    page = context.new_page()
    page.goto(site.address + address)
    if "?q=" in address and options.get("java_script_enabled", True):
        expect(page.locator("[role=status][data-slot]")).not_to_have_text("")
    yield page
    context.close()


TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(page: Page, *, contrast: bool = True) -> list[str]:
    """What axe finds. The contrast of colours is slow to judge, and the same at every width."""
    rules = {} if contrast else {"color-contrast": {"enabled": False}}
    found = Axe().run(page, options={"runOnly": TAGS, "rules": rules})
    return [
        f"{rule['id']}: {node['target']} {node['failureSummary']}"
        for rule in found.response["violations"]
        for node in rule["nodes"]
    ]


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing_and_nothing_scrolls_sideways(chromium: Browser, site: Site, address: str) -> None:
    with opened(chromium, site, address) as page:
        assert violations(page) == []
        for width, height in SIZES.values():
            page.set_viewport_size({"width": width, "height": height})
            assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert address not in FOLDED or violations(page, contrast=False) == []


@pytest.mark.parametrize(
    "address", ["index.html", "plans/2024-wenshang.html", "policies/guanxian-2020-33.html"]
)
def test_axe_finds_nothing_in_the_dark(chromium: Browser, site: Site, address: str) -> None:
    with opened(chromium, site, address, color_scheme="dark") as page:
        assert page.evaluate("getComputedStyle(document.body).backgroundColor") != "rgb(255, 255, 255)"
        assert violations(page) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize(
    "address",
    ["index.html", "plans/2024-wenshang.html", "policies/boshan-2024-14.html", "search.html?q=养老"],
)
def test_the_edition_for_the_old_is_larger_and_still_fits(
    chromium: Browser, site: Site, address: str, size: str
) -> None:
    with opened(chromium, site, f"elder/{address}", size) as page:
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 22
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0]
        assert violations(page) == []


@pytest.mark.parametrize(
    "address", ["index.html", "plans/2024-wenshang.html", "policies/boshan-2024-14.html"]
)
def test_a_browser_set_to_text_twice_as_large_shows_everything(
    large_text: Browser, site: Site, address: str
) -> None:
    with opened(large_text, site, address) as page:
        assert page.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 32
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES["desktop"][0]
        assert violations(page) == []


@pytest.mark.parametrize("address", ["index.html", "decisions/shifan-linshi-jiuzhu.html"])
def test_text_twice_as_large_on_a_phone_keeps_the_menu_off_the_name_of_the_site(
    large_text: Browser, site: Site, address: str
) -> None:
    with opened(large_text, site, address, "phone") as page:
        name, menu = page.locator(".brand").bounding_box(), page.locator(".menu > summary").bounding_box()
        assert name is not None and menu is not None
        assert name["x"] + name["width"] <= menu["x"] or name["y"] + name["height"] <= menu["y"]
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES["phone"][0]


# ── without script ─────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("address", [page for page in PAGES if "?" not in page])
def test_everything_but_the_results_of_a_search_is_there_without_script(
    chromium: Browser, site: Site, address: str
) -> None:
    with opened(chromium, site, address, java_script_enabled=False) as page:
        assert page.locator("h1").count() == 1
        assert page.locator("main a").count() > 0
        assert not page.locator("[data-action]").locator("visible=true").count(), (
            "no control that needs script"
        )


def test_filters_of_a_plan_are_links_to_pages(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "plans/2024-wenshang.html", java_script_enabled=False) as page:
        page.get_by_role("link", name="县民政局 3").click()
        assert page.url.endswith("plans/2024-wenshang/lead-wenshang-mzj.html")
        assert page.locator(".tasks tbody tr").count() == 3
        assert page.locator("a[aria-current]", has_text="县民政局").count() == 1


def test_without_script_the_search_page_leads_to_lists(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "search.html", java_script_enabled=False) as page:
        page.locator("main").get_by_role("link", name="政策文件").first.click()
        assert page.url.endswith("policies/index.html")


@pytest.mark.parametrize("name", ["2024年", "综合政务", "汶上县民政局", "M"])
def test_without_script_the_search_page_leads_by_year_subject_department_and_letter(
    chromium: Browser, site: Site, name: str
) -> None:
    with opened(chromium, site, "search.html", java_script_enabled=False) as page:
        browse = page.get_by_role("region", name="分类浏览")
        if name.startswith("汶上县民政局"):
            browse.get_by_text("更多单位").click()
        link = browse.get_by_role("link", name=re.compile(rf"^{name}( \d+)?$")).first
        count = (link.text_content() or "").split()[-1]
        link.click()
        assert "search.html" not in page.url
        assert page.locator("h1").count() == 1
        if name.startswith("M"):
            assert page.url.endswith("titles/letter-m/index.html")
            assert page.get_by_role("region", name="M", exact=True).get_by_role("link").count() == int(count)


def test_the_other_edition_is_the_same_page_and_back(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "policies/boshan-2024-14.html", java_script_enabled=False) as page:
        page.get_by_role("link", name="长者版").click()
        assert page.url == f"{site.address}elder/policies/boshan-2024-14.html"
        page.get_by_role("navigation", name="主导航").get_by_role("link", name="重点任务").click()
        assert page.url == f"{site.address}elder/plans/index.html", "a reader stays in the edition"
        page.get_by_role("link", name="标准版").click()
        assert page.url == f"{site.address}plans/index.html"


# ── keyboard ───────────────────────────────────────────────────────────────────────────────────


def test_the_first_tab_stop_leads_past_the_header(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "policies/boshan-2024-14.html") as page:
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.textContent") == "跳到正文"
        assert page.locator(".skip").bounding_box()["y"] >= 0  # type: ignore[index]
        page.keyboard.press("Enter")
        assert page.url.endswith("#main")


def test_the_menu_of_a_phone_opens_by_keyboard(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "index.html", "phone") as page:
        entry = page.get_by_role("navigation", name="主导航").get_by_role("link", name="机构职能")
        assert not entry.is_visible()
        page.locator(".nav summary").focus()
        page.keyboard.press("Enter")
        assert entry.is_visible()


def test_every_stop_of_the_keyboard_can_be_seen(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "plans/2024-wenshang.html") as page:
        for _ in range(40):
            page.keyboard.press("Tab")
            style = page.evaluate(
                "(() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, parseFloat(s.outlineWidth)] })()"
            )
            assert style[0] != "none" and style[1] >= 2


def test_a_search_from_the_header_by_keyboard_reaches_results(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "plans/index.html") as page:
        page.get_by_role("searchbox").focus()
        page.keyboard.type("老年助餐")
        page.keyboard.press("Enter")
        page.wait_for_selector(".hits li")
        assert "老年助餐" in page.locator(".hits li").first.inner_text()


# ── paper, sub-path, folder, policy ────────────────────────────────────────────────────────────


def test_on_paper_the_document_stands_alone(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "policies/boshan-2024-14.html") as page:
        page.emulate_media(media="print")
        for hidden in (".nav", ".find", ".toc", ".crumbs", ".skip"):
            assert not page.locator(hidden).first.is_visible(), hidden
        assert page.locator(".text").is_visible()
        assert page.locator(".meta").is_visible()


def test_on_paper_every_task_of_a_plan_is_printed(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "plans/2024-wenshang.html", "phone") as page:
        page.emulate_media(media="print")
        assert page.locator(".tasks tbody tr").locator("visible=true").count() == 54


def test_no_page_asks_anything_of_another_server_or_breaks_the_strict_policy(
    chromium: Browser, site: Site
) -> None:
    context = chromium.new_context()
    page = context.new_page()
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    for address in PAGES:
        page.goto(site.address + address)
        page.wait_for_load_state("networkidle")
    context.close()
    assert [url for url in asked if not url.startswith((site.address, "data:"))] == []
    assert said == []


def test_a_missing_address_at_any_depth_gives_a_page_that_works(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "policies/2019/no/such/page.html") as page:
        assert "没有" in page.locator("h1").inner_text()
        page.get_by_role("navigation", name="主导航").get_by_role("link", name="首页").click()
        assert page.url.startswith(site.address)
        assert page.locator("h1").inner_text().startswith("查文件")


def test_the_site_can_be_read_from_a_folder(chromium: Browser, site: Site) -> None:
    page = chromium.new_page(viewport={"width": 1280, "height": 900})
    page.goto((site.folder / "index.html").as_uri())
    assert (
        page.evaluate("getComputedStyle(document.querySelector('.band')).backgroundColor") == "rgb(8, 60, 77)"
    )
    page.get_by_role("link", name="关于印发2024年博山区政务公开工作方案的通知").click()
    assert "博政办字〔2024〕14号" in page.locator("main").inner_text()
    page.get_by_role("navigation", name="主导航").get_by_role("link", name="机构职能").click()
    assert page.url.endswith("departments/index.html")
    page.goto((site.folder / "search.html").as_uri() + "?q=政务公开")
    assert page.locator("main").get_by_role("link", name="政策文件").first.is_visible()
    page.close()


@pytest.mark.parametrize(
    "address", ["index.html", "policies/boshan-2024-14.html", "plans/2024-wenshang.html"]
)
def test_a_page_costs_an_old_phone_little(chromium: Browser, site: Site, address: str) -> None:
    """HTML, style and script of a page stay under 60 kB as servers compress them."""
    with opened(chromium, site, address) as page:
        asked = page.evaluate("performance.getEntriesByType('resource').map((entry) => entry.name)")
    names = [address, *(url.removeprefix(site.address) for url in asked if url.endswith((".css", ".js")))]
    assert len(names) >= 3
    assert sum(len(gzip.compress((site.folder / name).read_bytes(), 6)) for name in names) < 60_000


def test_a_phone_shows_the_text_early_and_folds_a_long_plan(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "policies/boshan-2024-14.html", "phone") as page:
        assert page.locator(".text").bounding_box()["y"] < 844  # type: ignore[index]
    with opened(chromium, site, "plans/2024-wenshang.html", "phone") as page:
        assert page.evaluate("document.documentElement.scrollHeight") < 6000
        assert page.locator(".tasks tbody tr").locator("visible=true").count() == 0
        page.locator("details.part > summary").first.click()
        assert page.locator(".tasks tbody tr").locator("visible=true").count() == 5
