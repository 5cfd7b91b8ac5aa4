"""The search page with every kind of answer, from a search that says what a test wants."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.pages.conftest import TEMPLATES, words
from tests.search.rendered import SCRIPTS, put_canned
from tests.search.server import Server
from zwgk_site.assets import read_assets

pytestmark = pytest.mark.browser


def pieces(text: str, word: str) -> list[dict[str, Any]]:
    """A text cut at a word, as the search gives it."""
    return [{"text": part, "hit": part == word} for part in re.split(f"({word})", text) if part]


def result(title: str, **more: Any) -> dict[str, Any]:
    plain = {
        "address": "policies/a.html",
        "title": title,
        "titlePieces": pieces(title, "政务公开"),
        "kind": "政策文件",
        "excerpt": pieces("推动政务公开工作扎实有效开展。", "政务公开"),
        "section": None,
        "number": None,
        "numberPieces": [],
        "department": "博山区人民政府办公室",
        "year": "2024",
        "date": "2024-06-24",
        "status": None,
        "gone": False,
        "validity": "有效",
        "why": "title",
        "via": None,
    }
    return {**plain, **more}


def choices(*counts: tuple[str, int], chosen: str = "") -> list[dict[str, Any]]:
    return [{"value": value, "count": count, "chosen": value == chosen} for value, count in counts]


RESULTS = [
    result("2024年博山区政务公开工作方案", number="博政办字〔2024〕14号", numberPieces=pieces("博政办字〔2024〕14号", "x")),
    result("附件里才有的", section="附件2：任务分工表.xlsx，第1张表", via="最低生活保障"),
    result("还没有施行的", status="尚未施行", validity="尚未施行"),
    result("2020年冠县政务公开工作要点", status="失效", gone=True, validity="失效", date="2020-07-16"),
    result("编出来的", status="示例"),
    result("", kind="重点任务", titlePieces=pieces("一项任务", "x"), validity=None, department=None, date=None),
]  # fmt: skip

LISTED: dict[str, Any] = {
    "total": 6,
    "results": RESULTS,
    "facets": {
        "kind": choices(("政策文件", 4), ("重点任务", 1)),
        "department": choices(("博山区人民政府办公室", 4)),
        "year": choices(("2024", 4), ("2020", 1)),
        "topic": choices(("综合政务", 3), ("社会救助", 2)),
        "validity": choices(("有效", 2), ("失效", 1)),
        "region": choices(("淄博市", 4), ("聊城市", 1)),
    },
    "without": {"kind": 6, "department": 6, "year": 6, "topic": 6, "validity": 6, "region": 6},
    "words": ["政务公开"],
}

OFFICE = {
    "address": "departments/mzj.html",
    "title": "汶上县民政局",
    "kicker": "相关部门",
    "lines": [
        {"label": "职责", "text": "社会救助、殡葬管理，" * 4, "href": None, "sample": True},
        {"label": "职责", "text": "养老服务。", "href": None, "sample": True},
        {"label": "电话", "text": "0000-0000000", "href": "tel:00000000000", "sample": True},
        {"label": "地址", "text": "汶上县某路", "href": "departments/mzj.html#map", "sample": False},
    ],
    "links": [["承担的重点任务", "departments/mzj.html#tasks"]],
}


def noted(kind: str, *texts: str, **more: Any) -> dict[str, Any]:
    return {**LISTED, "notes": [{"type": kind, "texts": texts}], **more}


ANSWERS: dict[str, Any] = {
    "政务公开": LISTED,
    "zwgk": noted("pinyin", "政务公开", "政务公开专区", "政务公开监督员", searched="政务公开"),
    "政物公开": noted("corrected", "政务公开", "政务服务", searched="政务公开"),
    "literal 政物公开": {},
    "literal 低保": LISTED,
    "公务政开": noted("offer", "政务公开", total=1, also={"query": "政务公开", "total": 40, "results": RESULTS[:2]}),
    "低保": noted("everyday", "最低生活保障", "社会救助"),
    "公开怎么办": noted("plain", "公开", searched="公开"),
    "养老补贴": noted("apart", "养老", "补贴", searched="养老 补贴"),
    "汶上县民政局": {**LISTED, "cards": [OFFICE]},
    "民政局": {**LISTED, "cards": [OFFICE, {**OFFICE, "title": "冠县民政局", "lines": [], "links": []}]},
    "没有这样的话": {
        "nearest": ["政务公开", "无废城市"],
        "parts": [{"query": "这样", "total": 12, "results": RESULTS[:2]}, {"query": "没有", "total": 1, "results": RESULTS[2:3]}],
    },
    "筛": {**LISTED, "facets": {**LISTED["facets"], "validity": choices(("有效", 2), ("失效", 1), chosen="有效")}},
    "断": {"unavailable": "damaged"},
}  # fmt: skip

SIZES = {"desktop": (1280, 900), "phone": (390, 844), "narrow": (320, 700)}


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    serving = Server(put_canned(tmp_path_factory.mktemp("canned"), ANSWERS, {}))
    yield serving
    serving.close()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    context.set_default_timeout(10_000)
    yield context.new_page()
    context.close()


def shown(page: Page, server: Server, query: str, edition: str = "") -> Page:
    page.goto(f"{server.root}{edition}search.html?q={query}")
    expect(page.locator("[data-slot=status]")).not_to_have_text("")
    return page


def expect_notice(page: Page, sentences: list[str]) -> None:
    """Waits: the address of a following search stands before its answer does."""
    expect(page.locator("[data-slot=notice] p")).to_have_text(sentences, use_inner_text=True)


SENTENCES = {
    "zwgk": ["按拼音“zwgk”查到“政务公开”。", "也可以查：“政务公开专区”、“政务公开监督员”。", "只查“zwgk”"],
    "政物公开": ["没有找到“政物公开”，以下是“政务公开”的结果。", "也可以查：“政务服务”。", "只查“政物公开”"],
    "公务政开": ["您要找的是不是：“政务公开”？"],
    "低保": ["同时查了“最低生活保障”、“社会救助”。", "只查“低保”"],
    "公开怎么办": ["按“公开”查的，问话的词没有算进去。", "只查“公开怎么办”"],
    "养老补贴": ["“养老补贴”没有连在一起的，以下各件分别含有“养老”、“补贴”。", "只查“养老补贴”"],
    "没有这样的话": ["没有找到“没有这样的话”。"],
}


@pytest.mark.parametrize("query", SENTENCES)
def test_what_was_done_beyond_the_query_is_said(query: str, page: Page, server: Server) -> None:
    shown(page, server, query)
    expect_notice(page, SENTENCES[query])
    expect(page.locator("[data-slot=status]")).to_contain_text(SENTENCES[query][0])
    assert page.locator("#q").input_value() == query


def test_the_query_alone_can_be_had_and_the_wider_one_again(page: Page, server: Server) -> None:
    shown(page, server, "低保")
    page.get_by_role("link", name="只查“低保”").click()
    expect(page).to_have_url(re.compile("&literal=1$"))
    expect_notice(page, ["只查了“低保”这几个字。", "把相近的说法也查上"])
    page.get_by_role("link", name="发布日期").click()
    expect(page).to_have_url(re.compile("&literal=1&sort=date$"))
    page.get_by_role("link", name="把相近的说法也查上").click()
    expect(page).not_to_have_url(re.compile("literal"))
    expect_notice(page, SENTENCES["低保"])
    shown(page, server, "政物公开&literal=1")
    expect_notice(page, ["没有找到“政物公开”。", "把相近的说法也查上"])


def test_a_hit_says_what_it_is_where_it_stands_and_why(page: Page, server: Server) -> None:
    shown(page, server, "政务公开")
    hits = page.locator(".hits > li")
    assert hits.nth(0).locator(".tag--on").all_inner_texts() == ["有效"]
    assert hits.nth(1).locator(".excerpt").inner_text().startswith("附件2：任务分工表.xlsx，第1张表")
    assert hits.nth(1).locator(".more").inner_text() == "因含有“最低生活保障”列出"
    assert hits.nth(2).locator(".tag").all_inner_texts() == ["尚未施行"]
    assert hits.nth(3).locator(".tag--alert").all_inner_texts() == ["失效"]
    assert hits.nth(4).locator(".sample").all_inner_texts() == ["示例"]
    assert hits.nth(5).locator(".marks").inner_text() == "重点任务"
    assert hits.locator(".more").count() == 1, "what has nothing to say is not there"


def test_headings_lead_from_result_to_result(page: Page, server: Server) -> None:
    shown(page, server, "民政局")
    outline = page.evaluate(
        "[...document.querySelectorAll('main h1, main h2, main h3')].filter((each) => each.offsetParent).map((each) => each.tagName + each.textContent)"
    )
    assert outline[:5] == ["H1搜索", "H2汶上县民政局", "H2冠县民政局", "H2筛选结果", "H3类别"]
    assert outline[outline.index("H26 条结果") + 1 :][:5] == [
        f"H3{title}"
        for title in (
            "2024年博山区政务公开工作方案",
            "附件里才有的",
            "还没有施行的",
            "2020年冠县政务公开工作要点",
            "编出来的",
        )
    ]
    assert outline[-1] == "H2最近搜索"


def test_a_card_gives_the_answer(page: Page, server: Server) -> None:
    shown(page, server, "汶上县民政局")
    card = page.get_by_role("region", name="汶上县民政局")
    assert card.locator(".kicker").inner_text() == "相关部门"
    assert card.locator("h2 a").get_attribute("href") == "departments/mzj.html"
    assert card.locator("dt").all_inner_texts() == ["职责", "电话", "地址"]
    assert card.locator("div", has_text="职责").locator("dd").count() == 2, "one label for both duties"
    assert card.get_by_role("link", name="0000-0000000").get_attribute("href") == "tel:00000000000"
    assert card.get_by_role("link", name="汶上县某路").get_attribute("href") == "departments/mzj.html#map"
    assert card.locator(".sample").all_inner_texts() == ["示例", "示例", "示例"]
    assert card.locator(".more a").all_inner_texts() == ["承担的重点任务"]
    assert card.locator("details").count() == 0


def test_each_of_several_cards_is_brief(page: Page, server: Server) -> None:
    shown(page, server, "民政局")
    card = page.get_by_role("region", name="汶上县民政局")
    expect(card.get_by_text("0000-0000000")).to_be_visible()
    expect(card.get_by_text("社会救助")).to_be_hidden()
    card.get_by_text("职责", exact=True).first.click()
    expect(card.get_by_text("社会救助")).to_be_visible()
    assert page.get_by_role("region", name="冠县民政局").locator("dl, .more").count() == 0


def test_on_a_phone_the_answer_comes_before_the_filters(chromium: Browser, server: Server) -> None:
    page = chromium.new_page(viewport={"width": 390, "height": 844})
    shown(page, server, "民政局")
    places = [page.locator(each).first.bounding_box() for each in (".answer", ".facets", ".hits")]
    tops = [place["y"] for place in places if place]
    assert len(tops) == 3 and tops == sorted(tops)
    page.close()


def test_every_way_to_narrow_is_offered_but_those_without_a_choice(page: Page, server: Server) -> None:
    shown(page, server, "政务公开")
    assert page.locator(".filter h3").all_inner_texts() == ["类别", "有效性", "年份", "主题分类", "地区"]
    page.get_by_role("link", name="社会救助 2").click()
    expect(page).to_have_url(re.compile("topic="))
    page.get_by_role("link", name="淄博市 4").click()
    expect(page).to_have_url(re.compile("topic=.*region="))
    page.go_back()
    expect(page).not_to_have_url(re.compile("region="))


def test_only_what_is_in_force(page: Page, server: Server) -> None:
    shown(page, server, "政务公开")
    page.get_by_role("link", name="只看有效文件").click()
    expect(page).to_have_url(re.compile("validity=%E6%9C%89%E6%95%88"))
    shown(page, server, "筛&validity=有效")
    expect(page.locator(".filter", has_text="有效性").locator("a")).to_have_text(
        ["全部 6", "有效 2", "失效 1"]
    )
    expect(page.locator(".filter [aria-current=true]")).to_have_text("有效 2")
    expect(page.get_by_role("link", name="只看有效文件")).to_have_count(0)


def test_the_corrected_query_is_listed_beside_the_few_of_the_query(page: Page, server: Server) -> None:
    shown(page, server, "公务政开")
    beside = page.get_by_role("region", name="“政务公开”的结果")
    assert beside.locator(".hits > li").count() == 2
    beside.get_by_role("link", name="看“政务公开”的全部 40 条").click()
    expect(page).to_have_title(re.compile("^“政务公开”"))


def test_nothing_found_leads_on(page: Page, server: Server) -> None:
    shown(page, server, "没有这样的话")
    near = page.get_by_role("region", name="相近的词")
    assert near.get_by_role("link").all_inner_texts() == ["政务公开", "无废城市"]
    part = page.get_by_role("region", name="含有“这样”的 12 条结果")
    assert part.locator("h3").count() == 2
    expect(part.get_by_role("link", name="看“这样”的全部 12 条")).to_be_visible()
    expect(page.get_by_role("region", name="含有“没有”的 1 条结果").get_by_text("全部")).to_have_count(0)
    ask = page.get_by_role("region", name="还可以问")
    assert [link.get_attribute("href") for link in ask.get_by_role("link").all()] == [
        "tel:12345",
        "pages/apply.html",
        "pages/guide.html",
    ]
    expect(page.get_by_role("link", name="政策文件").last).to_be_visible()
    near.get_by_role("link", name="政务公开").click()
    expect(page.locator("[data-slot=heading]")).to_have_text("6 条结果")
    for gone in ("相近的词", "含有“这样”的 12 条结果", "还可以问"):
        expect(page.get_by_role("region", name=gone)).to_have_count(0)


def test_focus_goes_to_what_tells_first(page: Page, server: Server) -> None:
    shown(page, server, "政务公开")
    for query, slot in (
        ("zwgk", "notice"),
        ("民政局", "cards"),
        ("政务公开", "heading"),
        ("没有这样的话", "notice"),
        ("断", "notice"),
    ):
        page.locator("#q").fill(query)
        page.locator("#q").press("Enter")
        expect(page.locator(f"[data-slot={slot}]")).to_be_focused()
    shown(page, server, "zwgk")
    page.get_by_role("link", name="发布日期").click()
    expect(page.locator("[data-slot=heading]")).to_be_focused()


def test_an_answer_that_comes_late_does_not_take_the_place_of_a_visitor_who_went_on(
    page: Page, server: Server
) -> None:
    shown(page, server, "低保")
    page.evaluate(
        "() => { document.querySelector('[data-slot=sort] a').click();"
        " document.querySelector('[data-slot=recent-keep]').focus(); }"
    )
    page.wait_for_url("**sort=**")
    expect(page.locator("[data-slot=sort] strong")).to_have_text("发布日期")
    expect(page.get_by_label("在这台设备上记住我的搜索")).to_be_focused()


# ── the visitor's own searches ─────────────────────────────────────────────────────────────────


def kept(page: Page) -> Any:
    return page.evaluate("localStorage.getItem('zwgk-recent')")


def test_searches_are_kept_only_when_wanted_and_can_be_cleared(page: Page, server: Server) -> None:
    shown(page, server, "政务公开")
    wanted = page.get_by_label("在这台设备上记住我的搜索")
    expect(wanted).not_to_be_checked()
    assert page.evaluate("localStorage.length") == 0, "nothing is kept unasked"
    wanted.check()
    for query in ("低保", "民政局", "低保"):
        shown(page, server, query)
    recent = page.get_by_role("region", name="最近搜索")
    assert recent.get_by_role("link").all_inner_texts() == ["低保", "民政局"]
    recent.get_by_role("link", name="民政局").click()
    expect(recent.get_by_role("link")).to_have_text(["民政局", "低保"])
    recent.get_by_role("button", name="清除").click()
    expect(recent.get_by_role("link")).to_have_count(0)
    expect(wanted).to_be_focused()
    expect(wanted).to_be_checked()
    assert kept(page) == ""
    shown(page, server, "低保")
    wanted.uncheck()
    assert page.evaluate("localStorage.length") == 0
    expect(recent.get_by_role("link")).to_have_count(0)


def test_few_and_short_searches_are_kept(page: Page, server: Server) -> None:
    shown(page, server, "政务公开")
    page.get_by_label("在这台设备上记住我的搜索").check()
    for number in range(10):
        shown(page, server, f"第{number}个")
    shown(page, server, "长" * 100)
    page.goto(server.root + "search.html?q=，，")
    assert kept(page).split("\n") == [f"第{number}个" for number in range(9, 1, -1)]


def test_a_browser_that_keeps_nothing(page: Page, server: Server) -> None:
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
    )
    shown(page, server, "政务公开")
    expect(page.locator("[data-slot=heading]")).to_have_text("6 条结果")
    expect(page.get_by_label("在这台设备上记住我的搜索")).to_be_hidden()


# ── every state, every screen ──────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", ["zwgk", "公务政开", "民政局", "没有这样的话", "断"])
@pytest.mark.parametrize(("edition", "scheme"), [("", "light"), ("", "dark"), ("elder/", "light")])
def test_axe_finds_nothing_and_nothing_scrolls_sideways(
    chromium: Browser, server: Server, query: str, size: str, edition: str, scheme: Any
) -> None:
    width, height = SIZES[size]
    context = chromium.new_context(viewport={"width": width, "height": height}, color_scheme=scheme)
    page = shown(context.new_page(), server, query, edition)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page, options={"rules": {"skip-link": {"enabled": False}}}).response["violations"]
    assert found == []
    context.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("query", ["zwgk", "民政局", "没有这样的话"])
def test_text_twice_as_large_still_fits(large_text: Browser, server: Server, query: str, size: str) -> None:
    width, height = SIZES[size]
    page = large_text.new_page(viewport={"width": width, "height": height})
    shown(page, server, query)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_on_paper_the_results_stand_alone(page: Page, server: Server) -> None:
    shown(page, server, "民政局")
    page.emulate_media(media="print")
    for gone in ("form", ".facets", ".recent"):
        assert not page.locator(gone).locator("visible=true").count(), gone
    for there in (".answer", ".hits"):
        expect(page.locator(there).first).to_be_visible()


# ── what it costs, and what it may use ─────────────────────────────────────────────────────────

OWN = (
    *("address", "cards", "combobox", "element", "notes", "page", "recent", "results", "words"),
    *("lexicon", "letters", "mend", "nodes", "phrases", "pinyin", "slips", "suggest", "syllables", "units"),
)
"""Modules of the page and of the suggestions; the index has its own."""


def code_of(name: str) -> str:
    return (SCRIPTS / f"{name}.js").read_text("utf-8")


def test_the_scripts_cost_little() -> None:
    served = {artifact.path: artifact.content for artifact in read_assets(TEMPLATES / "assets")[0]}
    sizes = {name: len(gzip.compress(served[f"assets/search/{name}.js"], 6)) for name in OWN}
    assert sum(sizes.values()) < 20_000, sizes


def test_the_words_the_script_says_are_those_it_is_given() -> None:
    code = "".join(path.read_text("utf-8") for path in SCRIPTS.glob("*.js"))
    table = words().table
    given = {*table["finding"], *table["suggest"], "sample", "comma", "gap"}
    said = set(re.findall(r'say\(\s*"(\w+)"', code)) | set(re.findall(r'"(also|part)"', code))
    kinds = {"pinyin", "corrected", "plain", "apart", "offer", "everyday"}
    problems = {"marks", "long", "only_excluded"} | {"offline", "file", "damaged"}
    computed = {*kinds, *problems, *(f"facet_{field}" for field in LISTED["facets"]), "relevance", "date"}
    assert said | computed == given


TOO_NEW = r"\.at\(|replaceChildren|\.replaceAll\(|\?\?=|\|\|=|&&=|structuredClone|Object\.hasOwn|\(\?<[=!]|requestSubmit|^await |\s#\w+[(=;]"
"""What Chrome 80 or Safari 13.4 lack."""


@pytest.mark.parametrize("name", sorted(path.stem for path in SCRIPTS.glob("*.js")))
def test_old_browsers_know_what_the_scripts_use(name: str) -> None:
    assert re.findall(TOO_NEW, code_of(name), re.MULTILINE) == []
