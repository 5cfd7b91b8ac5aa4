"""Annual reports come by the words of their rows and columns; no figure is changed, what does not add up is said."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import docx
import openpyxl
import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from tests.conftest import ROOT
from tests.importing.official import append_four, append_three, append_two
from tests.pages.conftest import portal_of
from tests.rules.conftest import problems_of
from tests.rules.reports import FOUR, THREE, TWO, filled
from zwgk_site.cli import main
from zwgk_site.exports.annualreport_docx import artifacts
from zwgk_site.importing.grids import EMPTY, Grid, Place
from zwgk_site.importing.report.recognised import of_sheets
from zwgk_site.importing.report.tables import tables
from zwgk_site.importing.report.written import report, told
from zwgk_site.importing.taking import Taken, taken

REPORTS = ROOT / "content" / "reports"
NAMES = sorted(path.stem for path in REPORTS.glob("*.yaml"))
TABLES = ("表二", "表三", "表四")
TITLE = "样例县民政局2023年政府信息公开工作年度报告"
Content = Mapping[str, Any]


def content(name: str) -> Content:
    found = yaml.load((REPORTS / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def rows(table: Content) -> dict[str, list[str]]:
    """A table with every row as a list."""
    return {key: cells if isinstance(cells, list) else [cells] for key, cells in table.items()}


def form_of(data: Content) -> str:
    return "2019" if int(data["年度"]) < 2021 else "2021"


def sample() -> dict[str, Any]:
    """A report in order, as texts."""
    tables_ = {"表二": TWO, "表三": filled(THREE), "表四": FOUR}
    return {
        "标题": TITLE,
        "年度": "2023",
        **{
            name: {key: [str(cell) for cell in cells] for key, cells in table.items()}
            for name, table in tables_.items()
        },
    }


def book(
    path: Path, data: Content, sheets: bool = False, change: Callable[[Worksheet], None] | None = None
) -> Path:
    """The tables of a report on one sheet, or each on its own."""
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "年报"
    sheet.append([data["标题"]])
    append_two(sheet, data["表二"], form_of(data))
    sheet = made.create_sheet("表三") if sheets else sheet
    append_three(sheet, data["表三"], form_of(data))
    sheet = made.create_sheet("表四") if sheets else sheet
    append_four(sheet, data["表四"])
    if change is not None:
        change(sheet)
    made.save(path)
    return path


def loaded(found: Taken) -> Content:
    data = yaml.load(found.content, yaml.BaseLoader)
    assert isinstance(data, dict)
    return data


@pytest.mark.parametrize("sheets", [False, True], ids=["one sheet", "three sheets"])
@pytest.mark.parametrize("name", NAMES)
def test_the_tables_of_a_report_in_a_workbook_are_the_same(name: str, sheets: bool, tmp_path: Path) -> None:
    wanted = content(name)
    found = loaded(taken(book(tmp_path / "a.xlsx", wanted, sheets), "a"))
    assert [rows(found[table]) for table in TABLES] == [rows(wanted[table]) for table in TABLES]
    assert (found["标题"], found["年度"]) == (wanted["标题"], wanted["年度"])


@cache
def downloads() -> Mapping[str, bytes]:
    """The Word files of the demonstration by the id of their report."""
    made = artifacts(portal_of(ROOT / "content"), ())
    return {Path(one.path).parent.name: one.content for one in made}


@pytest.mark.parametrize("name", NAMES)
def test_a_report_downloaded_as_word_and_imported_is_the_same(name: str, tmp_path: Path) -> None:
    wanted = dict(content(name))
    path = tmp_path / "a.docx"
    path.write_bytes(downloads()[name])
    found = loaded(taken(path, "a"))
    for key in ("标题", "年度", "引言", "总体情况", "问题和改进", "其他事项"):
        assert _trimmed(found[key]) == _trimmed(wanted[key]), key
    for key in ("主动公开情况", "申请情况", "复议诉讼情况"):
        notes = wanted.get("说明", {})
        assert wanted.get(key, "") in found.get(key, "")
        assert all(line in str(notes) for line in _rest(found.get(key, ""), wanted.get(key, "")))
    assert [rows(found[table]) for table in TABLES] == [rows(wanted[table]) for table in TABLES]


def _trimmed(value: Any) -> Any:
    return {key: text.strip() for key, text in value.items()} if isinstance(value, dict) else value.strip()


def _rest(text: str, known: str) -> list[str]:
    return [line.removeprefix("说明：") for line in text.replace(known, "").split("\n") if line.strip()]


def test_the_report_names_what_it_found_and_what_is_wanted(tmp_path: Path) -> None:
    assert taken(book(tmp_path / "a.xlsx", sample()), "a").report == (
        "导入为：年度报告（里面有年度报告的表二、表三、表四）",
        "认出的：",
        f"  标题：{TITLE}",
        "  发布单位：样例县民政局",
        "  年度：2023",
        "  表二：6 行（应有 6 行），第一个数在 “年报”B4",
        "  表三：25 行（应有 25 行），第一个数在 “年报”D19",
        "  表四：3 行（应有 3 行），第一个数在 “年报”A47",
        "没有认出、要填写的：发布时间、引言、总体情况·主动公开、总体情况·依申请公开、总体情况·政府信息管理、"
        "总体情况·平台建设、总体情况·监督保障、问题和改进、其他事项",
    )


def looked(found: Taken) -> list[str]:
    lines = list(found.report)
    start = lines.index("请核对（数字照原样，一个没有改）：")
    return [line.strip() for line in lines[start + 1 :] if line.startswith("  ")]


def test_sums_that_do_not_add_up_are_said_and_nothing_is_changed(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["J19"] = 99

    found = taken(book(tmp_path / "a.xlsx", sample(), change=change), "a")
    assert rows(loaded(found)["表三"])["本年新收"] == ["13", "2", "0", "1", "0", "0", "99"]
    assert looked(found) == [
        "“年报”J19 表三“本年新收”行“总计”列应为 16，写的是 99",
        "“年报”J43 表三“结转下年度”行“总计”列应为 86，写的是 3",
    ]


def test_an_empty_cell_is_no_zero_and_text_stays_text(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["E19"], sheet["B8"], sheet["A47"] = None, "46 件", "/"

    found = taken(book(tmp_path / "a.xlsx", sample(), change=change), "a")
    data = loaded(found)
    assert rows(data["表三"])["本年新收"][:2] == ["13", ""]
    assert rows(data["表二"])["行政许可"] == ["46 件"] and rows(data["表四"])["行政复议"][0] == "/"
    assert looked(found) == [
        "“年报”B8 表二“行政许可”行“本年处理决定数量”列应为0 或正整数，写的是“46 件”",
        "“年报”E19 表三“本年新收”行“商业企业”列是空的",
        "“年报”A47 表四“行政复议”行“结果维持”列应为0 或正整数，写的是“/”",
    ]


def test_numbers_are_those_of_the_cells_whatever_their_form(tmp_path: Path) -> None:
    def change(sheet: Worksheet) -> None:
        sheet["B8"], sheet["D20"], sheet["B15"] = 1368, 0, 330.2
        sheet["B8"].number_format = "#,##0"
        sheet["D20"].number_format = '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ '
        sheet["B15"].number_format = "0.0"

    data = loaded(taken(book(tmp_path / "a.xlsx", sample(), change=change), "a"))
    assert rows(data["表二"])["行政许可"] == ["1368"]
    assert rows(data["表二"])["行政事业性收费"] == ["330.2"]
    assert rows(data["表三"])["上年结转"][0] == "0"


def grid(table: Sequence[Sequence[str]], name: str = "表") -> Grid:
    width = max(map(len, table))
    return Grid(
        name,
        tuple(
            tuple(Place(cell, "own") if cell else EMPTY for cell in (*row, *[""] * (width - len(row))))
            for row in table
        ),
    )


THREE_HEAD = [
    ["", "申请人情况", "", "", "", "", "", ""],
    ["", "自然人", "法人或其他组织", "", "", "", "", "总计"],
    ["", "", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", ""],
]
COUNTS = [[str(place) for place in range(at, at + 7)] for at in range(25)]


@settings(max_examples=30)
@given(st.permutations(list(enumerate(filled(THREE)))), st.permutations(range(7)))
def test_rows_and_columns_are_known_by_their_words_in_any_order(
    order: list[tuple[int, str]], columns: list[int]
) -> None:
    """As a CSV, with rows and columns of table three in another order than the form's."""
    labels = ["自然人", "商业企业", "科研机构", "社会公益组织", "法律服务机构", "其他", "总计"]
    head = ["", *(labels[column] for column in columns)]
    body = [[key, *(COUNTS[at][column] for column in columns)] for at, key in order]
    found = tables([grid([head, *body])])
    wanted = {("表三", key): tuple(COUNTS[at]) for at, key in order}
    assert {key: row.cells for key, row in found.rows.items()} == wanted


def test_labels_may_be_wide_or_broken_or_without_marks() -> None:
    body = [
        ["一、本年新收政府信息\n公开申请数量", *"1000001"],
        ['3.危及"三安全一稳定"', *"1000001"],
        ["（二）部分公开(区分处理的，只计这一情形，不计其他情形)", *"1000001"],
        ["１．属于国家秘密", *"1000001"],
        ["（七）合计", *"1000001"],
    ]
    found = tables([grid([*THREE_HEAD, *body])])
    assert [key for _, key in found.rows] == [
        "本年新收",
        "危及三安全一稳定",
        "部分公开",
        "属于国家秘密",
        "总计",
    ]


def test_a_row_or_a_column_that_is_not_known_is_named() -> None:
    body = [["一、本年新收政府信息公开申请数量", *"1000001"], ["九、别的", *"2000002"]]
    found = of_sheets([grid([*THREE_HEAD, *body])])
    lines = list(told(found))
    assert "  “表”A5 九、别的" in lines and "  “表”B5 2" in lines
    assert [line for line in lines if "缺少 24 行" in line]
    assert "  # 没有认出这一行，请填写：上年结转" in report(found).split("\n")
    head = [THREE_HEAD[0], [*THREE_HEAD[1][:7], ""], THREE_HEAD[2]]
    lacking = tables([grid([*head, *body])])
    assert not lacking.rows and lacking.notes == ["“表”表三没有认出这些列：总计，这张表没有导入"]


def test_a_sheet_without_any_of_the_tables_is_said_as_a_whole() -> None:
    found = tables(
        [grid([*THREE_HEAD, ["本年新收", *"1000001"]]), grid([["甲", "乙"], ["丙", "丁"]], "底稿")]
    )
    assert found.left == ["“底稿”（里面没有年度报告的表）"]


def test_a_row_that_comes_twice_is_said() -> None:
    body = [["本年新收", *"1000001"], ["本年新收", *"2000002"]]
    found = tables([grid([*THREE_HEAD, *body])])
    assert found.notes == ["表三“本年新收”有两行，用了 “表”B4 起的一行，“表”B5 起的没有导入"]


def test_a_row_of_the_other_form_is_said() -> None:
    body = [
        ["（六）其他处理", *"1000001"],
        ["1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请", *"1000001"],
        ["逾期不缴费", *"0000000"],
    ]
    found = tables([grid([*THREE_HEAD, *body])])
    assert [key for _, key in found.rows] == ["逾期不补正", "逾期不缴费"]
    assert found.left == ["“表”B4 起 1、0、0、0、0、0、1（表三“其他处理”，2021 年的格式没有这一行）"]


def test_a_table_that_both_forms_have_goes_by_the_year() -> None:
    four = [["", "结果维持", "结果纠正", "其他结果", "尚未审结", "总计"], ["行政复议", *"10001"]]
    for year, form in ((2020, "2019"), (2022, "2021")):
        title = f"样例县民政局{year}年政府信息公开工作年度报告"
        found = of_sheets([grid([[title], *four])])
        assert (found.tables.form, found.texts.year) == (form, str(year))
        assert found.tables.left == [] and "格式" not in report(found)


def test_the_form_before_2021_is_known_by_its_rows() -> None:
    data = content("shifan-2020")
    body = [[key, *cells] for key, cells in rows(data["表三"]).items()]
    assert tables([grid([*THREE_HEAD, *body])]).form == "2019"


def document(path: Path, lines: Sequence[str]) -> Path:
    """A report as a Word file, with table three where its part is."""
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
        if line.startswith("三、"):
            table = made.add_table(0, 8)
            for row in [*THREE_HEAD, *([key, *cells] for key, cells in filled(THREE).items())]:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = str(text)
    made.save(str(path))
    return path


LINES = (
    "样例县民政局", "2023年政府信息公开工作年度报告", "本报告依据条例编制。",
    "一、总体情况", "（一）主动公开情况。公开了文件。", "还公开了数据。", "（二）依申请公开。收到16件。", "（三）政府信息管理", "逐条审查。",
    "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况",
    "五、存在的主要问题及改进情况", "问题：解读少。", "改进：配问答。", "六、其他需要报告的事项", "未收取信息处理费。",
)  # fmt: skip


def test_the_six_parts_of_a_document_are_known_by_their_titles(tmp_path: Path) -> None:
    found = taken(document(tmp_path / "a.docx", LINES), "a")
    data = loaded(found)
    assert found.report[0] == f"导入为：年度报告（标题是“{TITLE}”，里面有年度报告的表三）"
    assert {key: data[key] for key in ("标题", "发布单位", "年度", "引言", "其他事项")} == {
        "标题": TITLE, "发布单位": "样例县民政局", "年度": "2023", "引言": "本报告依据条例编制。", "其他事项": "未收取信息处理费。",
    }  # fmt: skip
    assert data["总体情况"] == {
        "主动公开": "公开了文件。\n\n还公开了数据。\n", "依申请公开": "收到16件。", "政府信息管理": "逐条审查。",
    }  # fmt: skip
    assert data["问题和改进"] == "问题：解读少。\n\n改进：配问答。\n"
    assert "没有认出、要填写的：发布时间、总体情况·平台建设、总体情况·监督保障、表二、表四" in found.report
    assert rows(data["表三"]) == {key: [str(cell) for cell in cells] for key, cells in filled(THREE).items()}


def test_words_of_part_one_without_a_heading_are_kept_as_comments(tmp_path: Path) -> None:
    lines = [line for line in LINES if not line.startswith("（")]
    found = taken(document(tmp_path / "a.docx", lines), "a")
    assert (
        "# 第一部分的这些话不知道放在五项的哪一项，请移过去：\n# 还公开了数据。\n# 逐条审查。\n总体情况:\n"
        in found.content
    )
    assert "第一部分有 2 段不知道放在五项的哪一项，写在文件的注释里，请移过去" in looked(found)


def test_the_command_writes_a_report_that_the_site_reads(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = book(tmp_path / "nianbao.xlsx", {**sample(), "标题": "样例县民政局2023年政府信息公开工作年度报告"})
    assert (
        main(["import", str(path), "--kind", "年报", "--id", "minzheng-2023", "--content", str(small)]) == 0
    )
    assert capsys.readouterr().out.startswith("导入为：年度报告（--kind 写明的）\n")
    found = [one for one in problems_of(small) if one.spot.file.endswith("minzheng-2023.yaml")]
    assert {problem.code for problem in found} == {"value-empty"}


def test_a_list_of_the_parts_before_the_text_is_no_part(tmp_path: Path) -> None:
    listed = [f"{at}.{line}" for at, line in enumerate((one for one in LINES if one[1] == "、"), start=1)]
    found = taken(document(tmp_path / "a.docx", [*LINES[:2], *listed, *LINES[2:]]), "a")
    assert found.content == taken(document(tmp_path / "b.docx", LINES), "a").content


def test_a_document_without_a_title_is_known_by_its_parts(tmp_path: Path) -> None:
    found = taken(document(tmp_path / "a.docx", LINES[2:]), "a")
    assert found.report[0] == "导入为：年度报告（里面有年度报告的表三）"
    assert "没有认出、要填写的：标题、发布单位、年度、" in "\n".join(found.report)


def html(table: Sequence[Sequence[object]]) -> str:
    rows_ = ("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in table)
    return f"<table>{''.join(rows_)}</table>"


def test_a_report_on_a_page_of_an_old_site_is_one_too(tmp_path: Path) -> None:
    table = html([*THREE_HEAD, *([key, *cells] for key, cells in filled(THREE).items())])
    body = "".join(table if line.startswith("三、") else f"<p>{line}</p>" for line in LINES[2:])
    page = f"<html><head><meta name='ArticleTitle' content='{TITLE}'></head><body><h1>{TITLE}</h1><div class='content'>{body}</div></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    found = taken(tmp_path / "a.html", "a")
    data = loaded(found)
    assert found.place == "reports/a.yaml"
    assert (data["标题"], data["年度"], data["其他事项"]) == (TITLE, "2023", "未收取信息处理费。")
    assert rows(data["表三"])["本年新收"] == ["13", "2", "0", "1", "0", "0", "16"]
