"""The tables of annual reports: rows, cells and sums, each mistake named by its cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.conftest import problems_of
from tests.rules.reports import FOUR, THREE, TWO, Cells, filled, place, report
from zwgk_site.problems import Problem


def told(small: Path, text: str) -> list[Problem]:
    place(small, "mzj-2023", text)
    return list(problems_of(small))


def said(small: Path, text: str) -> list[tuple[str, str, str]]:
    return [(each.level, each.code, each.what) for each in told(small, text)]


def three(**changed: Cells) -> dict[str, Cells]:
    return filled({**THREE, **changed})


def test_a_report_in_order_has_no_problem(small: Path) -> None:
    assert said(small, report()) == []


def test_the_verified_figures_of_a_large_city_hold(small: Path) -> None:
    """New, carried in, dealt with and carried out of a published report; the results stand in one line here."""
    dealt = [13364, 252, 0, 44, 121, 29, 13810]
    figures = filled(
        {
            "本年新收": [13612, 252, 0, 45, 128, 32, 14069],
            "上年结转": [535, 6, 0, 1, 18, 0, 560],
            "予以公开": dealt,
            "总计": dealt,
            "结转下年度": [783, 6, 0, 2, 25, 3, 819],
        }
    )
    overview = {
        "主动公开": "做好公开。",
        "依申请公开": "收到政府信息公开申请14069件，上年结转560件，办结13810件，结转下年度继续办理819件。",
        "政府信息管理": "审查。",
        "平台建设": "改版。",
        "监督保障": "培训。",
    }
    assert said(small, report(three=figures, overview=overview)) == []


@pytest.mark.parametrize(
    ("cell", "what", "help_"),
    [
        ("-3", "应为0 或正整数，写的是“-3”", "件数和金额不会小于 0，请对照台账核对。"),
        ("/", "应为0 或正整数，写的是“/”", "没有的写 0，不写“/”“—”“无”。"),
        ("１３", "应为0 或正整数，写的是“１３”", "数字和正负号用半角写，如 12，不写 １２。"),
        ('"1,284"', "应为0 或正整数，写的是“1,284”", "数字里不加千位分隔符，如 1284，不写 1,284。"),
        ("13件", "应为0 或正整数，写的是“13件”", "只写数字，单位已经在表头里。"),
        ("13.5", "应为0 或正整数，写的是“13.5”", "件数是整数，不带小数点，请对照台账核对。"),
        ("013", "应为0 或正整数，写的是“013”", "数字前面不加多余的 0。"),
        ("+13", "应为0 或正整数，写的是“+13”", "数字前面不加 +。"),
        (
            "十三",
            "应为0 或正整数，写的是“十三”",
            "这一格只能是数字；要说明的话写在这一部分的文字里，或写在“说明”里。",
        ),
        ("1234567890", "应为0 或正整数，写的是“1234567890”", "数字太大，或者小数位太多，请核对。"),
        ('""', "是空的，应为0 或正整数", "没有的写 0，一格也不能空。"),
        ("null", "是空的，应为0 或正整数", "没有的写 0，一格也不能空。"),
    ],
)
def test_a_cell_that_is_no_number_is_named(small: Path, cell: str, what: str, help_: str) -> None:
    text = report(three=three(本年新收=[cell, 2, 0, 1, 0, 0, 16]))
    found, *style = told(small, text)
    assert {each.code for each in style} <= {"text-style"}, "full-width figures are told in every text"
    assert (found.level, found.code) == ("error", "report-cell")
    assert found.what.replace("表三“本年新收”行“自然人”列", "") == what
    assert found.help == help_
    line = text.split("\n")[found.spot.line - 1]
    assert line.startswith("  本年新收") and line[found.spot.column - 1 :].startswith(cell)


def test_money_may_have_digits_after_the_point_and_may_not_be_text(small: Path) -> None:
    assert said(small, report(two={**TWO, "行政事业性收费": ["326.45"]})) == []
    found = told(small, report(two={**TWO, "行政事业性收费": ["3万元"]}))
    assert [each.what for each in found] == [
        "表二“行政事业性收费”行“本年收费金额”列应为0 或正数（单位万元，小数点后最多六位），写的是“3万元”"
    ]


def test_a_row_of_one_cell_needs_no_brackets(small: Path) -> None:
    text = report().replace("行政许可: [46]", "行政许可: 46")
    assert said(small, text) == []
    found = told(small, text.replace("行政许可: 46\n", "行政许可: 四十六\n"))
    assert [(each.spot.text[each.spot.column - 1 :], each.what) for each in found] == [
        ("四十六", "表二“行政许可”行“本年处理决定数量”列应为0 或正整数，写的是“四十六”")
    ]


def test_rows_that_are_missing_or_not_of_the_form(small: Path) -> None:
    rows = filled(THREE)
    del rows["重复申请"], rows["逾期不缴费"]
    rows["重复申请的"] = [0] * 7
    assert said(small, report(three=rows)) == [
        ("error", "report-row", "表三没有“重复申请的”这一行"),
        ("error", "report-row", "表三缺少 2 行：重复申请、逾期不缴费"),
    ]
    place(small, "mzj-2023", report(three=rows))
    (help_,) = [each.help for each in problems_of(small) if "重复申请的" in each.what]
    assert help_.startswith("您是不是要写“重复申请”？")


def test_a_row_of_the_older_format(small: Path) -> None:
    (found, _) = told(
        small, report(three={**filled(THREE), "其他处理": [0] * 7}, four={**FOUR, "其他": [0] * 5})
    )
    assert found.what == "表三没有“其他处理”这一行"
    assert "2023年度的报告用另一种格式，没有这一行。" in found.help


def test_too_many_and_too_few_cells(small: Path) -> None:
    text = report(three=three(本年新收=["1,284", 2, 0, 1, 0, 0, 1287], 上年结转=[1, 0, 0, 0, 0, 1]))
    assert said(small, text) == [
        ("error", "report-cells", "表三“本年新收”行应有 7 个数，写了 8 个"),
        ("error", "report-cells", "表三“上年结转”行应有 7 个数，写了 6 个"),
    ]


@pytest.mark.parametrize("row", ["本年新收", "予以公开", "本机关不掌握", "其他"])
def test_the_total_of_a_row(small: Path, row: str) -> None:
    cells = [*filled(THREE)[row][:-1], 77]
    found = [each for each in told(small, report(three=three(**{row: cells}))) if each.code == "report-sum"]
    expected = sum(int(str(cell)) for cell in cells[:-1])
    assert [each.what for each in found] == [f"表三“{row}”行“总计”列应为 {expected}，写的是 77"]


def test_the_totals_of_table_four(small: Path) -> None:
    found = told(small, report(four={**FOUR, "行政复议": [1, 0, 0, 1, 3]}))
    assert [(each.code, each.what) for each in found] == [
        ("report-sum", "表四“行政复议”行“总计”列应为 2，写的是 3")
    ]
    assert found[0].help.startswith("总计等于这一行各格之和：1＋0＋0＋1＝2（")


def test_the_sum_of_all_results_and_the_balance_of_a_column(small: Path) -> None:
    assert said(small, report(three=three(总计=[12, 2, 0, 1, 0, 0, 15]))) == [
        ("error", "report-results", "表三“总计”行“自然人”列应为 11，写的是 12"),
        ("error", "report-balance", "表三“结转下年度”行“自然人”列应为 2，写的是 3"),
        ("error", "report-results", "表三“总计”行“总计”列应为 14，写的是 15"),
        ("error", "report-balance", "表三“结转下年度”行“总计”列应为 2，写的是 3"),
        ("warning", "report-text", "文字写“办结14件”，表三“总计”行“总计”列是 15"),
    ]


def test_the_terms_of_a_sum_are_told(small: Path) -> None:
    place(small, "mzj-2023", report(three=three(结转下年度=[2, 0, 0, 0, 0, 0, 2])))
    (first, _) = [each for each in problems_of(small) if each.code == "report-balance"]
    assert "本年新收 13＋上年结转 1－办理结果总计 11＝3" in first.help


def test_one_wrong_figure_is_never_overlooked(small: Path) -> None:
    """Whichever cell of table three is off by one, a sum that has it says so; columns take turns."""
    for place_, row in enumerate(filled(THREE)):
        column = place_ % 7
        cells = [int(str(cell)) for cell in filled(THREE)[row]]
        cells[column] += 1
        found = {
            each.code for each in told(small, report(three=three(**{row: cells}))) if each.level == "error"
        }
        assert "report-sum" in found, row
        assert found & {"report-results", "report-balance"}, row
