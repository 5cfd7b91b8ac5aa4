"""依申请公开: the guide in five steps, the form, the calculators' tables, and the chart of the procedure."""

from __future__ import annotations

import datetime as dt
import io
import json
import re
from pathlib import Path

import docx
import pytest

from tests.pages.conftest import TEMPLATES, Built, words
from tests.rules.test_application import place
from zwgk_site.gather import gather
from zwgk_site.kinds import discover
from zwgk_site.kinds.application import Application
from zwgk_site.kinds.flow import Flow
from zwgk_site.pages import Portal, apply_time
from zwgk_site.pages.flow import FlowChart, flow_chart
from zwgk_site.pages.page import Link
from zwgk_site.settings import Settings
from zwgk_site.text.workdays import Workdays
from zwgk_site.urls import Here

GUIDE = "pages/apply.html"


def chart_of(portal: Portal, *steps: object) -> FlowChart:
    return flow_chart(portal, Flow.model_validate({"步骤": steps}), "办理流程", "f")


def test_the_guide_goes_from_searching_to_what_one_can_do_then(demo: Built) -> None:
    text = demo.text(GUIDE)
    anchors = re.findall(r'<h2 id="([a-z]+)">', text)
    assert anchors[:5] == ["search", "fill", "submit", "wait", "unsatisfied"]
    assert 'action="../search.html"' in text
    assert "本站没有在线申请" in text and "不用写用途" in text
    for way in ("提交当天", "签收的，签收当天", "双方确认之日"):
        assert way in text


def test_the_old_names_of_the_page_still_lead_to_it(demo: Built) -> None:
    portal = demo.portal
    assert portal.texts(Here.at("search.html"), portal.site.ask)[0] == Link("依申请公开", GUIDE)
    assert "困难群众救助" in demo.text(GUIDE), "the special that names the page is named on it"
    assert 'href="../pages/apply.html"' in demo.text("specials/kunnan-jiuzhu.html")


def test_the_form_asks_for_the_same_on_paper_and_in_word(demo: Built) -> None:
    record = demo.portal.library.records("application", Application)[0]
    page = demo.text("pages/apply/form.html")
    document = docx.Document(io.BytesIO(demo.files["pages/apply/form.docx"]))
    cells = {cell.text.strip() for row in document.tables[0].rows for cell in row.cells}
    form = record.form
    for item in (*form.person, *form.body, *form.wanted):
        assert f'<th scope="row">{item}</th>' in page
        assert item in cells
    for option in (*form.forms, *form.ways):
        assert f"□ {option}" in page
    assert "　".join(f"□ {option}" for option in form.ways) in cells
    assert not any("用途" in cell for cell in cells)
    assert any("不用写用途" in paragraph.text for paragraph in document.paragraphs)


def test_the_fees_agree_with_what_the_question_says(demo: Built) -> None:
    fees, question = demo.text("pages/apply/fees.html"), demo.text("questions/gongkai-shoufei.html")
    assert "10件以下（含10件）</th><td>不收费" in fees and "10 件以下不收费" in question
    assert "30页以下（含30页）</th><td>不收费" in fees and "30 页以下不收费" in question
    assert '<th scope="row">45件</th><td>20×100＋10×200＋5×300</td><td class="n">5500元</td>' in fees
    assert '<th scope="row">201页</th><td>70×10＋100×20＋1×40</td><td class="n">2740元</td>' in fees


def test_the_table_of_time_limits_begins_on_the_day(demo: Built) -> None:
    text = demo.text("pages/apply/time.html")
    days = re.findall(r'<time datetime="([0-9-]+)">', text)
    assert days[:4] == ["2024-11-15", "2024-11-26", "2024-12-13", "2025-01-13"]
    assert len(days) == 4 * apply_time.COMING


def test_the_script_is_given_the_days_of_the_library(demo: Built) -> None:
    years = json.loads(demo.text("pages/apply/workdays.json"))
    workdays = Workdays()
    assert set(years) >= {"2022", "2023", "2024"}
    for year, days in years.items():
        day = dt.date(int(year), 1, 1)
        while day.year == int(year):
            off, on = day.isoformat() in days["放假"], day.isoformat() in days["上班"]
            assert workdays.is_workday(day) == (on or (day.weekday() < 5 and not off))
            day += dt.timedelta(days=1)


def test_a_year_whose_holidays_are_not_known_is_said_not_guessed(small: Path) -> None:
    place(small)
    today = dt.date(2048, 12, 20)
    library, found = gather(Settings(small, TEMPLATES, small, today=today), discover(), today)
    assert library is not None, found
    portal = Portal(library, words())
    view = apply_time.view(portal, library.records("application", Application)[0])
    assert view.rows == ()
    assert view.unknown == "2048年的放假安排还没有公布，到那一年的期限现在算不出来。"


def test_every_reply_is_explained_with_its_article_and_can_be_pointed_at(demo: Built) -> None:
    text = demo.text("pages/apply/replies.html")
    assert len(re.findall(r'id="reply-', text)) == 10
    names = re.findall(r'<h2 id="[a-z]+">(.不.|有没有)</h2>', text)
    assert names == ["补不补", "该不该", "有没有", "给不给", "当不当"]


@pytest.fixture
def portal(tiny: Built) -> Portal:
    return tiny.portal


def test_a_chart_says_the_same_in_its_drawing_and_its_list(portal: Portal) -> None:
    chart = chart_of(
        portal,
        {
            "名称": "申请",
            "谁": "村民",
            "下一步": [{"到": "审核", "当": "材料齐全"}, {"到": "申请", "当": "材料不齐"}],
        },
        {"名称": "审核", "时限": "5日内", "下一步": "结束"},
    )
    assert [[line.text for line in box.words] for box in chart.boxes] == [
        ["1. 申请", "村民", "材料不齐：回到第1步"],
        ["2. 审核", "5日内"],
    ]
    assert [[line.text for line in arrow.words] for arrow in chart.arrows] == [["材料齐全"]]
    assert [
        (item.anchor, item.label, [(way.when, way.link.text, way.link.href) for way in item.onward])
        for item in chart.steps
    ] == [
        ("f-1", "下一步：", [("材料齐全：", "审核", "#f-2"), ("材料不齐：", "申请", "#f-1")]),
        ("f-2", "到此为止。", []),
    ]


def test_a_plain_procedure_fits_a_narrow_telephone(portal: Portal) -> None:
    chart = chart_of(portal, *({"名称": f"第{n}步要做的很长很长的一件事情和它的全部说明"} for n in "一二三"))
    assert float(chart.across.removesuffix("em")) * 16 <= 288
    assert max(len(line.text) for box in chart.boxes for line in box.words) <= 16


def test_the_drawing_has_a_name_and_can_be_scrolled_by_keyboard(demo: Built) -> None:
    text = demo.text(GUIDE)
    assert '<div class="flow" role="region" tabindex="0" aria-label="依申请公开流程图">' in text
    assert 'role="img" aria-labelledby="flow-title flow-said"' in text
    assert '<a href="#flow-9">答复</a>' in text
