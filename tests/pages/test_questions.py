"""Questions, benefits, packages, and the choice by person: what their pages say, without any script."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.aid import change, put, with_aid
from tests.pages.conftest import Built, built, portal_of
from zwgk_site.kinds.publication import AUDIENCES, INDUSTRIES, LIFE_EVENTS


@pytest.fixture
def aid(small: Path) -> Path:
    return with_aid(small)


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", text.partition("<main")[2].partition("</main>")[0]))


def test_an_answer_comes_with_its_clause_and_whom_to_call(aid: Path) -> None:
    page = built(portal_of(aid)).text("questions/jine.html")
    assert '<a href="../policies/new.html#art-2">第二条</a>' in page
    assert 'href="tel:00000000012"' in page
    assert "notice--alert" not in page
    assert page.index("按低保标准的 1 至 6 倍计算") < page.index("家里出事没钱了怎么办")


def test_an_answer_whose_basis_was_repealed_says_what_to_go_by(aid: Path) -> None:
    change(aid, "questions/jine.md", ("样民发〔2024〕6号", "样民发〔2019〕5号"))
    site = built(portal_of(aid))
    said = "依据的样民发〔2019〕5号已于2024年9月1日废止，答案可能过时。请以样例县临时救助实施办法（样民发〔2024〕6号）为准。"
    page = site.text("questions/jine.html")
    assert said in plain(page)
    assert '<a href="../policies/new.html">样例县临时救助实施办法（样民发〔2024〕6号）</a>' in page
    assert "答复可能过时" in site.text("questions/index.html")
    assert "questions/jine.html" in site.text("questions/validity-outdated/index.html")


def test_an_answer_past_its_own_day_refers_to_the_organ(aid: Path) -> None:
    change(aid, "questions/jine.md", ("咨询电话:", "有效期至: 2024-11-14\n咨询电话:"))
    said = "答复的有效期到2024年11月14日为止，已经过了。请以答复单位的最新答复为准。"
    assert said in plain(built(portal_of(aid)).text("questions/jine.html"))


def test_a_question_that_leads_to_another_is_shown_there_once(demo: Built) -> None:
    page = demo.text("questions/linshi-jine.html").partition("<main")[2].partition("</main>")[0]
    assert page.count('href="../questions/linshi-zaici.html"') == 1, (
        "each names the other: it stands where one asks next"
    )
    asked = page.index(">接着常问</h2>")
    assert asked < page.index('href="../questions/linshi-zaici.html"') < page.index(">相关问答</h2>")
    assert page.index(">相关问答</h2>") < page.index('href="../questions/dibao-biaozhun.html"')


def test_questions_stand_by_matter_those_often_asked_first(aid: Path) -> None:
    text = (aid / "questions/jine.md").read_text("utf-8")
    for name, hot in (("b", "否"), ("a", "是")):
        put(
            aid,
            f"questions/{name}.md",
            text.replace("临时救助能给多少钱", f"问题{name}").replace("事项:", f"热门: {hot}\n事项:"),
        )
    other = text.replace("事项: 临时救助", "事项: 低保").replace("临时救助能给多少钱", "低保多少")
    put(aid, "questions/c.md", other)
    page = built(portal_of(aid)).text("questions/index.html")
    assert re.findall(r'<h2 id="(matter-[a-z]+)">', page) == ["matter-linshijiuzhu", "matter-dibao"]
    order = [page.index(f"questions/{name}.html") for name in ("a", "b", "c")]
    assert order == sorted(order)
    assert 'href="../questions/knowledge.json"' in page


def test_a_benefit_tells_the_six_things_and_whether_one_can_apply(aid: Path) -> None:
    page = plain(built(portal_of(aid)).text("benefits/qiuzhi.html"))
    for heading in ("申请条件", "申报材料清单", "办理流程", "承办部门", "联系方式", "起止时间"):
        assert heading in page
    assert "即将截止还有 10 天截止按2024年11月15日推算" in page.replace("\n", "")
    assert "2024年10月8日至2024年11月25日" in page


def test_an_address_of_another_site_is_announced(aid: Path) -> None:
    change(aid, "benefits/qiuzhi.yaml", ("咨询电话:", "网上办理: https://www.example.com/a\n咨询电话:"))
    page = built(portal_of(aid)).text("benefits/qiuzhi.html")
    assert re.search(r'<a href="https://www.example.com/a" rel="external">.*（将离开政府网站）', page)


def test_a_package_says_that_its_documents_are_valid_or_which_are_not(aid: Path) -> None:
    good = plain(built(portal_of(aid)).text("packages/jiuzhu.html"))
    assert "收录的本站文件 1 件，截至2024年11月15日都有效。" in good
    assert "国务院令第649号国家级，本站未收录全文" in good
    change(
        aid,
        "packages/jiuzhu.yaml",
        ("文件: 样民发〔2024〕6号", "文件: [样民发〔2024〕6号, 样民发〔2019〕5号]"),
    )
    bad = built(portal_of(aid)).text("packages/jiuzhu.html")
    assert "收录的 2 件文件里有 1 件已经失效或废止" in plain(bad)
    assert bad.index("样民发〔2019〕5号") < bad.index('id="steps"')


def test_every_option_of_a_helper_leads_to_a_section_with_a_heading(aid: Path) -> None:
    page = built(portal_of(aid)).text("packages/jiuzhu.html")
    options = re.findall(r'<a href="#((?:ask|result)-\d+)"><span>([^<]+)</span>', page)
    assert options == [("ask-2", "急"), ("result-1", "不急"), ("result-2", "是"), ("result-3", "否")]
    for anchor, _ in options:
        assert re.search(
            rf'<section class="asked[^"]*" id="{anchor}" aria-labelledby="{anchor}-title">', page
        )
        assert f'<h3 id="{anchor}-title">' in page


def test_one_gets_from_who_one_is_to_what_there_is_by_links_alone(aid: Path) -> None:
    site = built(portal_of(aid))
    index = site.text("for/index.html")
    assert '<a href="../for/needy/index.html">我是困难群众</a>' in index
    assert '<a href="../for/needy/relief.html">' in index
    page = site.text("for/needy/relief.html")
    assert [page.index(f"{name}.html") for name in ("packages/jiuzhu", "questions/jine")]
    assert "benefits/qiuzhi.html" not in page
    assert "benefits/qiuzhi.html" in site.text("for/graduates/job.html")
    assert "questions/jine.html" in site.text("for/event-relief/index.html")
    assert "for/index.html" in site.text("sitemap.html")


def test_only_what_exists_has_a_page(aid: Path) -> None:
    site = built(portal_of(aid))
    found = {path for path in site.files if path.startswith("for/")}
    assert found == {
        "for/index.html",
        "for/needy/index.html",
        "for/needy/relief.html",
        "for/graduates/index.html",
        "for/graduates/job.html",
        "for/event-relief/index.html",
        "for/event-job/index.html",
    }


def test_a_site_that_says_whom_nothing_concerns_has_no_such_pages(tiny: Built) -> None:
    assert [path for path in tiny.files if path.startswith("for/")] == []


def test_slugs_of_persons_matters_and_industries_never_collide() -> None:
    for slugs in (AUDIENCES, LIFE_EVENTS, INDUSTRIES):
        assert len(set(slugs.values())) == len(slugs)
        assert "index" not in slugs.values()


def test_what_does_not_apply_any_more_stands_last(aid: Path) -> None:
    text = (aid / "questions/jine.md").read_text("utf-8").replace("2024-09-02", "2024-11-02")
    put(
        aid,
        "questions/alt.md",
        text.replace("样民发〔2024〕6号", "样民发〔2019〕5号").replace("多少钱", "几倍"),
    )
    page = built(portal_of(aid)).text("for/needy/index.html")
    assert page.index("questions/jine.html") < page.index("questions/alt.html")


def test_hotlines_get_every_answer_with_its_basis_and_state(aid: Path) -> None:
    change(
        aid,
        "questions/jine.md",
        ("条款: 第二条", "条款: 第二条\n  - 名称: 《社会救助暂行办法》（国务院令第649号）"),
    )
    table = json.loads(built(portal_of(aid)).text("questions/knowledge.json"))
    (question,) = table.pop("问答")
    assert table == {"版本": 1, "网站": "样例县政务公开", "截至": "2024-11-15"}
    address = "https://www.example.gov.cn/policies/new.html"
    assert question == {
        "标识": "jine",
        "问题": "临时救助能给多少钱？",
        "问法": ["家里出事没钱了怎么办", "困难补助一次给多少"],
        "事项": "临时救助",
        "答复": "按低保标准的 1 至 6 倍计算。",
        "依据": [
            {
                "文件": "样例县临时救助实施办法",
                "文号": "样民发〔2024〕6号",
                "有效性": "现行有效",
                "条款": [{"名称": "第二条", "网址": f"{address}#art-2"}],
                "网址": address,
            },
            {"文件": "《社会救助暂行办法》（国务院令第649号）"},
        ],
        "答复单位": "样例县民政局",
        "咨询电话": "0000-0000012",
        "发布时间": "2024-09-02 09:00",
        "核对日期": "2024-09-02",
        "状态": "有效",
        "热门": False,
        "适用对象": ["困难群众"],
        "办事情形": ["社会救助"],
        "示例": False,
        "网址": "https://www.example.gov.cn/questions/jine.html",
    }


def test_hotlines_hear_that_an_answer_may_be_out_of_date(aid: Path) -> None:
    change(aid, "questions/jine.md", ("样民发〔2024〕6号", "样民发〔2019〕5号"))
    (question,) = json.loads(built(portal_of(aid)).text("questions/knowledge.json"))["问答"]
    assert question["状态"] == "可能过时"
    assert question["过时原因"] == ["依据的样民发〔2019〕5号已于2024年9月1日废止，答案可能过时。"]
    assert question["以此为准"] == ["样例县临时救助实施办法（样民发〔2024〕6号）"]


def test_what_a_package_holds_can_be_had_as_a_table(aid: Path) -> None:
    rows = built(portal_of(aid)).text("packages/jiuzhu/list.csv").splitlines()
    assert rows[0].lstrip("\ufeff") == "步骤,类别,名称,文号,有效性,网址"
    assert rows[1].startswith("看文件,政策文件,样例县临时救助实施办法,样民发〔2024〕6号,现行有效,https://")
    assert "看文件,政策文件,社会救助暂行办法,国务院令第649号,," in rows
