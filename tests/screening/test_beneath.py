"""What readers of an attachment do not see is looked at too, and stays out of the search."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pypdf
import pytest
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet
from pypdf.annotations import FreeText

from tests.generator.test_attached import attach, attached, sections
from tests.screening.private_cases import ID, MOBILE
from tests.text.files import made
from zwgk_site.problems import Problem

TEXT = "及时公开社会救助标准。"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
DECLARED = "附件:\n  - {{名称: 附件2 登记表, 文件: {}}}\n"


def found(content: Path, name: str, data: bytes) -> dict[str, str]:
    """What is said of an attachment, by code."""
    attach(content, DECLARED.format(name), {name: data})
    problems: tuple[Problem, ...] = attached(content).problems
    return {problem.code: problem.what for problem in problems}


def run(text: str, properties: str = "") -> str:
    return f"<w:r>{properties}<w:t>{text}</w:t></w:r>"


def part(kind: str, text: str) -> bytes:
    return f"<w:{kind} {W}><w:p>{run(text)}</w:p></w:{kind}>".encode()


COMMENTS = f'<w:comments {W}><w:comment w:id="0" w:author="甲"><w:p>{run(f"电话{MOBILE}")}</w:p></w:comment></w:comments>'
DELETED = f'<w:del w:id="1" w:author="甲"><w:r><w:delText>证号{ID}</w:delText></w:r></w:del>'


@pytest.mark.parametrize(
    ("body", "parts", "where"),
    [
        (DELETED, {}, "修订中删去的文字"),
        (run(f"证号{ID}", "<w:rPr><w:vanish/></w:rPr>"), {}, "隐藏的文字"),
        ("", {"word/comments.xml": COMMENTS.replace(f"电话{MOBILE}", ID).encode()}, "批注"),
        ("", {"word/header1.xml": part("hdr", f"经办人证号{ID}")}, "页眉页脚"),
    ],
)
def test_a_word_file_is_looked_at_beneath_its_text(
    small: Path, body: str, parts: dict[str, bytes], where: str
) -> None:
    data = made.word(f"<w:p>{run(TEXT)}{body}</w:p>", parts)
    told = found(small, "a.docx", data)
    assert told["identity-number"] == f"附件2《登记表》的{where}有身份证号（37{'*' * 15}{ID[-1]}）"
    assert [section.text for section in sections(small)] == [TEXT]


def test_comments_and_changes_are_a_warning_themselves(small: Path) -> None:
    data = made.word(f"<w:p>{run(TEXT)}{DELETED}</w:p>", {"word/comments.xml": COMMENTS.encode()})
    assert found(small, "a.docx", data)["attachment-beneath"] == (
        "附件2《登记表》里有读者不容易看到、打开文件却能找到的内容：批注 1 条、修订中删去的文字 1 处"
    )


def test_a_plain_file_gives_no_warning(small: Path) -> None:
    assert found(small, "a.docx", made.word(f"<w:p>{run(TEXT)}</w:p>")) == {}


def sheet(book: openpyxl.Workbook) -> Worksheet:
    page = book.active
    assert isinstance(page, Worksheet)
    return page


def test_a_hidden_sheet_is_named(small: Path) -> None:
    book = made.sheets({"总表": [[TEXT]], "底册": [["李四海", ID]]})
    book["底册"].sheet_state = "hidden"
    told = found(small, "a.xlsx", made.saved(book))
    assert told["identity-number"].startswith("附件2《登记表》的工作表“底册”（隐藏）有身份证号（37")
    assert told["attachment-beneath"].endswith("能找到的内容：工作表“底册”（隐藏）")
    assert [section.text for section in sections(small)] == [TEXT]


def test_hidden_rows_and_columns_are_not_searched_and_told_once(small: Path) -> None:
    book = made.sheets(
        {"总表": [["姓名", "病种", "电话"], ["李四海", "肝炎", "0000-0000012"], [MOBILE, "", ""]]}
    )
    page = book["总表"]
    page.column_dimensions["B"].hidden = True
    page.row_dimensions[3].hidden = True
    told = found(small, "a.xlsx", made.saved(book))
    assert told["mobile-number"] == "附件2《登记表》的工作表“总表”里隐藏的行或列有手机号（138********）"
    assert told["hardship-names"].startswith("附件2《登记表》的工作表“总表”里隐藏的行或列的表格有 1 个姓名")
    assert [section.text for section in sections(small)] == ["姓名 电话\n李四海 0000-0000012"]


def test_a_comment_of_a_sheet_is_looked_at(small: Path) -> None:
    book = made.sheets({"总表": [[TEXT]]})
    book["总表"]["A1"].comment = Comment(f"打{MOBILE}核实", "甲")
    told = found(small, "a.xlsx", made.saved(book))
    assert told["mobile-number"] == "附件2《登记表》的批注有手机号（138********）"


def test_a_pivot_table_keeps_the_rows_it_was_made_of(small: Path) -> None:
    cache = f'<r xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><s v="{ID}"/></r>'.encode()
    data = made.repacked(
        made.saved(made.sheets({"总表": [[TEXT]]})), {"xl/pivotCache/pivotCacheRecords1.xml": cache}
    )
    told = found(small, "a.xlsx", data)
    assert told["identity-number"].startswith("附件2《登记表》的为汇总表保存的别处的数据有身份证号")


@pytest.mark.parametrize("name", ["a.xlsx", "a.csv", "a.docx"])
def test_names_beside_an_illness_are_found_in_the_tables_of_attachments(small: Path, name: str) -> None:
    rows = [["序号", "姓名", "", "致贫原因"], ["1", "李四海", "", "因病"], ["2", "王五常", "男", "因残"]]
    cells = "".join(
        "<w:tr>" + "".join(f"<w:tc><w:p>{run(cell)}</w:p></w:tc>" for cell in row) + "</w:tr>" for row in rows
    )
    data = {
        "a.xlsx": lambda: made.saved(made.sheets({"总表": rows})),
        "a.csv": lambda: "\n".join(",".join(row) for row in rows).encode(),
        "a.docx": lambda: made.word(f"<w:tbl>{cells}</w:tbl>"),
    }[name]()
    assert "表格有 2 个姓名，同一行写着“致贫原因”" in found(small, name, data)["hardship-names"]


def test_notes_on_the_pages_of_a_pdf_are_looked_at(small: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(made.pdf([[TEXT]]))))
    writer.add_annotation(0, FreeText(text=f"打{MOBILE}", rect=(50, 50, 200, 80)))
    out = io.BytesIO()
    writer.write(out)
    told = found(small, "a.pdf", out.getvalue())
    assert told == {"mobile-number": "附件2《登记表》的页面上的注释和表单有手机号（138********）"}


def test_a_mark_of_secrecy_in_a_hidden_sheet_stops_the_build(small: Path) -> None:
    book = made.sheets({"总表": [[TEXT]], "底册": [["秘密★10年"]]})
    book["底册"].sheet_state = "veryHidden"
    assert found(small, "a.xlsx", made.saved(book))["secret-attachment"] == (
        "附件里标着“秘密★10年”（附件2《登记表》的工作表“底册”（隐藏）），不能发布"
    )
