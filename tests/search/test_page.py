"""The search page in Chromium, with a real bundle of the five notices."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Page, Route, expect

from tests.search.conftest import portal
from tests.search.rendered import put_pages
from tests.search.server import Server
from tests.search.test_query import substrings, truth
from zwgk_site.search import Card, CardLine, SearchRecord, Section

pytestmark = pytest.mark.browser


@pytest.fixture
def server(site: Path, tmp_path: Path) -> Iterator[Server]:
    serving = Server(put_pages(Path(shutil.copytree(site, tmp_path / "site"))))
    yield serving
    serving.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context()
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    yield opened
    context.close()


def errors_of(page: Page) -> list[str]:
    """Errors that the browser reports from now on: exceptions, blocked contents, failed requests."""
    errors: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            errors.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: errors.append(str(error)))
    return errors


def heading(page: Page) -> str:
    title = page.locator("[data-slot=heading]")
    expect(title).to_be_visible()
    return title.inner_text()


def test_the_address_is_searched(page: Page, server: Server, library: list[SearchRecord]) -> None:
    errors = errors_of(page)
    page.goto(server.root + "search.html?q=依申请公开")
    count = len(truth(library, "依申请公开"))
    assert heading(page) == f"{count} 条结果"
    assert (
        page.locator("[data-slot=status]").inner_text()
        == f"“依申请公开”有 {count} 条结果，第 1 页，共 {-(-count // 20)} 页。"
    )
    assert page.title() == "“依申请公开”的搜索结果－搜索－示范站"
    assert page.locator("#q").input_value() == "依申请公开"
    assert page.locator(".hits > li").count() == min(count, 20)
    assert all(mark == "依申请公开" for mark in page.locator(".hits mark").all_inner_texts())
    assert not page.locator("[data-slot=browse]").is_visible()
    assert not page.locator("[data-slot=static]").is_visible()
    assert page.evaluate("document.activeElement === document.body")
    assert not errors


def test_a_hit_shows_what_it_is(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html?q=冠政办发(2020)33号")
    heading(page)
    first = page.locator(".hits > li").first
    assert first.locator("h3 a").get_attribute("href") == "policies/guanxian-2020.html"
    assert first.locator("h3").inner_text() == "关于印发2020年冠县政务公开工作要点的通知"
    assert first.get_attribute("class") == "gone"
    assert first.locator(".tag").all_inner_texts() == ["失效"]
    assert first.locator("time").get_attribute("datetime") == "2020-07-16"
    assert first.locator("mark").first.inner_text() == "冠政办发〔2020〕33号"
    expect(page.locator("[data-slot=gone-note]")).to_be_visible()


def test_narrowing_and_going_back(page: Page, server: Server, library: list[SearchRecord]) -> None:
    page.goto(server.root + "search.html?q=公开")
    everything = heading(page)
    page.evaluate("window.same = true")
    page.locator(".filter", has_text="年份").get_by_role("link", name="2023").click()
    count = sum(record.year == "2023" for record in library if record.address in truth(library, "公开"))
    expect(page.locator("[data-slot=heading]")).to_have_text(f"{count} 条结果")
    assert "year=2023" in page.url
    assert page.locator(".filter", has_text="年份").locator("[aria-current=true]").inner_text().split() == [
        "2023",
        str(count),
    ]
    expect(page.locator("[data-slot=heading]")).to_be_focused()
    page.go_back()
    expect(page.locator("[data-slot=heading]")).to_have_text(everything)
    assert page.evaluate("window.same")
    page.go_forward()
    expect(page.locator("[data-slot=heading]")).to_have_text(f"{count} 条结果")
    page.locator(".filter", has_text="年份").get_by_role("link", name="全部").click()
    expect(page.locator("[data-slot=heading]")).to_have_text(everything)


def test_pages_and_order(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html?q=公开")
    heading(page)
    first = page.locator(".hits h3").all_inner_texts()
    page.get_by_role("link", name="下一页").click()
    expect(page.locator(".pager [aria-current=page]")).to_have_text("2")
    assert page.locator(".hits").get_attribute("start") == "21"
    assert page.locator(".hits h3").all_inner_texts() != first
    page.get_by_role("link", name="发布日期").click()
    expect(page.locator("[data-slot=sort] [aria-current]")).to_have_text("发布日期")
    dates = page.locator(".hits time").all_inner_texts()
    assert dates == sorted(dates, reverse=True)
    assert page.url.endswith("?q=%E5%85%AC%E5%BC%80&sort=date")
    page.goto(server.root + "search.html?q=公开&page=999")
    heading(page)
    expect(page.locator(".pager a[rel=next]")).to_have_count(0)


def test_asking_again_without_loading_the_page(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html")
    expect(page.locator("[data-slot=browse]")).to_be_visible()
    expect(page.locator("[data-slot=static]")).to_be_hidden()
    page.evaluate("window.same = true")
    page.locator("#q").fill(" 政府信息公开 ")
    page.keyboard.press("Enter")
    heading(page)
    expect(page.locator("[data-slot=heading]")).to_be_focused()
    assert page.evaluate("window.same")
    assert page.url.endswith("search.html?q=%E6%94%BF%E5%BA%9C%E4%BF%A1%E6%81%AF%E5%85%AC%E5%BC%80")


def test_nothing_found(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html?q=鱻鱻鱻鱻")
    expect(page.locator("[data-slot=notice]")).to_have_text("没有找到“鱻鱻鱻鱻”。")
    expect(page.locator("[data-slot=status]")).to_have_text("没有找到“鱻鱻鱻鱻”。")
    expect(page.locator("[data-slot=nothing]")).to_be_visible()
    expect(page.locator("[data-slot=browse]")).to_be_visible()
    expect(page.locator("[data-slot=results]")).to_be_hidden()


def test_a_slip_is_said_and_can_be_searched_as_it_is(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html?q=政物公开")
    expect(page.locator("[data-slot=notice]")).to_contain_text("没有找到“政物公开”，以下是“政务公开”的结果。")
    expect(page.locator("[data-slot=status]")).to_contain_text("以下是“政务公开”的结果。“政务公开”有")
    expect(page.locator(".hits mark").first).to_have_text("政务公开")
    assert page.locator("#q").input_value() == "政物公开", "what was typed stays as it is"
    page.get_by_role("link", name="只查“政物公开”").click()
    expect(page.locator("[data-slot=notice]")).to_contain_text("没有找到“政物公开”。")
    expect(page.locator("[data-slot=notice]")).to_be_focused()
    assert page.url.endswith("&literal=1")
    page.get_by_role("link", name="把相近的说法也查上").click()
    heading(page)
    page.go_back()
    expect(page.locator("[data-slot=results]")).to_be_hidden()


def test_letters_are_read_as_pinyin(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html?q=zwgk")
    expect(page.locator("[data-slot=notice]")).to_contain_text("按拼音“zwgk”查到“政务公开”。")
    assert heading(page).endswith("条结果")


def test_nothing_found_because_of_the_filters(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html?q=公开&year=1999")
    expect(page.locator("[data-slot=notice]")).to_contain_text("按现在的筛选，没有找到“公开”。")
    page.get_by_role("link", name="去掉筛选再看").click()
    heading(page)
    assert page.url.endswith("?q=%E5%85%AC%E5%BC%80")


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("，。？", "没有可以查的字。请输入汉字、字母或数字。"),
        ("😀", "没有可以查的字。请输入汉字、字母或数字。"),
        ("\u202e\u200f\u2067", "没有可以查的字。请输入汉字、字母或数字。"),
        ("(.*)+?[^]$|\\", "没有可以查的字。请输入汉字、字母或数字。"),
        ("-公开 -养老", "只写了不要的词。请再写上要找的词。"),
        ("公" * 10_000, "写得太长了。请少于 300 个字、20 个词，挑几个要紧的词来查。"),
    ],
)
def test_what_cannot_be_searched(query: str, said: str, page: Page, server: Server) -> None:
    page.goto(server.root + "search.html")
    page.locator("#q").fill(query)
    page.locator("#q").press("Enter")
    expect(page.locator("[data-slot=notice]")).to_have_text(said)
    expect(page.locator("[data-slot=status]")).to_have_text(said)
    expect(page.locator("[data-slot=browse]")).to_be_visible()


@pytest.mark.parametrize("part", ["index.json", "{0}/rows.bin", "{0}/i", "{0}/r", "head.bin", "everyday.bin"])
def test_a_part_that_does_not_arrive_and_then_does(part: str, page: Page, server: Server, site: Path) -> None:
    """For a query that needs the lexicon as well."""
    bundle = json.loads((site / "search" / "index.json").read_text("utf-8"))["bundles"][0]
    server.failing.add(part.format(bundle))
    page.goto(server.root + "search.html?q=政物公开")
    expect(page.locator("[data-slot=notice]")).to_contain_text("搜索用的数据没有下载完整")
    expect(page.locator("[data-slot=browse]")).to_be_visible()
    server.failing.clear()
    page.get_by_role("button", name="再试一次").click()
    assert heading(page).endswith("条结果")


@pytest.mark.parametrize("part", ["index.json", "rows.bin", "i*.bin", "r*.bin", "head.bin"])
def test_a_part_that_arrives_half(part: str, page: Page, server: Server) -> None:
    def half(route: Route) -> None:
        body = route.fetch().body()
        route.fulfill(body=body[: len(body) // 2])

    page.route(f"**/search/**/{part}", half)
    page.goto(server.root + "search.html?q=政物公开")
    expect(page.locator("[data-slot=notice]")).to_contain_text("搜索用的数据没有下载完整")
    page.unroute_all()
    page.get_by_role("button", name="再试一次").click()
    assert heading(page).endswith("条结果")


@pytest.mark.parametrize("part", ["head.bin", "everyday.bin"])
def test_words_are_found_without_the_lexicon(part: str, page: Page, server: Server) -> None:
    server.failing.add(part)
    page.goto(server.root + "search.html?q=政务公开")
    assert heading(page).endswith("条结果")


def test_a_script_that_does_not_arrive(page: Page, server: Server) -> None:
    server.failing.add("rank.js")
    page.goto(server.root + "search.html?q=政务公开")
    expect(page.locator("[data-slot=static]")).to_be_visible()
    expect(page.locator("[data-slot=browse]")).to_be_visible()


def test_offline(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html?q=政务公开")
    heading(page)
    page.context.set_offline(True)
    page.locator("#q").fill("聊城市")
    page.locator("#q").press("Enter")
    expect(page.locator("[data-slot=notice]")).to_contain_text("现在没有连上网络，搜索不能用。")
    page.context.set_offline(False)
    page.get_by_role("button", name="再试一次").click()
    heading(page)


def test_slow_networks_are_told(page: Page, server: Server) -> None:
    held: list[Any] = []
    page.route("**/rows.bin", lambda route: held.append(route))
    page.goto(server.root + "search.html?q=政务公开")
    expect(page.locator("[data-slot=notice]")).to_have_text("正在搜索……")
    held[0].continue_()
    heading(page)
    expect(page.locator("[data-slot=notice]")).to_be_hidden()


def test_the_last_question_wins(page: Page, server: Server) -> None:
    held: list[Any] = []
    page.goto(server.root + "search.html?q=政务公开")
    heading(page)
    page.route("**/i*.bin", lambda route: held.append(route))
    page.locator("#q").fill("疫情防控")
    page.locator("#q").press("Enter")
    expect(page).to_have_title(re.compile("疫情防控"))
    page.locator("#q").fill("政务公开")
    page.locator("#q").press("Enter")
    expect(page.locator("[data-slot=status]")).to_contain_text("“政务公开”")
    page.wait_for_timeout(500)
    expect(page.locator("[data-slot=status]")).to_contain_text("“政务公开”")
    for route in held:
        route.continue_()
    page.wait_for_timeout(300)
    expect(page.locator("[data-slot=status]")).to_contain_text("“政务公开”")


def test_without_script(chromium: Browser, server: Server) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(server.root + "search.html?q=政务公开")
    expect(page.locator("[data-slot=static]")).to_be_visible()
    expect(page.locator("[data-slot=browse]")).to_be_visible()
    expect(page.locator("[data-slot=results]")).to_be_hidden()
    context.close()


def test_opened_from_a_folder(page: Page, site: Path, tmp_path: Path) -> None:
    folder = put_pages(Path(shutil.copytree(site, tmp_path / "site")))
    page.goto((folder / "search.html").as_uri() + "?q=政务公开")
    expect(page.locator("[data-slot=static]")).to_be_visible()
    expect(page.locator("[data-slot=browse]")).to_be_visible()


def test_in_a_folder_below_the_root(page: Page, server: Server) -> None:
    page.goto(server.root + "elder/search.html?q=政务公开")
    heading(page)
    page.locator(".hits h3 a").first.click()
    assert re.match(server.root + "elder/(plans|policies)/", page.url)


def test_nothing_is_asked_of_others_and_only_what_is_needed(page: Page, server: Server) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(server.root + "search.html?q=聊城市2024年政务公开工作要点")
    count = page.locator(".hits > li").count() if heading(page) else 0
    assert all(address.startswith(server.root) for address in asked)
    assert 0 < sum(bool(re.search(r"/r\d+\.bin$", address)) for address in asked) <= count


def test_data_never_becomes_markup(chromium: Browser, tmp_path: Path) -> None:
    evil = '<img src=x onerror="window.hurt=1">公开<script>window.hurt=1</script>'
    record = SearchRecord(
        address="a.html",
        title=evil,
        kind=evil,
        text=evil,
        number=evil,
        names=(evil,),
        sections=(Section(evil, evil * 3),),
        departments=(evil,),
        year=evil,
        topics=(evil,),
        validity=evil,
        region=evil,
        date="2024-01-01",
        status=evil,
        gone=True,
        card=Card(evil, (CardLine(evil, evil, evil, True),), ((evil, evil),), first=True),
    )
    other = SearchRecord("b.html", "公开", "政策文件", "公开", year="2024")
    serving = Server(put_pages(portal(tmp_path / "site", [record, other])))
    context = chromium.new_context()
    page = context.new_page()
    page.goto(serving.root + "search.html?q=公开")
    assert heading(page) == "2 条结果"
    assert page.locator(".hits h3").all_inner_texts() == ["公开", evil]
    page.goto(serving.root + "search.html?q=" + quote('<img src=x onerror="window.hurt=1">'))
    assert heading(page) == "1 条结果"
    expect(page.locator(".answer")).to_have_count(1)
    page.goto(serving.root + "search.html?q=公开&kind=<script>window.hurt=1</script>")
    expect(page.locator("[data-slot=notice]")).to_be_visible()
    assert page.locator(".wrap img, .wrap script").count() == 0
    assert page.evaluate("window.hurt") is None
    context.close()
    serving.close()


def test_many_values_fold_away(chromium: Browser, tmp_path: Path) -> None:
    records = [SearchRecord(f"{n}.html", "公开", "政策文件", departments=(f"第{n}局",)) for n in range(30)]
    serving = Server(put_pages(portal(tmp_path / "site", records)))
    context = chromium.new_context()
    page = context.new_page()
    page.goto(serving.root + "search.html?q=公开")
    heading(page)
    assert page.locator(".filter").count() == 1
    assert page.locator(".filter > ul > li").count() == 8
    page.get_by_text("其余 22 个").click()
    page.locator(".filter details li a").last.click()
    expect(page.locator("[data-slot=heading]")).to_have_text("1 条结果")
    expect(page.locator(".filter [aria-current=true]")).to_be_visible()
    context.close()
    serving.close()


def test_keyboard_from_end_to_end(page: Page, server: Server) -> None:
    page.goto(server.root + "search.html?q=公开")
    heading(page)
    page.locator("#q").focus()
    reached: list[str] = []
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.append(
            page.evaluate(
                "document.activeElement.closest('[data-slot],form,summary')?.dataset?.slot ?? document.activeElement.tagName"
            )
        )
    for place in ("SUMMARY", "facets", "sort", "hits", "pager"):
        assert place in reached, reached


def test_accessible(page: Page, server: Server) -> None:
    for query in ("公开", "政物公开", "，", ""):
        page.goto(server.root + f"search.html?q={query}")
        expect(page.locator("[data-slot=static]")).to_be_hidden()
        found = Axe().run(page, options={"rules": {"skip-link": {"enabled": False}}})
        assert not found.response["violations"], json.dumps(found.response["violations"], ensure_ascii=False)[
            :3000
        ]


def test_found_is_truth_in_the_browser(page: Page, server: Server, library: list[SearchRecord]) -> None:
    page.goto(server.root + "search.html")
    queries = [query for query in substrings(library, 150, seed=3) if len(query) > 1]
    answers = page.evaluate(
        """async (queries) => {
          const { search } = await import("./assets/search/query.js");
          const options = { bundle: new URL("search/", document.baseURI), limit: 1000 };
          const all = [];
          for (const query of queries) all.push((await search(query, options)).results.map((result) => result.address));
          return all;
        }""",
        queries,
    )
    assert len(queries) > 100
    for query, found in zip(queries, answers, strict=True):
        assert set(found) == truth(library, query), query
