"""The link of a clause copies its address, by mouse and by keyboard, and is a plain link without script."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.conftest import Site
from tests.browser.test_pages import opened, violations

pytestmark = pytest.mark.browser

ADDRESS = "policies/shifan-2022-11.html"
NAME = "“第八条”的链接"


@pytest.mark.parametrize("key", ["click", "Enter"])
def test_the_link_of_a_clause_copies_its_address(chromium: Browser, site: Site, key: str) -> None:
    with opened(chromium, site, ADDRESS, permissions=["clipboard-read", "clipboard-write"]) as page:
        link = page.get_by_role("link", name=NAME)
        if key == "click":
            link.click()
        else:
            link.focus()
            page.keyboard.press(key)
        expect(page.locator(".acts [role=status]")).to_have_text(f"{NAME}：地址已复制")
        expect(page.locator(".copied")).to_be_visible()
        assert page.evaluate("navigator.clipboard.readText()") == f"{site.address}{ADDRESS}#art-8"
        assert page.url.endswith("#art-8")
        expect(page.locator(".copied")).to_have_count(0)


def test_where_copying_is_not_allowed_the_link_still_leads_to_the_clause(
    chromium: Browser, site: Site
) -> None:
    with opened(chromium, site, ADDRESS) as page:
        page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); }")
        page.get_by_role("link", name=NAME).click()
        assert page.url.endswith("#art-8")
        expect(page.locator(".copied")).to_have_count(0)


def test_without_script_the_link_leads_to_the_clause(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, ADDRESS, java_script_enabled=False) as page:
        page.get_by_role("link", name=NAME).click()
        assert page.url.endswith("#art-8")


def test_a_finger_meets_the_link(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, ADDRESS, "phone", has_touch=True, is_mobile=True) as page:
        link = page.get_by_role("link", name=NAME)
        link.scroll_into_view_if_needed()
        box = link.bounding_box()
        assert box is not None and min(box["width"], box["height"]) >= 24
        x, y = box["x"] + box["width"] + 5, box["y"] + box["height"] / 2
        assert page.evaluate(
            "([x, y]) => document.elementFromPoint(x, y).closest('a.anchor') !== null", [x, y]
        )


@pytest.mark.parametrize("size", ["desktop", "narrow"])
@pytest.mark.parametrize(
    "address",
    ["versions/shifan-2022-11-2022.html", "versions/shifan-2022-11-2022/compare.html"],
)
def test_axe_finds_nothing_on_earlier_texts(chromium: Browser, site: Site, address: str, size: str) -> None:
    with opened(chromium, site, address, size) as page:
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_folded_clause_opens_by_hand(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, "versions/shifan-2022-11-2022/compare.html") as page:
        fold = page.locator("details.kept").nth(1)
        text = fold.get_by_text("第一条 为了规范和加强本县政务公开工作")
        expect(text).to_be_hidden()
        fold.locator("summary").click()
        expect(text).to_be_visible()


NOTED = "policies/shifan-2024-6.html"


def test_notes_stand_in_the_margin_beside_their_clause(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, NOTED) as page:
        clause, note = page.locator("#art-6"), page.locator("#art-6 .note")
        text, beside = clause.locator("p").first.bounding_box(), note.bounding_box()
        assert text is not None and beside is not None
        assert beside["x"] >= text["x"] + text["width"]
        assert abs(beside["y"] - text["y"]) < 40
        expect(note.get_by_text("这是解读，不是文件正文。")).to_be_visible()


def test_on_a_phone_notes_are_folded_below_their_clause(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, NOTED, "phone") as page:
        note = page.locator("#art-6 .note")
        expect(note.get_by_text("这是解读，不是文件正文。")).to_be_hidden()
        note.locator("summary").click()
        expect(note.get_by_text("这是解读，不是文件正文。")).to_be_visible()


def test_several_notes_in_one_clause_do_not_cover_one_another(chromium: Browser, site: Site) -> None:
    with opened(chromium, site, NOTED) as page:
        page.evaluate(
            "() => { const some = document.querySelector('#art-6 .notes');"
            " document.querySelector('#art-4 p').after(some.cloneNode(true));"
            " document.querySelector('#art-4').append(some.cloneNode(true)); }"
        )
        boxes = [each.bounding_box() for each in page.locator("#art-4 .notes").all()]
        assert len(boxes) == 2 and boxes[0] is not None and boxes[1] is not None
        assert boxes[0]["x"] == boxes[1]["x"]
        assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"]
