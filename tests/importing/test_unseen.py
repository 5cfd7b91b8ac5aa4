"""What a Word file holds beside its text is said; what is too large is not opened."""

from __future__ import annotations

import io
import tracemalloc
import zipfile
from pathlib import Path

import docx
import pytest
from docx.document import Document as Made
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from tests.importing.test_word import PIXEL, lines
from zwgk_site.importing import word
from zwgk_site.importing.draft import CannotImport, Cell, Line, Picture, Table
from zwgk_site.importing.notice import recognised
from zwgk_site.importing.taking import taken

NAMES = nsdecls("w")
BOX = f"""<w:r {NAMES} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:AlternateContent>
<mc:Choice Requires="wps"><w:txbxContent><w:p><w:r><w:t>示范县人民政府文件</w:t></w:r></w:p></w:txbxContent></mc:Choice>
<mc:Fallback><w:txbxContent><w:p><w:r><w:t>示范县人民政府文件</w:t></w:r></w:p></w:txbxContent></mc:Fallback>
</mc:AlternateContent></w:r>"""
MATH = '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>'


def saved(made: Made, tmp_path: Path) -> Path:
    made.save(str(tmp_path / "a.docx"))
    return tmp_path / "a.docx"


@pytest.mark.parametrize(
    ("markup", "said"),
    [
        (BOX, "1 个文本框没有导入（“示范县人民政府文件”），是正文的请补上"),
        (
            f"<w:r {NAMES}><w:rPr><w:vanish/></w:rPr><w:t>不公开的话</w:t></w:r>",
            "1 处隐藏的文字没有导入",
        ),
        (
            f'<w:r {NAMES}><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
            "1 个符号字体的符号（如方框里打勾）没有导入，请对照原文补上",
        ),
        (MATH, "1 个公式没有导入，请对照原文补上"),
        (f"<w:r {NAMES}><w:object/></w:r>", "1 个嵌入的对象（如 Excel 表格）没有导入"),
        (f'<w:r {NAMES}><w:endnoteReference w:id="2"/></w:r>', "1 条尾注没有导入，请对照原文补上"),
    ],
    ids=["box", "hidden", "symbol", "formula", "object", "endnote"],
)
def test_what_is_left_out_is_said(tmp_path: Path, markup: str, said: str) -> None:
    made = docx.Document()
    made.add_paragraph("供水平稳。")._p.append(parse_xml(markup))
    path = saved(made, tmp_path)
    assert word.read(path).notes == (said,)
    assert lines(path) == ["供水平稳。"]


def test_text_that_is_marked_as_not_hidden_stays(tmp_path: Path) -> None:
    made = docx.Document()
    run = f'<w:r {NAMES}><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>看得见。</w:t></w:r>'
    made.add_paragraph("供水")._p.append(parse_xml(run))
    assert lines(saved(made, tmp_path)) == ["供水看得见。"]


def test_heads_and_feet_of_pages_are_said_but_not_their_numbers(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("供水平稳。")
    made.sections[0].header.paragraphs[0].text = "内部资料"
    made.sections[0].footer.paragraphs[0].text = "— 1 —"
    assert word.read(saved(made, tmp_path)).notes == ("页眉页脚没有导入（“内部资料”）",)


def test_pictures_in_tables_are_said(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_table(1, 1).cell(0, 0).paragraphs[0].add_run("图").add_picture(io.BytesIO(PIXEL))
    assert word.read(saved(made, tmp_path)).notes == ("表格里的 1 幅图片没有导入",)


def attach(made: Made, name: str, kind: str, relation: str, data: bytes) -> None:
    part = Part(PackURI(f"/word/{name}"), kind, data, made.part.package)
    made.part.relate_to(part, relation)


def test_footnotes_stand_at_the_end_with_their_marks(tmp_path: Path) -> None:
    made = docx.Document()
    reference = f'<w:r {NAMES}><w:footnoteReference w:id="{{}}"/></w:r>'
    made.add_paragraph("关于做好供水工作的通知")
    made.add_paragraph("供水平稳")._p.append(parse_xml(reference.format(7)))
    made.add_paragraph("按月抄表")._p.append(parse_xml(reference.format(2)))
    made.add_paragraph("抄送：县委办公室。")
    made.add_paragraph("附件1")
    made.add_paragraph("名单")
    notes = (
        f'<w:footnotes {NAMES}><w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        '<w:footnote w:id="2"><w:p><w:r><w:t>每月五日。</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="3"><w:p><w:r><w:t>没有人引用。</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="7"><w:p><w:r><w:t>指城区。</w:t></w:r></w:p></w:footnote></w:footnotes>'
    )
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    attach(made, "footnotes.xml", kind, RELATIONSHIP_TYPE.FOOTNOTES, notes.encode())
    path = saved(made, tmp_path)
    draft = word.read(path)
    assert draft.notes == ("2 条脚注编了号，放在正文末尾，正文里标着“[注1]”，请核对位置",)
    found = recognised(draft)
    assert found.found["抄送"].value == "县委办公室。"
    assert [block.text for block in found.body if isinstance(block, Line)] == [
        "供水平稳[注1]",
        "按月抄表[注2]",
        "[注1] 指城区。",
        "[注2] 每月五日。",
    ]


def test_comments_are_said(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("供水平稳。")
    made.add_comment(made.paragraphs[0].runs, "再核一下", author="甲某")
    assert word.read(saved(made, tmp_path)).notes == ("文件里有批注，没有导入",)


def test_macros_are_said_and_nothing_of_them_is_taken(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("供水平稳。")
    attach(
        made,
        "vbaProject.bin",
        "application/vnd.ms-office.vbaProject",
        "http://schemas.microsoft.com/office/2006/relationships/vbaProject",
        b"macro",
    )
    path = saved(made, tmp_path)
    assert word.read(path).notes == ("文件里有宏，没有导入，也没有运行",)
    assert "macro" not in taken(path, "a").content


def test_rows_in_a_control_or_set_in_or_deleted_are_those_of_the_final_text(tmp_path: Path) -> None:
    made = docx.Document()
    table = made.add_table(3, 2)
    for row in range(3):
        for column in range(2):
            table.cell(row, column).text = f"{row}{column}"
    first, second, third = table._tbl.findall(qn("w:tr"))
    control = parse_xml(f"<w:sdt {NAMES}><w:sdtContent/></w:sdt>")
    first.addprevious(control)
    control[0].append(first)
    second.get_or_add_trPr().append(parse_xml(f"<w:del {NAMES}/>"))
    third.remove(third.findall(qn("w:tc"))[0])
    third.get_or_add_trPr().append(parse_xml(f'<w:gridBefore {NAMES} w:val="1"/>'))
    [found] = [block for block in word.read(saved(made, tmp_path)).blocks if isinstance(block, Table)]
    assert found.rows == ((Cell("00"), Cell("01")), (Cell(""), Cell("21")))


def test_a_letterhead_in_a_table_or_a_picture_before_the_title_is_said(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_table(1, 2).cell(0, 0).text = "示范县人民政府文件"
    made.add_picture(io.BytesIO(PIXEL))
    for text in ("关于做好供水工作的通知", "各单位：", "供水平稳。"):
        made.add_paragraph(text)
    draft = word.read(saved(made, tmp_path))
    notice = recognised(draft)
    assert [line.text for line in notice.dropped] == ["表格：示范县人民政府文件", "图片"]
    assert any(isinstance(block, Picture) for block in draft.blocks)
    assert [block.text for block in notice.body if isinstance(block, Line)] == ["供水平稳。"]


def refused(path: Path) -> CannotImport:
    tracemalloc.start()
    with pytest.raises(CannotImport) as found:
        word.read(path)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 20_000_000, "what is refused is not read"
    return found.value


def test_200_megabytes_are_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with path.open("wb") as file:
        file.write(b"PK\x03\x04")
        file.truncate(200 * 1024**2)
    error = refused(path)
    assert error == CannotImport(
        "文件有 200 MB，超过 64 MB，没有打开", "请删去不用的图片，或者分成几个文件。"
    )


def test_pictures_that_unpack_to_too_much_are_not_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as package:
        package.writestr("[Content_Types].xml", "<Types>wordprocessingml.document.main</Types>")
        with package.open("word/media/image1.png", "w") as part:
            for _ in range(130):
                part.write(bytes(1024**2))
    assert refused(path).reason == "文件太大"


@pytest.mark.parametrize("name", ["gridSpan", "gridBefore"])
def test_a_table_wider_than_any_is_refused_and_not_spread_out(tmp_path: Path, name: str) -> None:
    made = docx.Document()
    row = made.add_table(1, 1).rows[0]
    wide = parse_xml(f'<w:{name} {NAMES} w:val="9000000"/>')
    properties = row.cells[0]._tc.get_or_add_tcPr() if name == "gridSpan" else row._tr.get_or_add_trPr()
    properties.append(wide)
    columns = 9_000_000 if name == "gridSpan" else 9_000_001
    with pytest.raises(CannotImport) as refused:
        word.read(saved(made, tmp_path))
    assert refused.value == CannotImport(
        f"文件里有一张表有 1 行、{columns} 列，太大了（最多 20000 行、63 列）",
        "请用 Word 或 WPS 重新做这张表，或者删去，再导入。",
    )
