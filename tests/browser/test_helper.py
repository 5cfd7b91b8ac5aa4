"""The helper of a package, on a phone, with the keyboard, without script."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.aid import with_aid
from tests.conftest import ROOT
from zwgk_site import pipeline
from zwgk_site.settings import Settings

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium: Browser, small: Path) -> Iterator[Page]:
    """The package of the small county, opened from its folder."""
    public = small.parent / "public"
    built = pipeline.build(Settings(with_aid(small), ROOT / "templates", public), dt.date(2024, 11, 15))
    assert built.changes
    context = chromium.new_context(viewport={"width": 390, "height": 600}, java_script_enabled=False)
    opened = context.new_page()
    opened.goto((public / "packages/jiuzhu.html").as_uri())
    yield opened
    context.close()


def stands_at(page: Page, anchor: str, heading: str) -> None:
    """Waits until the page stands at a section, which begins with its heading. The scrolling is the browser's."""
    section = page.locator(f"#{anchor}:target")
    expect(section).to_have_count(1)
    expect(section.get_by_role("heading")).to_have_text(heading)


def test_each_answer_leads_on_and_going_back_goes_back_a_question(page: Page) -> None:
    page.get_by_role("link", name="急 看问题 2", exact=True).press("Enter")
    stands_at(page, "ask-2", "问题 2 毕业了吗？")
    page.get_by_role("link", name="否 看结果三").press("Enter")
    stands_at(page, "result-3", "结果三 否")
    expect(page.locator("#result-3")).to_contain_text("打电话。")
    page.go_back()
    stands_at(page, "ask-2", "问题 2 毕业了吗？")
    page.go_forward()
    page.locator("#result-3").get_by_role("link", name="重新选").click()
    stands_at(page, "ask-1", "问题 1 急不急？")


def test_after_an_answer_the_keyboard_goes_on_from_there(page: Page) -> None:
    page.get_by_role("link", name="急 看问题 2", exact=True).press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="是 看结果二")).to_be_focused()


def test_from_who_one_is_to_the_package_in_two_links(page: Page) -> None:
    page.goto(page.url.split("/packages/")[0] + "/for/index.html")
    row = page.get_by_role("listitem").filter(has=page.get_by_role("heading", name="我是困难群众"))
    row.get_by_role("link", name="社会救助").click()
    page.get_by_role("link", name="困难群众救助一件事").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("困难群众救助一件事")
