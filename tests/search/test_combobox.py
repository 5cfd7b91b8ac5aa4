"""Suggestions under the search box, with a lexicon that says what a test wants: keys, touch, input methods, time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from tests.search.rendered import put_canned
from tests.search.server import Server

pytestmark = pytest.mark.browser

HOT = ["政务公开", "老年助餐"]


def suggestion(text: str, kind: str = "word", label: str = "词语", **more: Any) -> dict[str, Any]:
    pieces = [{"text": text[:2], "hit": True}, {"text": text[2:], "hit": False}]
    return {"text": text, "kind": kind, "label": label, "note": None, "count": None, "pieces": pieces, **more}


OFFERED = [
    suggestion("政务公开", count=7),
    suggestion("政务公开专区", count=3),
    suggestion("关于印发政务公开工作方案的通知", "title", "政策文件"),
    suggestion("低保", "everyday", "日常说法", note="最低生活保障"),
]

TABLE: dict[str, Any] = {
    "": HOT,
    "zwgk": {"suggestions": OFFERED},
    "zheng'wu": {"suggestions": OFFERED[:2]},
    "政务": {"suggestions": OFFERED[:1]},
    "慢": {"suggestions": OFFERED[:3], "after": 600},
    "没有": {"suggestions": []},
}

ANSWERS: dict[str, Any] = {}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    serving = Server(put_canned(tmp_path_factory.mktemp("canned"), ANSWERS, TABLE))
    yield serving
    serving.close()


@pytest.fixture
def page(chromium: Browser, server: Server) -> Iterator[Page]:
    context = chromium.new_context()
    context.set_default_timeout(10_000)
    opened = context.new_page()
    opened.goto(server.root + "search.html")
    yield opened
    context.close()


def box(page: Page) -> Locator:
    return page.locator("#q")


def options(page: Page) -> Locator:
    return page.get_by_role("option")


def typed(page: Page, text: str, count: int) -> None:
    """Types into the box and waits for so many suggestions."""
    box(page).click()
    box(page).fill(text)
    expect(options(page)).to_have_count(count)


def chosen(page: Page) -> str | None:
    """The option that Enter would take, as assistive technology learns of it."""
    place = box(page).get_attribute("aria-activedescendant")
    marked = page.locator("[role=option][aria-selected=true]")
    if place is None:
        expect(marked).to_have_count(0)
        return None
    expect(marked).to_have_id(place)
    return marked.locator("span").first.inner_text()


def test_nothing_is_loaded_before_the_box_is_used(page: Page, server: Server) -> None:
    server.asked.clear()
    page.reload()
    page.wait_for_load_state("networkidle")
    assert not any("combobox" in path or "index.json" in path for path in server.asked)
    assert box(page).get_attribute("role") is None
    box(page).focus()
    expect(box(page)).to_have_role("combobox")


def test_the_pattern_of_a_combobox(page: Page) -> None:
    typed(page, "zwgk", 4)
    assert box(page).get_attribute("aria-expanded") == "true"
    assert box(page).get_attribute("aria-autocomplete") == "list"
    listbox = page.get_by_role("listbox", name="搜索建议")
    assert box(page).get_attribute("aria-controls") == listbox.get_attribute("id")
    assert options(page).all_inner_texts() == [
        "政务公开\n7 条",
        "政务公开专区\n3 条",
        "关于印发政务公开工作方案的通知\n政策文件",
        "低保 最低生活保障\n日常说法",
    ]
    expect(page.locator(".suggest .cap").first).to_have_text("拼音 zwgk")
    expect(page.locator(".suggest mark").first).to_have_text("政务")
    assert chosen(page) is None


def test_arrows_home_end_and_escape(page: Page) -> None:
    typed(page, "zwgk", 4)
    page.keyboard.press("ArrowDown")
    assert chosen(page) == "政务公开"
    page.keyboard.press("ArrowDown")
    assert chosen(page) == "政务公开专区"
    page.keyboard.press("End")
    assert chosen(page) == "低保 最低生活保障"
    page.keyboard.press("ArrowDown")
    assert chosen(page) is None, "after the last comes what was typed"
    page.keyboard.press("ArrowUp")
    assert chosen(page) == "低保 最低生活保障"
    page.keyboard.press("Home")
    assert chosen(page) == "政务公开"
    page.keyboard.press("ArrowUp")
    assert chosen(page) is None
    page.keyboard.press("Home")
    assert box(page).evaluate("box => box.selectionStart") == 0, "in what was typed, Home moves the caret"
    page.keyboard.press("Escape")
    expect(options(page)).to_have_count(0)
    assert box(page).get_attribute("aria-expanded") == "false"
    assert box(page).input_value() == "zwgk", "the first Escape only closes the list"
    page.keyboard.press("ArrowDown")
    expect(options(page)).to_have_count(4)
    assert chosen(page) == "政务公开"
    page.keyboard.press("Alt+ArrowUp")
    expect(options(page)).to_have_count(0)
    page.keyboard.press("Alt+ArrowDown")
    expect(options(page)).to_have_count(4)
    assert chosen(page) is None


def test_enter_searches_what_was_typed_or_the_chosen_option(page: Page) -> None:
    typed(page, "zwgk", 4)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=zwgk$"))
    expect(options(page)).to_have_count(0)
    typed(page, "zwgk", 4)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_title("“政务公开专区”的搜索结果－搜索－示范站")
    assert box(page).input_value() == "政务公开专区"
    expect(options(page)).to_have_count(0)


def test_tab_and_leaving_close_the_list(page: Page) -> None:
    typed(page, "zwgk", 4)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    expect(options(page)).to_have_count(0)
    expect(page.get_by_role("button", name="搜索")).to_be_focused()
    assert box(page).input_value() == "zwgk"
    typed(page, "zwgk", 4)
    page.locator("h1").click()
    expect(options(page)).to_have_count(0)


def test_pointer_and_touch(chromium: Browser, server: Server, page: Page) -> None:
    typed(page, "zwgk", 4)
    page.mouse.move(0, 0)
    options(page).nth(1).click()
    expect(page).to_have_title("“政务公开专区”的搜索结果－搜索－示范站")
    context = chromium.new_context(has_touch=True, is_mobile=True, viewport={"width": 390, "height": 844})
    phone = context.new_page()
    phone.goto(server.root + "search.html")
    box(phone).tap()
    box(phone).fill("zwgk")
    expect(options(phone)).to_have_count(4)
    expect(phone.locator(".suggest .keys")).to_be_hidden()
    assert min(each.bounding_box()["height"] for each in options(phone).all()) >= 44  # type: ignore[index]
    options(phone).nth(2).tap()
    expect(phone).to_have_title("“关于印发政务公开工作方案的通知”的搜索结果－搜索－示范站")
    context.close()


def test_an_input_method_is_served_and_not_disturbed(page: Page) -> None:
    box(page).click()
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "zheng'wu", "selectionStart": 8, "selectionEnd": 8})
    expect(options(page)).to_have_count(2)
    for name in ("ArrowDown", "Enter", "Escape", "Tab"):
        event = {"type": "rawKeyDown", "key": "Process", "code": name, "windowsVirtualKeyCode": 229}
        keyboard.send("Input.dispatchKeyEvent", event)
    assert chosen(page) is None, "arrows belong to the candidates of the input method"
    expect(options(page)).to_have_count(2)
    assert box(page).input_value() == "zheng'wu"
    assert page.url.endswith("search.html"), "Enter only ends the composition"
    keyboard.send("Input.insertText", {"text": "政务"})
    expect(options(page)).to_have_count(1)
    assert box(page).input_value() == "政务"
    page.keyboard.press("ArrowDown")
    assert chosen(page) == "政务公开"


def test_an_answer_that_comes_too_late_is_dropped(page: Page) -> None:
    box(page).click()
    box(page).fill("慢")
    box(page).fill("政务")
    expect(options(page)).to_have_count(1)
    page.wait_for_timeout(900)
    expect(options(page)).to_have_count(1)
    box(page).fill("慢")
    page.wait_for_timeout(100)
    page.keyboard.press("Escape")
    page.wait_for_timeout(900)
    expect(page.locator(".suggest")).to_be_hidden()


def test_the_number_of_suggestions_is_announced_when_the_keys_rest(page: Page) -> None:
    typed(page, "zwgk", 4)
    said = page.locator("form [role=status]")
    expect(said).to_have_text("")
    expect(said).to_have_text("有 4 条建议，用上下键选择。")
    box(page).fill("没有")
    expect(said).to_have_text("")
    expect(page.locator(".suggest")).to_be_hidden()
    assert box(page).get_attribute("aria-expanded") == "false"


def test_an_empty_box_offers_what_is_often_searched_and_what_one_has_searched(page: Page) -> None:
    box(page).click()
    expect(options(page)).to_have_text([f"{text} 常用" for text in HOT])
    page.keyboard.press("Escape")
    page.get_by_label("在这台设备上记住我的搜索").check()
    for query in ("养老 补贴", "政务公开"):
        box(page).fill(query)
        page.keyboard.press("Enter")
        expect(page).to_have_title(f"“{query}”的搜索结果－搜索－示范站")
        page.wait_for_function("query => localStorage.getItem('zwgk-recent').startsWith(query)", arg=query)
    box(page).fill("")
    expect(options(page)).to_have_count(3)
    expect(options(page)).to_have_text(["政务公开 搜过", "养老 补贴 搜过", "老年助餐 常用"])


def test_without_the_lexicon_the_box_is_a_box(page: Page, server: Server) -> None:
    server.failing.add("index.json")
    box(page).click()
    box(page).fill("zwgk")
    page.wait_for_timeout(300)
    expect(page.locator(".suggest")).to_be_hidden()
    server.failing.clear()
    box(page).fill("政务")
    expect(options(page)).to_have_count(1)
    box(page).fill("zwgk")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"\?q=zwgk$"))


def test_typed_before_the_script_came(page: Page) -> None:
    held: list[Any] = []
    page.route("**/combobox.js", lambda route: held.append(route))
    box(page).focus()
    page.keyboard.type("zwgk")
    held[0].continue_()
    expect(options(page)).to_have_count(4)


def test_suggestions_come_within_50_ms_of_a_key(page: Page) -> None:
    typed(page, "zwgk", 4)
    waited = box(page).evaluate(
        """async (box) => {
          const shown = () => document.querySelectorAll("[role=option]").length;
          const times = [];
          for (const [text, count] of Array(10).fill([["政务", 1], ["zwgk", 4]]).flat()) {
            const start = performance.now();
            box.value = text;
            box.dispatchEvent(new InputEvent("input", { bubbles: true }));
            while (shown() !== count) await new Promise((done) => setTimeout(done));
            times.push(performance.now() - start);
          }
          return times.sort((a, b) => a - b)[10];
        }"""
    )
    assert waited < 50


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("edition", ["", "elder/"])
def test_axe_finds_nothing_in_the_open_list(
    chromium: Browser, server: Server, scheme: Any, width: int, edition: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{server.root}{edition}search.html")
    typed(page, "zwgk", 4)
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, options={"rules": {"skip-link": {"enabled": False}}}).response["violations"]
    assert found == []
    context.close()


def test_the_list_stays_usable_with_text_twice_as_large(large_text: Browser, server: Server) -> None:
    page = large_text.new_page(viewport={"width": 390, "height": 700})
    page.goto(server.root + "search.html")
    typed(page, "zwgk", 4)
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    for _ in range(4):
        page.keyboard.press("ArrowDown")
    page.wait_for_timeout(500)
    last, whole = options(page).last.bounding_box(), page.get_by_role("listbox").bounding_box()
    assert last and whole and last["y"] + last["height"] <= whole["y"] + whole["height"] + 1
    page.close()
