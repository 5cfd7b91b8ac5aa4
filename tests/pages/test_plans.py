"""A plan: every task in its section, the words of the original, states that add up."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import replace

import pytest

from tests.pages.conftest import Built, built
from zwgk_site.library import STATUSES, Tally
from zwgk_site.pages import Portal
from zwgk_site.pages.columns import columns_of
from zwgk_site.pages.meter import LENGTH, meter
from zwgk_site.pages.narrow import narrows
from zwgk_site.pages.sections import sections
from zwgk_site.pages.tasks import due, row
from zwgk_site.pages.units import cell
from zwgk_site.urls import Here

HERE = Here.at("plans/x.html")
PLANS = {"2024-liaocheng": 12, "2023-yantai": 69, "2024-wenshang": 54, "2024-boshan": 67, "2020-guanxian": 21}


@pytest.mark.parametrize("plan", PLANS)
def test_every_task_stands_once_in_the_table_of_its_section(demo: Built, plan: str) -> None:
    text = demo.text(f"plans/{plan}.html")
    anchors = re.findall(r'<tr id="(t\d+)">', text)
    assert anchors == [commitment.key for commitment in demo.portal.library.commitments[plan]]
    record, commitments = demo.portal.library.plan(plan), demo.portal.library.commitments[plan]
    parts = sections(demo.portal, HERE, record, commitments, columns_of(demo.portal, record, commitments))
    assert [part.title for part in parts for _ in part.rows] == [
        commitment.path[-1] for commitment in commitments
    ]


@pytest.mark.parametrize("plan", PLANS)
def test_the_cells_are_the_words_of_the_original(demo: Built, plan: str) -> None:
    for commitment in demo.portal.library.commitments[plan]:
        for units in (commitment.leads, commitment.responsible):
            found = cell(demo.portal, HERE, "责任单位", units)
            assert "".join(piece.text for piece in found.pieces) == units.text
            assert found.inherited == units.inherited


def test_cells_left_blank_and_cells_taken_over_are_told_apart(demo: Built) -> None:
    commitments = demo.portal.library.commitments["2024-boshan"]
    text = demo.text("plans/2024-boshan.html")
    assert text.count('<span class="same">同上</span>') == sum(c.responsible.inherited for c in commitments)
    blank = [c for c in demo.portal.library.commitments["2024-wenshang"] if not c.responsible.text]
    assert demo.text("plans/2024-wenshang.html").count("原表空白") == len(blank)


def test_names_lead_to_organs_and_collective_names_to_what_they_stand_for(demo: Built) -> None:
    text = demo.text("plans/2024-wenshang.html")
    assert '<a href="../departments/wenshang-mzj.html">县民政局</a>' in text
    group = re.search(r'<a href="#(unit-[\w-]+)" class="many">县政府各部门、单位</a>', text)
    assert group is not None
    explained = text.partition(f'id="{group[1]}"')[2].partition("</details>")[0]
    assert "汶上县民政局" in explained


def test_the_states_add_up_in_words_and_in_the_bar(demo: Built) -> None:
    for commitments in demo.portal.library.commitments.values():
        tally = Tally.of(commitments)
        drawn = meter(demo.portal, tally)
        assert sum(int(figure.count) for figure in drawn.figures) == tally.total
        assert sum(float(bar.length) for bar in drawn.bars) == pytest.approx(LENGTH, abs=0.5)
    assert "54 ＝ 已完成 27 ＋ 推进中 22 ＋ 未开始 4 ＋ 逾期 1。" in demo.text("plans/2024-wenshang.html")


def test_narrowed_pages_together_hold_every_task(demo: Built) -> None:
    for plan, commitments in demo.portal.library.commitments.items():
        offered = narrows(demo.portal, demo.portal.library.plan(plan), commitments)
        states = [narrow for narrow in offered if narrow.name == "status"]
        assert sum(len(narrow.commitments) for narrow in states) == len(commitments)
        for narrow in offered:
            text = demo.text(f"plans/{plan}/{narrow.name}-{narrow.slug}.html")
            assert re.findall(r'<tr id="(t\d+)">', text) == [c.key for c in narrow.commitments]


def test_deadlines_say_how_many_days_are_left_or_past(demo: Built) -> None:
    portal = demo.portal
    commitment = next(
        c for c in portal.library.commitments["2024-wenshang"] if c.deadline and c.status == "doing"
    )

    def note(day: dt.date, status: str) -> str:
        at = Portal(replace(portal.library, today=day), portal.words)
        found = due(at, replace(commitment, status=status))
        assert found is not None and found.day == "2024-12-31"
        return found.note

    assert commitment.deadline is not None and commitment.deadline.due == dt.date(2024, 12, 31)
    assert note(dt.date(2024, 11, 15), "doing") == "", "far ahead, days left are noise"
    assert note(dt.date(2024, 12, 1), "doing") == "还有 30 天"
    assert note(dt.date(2024, 12, 31), "doing") == "今天到期"
    assert note(dt.date(2025, 1, 3), "late") == "已过 3 天"
    assert note(dt.date(2024, 12, 30), "done") == ""


def test_progress_shows_its_newest_entry_its_evidence_and_that_it_is_invented(demo: Built) -> None:
    portal = demo.portal
    plan = portal.library.plan("2024-wenshang")
    commitments = portal.library.commitments["2024-wenshang"]
    made = [row(portal, HERE, c, columns_of(portal, plan, commitments)) for c in commitments]
    second = made[1]
    assert second.state.status == "done" and second.state.percent == ""
    assert second.latest is not None and second.latest.day == "2024-09-27"
    assert [link.text for link in second.latest.evidence] == ["民间投资政策清单"]
    assert second.sample
    assert {item.state.status for item in made} == set(STATUSES)


def test_a_plan_in_prose_has_no_columns_it_would_leave_empty(demo: Built) -> None:
    text = demo.text("plans/2024-liaocheng.html")
    assert 'class="table tasks tasks--plain"' in text
    assert "原表空白" not in text
    assert "责任单位：" in text, "what a paragraph does name stands below it"


def test_the_home_page_names_the_nearest_deadlines(demo: Built) -> None:
    text = demo.text("index.html")
    assert 'aria-labelledby="deadlines"' in text
    assert "<b>15<small>天</small></b>后到期" in text
    assert 'href="plans/2024-wenshang/due-2024-11-30.html">2 项未完成的任务</a>' in text
    opens = re.search(r"<b>17<small>天</small></b>(.*?)</li>", text, re.DOTALL)
    assert opens is not None and opens[1].startswith("后</p>"), "what begins is not said to end"
    assert "<span>开始受理</span>" in opens[1] and ">2024-12-02</time>" in opens[1]
    span = re.search(
        r'<b>15<small>天</small></b>(\w+)</p>\s*<div>\s*<p class="title"><a href="opendays/', text
    )
    assert span is not None and span[1] == "内", "on some day of 下旬"
    over = replace(demo.portal.library, today=dt.date(2026, 1, 1))
    later = built(Portal(over, demo.portal.words)).text("index.html")
    assert 'id="deadlines"' not in later, "nothing is due: the section is left out"
