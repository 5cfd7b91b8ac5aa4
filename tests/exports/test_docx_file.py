"""Word documents: what is put in comes out again, tables keep their shape, bytes do not depend on the clock."""

from __future__ import annotations

import io
import time

import docx
import pytest

from zwgk_site.docx_file import Cell, Document, Heading, PageBreak, Paragraph, Sheet, docx_file

THREE_LEVELS = Sheet(
    rows=(
        (Cell("事项", down=2), Cell("申请人情况", across=2)),
        (Cell("自然人"), Cell("总计")),
        (Cell("一、本年新收"), Cell("60", align="right"), Cell("64", align="right")),
    ),
    head=2,
    widths=(2, 1, 1),
)


def read(document: Document) -> docx.document.Document:
    return docx.Document(io.BytesIO(docx_file("a.docx", document).content))


def test_blocks_come_out_in_the_order_they_were_put_in() -> None:
    made = read(
        Document(
            "年度报告", (Heading("年度报告", 0), Heading("一、总体情况"), Paragraph("全文。"), PageBreak())
        )
    )
    assert [p.text for p in made.paragraphs][:3] == ["年度报告", "一、总体情况", "全文。"]
    assert [p.style.name for p in made.paragraphs][:2] == ["Title", "Heading 1"]
    assert made.core_properties.title == "年度报告"


def test_a_table_keeps_merged_cells_and_repeats_its_head_on_every_page() -> None:
    table = read(Document("表", (THREE_LEVELS,))).tables[0]
    texts = [[cell.text for cell in row.cells] for row in table.rows]
    assert texts == [
        ["事项", "申请人情况", "申请人情况"],
        ["事项", "自然人", "总计"],
        ["一、本年新收", "60", "64"],
    ]
    heads = [row._tr.trPr is not None and "tblHeader" in row._tr.trPr.xml for row in table.rows]
    assert heads == [True, True, False]


def test_cells_that_do_not_fill_the_table_are_refused() -> None:
    with pytest.raises(ValueError, match="do not fill"):
        docx_file("a.docx", Document("表", (Sheet(((Cell("a"), Cell("b")), (Cell("c"),))),)))
    with pytest.raises(ValueError, match="does not fit"):
        docx_file("a.docx", Document("表", (Sheet(((Cell("a"), Cell("b", down=2)),)),)))


def test_paper_and_direction_are_those_asked_for() -> None:
    section = read(Document("表", (Paragraph("一"),), landscape=True, paper="A3")).sections[0]
    assert section.page_width is not None and section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (420, 297)


def test_the_same_document_gives_the_same_bytes_at_any_time(monkeypatch: pytest.MonkeyPatch) -> None:
    document = Document("年度报告", (Heading("一"), THREE_LEVELS))
    first = docx_file("a.docx", document)
    monkeypatch.setattr(time, "time", lambda: 2_000_000_000.0)
    monkeypatch.setattr(time, "localtime", lambda *_: time.gmtime(2_000_000_000))
    assert docx_file("a.docx", document) == first
