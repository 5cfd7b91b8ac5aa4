"""Pages of open days, promises and concerns: what they show, and the form of the notice word by word."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from tests.conftest import ROOT
from tests.pages.conftest import TEMPLATES, Built, portal_of, words
from zwgk_site.pages import Page, Portal, activities, openings
from zwgk_site.pages.rows import view_of
from zwgk_site.render import Renderer

ORGAN = "样例县民政局"
PLAN = """单位名称: {organ}
活动主题: {title}
发布时间: 2024-07-05 09:00
开展时间: {when}
开展地点: 样例县图书馆
活动内容: 参观办理窗口。
活动对象: [困难群众代表10人, 监督员2人]
联系人: 社会救助科
联系方式: 0000-0000012
"""
REPORT = """活动开展情况:
  举办日期: 2024-09-12
  报送日期: 2024-09-19
  参加人数: 12
  情况: 看了窗口，开了座谈会。
  意见建议:
    - {意见: 清单看不懂。, 条数: 3, 处理: 采纳, 说明: 已改写。}
    - {意见: 每村设点。, 处理: 不采纳, 说明: 由村里帮助递交。}
"""
CONCERN = """---
标题: 临时救助多久能拿到钱
回应单位: 样例县民政局
发布时间: 2024-10-16 16:30
关切: 等批下来是不是都一个月以后了？
来源: 12345热线
收到日期: 2024-10-08
回应日期: 2024-10-16
咨询电话: 0000-0000012
---

不用等一个月。
"""
PLEDGE = """标题: 样例县2024年公开承诺事项
发布单位: 样例县人民政府办公室
发布时间: 2024-03-05 09:00
年度: 2024
承诺事项:
  - 事项: 提高低保标准
    目标: 城市不低于900元。
    责任单位: 样例县民政局
    责任人职务: 局长
    时限: 7月底前
    进展:
      - {日期: 2024-07-01, 说明: 已经提高。, 办结: 是}
  - 事项: 新增学位
    目标: 新增360个。
    责任单位: 样例县教育和体育局
    责任人职务: 局长
    时限: 9月底前
"""


@pytest.fixture
def portal(small: Path) -> Portal:
    for place, text in {
        "opendays/held.yaml": PLAN.format(organ=ORGAN, title="走进民政", when="2024-09-12") + REPORT,
        "opendays/late.yaml": PLAN.format(organ=ORGAN, title="走进养老院", when="2024年10月上旬"),
        "opendays/soon.yaml": PLAN.format(organ="样例县教育和体育局", title="走进学校", when="2024-11-下旬"),
        "opendays/earlier.yaml": PLAN.format(organ=ORGAN, title="去年的活动", when="2023-09")
        + REPORT.replace("2024-09", "2023-09"),
        "concerns/jiuzhu.md": CONCERN,
        "pledges/2024.yaml": PLEDGE,
    }.items():
        (small / place).parent.mkdir(exist_ok=True)
        (small / place).write_text(text, encoding="utf-8")
    return portal_of(small)


def site(portal: Portal, *kinds: str) -> Built:
    """The pages of some kinds only."""
    pages: list[Page] = []
    for kind in (portal.kinds[name] for name in kinds):
        view = view_of(kind)
        pages += view.lists(portal, kind) if hasattr(view, "lists") else ()
        pages += [page for entry in portal.library.entries[kind.name] for page in view.pages(portal, entry)]
    renderer = Renderer(TEMPLATES, portal.words)
    files = {artifact.path: artifact.content for page in pages for artifact in renderer.render(page)}
    return Built(portal, tuple(pages), renderer, files)


def plain(text: str) -> str:
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", "", text))


def test_the_form_has_the_words_of_the_notice(portal: Portal) -> None:
    """Every heading and every hint, as the original prints them."""
    original = re.sub(r"\s+", "", (ROOT / "tests/originals/boshan-2024.txt").read_text("utf-8"))
    form = original[original.rindex("政府开放活动计划安排报送表") :]
    said = words().table["openday"]
    keys = [
        "form_title",
        "organ",
        "theme",
        "when",
        "place",
        "content",
        "guests",
        "signing_up",
        "contact",
        "phone",
    ]
    hints = [key for key in said if key.startswith("hint_")]
    assert len(hints) == 6
    for key in (*keys, *hints):
        assert re.sub(r"\s+", "", said[key]) in form, key


def test_the_blank_form_is_there_to_print_and_the_filled_one_has_its_values(portal: Portal) -> None:
    found = site(portal, "openday")
    blank, filled = found.text("opendays/blank.html"), found.text("opendays/held/form.html")
    assert "不用写具体门牌号" in blank
    assert "不用写具体门牌号" not in filled
    for value in (ORGAN, "走进民政", "2024年9月12日", "样例县图书馆", "困难群众代表10人、监督员2人"):
        assert value in filled
        assert value not in blank
    order = ["活动主题", "开展时间", "开展地点", "活动内容", "活动对象", "活动报名方式", "联系人", "联系方式"]
    for page in (blank, filled):
        assert re.findall(r'<th scope="row">(.*?)</th>', page) == order


def test_the_form_prints_on_one_sheet_of_a4(portal: Portal, chromium: Browser, tmp_path: Path) -> None:
    """Blank and filled, with the head and foot that the site prints on every page."""
    found = site(portal, "openday")
    files = {**found.files, **{asset.path: asset.content for asset in found.renderer.assets}}
    for path, content in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    page = chromium.new_page()
    for path in ("opendays/blank.html", "opendays/held/form.html"):
        page.goto((tmp_path / path).as_uri())
        sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        assert len(sheets) == 1
        assert [round(float(side)) for side in sheets[0].mediabox[2:]] == [595, 842]
    page.close()


def test_the_page_of_an_activity_tells_how_it_went_and_what_became_of_opinions(portal: Portal) -> None:
    page = plain(site(portal, "openday").text("opendays/held.html"))
    for text in ("已报送", "2024年9月12日", "12人", "共4条：采纳3、不采纳1。", "由村里帮助递交。"):
        assert text in page


def test_an_activity_without_its_report_says_until_when_it_was_due(portal: Portal) -> None:
    page = site(portal, "openday").text("opendays/late.html")
    assert "活动已经举办，开展情况应在2024年10月16日前报送，还没有报送。" in page
    assert "notice--alert" in page


def test_the_overview_tells_the_coordinating_office_who_holds_what(portal: Portal) -> None:
    view = next(
        page.context["view"]
        for page in openings.overviews(portal, portal.kinds["openday"])
        if page.address == activities.OVERVIEW
    )
    assert isinstance(view, openings.Overview)
    assert view.total == "3"
    assert {figure.state: figure.count for figure in view.figures} == {
        "month": "1",
        "reported": "1",
        "late": "1",
    }
    months = [[one.link.text for one in month.activities] for month in view.months]
    assert months == [[]] * 8 + [["走进民政"], ["走进养老院"], ["走进学校"], []]
    assert [month.season for month in view.months].index("集中开放月") == 8
    region = view.regions[0]
    assert region.coverage == "3 个单位中，2 个安排了活动"
    assert [(o.name.text, o.planned, o.held, o.reported) for o in region.organs] == [
        ("样例县教育和体育局", "1", "0", "0"),
        (ORGAN, "2", "2", "1"),
    ]
    assert [link.text for link in region.without] == ["样例县人民政府办公室"]


def test_each_year_has_its_overview_and_leads_to_the_others(portal: Portal) -> None:
    found = {page.address: page for page in openings.overviews(portal, portal.kinds["openday"])}
    assert set(found) == {"opendays/overview.html", "opendays/overview-2023.html"}
    assert 'href="../opendays/overview-2023.html"' in site(portal, "openday").text("opendays/overview.html")


def test_a_site_without_open_days_has_neither_form_nor_overview(small: Path) -> None:
    empty = portal_of(small)
    kind = empty.kinds["openday"]
    assert [*openings.overviews(empty, kind), *activities.blank(empty, kind)] == []


def test_a_pledge_shows_its_promises_with_their_states_like_tasks(portal: Portal) -> None:
    text = site(portal, "pledge").text("pledges/2024.html")
    page = plain(text)
    assert "全年承诺2项，已完成1项。" in page
    assert "2＝已完成1＋推进中0＋未开始0＋逾期1。" in page
    assert "责任人：局长" in page
    assert "目标：新增360个。" in page
    assert 'id="c2"' in text


def test_a_concern_shows_the_question_the_answer_and_how_long_it_took(portal: Portal) -> None:
    page = plain(site(portal, "concern").text("concerns/jiuzhu.html"))
    for text in ("来源：12345热线", "等批下来是不是都一个月以后了？", "不用等一个月。", "用时7个工作日"):
        assert text in page
