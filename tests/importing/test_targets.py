"""A file becomes what is asked for, or what it is known to be; where it may be two things, a person must say."""

from __future__ import annotations

import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from tests.text.files.test_hostile import LOCKED, OLD
from zwgk_site.cli import main
from zwgk_site.importing import sheets, targets
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.taking import taken

TASKS = [["任务", "工作要求", "责任单位"], ["一、供水", "保障供水。", "县水务局"]]
CATALOGUE = [["公开事项", "公开内容（要素）", "公开时限"], ["低保", "●标准", "及时"]]
BOTH = [["事项", "内容", "责任单位", "时限"], ["低保", "公布标准。", "县民政局", "每季度"]]


def book(path: Path, *tables: list[list[str]]) -> Path:
    made = openpyxl.Workbook()
    for at, table in enumerate(tables):
        sheet = made.active if at == 0 else made.create_sheet()
        assert sheet is not None
        sheet.title = f"表{at + 1}"
        for row in table:
            sheet.append(row)
    made.save(path)
    return path


def document(path: Path, lines: list[str], *tables: list[list[str]]) -> Path:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    for table in tables:
        grid = made.add_table(0, len(table[0]))
        for row in table:
            for cell, text in zip(grid.add_row().cells, row, strict=True):
                cell.text = text
    made.save(str(path))
    return path


@pytest.mark.parametrize("kind", targets.NAMES)
def test_every_name_of_a_kind_is_known(kind: str) -> None:
    assert targets.target(kind) == kind
    assert {targets.target(name) for name in targets.NAMES[kind]} == {kind}


@pytest.mark.parametrize(
    ("word", "error"),
    [
        (
            "机构职能",
            CannotImport(
                "“机构职能”不能从文件导入",
                "能导入的有：政策文件、重点任务、公开目录、年度报告。请照编辑手册录入，或者用 python build.py new department 标识 新建。",
            ),
        ),
        (
            "benefit",
            CannotImport(
                "“惠民政策”不能从文件导入",
                "能导入的有：政策文件、重点任务、公开目录、年度报告。请照编辑手册录入，或者用 python build.py new benefit 标识 新建。",
            ),
        ),
        (
            "政策文檔",
            CannotImport(
                "没有“政策文檔”这种内容",
                "您是不是要写“政策文件”？能导入的有：政策文件、重点任务、公开目录、年度报告。",
            ),
        ),
    ],
)
def test_a_kind_that_cannot_be_imported_is_answered_plainly(word: str, error: CannotImport) -> None:
    with pytest.raises(CannotImport) as found:
        targets.target(word)
    assert (found.value.reason, found.value.way) == (error.reason, error.way)


@pytest.mark.parametrize(
    ("table", "place", "why"),
    [
        (TASKS, "plans/a.yaml", "导入为：重点任务（“表1”第 1 行是任务表的表头）"),
        (
            CATALOGUE,
            "catalogues/a.yaml",
            "导入为：公开目录（“表1”第 1 行是目录的表头：公开事项、公开内容（要素）、公开时限）",
        ),
    ],
)
def test_a_table_is_known_by_its_heads(tmp_path: Path, table: list[list[str]], place: str, why: str) -> None:
    found = taken(book(tmp_path / "a.xlsx", table), "a")
    assert (found.place, found.report[0]) == (place, why)


def test_a_table_that_may_be_two_things_is_not_guessed(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", BOTH)
    with pytest.raises(CannotImport) as found:
        taken(path, "a")
    assert (found.value.reason, found.value.way) == (
        "这份文件可以作重点任务（“表1”第 1 行是任务表的表头），也可以作公开目录（“表1”第 1 行是目录的表头：事项、内容、责任单位、时限）",
        "请写明导入成哪一种：--kind 重点任务 或 --kind 公开目录。",
    )
    assert taken(path, "a", "重点任务").place == "plans/a.yaml"
    assert taken(path, "a", "目录").report[0] == "导入为：公开目录（--kind 写明的）"


def test_sheets_of_different_kinds_are_not_guessed(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", TASKS, CATALOGUE)
    with pytest.raises(CannotImport) as found:
        taken(path, "a")
    assert found.value.way == "请写明导入成哪一种：--kind 重点任务 或 --kind 公开目录。"
    assert taken(path, "a", "目录").report[-1] == "  “表1”没有认出目录的表头，没有导入"
    assert taken(path, "a", "重点任务").report[-1] == "  “表2”没有认出任务表的表头，没有导入"
    again = taken(book(tmp_path / "b.xlsx", TASKS, TASKS), "a")
    assert again.report[-1] == "  “表2”也是任务表，没有导入，请另存为一个文件再导入"


def test_a_workbook_of_empty_sheets_has_no_words(tmp_path: Path) -> None:
    with pytest.raises(CannotImport) as found:
        taken(book(tmp_path / "a.xlsx", []), "a")
    assert (found.value.reason, found.value.way) == (
        "文件里没有文字",
        "请核对文件；公式没有算出结果的，用 Excel 打开保存一次再导入。",
    )


def test_a_table_of_nothing_known_is_refused_with_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(CannotImport) as found:
        taken(book(tmp_path / "a.xlsx", [["甲", "乙"], ["丙", "丁"]]), "a")
    assert (found.value.reason, found.value.way) == (
        "没有认出是什么表",
        "任务表的表头要有“工作要求”和“责任单位”，目录的表头要有“公开事项”和“公开内容（要素）”，年度报告要有30号格式的行和列。"
        "请核对表头，或者用 --kind 写明（政策文件、重点任务、公开目录、年度报告），看看缺什么。",
    )


def test_a_notice_with_a_catalogue_in_it_may_be_both(tmp_path: Path) -> None:
    lines = ["关于公布公开目录的通知", "样政发〔2024〕9号", "各单位：", "现将目录公布如下。"]
    path = document(tmp_path / "a.docx", lines, CATALOGUE)
    with pytest.raises(CannotImport) as found:
        taken(path, "a")
    assert found.value.reason == (
        "这份文件可以作政策文件（文件里有发文字号、主送机关），"
        "也可以作公开目录（“第 1 张表”第 1 行是目录的表头：公开事项、公开内容（要素）、公开时限）"
    )
    assert found.value.way == "请写明导入成哪一种：--kind 政策文件 或 --kind 公开目录。"
    assert taken(path, "a", "policy").place == "policies/a.md"
    found = taken(path, "a", "catalogue")
    assert found.place == "catalogues/a.yaml"
    assert found.report[-5:] == ("没有导入的 4 段（表以外的话）：", *(f"  {line}" for line in lines))


def test_a_notice_with_a_plain_table_of_matters_is_a_notice(tmp_path: Path) -> None:
    lines = ["关于做好政务公开工作的通知", "样政发〔2024〕9号", "各单位：", "现将安排通知如下。"]
    assert taken(document(tmp_path / "a.docx", lines, BOTH), "a").place == "policies/a.md"


def test_a_table_of_tasks_in_a_word_file_may_be_asked_for(tmp_path: Path) -> None:
    path = document(tmp_path / "a.docx", ["2024年重点任务分解表"], TASKS)
    assert taken(path, "a").place == "policies/a.md"
    found = taken(path, "a", "重点任务")
    assert found.place == "plans/a.yaml" and found.content.startswith(
        "标题: 2024年重点任务分解表\n年度: 2024\n"
    )


@pytest.mark.parametrize(
    ("name", "data", "kind", "reason", "way"),
    [
        (
            "a.txt",
            "关于供水的通知\n各单位：\n供水平稳。".encode(),
            "目录",
            "文件里没有认得出格子的表，不能导入为公开目录",
            "PDF 和文本文件里的表看不出格子，请取 Excel 或 Word 原件。",
        ),
        (
            "a.csv",
            "公开事项,公开内容,公开时限\n低保,标准,及时\n".encode(),
            "政策文件",
            "表格不能导入为政策文件",
            "表格能导入为重点任务、公开目录、年度报告；政策文件请导入它的 Word 原件。",
        ),
        (
            "a.csv",
            "公开事项,公开内容,公开时限\n低保,标准,及时\n".encode(),
            "年报",
            "没有认出年度报告的表",
            "表里的行和列要照国办公开办函〔2021〕30号的格式写，如“自然人”“商业企业”“本年新收政府信息公开申请数量”。请核对文件。",
        ),
        (
            "a.csv",
            "公开事项,公开内容,公开时限\n".encode(),
            "目录",
            "目录里没有公开事项",
            "表头要有“公开事项”（或一级事项、二级事项）和“公开内容（要素）”的列，下面一项一行。请核对表头，或者照编辑手册录入。",
        ),
    ],
)
def test_what_is_asked_for_and_not_there_is_said(
    tmp_path: Path, name: str, data: bytes, kind: str, reason: str, way: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CannotImport) as found:
        taken(tmp_path / name, "a", kind)
    assert (found.value.reason, found.value.way) == (reason, way)


def bomb(path: Path) -> bytes:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", "<Types>spreadsheetml.sheet.main</Types>")
        with package.open("xl/worksheets/sheet1.xml", "w") as part:
            for _ in range(60):
                part.write(bytes(1024**2))
    return path.read_bytes()


@pytest.mark.parametrize(
    ("name", "data", "error"),
    [
        ("a.xlsx", b"", CannotImport("文件是空的", "请核对是不是选错了文件。")),
        ("a.csv", b"", CannotImport("文件是空的", "请核对是不是选错了文件。")),
        (
            "a.xlsx",
            LOCKED,
            CannotImport("文件有密码", "请用 Excel 或 WPS 打开，去掉密码后另存，再导入。"),
        ),
        (
            "a.xlsx",
            OLD,
            CannotImport("文件是旧格式的 Excel 或 WPS 表格", "请用 Excel 或 WPS 打开，另存为 .xlsx 再导入。"),
        ),
        (
            "a.csv",
            OLD,
            CannotImport("文件其实是 Excel 文件或者压缩包，不是 CSV 文件", "请改对后缀再导入。"),
        ),
        (
            "a.csv",
            b"\xff\x81\x00\x00\xfe",
            CannotImport(
                "文件打不开，可能只写了一半，或者不是 CSV 文件", "请用 Excel 打开，另存为 .xlsx 再导入。"
            ),
        ),
    ],
)
def test_files_that_are_no_tables_are_refused_in_plain_words(
    tmp_path: Path, name: str, data: bytes, error: CannotImport
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(CannotImport) as found:
        sheets.read(tmp_path / name)
    assert (found.value.reason, found.value.way) == (error.reason, error.way)


def test_a_workbook_cut_off_and_one_that_unpacks_to_too_much_are_refused(tmp_path: Path) -> None:
    whole = book(tmp_path / "a.xlsx", TASKS).read_bytes()
    for data, reason in (
        (whole[: len(whole) // 2], "文件打不开，可能只写了一半"),
        (bomb(tmp_path / "b.zip"), "文件太大"),
    ):
        (tmp_path / "a.xlsx").write_bytes(data)
        with pytest.raises(CannotImport) as found:
            sheets.read(tmp_path / "a.xlsx")
        assert found.value.reason == reason


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_200_megabytes_are_not_opened(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(200 * 1024**2)
    with pytest.raises(CannotImport) as found:
        sheets.read(path)
    assert (found.value.reason, found.value.way) == (
        "文件有 200 MB，超过 32 MB，没有打开",
        "请只留下要导入的表，另存后再导入。",
    )


def test_a_merged_cell_as_large_as_a_sheet_costs_nothing(tmp_path: Path) -> None:
    path = book(tmp_path / "a.xlsx", TASKS)
    with zipfile.ZipFile(path) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A5:XFD1048576"/></mergeCells>'
    parts["xl/worksheets/sheet1.xml"] = sheet.replace(b"</sheetData>", merged)
    with zipfile.ZipFile(path, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    assert len(sheets.read(path).grids[0].rows) == 2


def test_a_cell_far_outside_is_too_large_a_table(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "表"
    sheet["A1"], sheet["XFD30000"] = "甲", "乙"
    made.save(tmp_path / "a.xlsx")
    with pytest.raises(CannotImport) as found:
        sheets.read(tmp_path / "a.xlsx")
    assert found.value.reason == "“表”有 30000 行、16384 列，太大了（最多 20000 行、60 列）"


def test_formulas_without_a_result_and_comments_are_said(tmp_path: Path) -> None:
    made = openpyxl.Workbook()
    sheet = made.active
    assert sheet is not None
    sheet.title = "表"
    for row in TASKS:
        sheet.append(row)
    sheet["D2"] = "=1+1"
    sheet["A1"].comment = openpyxl.comments.Comment("再核", "甲某")
    made.save(tmp_path / "a.xlsx")
    assert sheets.read(tmp_path / "a.xlsx").notes == (
        "表里有批注，没有导入",
        "“表”有 1 格公式没有算出结果，当作空着；请用 Excel 打开保存一次再导入",
    )
    assert "  表里有批注，没有导入" in taken(tmp_path / "a.xlsx", "a").report


def test_the_command_says_what_kinds_there_are(
    small: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = book(tmp_path / "a.xlsx", TASKS)
    assert main(["import", str(path), "--kind", "公告", "--content", str(small)]) == 2
    assert capsys.readouterr().err == (
        f"{path}：没有“公告”这种内容。能导入的有：政策文件、重点任务、公开目录、年度报告。\n"
    )
