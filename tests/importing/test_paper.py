"""A PDF gives what its pages say; what a page cannot tell is said, and what cannot be read is refused plainly."""

from __future__ import annotations

import html
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Browser
from pypdf import PdfReader, PdfWriter

from tests.conftest import ROOT
from zwgk_site.cli import main
from zwgk_site.importing import paper
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.taking import Taken, taken

NAME = "wenshang-2024-8"
SHEET = """<!doctype html><meta charset="utf-8"><style>@page{size:A4;margin:3.7cm 2.6cm 3.5cm 2.8cm}
body{font:16pt/28pt "Noto Serif CJK SC";margin:0}p{margin:0;text-indent:2em}h1{font-size:22pt;text-align:center}
p.flush{text-indent:0}p.right{text-align:right}</style>"""


def by_hand() -> tuple[dict[str, str], list[str]]:
    _, front, body = (ROOT / "content" / "policies" / f"{NAME}.md").read_text("utf-8").split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body.strip().split("\n\n")


@pytest.fixture(scope="module")
def printed(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The notice of Wenshang printed on A4 with page numbers, as an office prints it."""
    front, body = by_hand()
    lines = [f"<h1>{front['标题']}</h1>", f"<p class=flush>{front['发文字号']}</p>"]
    lines += [f"<p class=flush>{front['主送机关']}</p>"]
    lines += [f"<p>{html.escape(paragraph.lstrip('# '))}</p>" for paragraph in body]
    year, month, day = front["成文日期"].split("-")
    lines += [
        f"<p class=right>{front['发文机关']}</p>",
        f"<p class=right>{year}年{int(month)}月{int(day)}日</p>",
    ]
    path = tmp_path_factory.mktemp("paper") / f"{NAME}.pdf"
    page = chromium.new_page()
    page.set_content(SHEET + "".join(lines))
    page.pdf(
        path=path,
        prefer_css_page_size=True,
        display_header_footer=True,
        header_template="<span></span>",
        footer_template='<div style="font-size:10pt;width:100%;text-align:center">— <span class=pageNumber></span> —</div>',
    )
    page.close()
    return path


def parts(found: Taken) -> tuple[dict[str, str], list[str]]:
    _, front, body = found.content.split("---\n", 2)
    return yaml.load(front, yaml.BaseLoader), body.strip().split("\n\n")


def test_a_printed_notice_comes_back_word_for_word(printed: Path) -> None:
    front, body = parts(taken(printed, NAME))
    wanted, text = by_hand()
    for key in ("标题", "发文机关", "发文字号", "公文种类", "成文日期", "主送机关"):
        assert front[key] == wanted[key]
    assert "".join("".join(body).split()) == "".join("".join(text).split())
    assert body == text


def test_what_a_pdf_cannot_tell_is_said(printed: Path) -> None:
    report = taken(printed, NAME).report
    assert (
        "  PDF 里看不出表格和合并的格子，表格里的文字一行一行放着，请照原文排；有 Word 原件的，最好导入 Word 原件"
        in report
    )


def refused(path: Path) -> str:
    with pytest.raises(CannotImport) as error:
        paper.read(path)
    return f"{error.value.reason}。{error.value.way}"


def test_a_scan_is_refused(tmp_path: Path) -> None:
    writer = PdfWriter()
    writer.add_blank_page(595, 842)
    writer.write(path := tmp_path / "scan.pdf")
    assert refused(path) == "文件里没有文字，是扫描件。扫描件认不出文字，请先录入，或者取 Word 原件。"


def test_a_password_is_told(printed: Path, tmp_path: Path) -> None:
    writer = PdfWriter(clone_from=PdfReader(printed))
    writer.encrypt("mima", algorithm="RC4-128")
    writer.write(path := tmp_path / "locked.pdf")
    assert refused(path) == "文件有密码。请去掉密码后另存，再导入。"


@pytest.mark.parametrize("size", (0, 5, 700, 20_000))
def test_half_a_file_is_refused(size: int, printed: Path, tmp_path: Path) -> None:
    (path := tmp_path / "half.pdf").write_bytes(printed.read_bytes()[:size])
    assert refused(path).endswith("。")


@pytest.mark.parametrize(
    ("content", "message"),
    (
        (b"", "文件是空的。请核对是不是选错了文件。"),
        (b"<!doctype html><p>x", "文件其实是网页，不是 PDF 文件。请改对后缀再导入。"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "文件其实是旧格式的 Word、Excel 或 WPS 文件，不是 PDF 文件。请改对后缀再导入。"),
        (b"PK\x03\x04 half", "文件打不开，可能只写了一半。请用 PDF 阅读器打开看看，重新取一份；有 Word 原件的，导入 Word 原件。"),
        (b"GB18030 \xd5\xfe\xce\xf1", "文件打不开，可能只写了一半。请用 PDF 阅读器打开看看，重新取一份；有 Word 原件的，导入 Word 原件。"),
    ),
)  # fmt: skip
def test_another_kind_of_file_under_the_name_is_told(content: bytes, message: str, tmp_path: Path) -> None:
    (path := tmp_path / "x.pdf").write_bytes(content)
    assert refused(path) == message


def test_a_large_file_is_not_opened(tmp_path: Path) -> None:
    with (path := tmp_path / "large.pdf").open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(200 * 1024**2)
    assert refused(path) == "文件有 200 MB，超过 64 MB，没有打开。请导入 Word 原件。"


def test_the_command_says_what_stands_in_the_way(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (path := tmp_path / "x.pdf").write_bytes(b"")
    assert main(["import", str(path), "--content", str(tmp_path)]) == 2
    assert capsys.readouterr().err == f"{path}：文件是空的。请核对是不是选错了文件。\n"
