"""Tables three and four from the ledger: they always add up, years follow on each other."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.ledger.test_reading import CASES, HEAD, drawn
from zwgk_site.kinds.report_tables import APPLICANTS, OUTCOMES, RESULTS, TABLE3, TABLE4
from zwgk_site.ledger.counting import tables_of
from zwgk_site.ledger.entries import Case, Ledger, Request
from zwgk_site.problems import Spot
from zwgk_site.text.replying import Course

DAYS = st.dates(dt.date(2021, 1, 1), dt.date(2024, 12, 31))


@st.composite
def requests(draw: st.DrawFn) -> Request:
    received = draw(DAYS)
    replied = draw(st.none() | st.dates(received, dt.date(2025, 12, 31)))
    result = draw(st.sampled_from(RESULTS)).slug if replied else ""
    applicant = draw(st.sampled_from(APPLICANTS)).slug
    return Request("1", Spot(""), applicant, Course(received), None, False, replied, result)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    received = draw(DAYS)
    closed = draw(st.none() | st.dates(received, dt.date(2025, 12, 31)))
    outcome = draw(st.sampled_from(OUTCOMES[:3])).slug if closed else "pending"
    return Case(draw(st.sampled_from(TABLE4)).slug, received, closed, outcome)


LEDGERS = st.builds(
    Ledger, st.lists(requests(), max_size=30).map(tuple), st.lists(cases(), max_size=10).map(tuple)
)


@given(LEDGERS, st.integers(2021, 2025))
def test_the_tables_add_up(ledger: Ledger, year: int) -> None:
    table = tables_of(ledger, year).table3
    assert list(table) == [line.key for line in TABLE3]
    for cells in (*table.values(), *tables_of(ledger, year).table4.values()):
        assert cells[-1] == sum(cells[:-1])
    for column in range(7):
        results = sum(table[line.key][column] for line in RESULTS)
        assert table["总计"][column] == results
        both = table["本年新收"][column] + table["上年结转"][column]
        assert both == results + table["结转下年度"][column]


@given(LEDGERS, st.integers(2021, 2024))
def test_what_is_carried_out_is_carried_into_the_next_year(ledger: Ledger, year: int) -> None:
    assert tables_of(ledger, year).table3["结转下年度"] == tables_of(ledger, year + 1).table3["上年结转"]


def test_years_before_2021_have_the_lines_of_their_format(tmp_path: Path) -> None:
    rows = "1,2019-12-30,张某某,自然人,,,,,,,2020-01-05,逾期不补正\n"
    found = drawn(tmp_path, HEAD + rows, year=2020).text
    assert "其他处理: [1, 0, 0, 0, 0, 0, 1]" in found and "逾期不补正" not in found


def test_what_is_printed_can_be_pasted_and_says_where_things_stand(tmp_path: Path) -> None:
    rows = (
        "依申公〔2023〕1号,2023-01-05,张某某,自然人,邮寄,2023-01-09,2023-01-16,,,,2023-02-10,予以公开\n"
        "依申公〔2023〕2号,2023-12-20,张某某,商业企业,,,,,,,2024-01-10,部分公开\n"
        "依申公〔2024〕7号,2024-10-11,张某某,自然人,,,,,,,,\n"
        "依申公〔2024〕8号,2024-10-24,张某某,自然人,,,,,,,,\n"
        "依申公〔2024〕9号,2024-11-14,张某某,自然人,,2024-11-15,,,,,,\n"
    )
    cases = (
        "复议1号,行政复议,2023-03-01,2023-05-01,结果维持\n复议2号,行政复议,2023-12-01,2024-02-01,结果纠正\n"
    )
    found = drawn(tmp_path, HEAD + rows, CASES + cases)
    assert found.problems == ()
    lines = found.text.split("\n")
    assert lines[:11] == [
        "# 2023年新收政府信息公开申请2件，上年结转0件；办结1件，结转下年度继续办理1件。",
        "# 办结的平均用 16.0 个工作日，超过期限的 0 件。",
        "# 到 2024-11-15：等申请人补正的 1 件；已经超过期限的 1 件；5个工作日内到期的 1 件。",
        "#   依申公〔2024〕7号：2024-11-07 到期，已超过 6 个工作日",
        "#   依申公〔2024〕8号：2024-11-21 到期，还有 4 个工作日",
        "",
        "表三:",
        "  # 自然人、商业企业、科研机构、社会公益组织、法律服务机构、其他、总计",
        "  本年新收: [1, 1, 0, 0, 0, 0, 2]",
        "  上年结转: [0, 0, 0, 0, 0, 0, 0]",
        "  予以公开: [1, 0, 0, 0, 0, 0, 1]",
    ]
    assert lines[-6:] == [
        "表四:",
        "  # 结果维持、结果纠正、其他结果、尚未审结、总计",
        "  行政复议: [1, 0, 0, 1, 2]",
        "  未经复议直接起诉: [0, 0, 0, 0, 0]",
        "  复议后起诉: [0, 0, 0, 0, 0]",
        "",
    ]
    assert "张某某" not in found.text


def test_a_year_whose_holidays_nobody_knows_is_said_and_not_guessed(tmp_path: Path) -> None:
    found = drawn(tmp_path, HEAD + "1,1999-03-01,张某某,自然人,,,,,,,,\n")
    assert [(each.code, each.level) for each in found.problems] == [("year-unknown", "warning")]
    assert "# 有的期限算不出来：1999年的放假安排不知道。" in found.text
