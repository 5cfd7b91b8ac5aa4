"""Words of PDF, Word, Excel and plain files, with their places."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from tests.conftest import ROOT
from tests.text.files import made
from zwgk_site.text.files import Fault, Piece, Reading, read
from zwgk_site.text.files.reading import LARGEST, within_limit

Read = Callable[[str, bytes], Reading]
TEXT = "及时公开社会救助标准。"


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = ("".join(f"<w:tc>{paragraph(text)}</w:tc>" for text in row) for row in rows)
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"


# ── PDF ────────────────────────────────────────────────────────────────────────────────────────


def test_a_pdf_is_read_page_by_page(reading: Read) -> None:
    found = reading("表.pdf", made.pdf([["关于公开救助标准的", "通知", "— 1 —"], [TEXT, "— 2 —"]]))
    assert found == Reading((Piece("page", "1", "关于公开救助标准的通知"), Piece("page", "2", TEXT)))


def test_pages_that_are_pictures_are_named(reading: Read) -> None:
    found = reading("表.pdf", made.pdf([[TEXT], ["— 2 —"], [], [TEXT]], picture=[2, 3, 4]))
    assert [piece.name for piece in found.pieces] == ["1", "4"]
    assert found.faults == (Fault("scan", (2, 3)),)


def test_an_empty_page_is_no_scan(reading: Read) -> None:
    assert reading("表.pdf", made.pdf([[TEXT], []])).faults == ()


def test_a_scan_is_known_as_one(reading: Read) -> None:
    assert reading("表.pdf", made.pdf([[], []], picture=[1, 2])) == Reading((), (Fault("scan", (1, 2)),))


def test_signs_of_a_private_font_are_no_words(reading: Read) -> None:
    data = made.pdf([[TEXT]], means=lambda letter: chr(0xE000 + ord(letter) % 1000))
    assert reading("表.pdf", data) == Reading((), (Fault("garbled", (1,)),))


# ── Word ───────────────────────────────────────────────────────────────────────────────────────


def test_a_word_file_is_read_in_its_order(reading: Read) -> None:
    body = paragraph("填表说明") + table(("活动主题", "开展时间"), ("政府开放日", "9月")) + paragraph(TEXT)
    text = f"填表说明\n活动主题\t开展时间\n政府开放日\t9月\n{TEXT}"
    assert reading("表.docx", made.word(body)).pieces == (Piece("whole", "", text),)


def test_parts_are_named_by_their_headings(reading: Read) -> None:
    outline = '<w:outlineLvl w:val="0"/>'
    body = (
        paragraph("关于公开工作的说明", '<w:pStyle w:val="Heading1"/>') + paragraph("一、总体要求") + paragraph(TEXT)
        + paragraph("主要任务", outline) + paragraph("要及时发布。") + paragraph("一、这是一句话，不是标题。")
    )  # fmt: skip
    assert reading("表.docx", made.word(body)).pieces == (
        Piece("part", "一、总体要求", f"关于公开工作的说明\n一、总体要求\n{TEXT}"),
        Piece("part", "主要任务", "主要任务\n要及时发布。\n一、这是一句话，不是标题。"),
    )


def test_what_people_do_not_see_is_not_read(reading: Read) -> None:
    body = (
        "<w:p><w:r><w:t>看得见</w:t></w:r><w:del><w:r><w:delText>删去</w:delText><w:t>删去</w:t></w:r></w:del>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:ins><w:r><w:t>补上的</w:t></w:r></w:ins></w:p>"
    )
    assert reading("表.docx", made.word(body)).pieces == (Piece("whole", "", "看得见补上的"),)


def test_frames_and_forms_and_notes_are_read_once(reading: Read) -> None:
    frame = f"<w:txbxContent>{paragraph('框里的字')}</w:txbxContent>"
    body = (
        f"<w:p><w:r><w:t>正文</w:t><mc:AlternateContent><mc:Choice><w:pict>{frame}</w:pict></mc:Choice>"
        f"<mc:Fallback><w:pict>{frame}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
        f"<w:sdt><w:sdtContent>{paragraph('控件里的字')}</w:sdtContent></w:sdt>"
    )
    assert reading("表.docx", made.word(body)).pieces[0].text == "正文\n框里的字\n控件里的字"


def test_a_line_break_inside_a_title_is_no_gap(reading: Read) -> None:
    body = "<w:p><w:r><w:t>关于公开</w:t><w:br/><w:t>救助标准的通知</w:t></w:r></w:p>"
    assert reading("表.docx", made.word(body)).pieces[0].text == "关于公开救助标准的通知"


def test_a_table_in_a_table_is_read_once(reading: Read) -> None:
    inner = table(("里", "层"))
    body = (
        f"<w:tbl><w:tr><w:tc>{paragraph('外面')}{inner}</w:tc><w:tc>{paragraph('旁边')}</w:tc></w:tr></w:tbl>"
    )
    assert reading("表.docx", made.word(body)).pieces[0].text == "外面 里 层\t旁边"


# ── Excel ──────────────────────────────────────────────────────────────────────────────────────


def test_a_workbook_is_read_sheet_by_sheet(reading: Read) -> None:
    book = made.sheets(
        {
            "任务分解表": [["序　号", "工作任务"], [1, "公开\n救助标准"], [None, "县民政局"]],
            "经费": [["金额", 1234.5], ["比例", 0.5], ["日期", dt.date(2024, 6, 4)]],
            "下拉选项": [["不给人看"]],
        }
    )
    book["下拉选项"].sheet_state = "hidden"
    book["经费"]["B1"].number_format = "#,##0.00"
    book["经费"]["B2"].number_format = "0%"
    book["经费"]["B3"].number_format = 'yyyy"年"m"月"d"日"'
    assert reading("表.xlsx", made.saved(book)).pieces == (
        Piece("sheet", "任务分解表", "序号\t工作任务\n1\t公开救助标准\n\t县民政局"),
        Piece("sheet", "经费", "金额\t1,234.50\n比例\t50%\n日期\t2024年6月4日"),
    )


def test_dates_of_chinese_programs_are_dates(reading: Read) -> None:
    """Their format has only a number, 31, which no list inside the file explains."""
    data = made.saved(made.sheets({"表": [[45447]]}))
    styles = made.part(data, "xl/styles.xml").replace(
        b'<cellXfs count="1"><xf numFmtId="0"', b'<cellXfs count="1"><xf numFmtId="31"'
    )
    assert reading("表.xlsx", made.repacked(data, {"xl/styles.xml": styles})).pieces[0].text == "2024年6月4日"


def test_formulas_show_their_result_and_never_their_source(reading: Read) -> None:
    data = made.saved(made.sheets({"表": [["合计", "=SUM(A1:A9)"]]}))
    sheet = (
        made.part(data, "xl/worksheets/sheet1.xml")
        .replace(b"<v></v>", b"<v>42</v>")
        .replace(b"<v />", b"<v>42</v>")
    )
    assert reading("表.xlsx", data).pieces[0].text == "合计"
    assert (
        reading("表.xlsx", made.repacked(data, {"xl/worksheets/sheet1.xml": sheet})).pieces[0].text
        == "合计\t42"
    )


def test_a_workbook_with_macros_is_read(reading: Read) -> None:
    data = made.saved(made.sheets({"表": [[TEXT]]}))
    listing = made.part(data, "[Content_Types].xml").replace(
        b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
        b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
    )
    assert reading("表.xlsm", made.repacked(data, {"[Content_Types].xml": listing})).pieces[0].text == TEXT


# ── plain files ────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_plain_text_is_read_in_the_encodings_of_chinese_systems(reading: Read, encoding: str) -> None:
    found = reading("说明.txt", f"填表说明\r\n\r\n{TEXT}".encode(encoding))
    assert found == Reading((Piece("whole", "", f"填表说明\n{TEXT}"),))


def test_rows_of_a_csv_file_are_lines(reading: Read) -> None:
    found = reading("表.csv", '序号,"工作,任务"\n1,公开救助标准\n'.encode())
    assert found.pieces[0].text == "序号\t工作,任务\n1\t公开救助标准"


# ── limits, and the demonstration ──────────────────────────────────────────────────────────────


def test_no_more_than_the_limit_is_kept() -> None:
    pieces = tuple(Piece("page", str(number), "字" * (LARGEST // 2)) for number in (1, 2, 3))
    found = within_limit((*pieces[:1], Piece("page", "2", "字" * LARGEST), pieces[2]))
    assert [len(piece.text) for piece in found.pieces] == [LARGEST // 2, LARGEST // 2]
    assert found.faults == (Fault("long"),)


def test_the_attachments_of_the_demonstration_say_that_they_are_renditions() -> None:
    files = sorted((ROOT / "content").rglob("*（示例）.*"))
    assert {path.suffix for path in files} == {".xlsx", ".docx", ".pdf"}
    for path in files:
        found = read(path)
        assert found.faults == () and path.stat().st_size <= 40 * 1024
        assert "由本站按正文转制，作示例，不是原件" in found.pieces[-1].text, path.name


def test_the_attachments_of_the_demonstration_say_what_the_document_says() -> None:
    printed = "".join((ROOT / "tests/originals/boshan-2024.txt").read_text("utf-8").split())
    letters = {}
    for path in sorted((ROOT / "content").rglob("*（示例）.*")):
        words = [word for piece in read(path).pieces for word in piece.text.split() if "由本站" not in word]
        letters[path.suffix] = sorted("".join(words))
        if path.suffix != ".pdf":  # in a PDF file cells of a row may touch each other
            assert [word for word in words if word not in printed] == [], path.name
    assert letters[".pdf"] == letters[".docx"]
