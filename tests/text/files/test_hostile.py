"""Damaged, locked, mislabelled and hostile files: one plain reason each, and an end."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.files import made
from zwgk_site.text.files import READABLE, Fault, Reading, read

Read = Callable[[str, bytes], Reading]

OLD = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600)
LOCKED = OLD + "EncryptedPackage".encode("utf-16-le")
WORD = made.word("<w:p><w:r><w:t>公开</w:t></w:r></w:p>")
BOOK = made.saved(made.sheets({"表": [["公开"]]}))
PDF = made.pdf([["及时公开社会救助标准。"]] * 4)


def _laughs(root: str) -> bytes:
    """XML that would grow to gigabytes."""
    entities = "".join(f'<!ENTITY {chr(98 + at)} "{f"&{chr(97 + at)};" * 30}">' for at in range(8))
    return f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "{"哈" * 1000}">{entities}]>{root}'.encode()


W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
S = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def _word(document: bytes) -> bytes:
    return made.word(parts={"word/document.xml": document})


def _sheet(rows: str) -> bytes:
    sheet = f'<worksheet xmlns="{S}"><sheetData>{rows}</sheetData></worksheet>'
    return made.repacked(BOOK, {"xl/worksheets/sheet1.xml": sheet.encode()})


def _pdf(page: bytes, *objects: bytes) -> bytes:
    pages = b"<</Type/Pages/Count 1/Kids[3 0 R]>>"
    return made.written(
        [b"<</Type/Catalog/Pages 2 0 R>>", pages, b"<</Type/Page/Parent 2 0 R%b>>" % page, *objects]
    )


CASES: dict[str, tuple[str, bytes, str]] = {
    "no byte": ("表.pdf", b"", "empty"),
    "no byte, plain": ("表.txt", b"", "empty"),
    "nothing but space": ("表.txt", b" \r\n \n", "blank"),
    "a picture in a Word file": ("表.docx", made.word("<w:p/>"), "blank"),
    "an empty workbook": ("表.xlsx", made.saved(made.sheets({"表": []})), "blank"),
    "half a PDF": ("表.pdf", PDF[: len(PDF) // 2], "damaged"),
    "junk after the mark": ("表.pdf", b"%PDF-1.7\n" + b"junk" * 500, "damaged"),
    "junk": ("表.docx", b"junk" * 500, "damaged"),
    "half a Word file": ("表.docx", WORD[: len(WORD) // 2], "damaged"),
    "half a workbook": ("表.xlsx", BOOK[: len(BOOK) // 2], "damaged"),
    "pages in a circle": (
        "表.pdf",
        made.written([b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[2 0 R]>>"]),
        "damaged",
    ),
    "bytes as text": ("表.txt", bytes(range(256)) * 8, "damaged"),
    "a locked office file": ("表.xlsx", LOCKED, "locked"),
    "an old Word file": ("表.docx", OLD, "other"),
    "a Word file as PDF": ("表.pdf", WORD, "other"),
    "a PDF as workbook": ("表.xlsx", PDF, "other"),
    "a workbook as Word file": ("表.docx", BOOK, "other"),
    "a page as workbook": ("表.xlsx", b"\xef\xbb\xbf<html><table>", "other"),
    "a zip as Word file": ("表.docx", made.repacked(WORD, {"[Content_Types].xml": b"<Types/>"}), "other"),
    "a zip bomb": ("表.docx", _word(b" " * 60_000_000), "long"),
    "entities in a Word file": (
        "表.docx",
        _word(_laughs(f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>')),
        "damaged",
    ),
    "entities in a workbook": (
        "表.xlsx",
        made.repacked(BOOK, {"xl/worksheets/sheet1.xml": _laughs(f'<worksheet xmlns="{S}">&i;</worksheet>')}),
        "damaged",
    ),
    "elements without end": ("表.docx", made.word("<w:p>" * 100_000 + "</w:p>" * 100_000), "damaged"),
    "cells far apart": (
        "表.xlsx",
        _sheet("".join(f'<row r="{at}"><c r="XFD{at}"><v>1</v></c></row>' for at in range(1, 99))),
        "long",
    ),
    "a cell below a million rows": (
        "表.xlsx",
        _sheet('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
        "long",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("name", "data", "reason"), CASES.values(), ids=CASES)
def test_each_hostile_file_has_one_reason(reading: Read, name: str, data: bytes, reason: str) -> None:
    found = reading(name, data)
    assert [fault.reason for fault in found.faults] == [reason]


def test_the_true_format_is_named(reading: Read) -> None:
    assert reading("表.pdf", WORD).faults == (Fault("other", (), "Word 文件（docx）"),)


@pytest.mark.parametrize("word", ["secret", ""])
def test_only_a_password_that_people_need_locks_a_pdf(reading: Read, word: str) -> None:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(PDF))
    writer.encrypt(word, "owner", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    found = reading("表.pdf", file.getvalue())
    assert (found.faults == (Fault("locked"),)) is bool(word)
    assert bool(found.pieces) is not bool(word)


@pytest.mark.parametrize(
    "data",
    [
        _pdf(b"/Resources<<>>/Contents 4 0 R", made.stream(b"BT " * 40_000_000)),
        _pdf(
            b"/Resources<</XObject<</A 5 0 R>>>>/Contents 4 0 R",
            made.stream(b"/A Do"),
            made.stream(
                b"/A Do /A Do", b"/Type/XObject/Subtype/Form/BBox[0 0 1 1]/Resources<</XObject<</A 5 0 R>>>>"
            ),
        ),
    ],
    ids=["a page that unpacks without end", "a form that draws itself"],
)
def test_a_page_made_to_take_for_ever_has_an_end(reading: Read, data: bytes) -> None:
    assert not reading("表.pdf", data).pieces


def test_files_outside_are_not_looked_into(reading: Read, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("秘密")
    document = (
        f'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a SYSTEM "{secret.as_uri()}">]>'
        f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>公开&a;</w:t></w:r></w:p></w:body></w:document>'
    )
    assert "秘密" not in str(reading("表.docx", _word(document.encode())))


def _spoilt() -> Iterator[tuple[str, bytes]]:
    yield from (
        ("表.pdf", PDF),
        ("表.docx", WORD),
        ("表.xlsx", BOOK),
        ("表.txt", b"text"),
        ("表.csv", b"a,b"),
    )


@given(st.sampled_from(sorted(_spoilt())), st.data())
def test_no_damage_is_a_traceback(
    tmp_path_factory: pytest.TempPathFactory, whole: tuple[str, bytes], draw: st.DataObject
) -> None:
    name, data = whole
    spoilt = bytearray(data)
    for _ in range(draw.draw(st.integers(1, 6))):
        spoilt[draw.draw(st.integers(0, len(data) - 1))] = draw.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / name
    path.write_bytes(spoilt[: draw.draw(st.integers(0, len(spoilt)))] if draw.draw(st.booleans()) else spoilt)
    assert isinstance(read(path), Reading)


def test_every_readable_ending_has_a_door() -> None:
    assert set(READABLE) == {".pdf", ".docx", ".xlsx", ".xlsm", ".csv", ".txt"}
