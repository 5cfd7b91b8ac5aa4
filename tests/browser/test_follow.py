"""The text for the annual report can be copied; without script it can be selected."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from tests.browser.conftest import Site

ADDRESS = "plans/2024-shifan/progress.html"


def test_the_paragraph_is_copied_as_it_stands(chromium: Browser, site: Site) -> None:
    context = chromium.new_context()
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = context.new_page()
    page.goto(site.address + ADDRESS)
    button = page.get_by_role("button", name="复制这段文字")
    button.click()
    expect(page.locator("[data-copies] ~ [role=status]")).to_have_text("已复制")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("《示范县2024年政务公开工作要点》列任务15项。")
    assert page.locator("#annual-text").inner_text().startswith(copied)
    context.close()


def test_without_script_the_paragraph_is_there_and_the_button_is_not(chromium: Browser, site: Site) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site.address + ADDRESS)
    assert page.locator("#annual-text").inner_text().startswith("《示范县2024年")
    assert not page.locator("[data-copies]").is_visible()
    context.close()
