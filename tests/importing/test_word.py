"""Word files give their words in order, with levels by their numbers, merged cells, pictures and notes."""

from __future__ import annotations

import html
import io
import re
import zipfile
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from tests.conftest import ROOT
from tests.pages.conftest import portal_of
from tests.text.files.test_hostile import LOCKED, OLD
from zwgk_site import docx_file
from zwgk_site.docx_file import Document, Heading, PageBreak, Paragraph, Sheet
from zwgk_site.importing import word
from zwgk_site.importing.draft import CannotImport, Cell, Line, Picture, Table
from zwgk_site.importing.notice import recognised
from zwgk_site.importing.taking import taken
from zwgk_site.kinds.policy import Policy

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154789c63606060000000040001f61738550000000049454e44ae426082"
)


def lines(path: Path) -> list[str]:
    return [block.text for block in word.read(path).blocks if isinstance(block, Line)]


def table(text: str) -> Sheet:
    """A table of a content file for the printer."""
    rows = re.findall(r"<tr>(.*?)</tr>", text, re.S)
    cells = (
        re.findall(r'<t[hd](?: scope="row")?(?: colspan="(\d+)")?(?: rowspan="(\d+)")?>(.*?)</t[hd]>', row)
        for row in rows
    )
    return Sheet(
        tuple(
            tuple(
                docx_file.Cell(html.unescape(words), int(across or 1), int(down or 1))
                for across, down, words in row
            )
            for row in cells
        ),
        0,
    )


def plain(text: str) -> str:
    """The text of a content file without what only Markdown needs: its own headings, and the marks that keep
    a number a number."""
    bare = re.sub(r"(?m)^#+ ", "", text.strip()).replace("\\.", ".")
    return bare.replace('<th scope="row">', "<td>").replace("</th>", "</td>")


def printed(policy: Policy, issuer: str) -> Document:
    """A document as it is signed: number, title, addressees, text, signature, note, imprint."""
    day = f"{policy.signed.year}年{policy.signed.month}月{policy.signed.day}日"
    blocks = [Paragraph(policy.number or "", "center"), Heading(f"{issuer}{policy.title}", 0)]
    if policy.addressees:
        blocks.append(Paragraph(policy.addressees, indent=False))
    text, *annexes = policy.body.strip().split("\n\n## ")
    first, *rest = text.split("\n\n")
    blocks += [Paragraph(first), *(Paragraph(part.removeprefix("# ")) for part in rest)]
    blocks += [Paragraph(issuer, "right"), Paragraph(day, "right")]
    if policy.note:
        blocks.append(Paragraph(f"（{policy.note}）"))
    for annex in annexes:
        head, *rest = annex.split("\n\n")
        number, _, name = head.partition(" ")
        blocks += [PageBreak(), Paragraph(number, indent=False), Heading(name, 0)]
        blocks += [table(part) if part.startswith("<table>") else Paragraph(part) for part in rest]
    if policy.copies:
        blocks.append(Paragraph(f"抄送：{policy.copies}"))
    if policy.printed_by and policy.printed:
        on = f"{policy.printed.year}年{policy.printed.month}月{policy.printed.day}日"
        blocks.append(Paragraph(f"{policy.printed_by}  {on}印发"))
    return Document(policy.title, tuple(blocks))


@pytest.mark.parametrize("name", sorted(path.stem for path in (ROOT / "content" / "policies").glob("*.md")))
def test_a_document_written_as_word_and_imported_is_the_same(name: str, tmp_path: Path) -> None:
    library = portal_of(ROOT / "content").library
    policy = library.get("policy", name).record
    assert isinstance(policy, Policy)
    issuer = policy.issuer
    path = tmp_path / "a.docx"
    path.write_bytes(docx_file.docx_file("a.docx", printed(policy, issuer)).content)
    found = recognised(word.read(path))
    values = {key: item.value for key, item in found.found.items()}
    wanted = {
        "标题": policy.title,
        "发文机关": issuer,
        "发文字号": policy.number,
        "公文种类": "通知" if policy.genre == "行政规范性文件" else policy.genre,
        "成文日期": policy.signed.isoformat(),
        "主送机关": policy.addressees,
        "附注": policy.note,
        "抄送": policy.copies,
        "印发机关": policy.printed_by,
        "印发日期": policy.printed.isoformat() if policy.printed else None,
    }
    assert values == {key: value for key, value in wanted.items() if value}
    assert plain(taken(path, "a").content.split("---\n", 2)[2]) == plain(policy.body)


def test_cells_that_are_merged_stay_merged(tmp_path: Path) -> None:
    made = docx.Document()
    table = made.add_table(3, 3)
    for row in range(3):
        for column in range(3):
            table.cell(row, column).text = f"{row}{column}"
    across = table.cell(0, 0).merge(table.cell(0, 1))
    across.text = "横"
    down = table.cell(1, 0).merge(table.cell(2, 0))
    down.text = "竖"
    made.save(tmp_path / "a.docx")
    [found] = [block for block in word.read(tmp_path / "a.docx").blocks if isinstance(block, Table)]
    assert found.rows == (
        (Cell("横", 2), Cell("02")),
        (Cell("竖", 1, 2), Cell("11"), Cell("12")),
        (Cell("21"), Cell("22")),
    )


NUMBERING = """<w:abstractNum {ns} w:abstractNumId="77">
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
</w:abstractNum>"""


def test_numbers_that_word_counts_belong_to_the_text(tmp_path: Path) -> None:
    made = docx.Document()
    root = made.part.numbering_part.element
    root.insert(0, parse_xml(NUMBERING.format(ns=nsdecls("w"))))
    root.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="78"><w:abstractNumId w:val="77"/></w:num>'))
    for text, level in (("总体要求", 0), ("原则", 1), ("目标", 1), ("点", 2), ("任务", 0), ("供水", 1)):
        properties = made.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="78"/></w:numPr>')
        )
    made.save(tmp_path / "a.docx")
    assert lines(tmp_path / "a.docx") == [
        "一、总体要求",
        "（一）原则",
        "（二）目标",
        "点",
        "二、任务",
        "（一）供水",
    ]


def test_pictures_are_kept_beside_the_file(tmp_path: Path) -> None:
    made = docx.Document()
    made.add_paragraph("关于供水的通知")
    made.add_picture(io.BytesIO(PIXEL))
    made.save(tmp_path / "a.docx")
    [picture] = [block for block in word.read(tmp_path / "a.docx").blocks if isinstance(block, Picture)]
    assert picture.content == PIXEL
    found = taken(tmp_path / "a.docx", "gongshui")
    assert found.pictures == ((f"policies/files/gongshui/{picture.name}", PIXEL),)
    assert f"![图片](files/gongshui/{picture.name})" in found.content


def test_changes_still_tracked_are_said(tmp_path: Path) -> None:
    made = docx.Document()
    paragraph = made.add_paragraph("供水")
    paragraph._p.append(parse_xml(f"<w:del {nsdecls('w')}><w:r><w:delText>不</w:delText></w:r></w:del>"))
    paragraph._p.append(parse_xml(f"<w:ins {nsdecls('w')}><w:r><w:t>平稳。</w:t></w:r></w:ins>"))
    made.save(tmp_path / "a.docx")
    draft = word.read(tmp_path / "a.docx")
    assert lines(tmp_path / "a.docx") == ["供水平稳。"]
    assert draft.notes == ("文件里有修订记录：按接受全部修订以后的文字导入，请核对定稿",)


def bomb() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types>wordprocessingml.document.main</Types>")
        package.writestr("word/document.xml", b" " * 60_000_000)
    return data.getvalue()


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "文件是空的"),
        (b"PK\x03\x04half", "文件打不开，可能只写了一半"),
        (LOCKED, "文件有密码"),
        (OLD, "文件是旧格式的 Word 或 WPS 文件"),
        (b"%PDF-1.7 ...", "文件其实是PDF 文件，不是 Word 文件"),
        (bomb(), "文件太大"),
    ],
    ids=["empty", "half", "locked", "old", "pdf", "bomb"],
)
def test_what_cannot_be_opened_is_refused_plainly(tmp_path: Path, data: bytes, reason: str) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(data)
    with pytest.raises(CannotImport) as refused:
        word.read(path)
    assert refused.value.reason == reason and refused.value.way.endswith("。")
