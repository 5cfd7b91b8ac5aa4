"""The pages of consultations, decisions, meetings and evaluations tell the same story, and add up."""

from __future__ import annotations

import re

from tests.pages.conftest import Built
from zwgk_site.kinds.consultation import Consultation, state_on
from zwgk_site.kinds.decision import Decision
from zwgk_site.relate.decisions import places, stage_on

OPEN = "consultations/shifan-yanglao-sheshi.html"
STORY = "consultations/shifan-linshi-jiuzhu.html"


def text(demo: Built, path: str) -> str:
    """The words of a page's main part, tags and white space taken out."""
    main = demo.text(path).split('<main id="main">')[1].split("</main>")[0]
    return re.sub(r"\s+", "", re.sub(r"<[^>]+>", " ", main))


def test_open_consultations_stand_on_top_of_the_list_and_have_one_of_their_own(demo: Built) -> None:
    page = text(demo, "consultations/index.html")
    assert "正在征集，还有20天截止" in page
    titles = re.findall(r'class="title"><a href="([^"]+)"', demo.text("consultations/index.html"))
    assert titles[0].endswith("shifan-yanglao-sheshi.html")
    narrowed = demo.text("consultations/state-open/index.html")
    assert "shifan-yanglao-sheshi.html" in narrowed and "shifan-linshi-jiuzhu.html" not in narrowed


def test_while_it_is_open_the_page_begins_with_how_to_take_part(demo: Built) -> None:
    page = text(demo, OPEN)
    assert "还有20天截止" in page and "请注明“养老设施管理办法意见”" in page
    assert page.index("怎样提意见") < page.index("背景") < page.index("草案全文", 500)
    assert "公开意见采纳情况" in page and "2024年12月12日以前" in page
    assert "意见收集和采纳情况" not in page


def test_afterwards_it_tells_the_counts_and_both_feedbacks(demo: Built) -> None:
    page = text(demo, STORY)
    for said in ("采纳4248.8%", "部分采纳1719.8%", "不采纳2731.4%", "合计86", "征集结束后第6日"):
        assert said in page
    assert "出台后第8个工作日" in page
    assert 'aria-label="收到意见 86 条：采纳 42、部分采纳 17、不采纳 27"' in demo.text(STORY)
    assert 'href="#art-5"' in demo.text(STORY)


def test_every_answered_sample_tells_as_many_main_views_as_it_received(demo: Built) -> None:
    library = demo.portal.library
    told = 0
    for record in library.records("consultation", Consultation):
        if state_on(record, library.today).slug == "answered":
            assert record.feedback is not None
            assert sum(view.count or 1 for view in record.feedback.views) == record.feedback.total
            told += 1
    assert told >= 3


def test_the_dossier_of_the_story_is_complete_and_that_of_the_open_one_is_not_late(demo: Built) -> None:
    library = demo.portal.library
    found = {record.id: record for record in library.records("decision", Decision)}
    done, going = found["shifan-linshi-jiuzhu"], found["shifan-yanglao-sheshi"]
    assert stage_on(done, library) == "已出台"
    assert [place.state for place in places(done, library)] == ["filled"] * 8 + ["absent"]
    assert stage_on(going, library) == "公众参与"
    states = [place.state for place in places(going, library)]
    assert states == ["filled"] * 3 + ["later", "open", "open", "later", "later", "open"]


def test_dossier_and_list_lead_to_each_other(demo: Built) -> None:
    assert 'href="../decisions/shifan-linshi-jiuzhu.html"' in demo.text("agendas/shifan-2024.html")
    assert 'href="../agendas/shifan-2024.html"' in demo.text("decisions/shifan-linshi-jiuzhu.html")
    assert "共4项，已出台1项，已调出1项" in text(demo, "agendas/shifan-2024.html")


def test_the_document_leads_to_all_that_came_before_it(demo: Built) -> None:
    page = demo.text("policies/shifan-2024-6.html")
    for target in (STORY, "decisions/shifan-linshi-jiuzhu.html", "meetings/shifan-2024-38.html"):
        assert f'href="../{target}"' in page
    assert 'href="../evaluations/shifan-2019-5.html"' in demo.text("policies/shifan-2019-5.html")


def test_meetings_are_counted_by_year_with_the_months_that_have_no_topic(demo: Built) -> None:
    page = text(demo, "meetings/index.html")
    assert "示范县人民政府2024年4次（全年不少于10次）1月、2月、3月、5月、7月、10月" in page


def test_evaluations_are_counted_by_organ_and_year(demo: Built) -> None:
    page = text(demo, "evaluations/index.html")
    assert "示范县民政局2023年2次（每年不少于2次）" in page
