"""The disclosure platform: its columns, the items of the law, the guide, items of information, documents about disclosure."""

from __future__ import annotations

import csv
import io
import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import BROKEN
from tests.pages.conftest import Built, built, portal_of
from tests.rules.columns import column, information, with_columns, with_platform
from zwgk_site.kinds.articles import ART20, duties_of
from zwgk_site.kinds.platform import APPLYING, BASIC

DUTIES = "columns/fdzdgk.html"


def plain(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


def shelf(html: str) -> list[str]:
    """Names in the platform's list of columns."""
    found = re.search(r'<nav class="shelf.*?</nav>', html, re.DOTALL)
    return re.findall(r"<a [^>]*>([^<]+)</a>", found[0]) if found else []


def test_the_platform_lists_its_columns_in_the_prescribed_order(demo: Built) -> None:
    names = shelf(demo.text("columns/zfxxgk.html"))
    assert names[:6] == ["政府信息公开", *BASIC, APPLYING]


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("columns/zfxxgk.html", "政府信息公开"),
        ("pages/guide.html", ""),
        ("regulations/index.html", "政府信息公开制度"),
        (DUTIES, "法定主动公开内容"),
        ("columns/czyjs.html", "财政预决算"),
        ("reports/index.html", "政府信息公开年报"),
    ],
)
def test_every_basic_column_shows_the_list_and_its_own_place(demo: Built, address: str, here: str) -> None:
    html = demo.text(address)
    assert set(BASIC) <= set(shelf(html))
    current = re.findall(r'aria-current="page">([^<]+)</a>', html[html.index('class="shelf') :])
    assert here == "" or current[0] == here


def test_columns_outside_the_platform_have_no_such_list(demo: Built) -> None:
    assert shelf(demo.text("policies/index.html")) == []


def test_every_item_of_the_law_stands_there_in_its_words_with_a_column(demo: Built) -> None:
    text = demo.text(DUTIES)
    duties = duties_of("县级")
    rows = re.findall(r'<th scope="row" rowspan="\d+">([^<]+)<span class="small soft">([^<]+)', text)
    assert rows == [(duty.text, duty.term) for duty in duties]
    assert len(ART20) == 15 and len(duties) == 22
    assert "没有设栏目" not in text


def test_an_item_that_does_not_apply_says_why(demo: Built) -> None:
    assert "不适用：公务员招录由省、市公务员主管部门统一组织并公布" in plain(demo.text(DUTIES))


def test_what_a_county_cannot_make_is_remarked(demo: Built) -> None:
    remark = "县级人民政府没有制定行政法规、规章的权限"
    assert remark in plain(demo.text(DUTIES)) and remark in plain(demo.text("policies/index.html"))


def test_the_items_are_data_too_and_say_the_same(demo: Built) -> None:
    text = demo.files["columns/fdzdgk/list.csv"].decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert {row["条款"] for row in rows} == {duty.term for duty in duties_of("县级")}
    page = plain(demo.text(DUTIES))
    assert all(row["栏目"] in page and row["状态"] in page for row in rows)
    assert {row["状态"].split("：")[0] for row in rows} <= {"更新及时", "长期公开", "不适用"}


def test_a_column_counts_what_stands_in_it_not_in_those_below(demo: Built) -> None:
    rows = csv.DictReader(io.StringIO(demo.files["columns/fdzdgk/list.csv"].decode("utf-8-sig")))
    counts = {row["栏目"]: row["条数"] for row in rows}
    policies = len(demo.portal.library.entries["policy"])
    assert counts["政策文件"] == f"{policies} 条"


def test_the_guide_says_its_nine_things_and_the_day(demo: Built) -> None:
    text = plain(demo.text("pages/guide.html"))
    nine = [
        "政府信息的分类",
        "编排体系",
        "获取方式",
        "机构名称",
        "办公地址",
        "办公时间",
        "联系电话",
        "传真号码",
        "互联网联系方式",
    ]
    assert all(name in text for name in nine)
    assert "更新日期： 2024-11-15 09:00" in text
    assert all(name in text for name in ("查阅场所", "要求更正", "监督渠道"))
    assert 'href="tel:00000000000"' in demo.text("pages/guide.html")


def test_an_item_shows_what_the_catalogue_asks_for_its_elements_and_its_files(demo: Built) -> None:
    html = demo.text("information/czyjs-2024-ys.html")
    text = plain(html)
    assert all(name in text for name in ("索引号 000000000/2024-01005", "生成日期 2024年2月6日"))
    assert "一般公共预算收入 9.2亿元" in text and "2024年全县一般公共预算、政府性基金预算" in text
    assert re.search(r'href="[^"]*files/information/files/2024-ys\.xlsx" download', html)


def test_a_document_about_disclosure_leads_to_its_text_here(demo: Built) -> None:
    assert 'href="../policies/shifan-2022-11.html"' in demo.text("regulations/shifan-guiding.html")
    assert "本站没有收录全文。" in demo.text("regulations/tiaoli.html")


def test_other_platforms_are_listed_by_groups_and_marked_as_invented(demo: Built) -> None:
    html = demo.text("columns/zfxxgk.html")
    peers = html[html.index('id="peers"') :]
    peers = peers[: peers.index("</section>")]
    assert re.findall("<dt>([^<]+)</dt>", peers) == ["上级政府", "部门", "乡镇街道"]
    assert peers.count("示例") == peers.count("<li>") == 5


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A site whose column holds more than a page."""
    small = Path(shutil.copytree(BROKEN / "base" / "content", tmp_path_factory.mktemp("full") / "content"))
    with_columns(small, column("caizheng", "财政预决算", "依据: 规定"))
    for number in range(22):
        year = 2024 if number < 12 else 2023
        changed = {"生成日期": f"{year}-02-01", "发布时间": f"{year}-02-{number % 20 + 2:02d} 09:00"}
        information(small, f"budget-{number}", 标题=f"预算{number}", **changed)
    return built(portal_of(small))


def test_a_column_of_more_than_a_page_is_narrowed_to_its_years(full: Built) -> None:
    first, second = full.text("columns/caizheng.html"), full.text("columns/caizheng/2.html")
    assert first.count('<p class="title">') == 20 and second.count('<p class="title">') == 2
    year = full.text("columns/caizheng/year-2023.html")
    assert year.count('<p class="title">') == 10 and "财政预决算：2023年" in year
    for html, current in ((first, "全部年份 22"), (second, "全部年份 22"), (year, "2023年 10")):
        chips = html[html.index('<ul class="chips">') :]
        shown = plain(chips[: chips.index("</ul>")]).split()
        assert shown == ["全部年份", "22", "2024年", "12", "2023年", "10"]
        marked = re.search(r'aria-current="true">(.*?)</a>', chips)
        assert marked is not None and plain(marked[1]).split() == current.split()


def test_what_a_column_holds_on_one_page_is_not_narrowed(demo: Built) -> None:
    assert "全部年份" not in demo.text("columns/czyjs.html")
    assert not any(re.match(r"columns/\w+/year-", path) for path in demo.files)


def test_an_item_without_a_column_is_said_on_the_page(small: Path) -> None:
    with_platform(small)
    html = built(portal_of(small)).text("columns/c2.html")
    assert "没有设栏目" in html and plain(html).count("没有设栏目") == 15


def test_a_site_that_is_no_platform_has_no_list_of_items(tiny: Built) -> None:
    assert not any('class="shelf' in tiny.text(page.address) for page in tiny.pages)
    assert "columns/fdzdgk/list.csv" not in tiny.files
