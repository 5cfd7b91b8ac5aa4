"""Attachments lose the names of their authors when they are published, and nothing else."""

from __future__ import annotations

import hashlib
import io
import json
import struct
import zipfile
import zlib
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.comments import Comment
from pypdf.generic import DecodedStreamObject, NameObject

from tests.generator.test_attached import attach
from tests.rules.conftest import TODAY
from tests.text.files import made
from zwgk_site import pipeline
from zwgk_site.cleaned import Cleaner
from zwgk_site.cleaned.pictures import cleaned as clean_picture
from zwgk_site.cleaned.work import clean
from zwgk_site.pages import formats
from zwgk_site.problems import Problem
from zwgk_site.publish import MANIFEST
from zwgk_site.settings import Settings
from zwgk_site.text.files import read

WHO = "钱某乙"
TEXT = "及时公开社会救助标准。"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
COMMENTS = (
    f'<w:comments {W}><w:comment w:id="0" w:author="{WHO}" w:initials="Q" w:date="2024-01-01T00:00:00Z">'
    "<w:p><w:r><w:t>这里再核一下</w:t></w:r></w:p></w:comment></w:comments>"
)


def word() -> bytes:
    """A Word file with an author, a comment, a change and ids of revisions."""
    body = (
        f'<w:p w:rsidR="00AB12CD"><w:r><w:t>{TEXT}</w:t></w:r><w:ins w:id="1" w:author="{WHO}" '
        'w:date="2024-01-01T00:00:00Z"><w:r><w:t>补充</w:t></w:r></w:ins></w:p>'
    )
    plain = made.word(body, {"word/comments.xml": COMMENTS.encode()})
    core = made.part(plain, "docProps/core.xml").replace(b">python-docx<", f">{WHO}<".encode())
    return made.repacked(plain, {"docProps/core.xml": core})


def sheet() -> bytes:
    book = openpyxl.Workbook()
    book.properties.creator = book.properties.lastModifiedBy = WHO
    page = book.active
    assert page is not None
    page["A1"] = TEXT
    page["A1"].comment = Comment(f"{WHO}:\n再核一下", WHO)
    return made.saved(book)


def paper(xmp: bool = False) -> bytes:
    writer = pypdf.PdfWriter(clone_from=pypdf.PdfReader(io.BytesIO(made.pdf([[TEXT]]))))
    writer.metadata = {"/Author": WHO, "/Company": WHO, "/Title": "通知"}
    if xmp:
        packet = DecodedStreamObject()
        packet.set_data(
            '<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
            '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" '
            f'pdfaid:part="2"><dc:creator><rdf:Seq><rdf:li>{WHO}</rdf:li></rdf:Seq></dc:creator>'
            "</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end='w'?>".encode()
        )
        writer._root_object[NameObject("/Metadata")] = writer._add_object(packet)
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def exif(turned: int = 6) -> bytes:
    """Exif with a way up, an author and a place."""
    entries = struct.pack(">HHII", 0x0112, 3, 1, turned << 16)
    entries += struct.pack(">HHI4s", 0x013B, 2, 4, b"Qmy\0")
    entries += struct.pack(">HHII", 0x8825, 4, 1, 8)
    return b"Exif\0\0MM\0*" + struct.pack(">IH", 8, 3) + entries + bytes(4)


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg(*extra: bytes) -> bytes:
    """The bones of a JPEG picture; nobody decodes it here."""
    scan = segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x12\xff\x00\x34\xff\xd0\x56"
    return (
        b"\xff\xd8"
        + segment(0xE0, b"JFIF\0")
        + b"".join(extra)
        + segment(0xDB, b"\0" * 65)
        + scan
        + b"\xff\xd9"
    )


def chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(*extra: bytes) -> bytes:
    head = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0))
    return head + b"".join(extra) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")


def cleaned(tmp_path: Path, name: str, data: bytes) -> bytes:
    """The file as published."""
    source, target = tmp_path / name, tmp_path / f"new-{name}"
    source.write_bytes(data)
    answer = clean(source, target)
    again = tmp_path / f"again-{name}"
    clean(source, again)
    assert not answer["written"] or again.read_bytes() == target.read_bytes(), "not the same bytes twice"
    assert source.read_bytes() == data
    return target.read_bytes() if answer["written"] else data


def unpacked(data: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return b"".join(package.read(name) for name in package.namelist())


@pytest.mark.parametrize(("name", "data"), [("a.docx", word()), ("a.xlsx", sheet())])
def test_an_office_file_loses_its_authors_and_keeps_its_words(tmp_path: Path, name: str, data: bytes) -> None:
    assert WHO.encode() in unpacked(data)
    new = cleaned(tmp_path, name, data)
    assert WHO.encode() not in unpacked(new) and b"rsid" not in unpacked(new).lower()
    before, after = read(tmp_path / name), read(tmp_path / f"new-{name}")
    assert after.pieces == before.pieces and TEXT in after.pieces[0].text
    assert cleaned(tmp_path, f"x-{name}", new) == new, "what is clean stays as it is"


def test_comments_and_changes_stay_without_their_authors(tmp_path: Path) -> None:
    new = tmp_path / "new.docx"
    new.write_bytes(cleaned(tmp_path, "a.docx", word()))
    assert {part.place: part.text for part in read(new).unseen}["comment"] == "这里再核一下"
    assert 'w:author="作者"' in made.part(new.read_bytes(), "word/comments.xml").decode()
    assert docx.Document(str(new)).paragraphs[0].text.startswith(TEXT)


def test_the_line_that_a_comment_of_a_sheet_begins_with_is_no_longer_a_name(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(io.BytesIO(cleaned(tmp_path, "a.xlsx", sheet())))
    page = book.active
    assert page is not None and page["A1"].comment is not None
    assert page["A1"].comment.author == "作者" and WHO not in (book.properties.creator or "")


@pytest.mark.parametrize("xmp", [False, True])
def test_a_pdf_loses_its_author_and_keeps_title_and_words(tmp_path: Path, xmp: bool) -> None:
    new = pypdf.PdfReader(io.BytesIO(cleaned(tmp_path, "a.pdf", paper(xmp))))
    assert new.metadata is not None
    assert {key: new.metadata[key] for key in new.metadata if key != "/Producer"} == {"/Title": "通知"}
    assert TEXT in new.pages[0].extract_text()
    if xmp:
        packet = new.trailer["/Root"]["/Metadata"].get_data().decode()
        assert WHO not in packet and "pdfaid:part" in packet


def test_a_pdf_without_an_author_stays_byte_for_byte(tmp_path: Path) -> None:
    data = made.pdf([[TEXT]])
    assert cleaned(tmp_path, "a.pdf", data) == data


def test_a_picture_loses_place_and_author_and_stays_the_same_way_up() -> None:
    found = clean_picture(jpeg(segment(0xE1, exif())))
    new = found.changed[""]
    assert new is not None and b"Qmy" not in new
    assert found.held == ("作者", "拍摄地点")
    assert new.endswith(jpeg()[jpeg().index(b"\xff\xdb") :])
    assert b"Exif\0\0MM\0*" in new and struct.pack(">HHIH", 0x0112, 3, 1, 6) in new


def test_a_png_loses_its_texts_and_keeps_its_picture() -> None:
    found = clean_picture(png(chunk(b"tEXt", b"Author\0Qian"), chunk(b"tEXt", b"Software\0x")))
    assert (found.changed[""], found.held) == (png(), ("作者",))


@pytest.mark.parametrize("data", [jpeg(), png()])
def test_a_picture_without_them_stays_byte_for_byte(data: bytes) -> None:
    assert clean_picture(data).changed == {}


@given(st.binary(max_size=200), st.integers(0, 300))
def test_any_picture_is_looked_at_without_stumbling(noise: bytes, at: int) -> None:
    whole = jpeg(segment(0xE1, exif()), segment(0xE1, b"Exif\0\0" + noise))
    for data in (noise, b"\xff\xd8" + noise, whole, whole[:at], png()[:at], png(chunk(b"eXIf", noise))):
        clean_picture(data)


@pytest.mark.parametrize("name", ["a.docx", "a.xlsx", "a.pptx", "a.pdf", "a.jpg", "a.png"])
@pytest.mark.parametrize("data", [b"", b"PK\3\4", b"%PDF-1.7", b"\xff\xd8\xff", word()[:900]])
def test_a_broken_file_is_published_as_it_is(tmp_path: Path, name: str, data: bytes) -> None:
    assert cleaned(tmp_path, name, data) == data


def test_a_signed_file_stays_as_it_is(tmp_path: Path) -> None:
    source = tmp_path / "a.docx"
    source.write_bytes(made.repacked(word(), {"_xmlsignatures/sig1.xml": b"<a/>"}))
    assert clean(source, tmp_path / "b.docx") == {"written": False, "held": [], "kept": True}


def test_an_unchanged_file_is_cleaned_once(tmp_path: Path) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(word())
    cleaner = Cleaner()
    first = cleaner.cleaned([path])[path]
    assert cleaner.cleaned([path])[path] is first and first.path != path
    path.write_bytes(made.word("<w:p/>"))
    assert cleaner.cleaned([path])[path] is not first


def built(content: Path, output: Path) -> tuple[Problem, ...]:
    templates = Path(__file__).parents[2] / "templates"
    return pipeline.build(Settings(content, templates, output, today=TODAY), TODAY).problems


def test_the_site_offers_the_cleaned_file_with_its_own_size(small: Path, tmp_path: Path) -> None:
    data = made.repacked(word(), {"docProps/custom.xml": bytes(range(256)) * 900})
    files = {"a.docx": data, "b.jpg": jpeg(segment(0xE1, exif()))}
    attach(small, "附件:\n  - {名称: 附件1 申请表, 文件: a.docx}\n", files, "\n\n![现场](b.jpg)\n")
    problems = built(small, tmp_path / "out")
    new = (tmp_path / "out/files/policies/a.docx").read_bytes()
    assert WHO.encode() not in unpacked(new)
    assert b"Qmy" not in (tmp_path / "out/files/policies/b.jpg").read_bytes()
    assert (small / "policies/a.docx").read_bytes() == data
    manifest = json.loads((tmp_path / "out" / MANIFEST).read_text("utf-8"))
    assert manifest["files/policies/a.docx"] == hashlib.sha256(new).hexdigest()
    assert formats.size(len(new)) != formats.size(len(data))
    page = next((tmp_path / "out" / "policies").glob("yangli-2024-8.html")).read_text("utf-8")
    assert formats.size(len(new)) in page
    said = {problem.code: problem for problem in problems}
    assert said["picture-metadata"].what == "图片 b.jpg 里记着作者、拍摄地点"
    assert said["picture-metadata"].level == "warning"
    assert said["attachment-beneath"].what == (
        "附件1《申请表》里有读者不容易看到、打开文件却能找到的内容：批注 1 条、修订中加上的文字 1 处"
    )
