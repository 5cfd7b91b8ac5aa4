"""Documents in force on one day: asked for by hand, by address, and without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Site
from tests.browser.test_pages import opened

pytestmark = pytest.mark.browser

ADDRESS = "policies/on-date/index.html"


def test_a_day_is_asked_for_and_everything_is_shown_again(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, ADDRESS) as page:
        whole = page.locator("[data-whole]")
        expect(whole).to_be_visible()
        page.get_by_label("哪一天").fill("2023-05-01")
        page.get_by_role("button", name="查看这一天").click()
        heading = page.locator("[data-answer] h2")
        expect(heading).to_have_text("2023年5月1日有效的文件：2 件")
        expect(heading).to_be_focused()
        expect(whole).to_be_hidden()
        line = page.locator("[data-answer] li").filter(has_text="示范政发〔2019〕5号")
        expect(line).to_contain_text("至 2024-08-31")
        assert page.url.endswith("?day=2023-05-01")
        page.get_by_role("button", name="显示全部").click()
        expect(whole).to_be_visible()
        expect(heading).to_be_hidden()
        assert page.url.endswith(ADDRESS)


def test_the_address_holds_the_day_also_in_the_larger_edition(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, f"elder/{ADDRESS}?day=2024-08-31") as page:
        link = page.locator("[data-answer]").get_by_role("link", name="示范县困难群众临时救助办法")
        expect(link).to_have_attribute("href", "../../policies/shifan-2019-5.html")
        link.click()
        expect(page.get_by_role("heading", name="本文件已废止")).to_be_visible()
        assert "/elder/" in page.url


def test_without_script_the_table_says_it_all(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, ADDRESS, java_script_enabled=False) as page:
        expect(page.get_by_role("button", name="查看这一天")).to_be_hidden()
        expect(page.get_by_text("2019-07-15 至 2024-08-31，现行有效")).to_be_visible()
