"""What the portal measures of itself, and what is left to each veto threshold."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from tests.aid import change, put
from tests.rules.conftest import inspected
from tests.rules.reports import GOVERNMENT, place, report
from zwgk_site.kinds.assessment import Measured
from zwgk_site.library import Library
from zwgk_site.relate.inspection import Veto, vetoes
from zwgk_site.relate.measures import MEASURES, measure_of
from zwgk_site.relate.measuring import Lacking, Measure, Scope, count, points, scope_of

DAY = dt.date(2024, 11, 15)
ARREARS = "年度: {year}\n单位: {organ}\n合同数量: 1\n金额: 2\n发布时间: {day} 10:00\n"
CONCERN = """---
标题: 救助多久到账？
回应单位: 样例县民政局
发布时间: {answered} 09:00
关切: 多久到账？
来源: 12345热线
收到日期: {received}
回应日期: {answered}
超时说明: 核实用时较长。
咨询电话: 0000-0000012
---

十个工作日。
"""
NEWS = "  - {{标识: d{n}, 名称: 动态{n}, 说明: 动态, 关键词: 动态, 类型: 工作动态}}\n"  # empty: never renewed


def library(small: Path, day: dt.date = DAY) -> Library:
    return inspected(small, day).library


def veto(small: Path, name: str, day: dt.date = DAY) -> Veto:
    return next(each for each in vetoes(library(small, day)) if each.name == name)


def test_every_measure_that_content_may_name_can_be_measured(small: Path) -> None:
    assert set(MEASURES) == set(get_args(Measured))
    scope = Scope(library(small), None)
    assert {measure_of(scope, name).total for name in MEASURES if name != "重点任务按时完成"} == {0}


def test_an_organ_counts_once_for_the_newest_year_due(small: Path) -> None:
    put(small, "arrears/a.yaml", ARREARS.format(year=2022, organ="样例县民政局", day="2023-03-20"))
    put(small, "arrears/b.yaml", ARREARS.format(year=2023, organ="样例县民政局", day="2024-03-20"))
    put(small, "arrears/c.yaml", ARREARS.format(year=2023, organ="样例县教育和体育局", day="2024-04-01"))
    measure = measure_of(scope_of(library(small), "县民政局"), "拖欠账款按时公布")
    assert measure == Measure(1, 2, (Lacking("department", "yangli-jyhtyj"),), "arrears")


def test_the_work_of_other_regions_does_not_count(small: Path) -> None:
    put(small, "arrears/b.yaml", ARREARS.format(year=2023, organ="样例县民政局", day="2024-03-20"))
    change(
        small,
        "departments.yaml",
        (
            "\n单位:",
            "  - {标识: lin, 名称: 邻县, 级别: 县}\n\n单位:\n  - {标识: lin-mzj, 名称: 邻县民政局, 地区: 邻县, 类别: 工作部门}",
        ),
    )
    assert measure_of(scope_of(library(small), "邻县民政局"), "拖欠账款按时公布").total == 0
    assert measure_of(scope_of(library(small), "样例县民政局"), "拖欠账款按时公布").total == 1


def test_answers_within_their_working_days_count(small: Path) -> None:
    put(small, "concerns/a.md", CONCERN.format(received="2024-10-08", answered="2024-10-14"))
    assert measure_of(Scope(library(small), None), "关切回应按时").done == 1


def test_a_concern_left_for_three_months_fails_the_site_for_a_year(small: Path) -> None:
    put(small, "concerns/a.md", CONCERN.format(received="2024-02-01", answered="2024-05-04"))
    found = veto(small, "silent")
    assert (found.state, found.found, found.headroom) == ("veto", 1, 0)
    put(small, "concerns/a.md", CONCERN.format(received="2024-02-01", answered="2024-05-03"))
    assert (veto(small, "silent").state, veto(small, "silent").headroom) == ("clear", 1)


def test_columns_of_news_without_a_day_count_up_to_the_threshold(small: Path) -> None:
    text = (small / "columns.yaml").read_text("utf-8")
    for number, (state, headroom) in {4: ("clear", 1), 5: ("veto", 0)}.items():
        more = "".join(NEWS.format(n=n) for n in range(number))
        (small / "columns.yaml").write_text(text + more, "utf-8")
        found = [veto(small, name, dt.date(2024, 6, 1)) for name in ("stale", "blank")]
        assert [(each.state, each.headroom) for each in found] == [(state, headroom)] * 2


def test_the_home_page_may_be_a_fortnight_old(small: Path) -> None:
    published = library(small).entries["policy"][0].record
    newest: dt.date = published.published.date()  # type: ignore[attr-defined]
    fortnight = newest + dt.timedelta(days=14)
    assert (veto(small, "home", fortnight).state, veto(small, "home", fortnight).headroom) == ("clear", 0)
    assert veto(small, "home", fortnight + dt.timedelta(days=1)).state == "veto"


@given(st.integers(0, 50), st.integers(1, 50), st.decimals(0, 100, places=2))
def test_points_never_leave_their_weight(good: int, bad: int, weight: Decimal) -> None:
    measure = count("policy", [(Lacking("", ""), True)] * good + [(Lacking("", ""), False)] * bad)
    found = points(measure, weight)
    assert found is not None
    assert 0 <= found <= weight
    assert len(measure.lacking) == bad
    assert points(count("policy", []), weight) is None


def test_a_government_is_not_asked_for_a_report_before_its_own_day(small: Path) -> None:
    place(small, "a", report(2023))
    place(small, "b", report(2022, organ=GOVERNMENT, published="2023-03-20 09:00"))
    owed = Measure(2, 2, (), "annualreport")
    for day in (dt.date(2024, 2, 1), dt.date(2024, 3, 31)):
        assert measure_of(Scope(library(small, day), None), "年度报告按时") == owed
    late = measure_of(Scope(library(small, dt.date(2024, 4, 1)), None), "年度报告按时")
    assert late == Measure(1, 2, (Lacking("department", "yangli-zf"),), "annualreport")
