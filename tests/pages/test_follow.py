"""Following through on pages: the progress of a plan, the tasks of an organ, the plans of units, and their data."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
import re
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.pages.conftest import Built, built, portal_of
from zwgk_site.library import Tally
from zwgk_site.pages import Portal
from zwgk_site.pages.annualtext import annual_text, rate
from zwgk_site.searchable import records_of

UNITS = """应公布单位: [yangli-gebumen, 样例县人民政府办公室]
单位方案:
  - {单位: 样例县民政局, 发布日期: 2024-06-28}
  - {单位: 样例县教育和体育局, 发布日期: 2024-07-02, 链接: "https://www.example.gov.cn/fangan.html", 说明: 推迟印发。}
"""
PLAIN = re.compile(r"<[^>]+>")


def rows(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


@pytest.fixture(scope="module")
def followed(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The small site, its plan with units that had to publish one, of which one did not."""
    import shutil

    from tests.conftest import BROKEN

    content = Path(shutil.copytree(BROKEN / "base" / "content", tmp_path_factory.mktemp("f") / "content"))
    plan = content / "plans" / "2024-yangli.yaml"
    plan.write_text(plan.read_text("utf-8") + UNITS, encoding="utf-8")
    return built(portal_of(content))


def test_the_page_of_every_plan_says_how_far_it_was_at_each_quarter(demo: Built) -> None:
    for plan, commitments in demo.portal.library.commitments.items():
        text = demo.text(f"plans/{plan}/progress.html")
        tally = Tally.of(commitments)
        assert f'<td class="n" data-label="全部任务已完成">{tally.done}/{tally.total}</td>' in text
        assert f'href="../../plans/{plan}.html"' in text
        assert f'href="{plan}/progress.html"' in demo.text(f"plans/{plan}.html").replace("../plans/", "")
        overdue = text.partition('id="late"')[2].partition("</section>")[0]
        assert ("没有逾期未完成的任务" in overdue) == (tally.late == 0)


def test_quarters_in_the_data_are_those_of_the_page_and_of_the_state_today(demo: Built) -> None:
    for plan, commitments in demo.portal.library.commitments.items():
        data = rows(demo.files[f"plans/{plan}/progress.csv"])
        whole = [row for row in data if row["单位"] == "全部任务"]
        tally = Tally.of(commitments)
        last = whole[-1]
        assert (last["任务总数"], last["已完成"], last["推进中"], last["未开始"], last["逾期"]) == tuple(
            map(str, (tally.total, tally.done, tally.doing, tally.todo, tally.late))
        )
        for row in data:
            parts = [int(row[name]) for name in ("已完成", "推进中", "未开始", "逾期")]
            assert sum(parts) == int(row["任务总数"])
        annual = json.loads(demo.text(f"plans/{plan}/annual.json"))
        assert [q["已完成"] for q in annual["各季度进展"]] == [int(row["已完成"]) for row in whole]
        assert annual["已完成"] == tally.done and annual["截至"] == "2024-11-15"


def test_the_paragraph_holds_only_numbers_that_are_also_figures(demo: Built) -> None:
    for entry in demo.portal.library.entries["plan"]:
        found = annual_text(demo.portal, demo.portal.library.plan(entry.record.id))
        known = {figure.value for figure in found.figures}
        said = PLAIN.sub("", found.text).replace("2024年11月15日", "").partition("》")[2]
        for number in re.findall(r"(?<![\d.])\d+(?=[项件个])", said):
            value = int(number)
            sums = {a + b for a in known for b in known if a is not None and b is not None}
            assert value in known or value in sums or value == _proven(demo, entry.record.id), (number, said)


def _proven(demo: Built, plan: str) -> int:
    from zwgk_site.relate.follow import figures

    return figures(demo.portal.library, demo.portal.library.plan(plan)).proven


@given(st.integers(0, 500), st.integers(1, 500))
def test_a_rate_is_rounded_half_up_to_one_place(done: int, total: int) -> None:
    done = min(done, total)
    text = rate(done, total)
    assert text.endswith("%")
    exact = Decimal(100) * done / total
    assert abs(Decimal(text[:-1]) - exact) <= Decimal("0.05")
    assert (text == "100%") >= (done == total)


def test_rates_as_statistics_write_them() -> None:
    assert [rate(*pair) for pair in ((0, 0), (0, 3), (1, 16), (7, 15), (1, 1))] == [
        "", "0%", "6.3%", "46.7%", "100%",
    ]  # fmt: skip


def test_the_page_of_an_organ_leads_to_all_its_tasks_by_state_and_deadline(demo: Built) -> None:
    library = demo.portal.library
    organ = "wenshang-mzj"
    page = demo.text(f"departments/{organ}/tasks.html")
    own, shared = library.tasks_of(organ), library.shared_tasks_of(organ)
    assert f"任务 {len(own)} 项" in page and f"共同任务 {len(shared)} 项" in page
    assert (
        f"查看全部任务（{len([c for c in (*own, *shared) if c.plan == '2024-wenshang'])} 项）"
        in demo.text(f"departments/{organ}.html")
    )
    data = rows(demo.files[f"departments/{organ}/tasks.csv"])
    assert len(data) == len(own) + len(shared)
    dated = [row["截止日期"] for row in data if row["截止日期"]]
    assert dated == sorted(dated)


def test_every_organ_with_tasks_has_the_page_and_no_other(demo: Built) -> None:
    library = demo.portal.library
    for entry in library.entries["department"]:
        organ = entry.record.id
        wanted = bool(library.tasks_of(organ) or library.shared_tasks_of(organ))
        assert (f"departments/{organ}/tasks.html" in demo.files) == wanted
        assert (f"elder/departments/{organ}/tasks.html" in demo.files) == wanted


def test_a_late_task_says_its_working_days(tiny: Built) -> None:
    late = Portal(replace(tiny.portal.library, today=dt.date(2025, 1, 6)), tiny.portal.words)
    commitments = {
        plan: tuple(replace(c, status="late") for c in some)
        for plan, some in late.library.commitments.items()
    }
    site = built(Portal(replace(late.library, commitments=commitments), late.words))
    # 1 January 2025 is a holiday: 2, 3 and 6 January are worked.
    assert "逾期 3 个工作日" in site.text("departments/yangli-mzj/tasks.html")
    assert "逾期 3 个工作日" in site.text("plans/2024-yangli/progress.html")


def test_which_units_published_their_plan_in_time(followed: Built) -> None:
    text = followed.text("plans/2024-yangli/units.html")
    assert "应当公布本单位方案的 3 个单位中，2 个已经公布，其中按期公布 1 个。" in text
    assert "最迟2024年6月30日向社会公布" in text
    assert 'rel="external"' in text
    assert rows(followed.files["plans/2024-yangli/units.csv"]) == [
        {"单位": "样例县教育和体育局", "公布情况": "超期公布", "发布日期": "2024-07-02",
         "方案": "https://www.example.gov.cn/fangan.html", "说明": "推迟印发。"},
        {"单位": "样例县民政局", "公布情况": "按期公布", "发布日期": "2024-06-28", "方案": "", "说明": ""},
        {"单位": "样例县人民政府办公室", "公布情况": "逾期未公布", "发布日期": "", "方案": "", "说明": ""},
    ]  # fmt: skip
    annual = json.loads(followed.text("plans/2024-yangli/annual.json"))
    assert (annual["应公布方案的单位"], annual["已公布方案的单位"], annual["按期公布方案的单位"]) == (3, 2, 1)
    assert annual["参考文字"] == (
        "《2024年样例县政务公开工作要点》列任务1项。截至2024年11月15日，已完成0项，推进中1项，未开始0项，逾期0项，"
        "完成率0%。应当公布本单位实施方案的3个单位中，2个已经公布，其中1个按期公布。"
    )


def test_a_plan_that_asks_nothing_of_units_has_no_such_page(tiny: Built) -> None:
    assert "plans/2024-yangli/units.html" not in tiny.files
    assert "units.html" not in tiny.text("plans/2024-yangli.html")


def test_a_plan_leads_to_its_progress_and_to_the_plans_of_its_units(demo: Built) -> None:
    found = {record.address: record for record in records_of(demo.portal)}
    card = found["plans/2024-shifan.html"].card
    assert card is not None
    links = dict(card.links)
    assert links["进展、逾期和各单位情况"] == "plans/2024-shifan/progress.html"
    assert links["单位方案公布情况"] == "plans/2024-shifan/units.html"
    other = found["plans/2024-wenshang.html"].card
    assert other is not None and "单位方案公布情况" not in dict(other.links)


def test_the_data_are_found_by_everyday_words(demo: Built) -> None:
    card = next(record for record in records_of(demo.portal) if record.address == "data/index.html").card
    assert card is not None and {"下载", "CSV", "怎么下载"} <= set(card.asked)
