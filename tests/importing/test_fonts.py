"""Fonts say what numbers do not, never against them, and what they said is told."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Pt
from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.importing import word
from zwgk_site.importing.draft import Line
from zwgk_site.importing.fonts import Face, leveled
from zwgk_site.importing.notice import recognised
from zwgk_site.importing.taking import taken

TITLE, ONE, TWO, TEXT = "方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312"
BODY = "供水企业要按月抄表，定期检修管网，确保供水平稳，遇有停水及时公告。"

Set = tuple[str, str, float]


def document(tmp_path: Path, *paragraphs: Set) -> Path:
    """A Word file of paragraphs, each with its font and size."""
    made = docx.Document()
    for text, face, size in paragraphs:
        run = made.add_paragraph().add_run(text)
        run.font.size = Pt(size)
        run.font.name = "Times New Roman"
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
    path = tmp_path / "a.docx"
    made.save(str(path))
    return path


def body(path: Path) -> str:
    return taken(path, "a").content.split("---\n", 2)[2].strip()


HEAD: tuple[Set, ...] = (
    ("示范县人民政府办公室", TITLE, 22),
    ("关于做好供水工作的通知", TITLE, 22),
    ("各乡镇人民政府：", TEXT, 16),
)


def test_headings_without_numbers_are_known_by_their_fonts_and_told(tmp_path: Path) -> None:
    path = document(
        tmp_path, *HEAD, ("总体要求", ONE, 16), (BODY, TEXT, 16), ("基本原则", TWO, 16), (BODY, TEXT, 16)
    )
    assert body(path) == f"## 总体要求\n\n{BODY}\n\n### 基本原则\n\n{BODY}"
    said = "  没有编号、按字体认作标题的：“总体要求”（黑体）、“基本原则”（楷体）"
    assert said in taken(path, "a").report


def test_numbers_decide_and_a_font_that_says_otherwise_is_told(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        *HEAD,
        ("一、总体要求", TWO, 16),
        (BODY, TEXT, 16),
        ("（一）基本原则", ONE, 16),
        (BODY, TEXT, 16),
        ("（二）保障措施", TWO, 16),
        (BODY, TEXT, 16),
    )
    assert body(path).startswith(f"一、总体要求\n\n{BODY}\n\n（一）基本原则")
    assert word.read(path).notes == (
        "编号和字体对不上，按编号：“一、总体要求”编号是第一层，字体是楷体；“（一）基本原则”编号是第二层，字体是黑体",
    )


def test_fonts_after_the_standard_say_nothing(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        *HEAD,
        ("一、总体要求", ONE, 16),
        (BODY, TEXT, 16),
        ("（一）原则", TWO, 16),
        (BODY, TEXT, 16),
    )
    assert word.read(path).notes == ()


def test_the_font_of_the_whole_text_shows_no_headings(tmp_path: Path) -> None:
    path = document(
        tmp_path, *HEAD, ("总体要求", TWO, 16), (BODY, TWO, 16), ("基本原则", TWO, 16), (BODY, TWO, 16)
    )
    assert "#" not in body(path)


@pytest.mark.parametrize(
    "text",
    ["（此件公开发布）", "附件1", "抄送：县委办公室", "2024年6月30日", "示政办发〔2024〕7号", BODY, "一"],
)
def test_what_is_set_in_heiti_and_is_no_heading_stays(tmp_path: Path, text: str) -> None:
    path = document(tmp_path, *HEAD, (BODY, TEXT, 16), (BODY, TEXT, 16), (text, ONE, 16), (BODY, TEXT, 16))
    assert all(block.level is None for block in word.read(path).blocks[2:] if isinstance(block, Line))


def test_a_title_that_only_its_font_shows_is_found_and_told(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        ("示范县人民政府文件", TITLE, 40),
        ("示范县供水用水", TITLE, 22),
        ("管理办法", TITLE, 22),
        (BODY, TEXT, 16),
    )
    notice = recognised(word.read(path))
    assert notice.found["标题"].value == "示范县供水用水管理办法"
    assert notice.found["发文机关"].value == "示范县人民政府"
    assert notice.doubts == ("标题是按字体（小标宋）认的：示范县供水用水管理办法",)
    assert [line.text for line in notice.dropped] == ["示范县人民政府文件"]


def test_the_title_of_what_a_notice_brings_is_known_by_its_font(tmp_path: Path) -> None:
    path = document(
        tmp_path,
        *HEAD,
        (BODY, TEXT, 16),
        ("示范县供水工作", TITLE, 22),
        ("五年规划", TITLE, 22),
        (BODY, TEXT, 16),
    )
    assert body(path) == f"{BODY}\n\n# 示范县供水工作五年规划\n\n{BODY}"


def test_fonts_of_styles_and_of_the_file_hold_where_no_run_names_one(tmp_path: Path) -> None:
    made = docx.Document()
    for name, face in (("Normal", TEXT), ("Heading 1", ONE)):
        style = made.styles[name]
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:eastAsia"), face)
        for key in ("w:eastAsiaTheme", "w:asciiTheme"):
            fonts.attrib.pop(qn(key), None)
    for text in ("关于做好供水工作的通知", "各单位："):
        made.add_paragraph(text)
    made.add_paragraph("总体要求", style="Heading 1")
    made.add_paragraph(BODY)
    path = tmp_path / "a.docx"
    made.save(str(path))
    assert body(path) == f"## 总体要求\n\n{BODY}"


SIGNS = st.sampled_from(["title", "one", "two", "text", ""])


@given(
    st.lists(
        st.tuples(
            st.text("一、（）总体要求。1.关于通知", min_size=1, max_size=12),
            SIGNS,
            st.booleans(),
            st.sampled_from([0.0, 16.0, 22.0, 40.0]),
        ),
        max_size=12,
    )
)
def test_words_and_order_never_change(paragraphs: list[tuple[str, str, bool, float]]) -> None:
    lines = tuple(Line(text, number) for number, (text, *_) in enumerate(paragraphs, 1))
    faces = {
        number: Face(sign, whole, size, len(text))  # type: ignore[arg-type]
        for number, (text, sign, whole, size) in enumerate(paragraphs, 1)
    }
    found, _ = leveled(lines, faces)
    assert [(block.text, block.number) for block in found if isinstance(block, Line)] == [
        (line.text, line.number) for line in lines
    ]
