"""What a file is by its content, whatever its name says."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.text.files import made
from zwgk_site.text.files.sorts import fits, sort_of, wanted


def packed(**parts: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in parts.items():
            package.writestr(name.replace("__", "."), data)
    return out.getvalue()


def old(stream: str) -> bytes:
    """An older office file: a head, and a directory with one stream."""
    head = bytearray(512)
    head[:8] = bytes.fromhex("d0cf11e0a1b11ae1")
    struct.pack_into("<H", head, 30, 9)
    struct.pack_into("<I", head, 48, 0)
    entry = bytearray(128)
    name = stream.encode("utf-16-le")
    entry[: len(name)] = name
    struct.pack_into("<H", entry, 64, len(name) + 2)
    return bytes(head + entry)


WORD = made.word("<w:p/>")
CASES = [
    (made.pdf([["甲"]]), "pdf", ".pdf"),
    (WORD, "docx", ".docx"),
    (made.saved(made.sheets({"甲": [["乙"]]})), "xlsx", ".xlsx"),
    (old("WordDocument"), "doc", ".doc"),
    (old("WordDocument"), "doc", ".wps"),
    (old("Workbook"), "xls", ".xls"),
    (old("PowerPoint Document"), "ppt", ".ppt"),
    (old("EncryptedPackage"), "locked", ".docx"),
    (old("甲"), "ole", ".doc"),
    (packed(OFD__xml=b"<a/>"), "ofd", ".ofd"),
    (packed(mimetype=b"application/vnd.oasis.opendocument.text"), "odf", ".odt"),
    (packed(a__txt=b"a"), "zip", ".zip"),
    (packed(AndroidManifest__xml=b"a"), "program", ".apk"),
    (b"\xff\xd8\xff\xe0", "jpg", ".jpeg"),
    (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "webp", ".webp"),
    (b"GIF89a", "gif", ".gif"),
    (b"{\\rtf1", "rtf", ".doc"),
    (b"\xef\xbb\xbf<!DOCTYPE html>", "html", ".txt"),
    (b"\x7fELF", "program", ".x"),
    ("甲,乙".encode("gb18030"), "", ".csv"),
]


@pytest.mark.parametrize(("data", "word", "suffix"), CASES)
def test_a_sort_and_an_ending_that_fits(tmp_path: Path, data: bytes, word: str, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    sort = sort_of(path)
    assert sort.word == word
    assert fits(path, sort)
    assert sort.name


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (WORD, ".doc"),
        (old("Workbook"), ".doc"),
        (old("WordDocument"), ".docx"),
        (b"", ".png"),
        (WORD, ".xlsx"),
    ],
)
def test_an_ending_that_does_not_fit(tmp_path: Path, data: bytes, suffix: str) -> None:
    path = tmp_path / f"a{suffix}"
    path.write_bytes(data)
    assert not fits(path, sort_of(path))
    assert wanted(suffix)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=64), st.sampled_from([data[:64] for data, *_ in CASES] + [old("a"), WORD]))
def test_no_content_stops_it(tmp_path: Path, tail: bytes, head: bytes) -> None:
    path = tmp_path / "a.docx"
    path.write_bytes(head + tail)
    assert sort_of(path).name
