"""The attachments of a site: what is searched of them, where it says it stands, and what is reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.pages.conftest import TODAY, portal_of
from tests.text.files import made
from zwgk_site import pipeline, report
from zwgk_site.attached import Attached, read_attached
from zwgk_site.kinds.waiver import Waiver
from zwgk_site.search import Section
from zwgk_site.settings import Settings
from zwgk_site.text.files import Fault, Piece, Reading, read
from zwgk_site.text.files.aside import Reader, Told
from zwgk_site.waiving import unwaived

TEXT = "及时公开社会救助标准。"
PDF = made.pdf([[TEXT]])


class Desk(Reader):
    """Reads at once and in this process. What it is told of a file's name counts before the file."""

    def __init__(self, known: Mapping[str, Reading] | None = None) -> None:
        super().__init__()
        self.known = known or {}
        self.asked: list[str] = []

    def readings(
        self, paths: Sequence[Path], told: Told = lambda done, total: None
    ) -> Mapping[Path, Reading]:
        self.asked += [path.name for path in paths]
        return {path: self.known.get(path.name) or read(path) for path in paths}


def attach(content: Path, declared: str, files: Mapping[str, bytes], body: str = "") -> None:
    """Adds attachments to the small site's document."""
    policy = content / "policies" / "yangli-2024-8.md"
    head, mark, rest = policy.read_text("utf-8").rpartition("---\n")
    policy.write_text(head + declared + mark + rest + body, "utf-8")
    for name, data in files.items():
        path = content / "policies" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(data)


def attached(content: Path, reader: Reader | None = None) -> Attached:
    return read_attached(portal_of(content), content, reader or Desk())


def sections(content: Path) -> tuple[Section, ...]:
    return attached(content).sections_of("policy", "yangli-2024-8")


def reported(content: Path, reader: Reader | None = None) -> str:
    return report.as_text(attached(content, reader).problems)


def test_a_section_says_the_attachment_and_the_page_or_sheet(small: Path) -> None:
    declared = (
        "附件:\n  - {名称: 附件1 任务分解表, 文件: [a.xlsx, a.pdf]}\n  - {名称: 申请表, 文件: b.docx}\n"
    )
    word = "<w:p><w:r><w:t>一、填表说明</w:t></w:r></w:p><w:p><w:r><w:t>用黑色笔填写。</w:t></w:r></w:p>"
    files = {
        "a.xlsx": made.saved(made.sheets({"总表": [["序号"]], "分表": [[TEXT]]})),
        "a.pdf": made.pdf([[], [TEXT]]),
        "b.docx": made.word(word),
    }
    attach(small, declared, files)
    assert sections(small) == (
        Section("附件1《任务分解表》（XLSX），工作表“总表”", "序号"),
        Section("附件1《任务分解表》（XLSX），工作表“分表”", TEXT),
        Section("附件1《任务分解表》（PDF），第2页", TEXT),
        Section("附件《申请表》，“一、填表说明”部分", "一、填表说明\n用黑色笔填写。"),
    )


@pytest.mark.parametrize(
    ("name", "label"),
    [
        ("附件1", "附件1"),
        ("附件 2：申请表", "附件2《申请表》"),
        ("附件《申请表》", "附件《申请表》"),
        ("《申请表》", "附件《申请表》"),
        ("附件材料清单", "附件《附件材料清单》"),
    ],
)
def test_the_label_of_an_attachment_is_short(small: Path, name: str, label: str) -> None:
    attach(small, f"附件:\n  - {{名称: {name}, 文件: a.txt}}\n", {"a.txt": TEXT.encode()})
    assert sections(small) == (Section(label, TEXT),)


def test_a_file_linked_in_the_text_is_searched_too(small: Path) -> None:
    attach(
        small, "", {"申请表.pdf": PDF, "图.png": b"\x89PNG"}, "\n\n见[申请表](申请表.pdf)。![图](图.png)\n"
    )
    found = attached(small)
    assert found.sections_of("policy", "yangli-2024-8") == (Section("附件《申请表》，第1页", TEXT),)
    assert found.problems == ()


def test_the_attachment_of_a_notice_is_called_by_its_name_too(small: Path) -> None:
    (small / "notices").mkdir()
    (small / "notices" / "a.pdf").write_bytes(PDF)
    (small / "notices" / "list.md").write_text(
        "---\n标题: 名单公告\n发布单位: 样例县民政局\n发布时间: 2024-11-01 09:00\n类别: 公告\n"
        "附件:\n  - {名称: 救助对象名单, 文件: a.pdf}\n---\n\n见附件。\n",
        "utf-8",
    )
    found = attached(small).sections_of("notice", "list")
    assert found == (Section("附件《救助对象名单》，第1页", TEXT),)


def test_a_file_that_two_records_offer_is_read_once(small: Path) -> None:
    attach(small, "附件:\n  - {名称: 表, 文件: a.pdf}\n  - {名称: 又一份, 文件: a.pdf}\n", {"a.pdf": PDF})
    about = small / "pages" / "about.md"
    about.write_text(about.read_text("utf-8") + "\n[表](../policies/a.pdf)\n", "utf-8")
    desk = Desk({"a.pdf": Reading((Piece("page", "1", TEXT),), (Fault("scan", (2,)),))})
    found = attached(small, desk)
    assert desk.asked == ["a.pdf"]
    assert found.sections_of("page", "about") == (Section("附件《a》，第1页", TEXT),)
    assert [problem.spot.line for problem in found.problems] == [10]


def test_a_record_without_files_has_no_sections(small: Path) -> None:
    assert attached(small).sections_of("plan", "2024-yangli") == ()


def test_a_scan_is_reported_with_its_pages(small: Path) -> None:
    attach(
        small,
        "附件:\n  - 名称: 申请表\n    文件: a.pdf\n",
        {"a.pdf": made.pdf([[TEXT], [], [], [TEXT], []], [2, 3, 5])},
    )
    assert reported(small).split("\n") == [
        "content/policies/yangli-2024-8.md:11:9  提醒：附件“a.pdf”的第 2—3、5 页是图片，没有文字  [attachment-scan]",
        "    文件: a.pdf",
        "          ^^^^^",
        "  搜索找不到里面的内容，读屏软件也读不出来。请由原来的文档直接另存为 PDF；只有纸质件的，扫描后先做文字识别。",
    ]


def test_a_scan_as_a_whole_is_reported_as_one(small: Path) -> None:
    attach(small, "附件:\n  - 名称: 申请表\n    文件: a.pdf\n", {"a.pdf": made.pdf([[], []], [1, 2])})
    assert "提醒：附件“a.pdf”全部是图片，没有文字  [attachment-scan]" in reported(small)


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (Fault("empty"), "附件“a.pdf”是空的"),
        (Fault("blank"), "附件“a.pdf”里面没有文字"),
        (Fault("damaged"), "附件“a.pdf”打不开"),
        (Fault("damaged", (2, 3)), "附件“a.pdf”的第 2—3 页读不出来"),
        (Fault("locked"), "附件“a.pdf”加了密码或限制"),
        (Fault("other", (), "Word 文件（docx）"), "附件“a.pdf”其实是Word 文件（docx），后缀不对"),
        (Fault("long"), "附件“a.pdf”太大，没有读完"),
        (Fault("slow"), "附件“a.pdf”太慢，没有读完"),
        (Fault("garbled", (4,)), "附件“a.pdf”的第 4 页文字是乱码"),
    ],
)
def test_each_fault_is_said_plainly(small: Path, fault: Fault, said: str) -> None:
    attach(small, "附件:\n  - 名称: 申请表\n    文件: a.pdf\n", {"a.pdf": PDF})
    lines = reported(small, Desk({"a.pdf": Reading((), (fault,))})).split("\n")
    assert lines[0] == f"content/policies/yangli-2024-8.md:11:9  提醒：{said}  [attachment-unreadable]"
    assert lines[-1].endswith("附件照常发布，但没有读出的文字搜索不到。")


def test_formats_that_are_not_read_are_told_once_each(small: Path) -> None:
    declared = "附件:\n  - {名称: 表, 文件: [a.doc, b.doc, c.xls]}\n  - {名称: 图, 文件: d.jpg}\n  - {名称: 又, 文件: a.doc}\n"
    attach(small, declared, dict.fromkeys(("a.doc", "b.doc", "c.xls", "d.jpg"), b"x"))
    text = reported(small)
    assert [line.split("提醒：")[1] for line in text.split("\n") if "提醒" in line] == [
        ".doc 格式的附件有 2 个，里面的文字搜索不到  [attachment-unread]",
        ".xls 格式的附件有 1 个，里面的文字搜索不到  [attachment-unread]",
        ".jpg 格式的附件有 1 个，里面的文字搜索不到  [attachment-unread]",
    ]
    assert "能搜到 pdf、docx、xlsx、csv、txt 里面的文字。请另存为 docx 或 pdf。" in text
    assert "请另存为 xlsx。" in text and "请再附一份有文字的 docx 或 pdf。" in text


def test_a_site_with_a_scan_is_published_and_reported(small: Path, tmp_path: Path) -> None:
    attach(small, "附件:\n  - 名称: 申请表\n    文件: a.pdf\n", {"a.pdf": made.pdf([[]], [1])})
    outcome = pipeline.build(Settings(small, ROOT / "templates", tmp_path / "public"), TODAY)
    assert [problem.code for problem in outcome.problems] == ["attachment-scan"]
    assert (tmp_path / "public/files/policies/a.pdf").is_file()


def test_the_demonstration_is_searched_in_its_attachments() -> None:
    content = ROOT / "content"
    portal = portal_of(content)
    found = read_attached(portal, content, Reader())
    labels = [section.label for section in found.sections_of("policy", "boshan-2024-14")]
    assert labels == [
        "附件1《2024 年博山区政务公开重点工作分解表》，工作表“重点工作分解表”",
        "附件2《政府开放活动计划安排报送表》（DOCX）",
        "附件2《政府开放活动计划安排报送表》（PDF），第1页",
    ]
    assert unwaived(found.problems, portal.library.records("waiver", Waiver), TODAY) == ()
