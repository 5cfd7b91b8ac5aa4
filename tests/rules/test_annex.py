"""Attachments: what they are, what they are called, and whether all that the text names are there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.rules.conftest import problems_of
from tests.text.files import made

STATED = "\n附件：1. 任务分解表\n2. 救助申请表\n"
WORD = made.word("<w:p><w:r><w:t>申请表</w:t></w:r></w:p>")
PDF = made.pdf([["甲"]])


def told(content: Path, declared: str = "", text: str = "", **files: bytes) -> list[tuple[str, str]]:
    """Code and words of what is said of the small site's document with attachments and more text."""
    policy = content / "policies" / "yangli-2024-8.md"
    head, mark, rest = policy.read_text("utf-8").rpartition("---\n")
    policy.write_text(f"{head}{declared}{mark}{rest}{text}", "utf-8")
    for name, data in files.items():
        (policy.parent / name.replace("__", ".")).write_bytes(data)
    return [(problem.code, problem.what) for problem in problems_of(content)]


def attached(*names: str) -> str:
    return "附件:\n" + "".join(f"  - {{名称: {name}, 文件: 表.csv}}\n" for name in names)


def test_a_name_in_the_text_that_is_not_attached(small: Path) -> None:
    found = told(small, attached("附件1 任务分解表"), STATED, 表__csv=b"a,b")
    assert found == [("annex-missing", "正文列了附件“救助申请表”，没有附上")]
    [problem] = problems_of(small)
    assert (problem.level, problem.spot.text, problem.spot.column, problem.spot.width) == (
        "error", "2. 救助申请表", 4, 5,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("names", "text"),
    [
        (("附件1 任务分解表", "附件2：《救助申请表》"), STATED),
        (("任务分解表", "临时救助申请表"), STATED),
        (("任务分解表", "登记表"), STATED),
        (("任务分解表",), STATED + "\n样例县人民政府\n\n附件2\n\n救助申请表\n\n姓名\n"),
        (("任务分解表",), STATED + "\n## 附件2 救助申请表\n\n姓名\n"),
        (("任务分解表",), "\n附件：1. 任务分解表\n2. 救助申请表（另发）\n"),
        (("任务分解表",), "\n附件：1. 任务分解表\n2. [救助申请表](表.csv)\n"),
        (("任务分解表",), "\n附件1：任务分解表\n\n任务很多。" + "文" * 90 + "\n"),
        (("任务分解表", "救助申请表"), "\n附件：1. 任务分解表 2. 救助申请表\n\n（此件公开发布）\n"),
        (("任务分解表",), "\n没有附件说明。\n"),
    ],
)
def test_attachments_that_are_those_of_the_text(small: Path, names: tuple[str, ...], text: str) -> None:
    assert told(small, attached(*names), text, 表__csv=b"a,b") == []


def test_an_attachment_that_the_text_does_not_name(small: Path) -> None:
    found = told(small, attached("任务分解表", "救助申请表", "签到表"), STATED, 表__csv=b"a,b")
    assert found == [("annex-unlisted", "附上了“签到表”，正文的附件说明里没有它")]


def test_earlier_texts_and_pages_take_no_attachments(small: Path) -> None:
    about = small / "pages" / "about.md"
    about.write_text(about.read_text("utf-8") + "\n附件：救助申请表\n", "utf-8")
    assert told(small) == []


def test_a_file_linked_in_the_text_has_a_name_that_tells(small: Path) -> None:
    text = "\n[附件1](%E8%A1%A8.pdf)、[救助标准](20240501123456.pdf)、[1](https://www.gov.cn/1.pdf)、![1](1.png)\n"
    files = {"表__pdf": PDF, "20240501123456__pdf": PDF, "1__png": b"\x89PNG"}
    assert told(small, "", text, **files) == [
        ("annex-name", "附件的名称“附件1”没有写是什么"),
        ("annex-file-name", "附件的文件名“20240501123456.pdf”只是一串编号"),
    ]


@pytest.mark.parametrize(
    ("name", "data", "code", "what"),
    [
        ("甲.pdf", WORD, "annex-type", "“甲.pdf”的后缀说它是PDF 文件，其实是Word 文件（docx）"),
        ("甲.docx", b"abc", "annex-type", "“甲.docx”的后缀说它是Word 文件（docx），其实是别的内容，或者已经损坏"),
        ("甲.jpg", b"\x89PNG\r\n", "annex-type", "“甲.jpg”的后缀说它是JPG 图片，其实是PNG 图片"),
        ("甲.csv", PDF, "annex-type", "“甲.csv”的后缀说它是文字文件，其实是PDF 文件"),
        ("甲.doc", WORD, "annex-type", "“甲.doc”的后缀说它是旧格式的 Word、WPS 文字文件，其实是Word 文件（docx）"),
        ("甲.docx", b"", "annex-empty", "“甲.docx”是空的，0 字节"),
        ("甲.exe", b"abc", "annex-program", "“甲.exe”是程序，不能作为附件"),
        ("甲.bat", b"dir", "annex-program", "“甲.bat”是程序，不能作为附件"),
        ("甲.pdf", b"MZ\x90\x00" + bytes(100), "annex-program", "“甲.pdf”是程序，不能作为附件"),
        ("甲.zip", WORD, "annex-packed", "“甲.zip”是压缩包"),
        ("甲.rar", b"Rar!\x1a\x07\x00", "annex-packed", "“甲.rar”是压缩包"),
        ("甲.docm", WORD.replace(b"", b""), None, ""),
        ("甲.doc", b"abc", None, ""),
        ("甲.csv", "MZ乡,甲".encode(), None, ""),
        ("甲.pdf", b"\n" + PDF, None, ""),
    ],
)  # fmt: skip
def test_a_file_is_what_its_ending_says(
    small: Path, name: str, data: bytes, code: str | None, what: str
) -> None:
    found = told(small, f"附件:\n  - {{名称: 申请表, 文件: {name}}}\n", **{name.replace(".", "__"): data})
    assert found == ([(code, what)] if code else [])


def test_a_file_with_macros(small: Path) -> None:
    listing = made.part(WORD, "[Content_Types].xml").replace(
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        b"vnd.ms-word.document.macroEnabled.main",
    )
    data = made.repacked(WORD, {"[Content_Types].xml": listing})
    found = told(small, "附件:\n  - {名称: 申请表, 文件: 甲.docm}\n", 甲__docm=data)
    assert found == [("annex-macro", "“甲.docm”带有宏")]


@pytest.mark.parametrize(
    ("name", "file", "found"),
    [
        ("附件1", "申请表.csv", [("annex-name", "附件的名称“附件1”没有写是什么")]),
        ("新建 Microsoft Word 文档.docx", "申请表.csv", [
            ("annex-name", "附件的名称“新建 Microsoft Word 文档.docx”是新建文件时的名称"),
        ]),
        ("申请表", "20240501123456.csv", [
            ("annex-file-name", "附件的文件名“20240501123456.csv”只是一串编号"),
        ]),
        ("申请表.docx", "shenqing-2024.csv", []),
    ],
)  # fmt: skip
def test_an_attachment_has_a_name_that_tells(
    small: Path, name: str, file: str, found: list[tuple[str, str]]
) -> None:
    declared = f"附件:\n  - {{名称: {name}, 文件: {file}}}\n"
    assert told(small, declared, **{file.replace(".", "__"): b"a,b"}) == found
