"""Files are read in other processes, once, and none holds up the others."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.conftest import ROOT
from tests.text.files import made
from zwgk_site.text.files import Fault, Piece, Reading, aside, read
from zwgk_site.text.files.aside import Reader, RememberingReader, decoded, encoded


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    contents = {
        "甲.pdf": made.pdf([["及时公开社会救助标准。"]]),
        "乙 丙.docx": made.word("<w:p><w:r><w:t>公开</w:t></w:r></w:p>"),
        "坏.xlsx": b"junk",
        "丁.txt": "公开".encode(),
    }
    for name, data in contents.items():
        (tmp_path / name).write_bytes(data)
    return [tmp_path / name for name in contents]


def test_other_processes_read_the_same_in_the_same_order(files: list[Path]) -> None:
    heard: list[tuple[int, int]] = []
    found = Reader().readings(files, lambda done, total: heard.append((done, total)))
    assert list(found.items()) == [(path, read(path)) for path in files]
    assert heard == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_file_that_takes_too_long_is_given_up(files: list[Path]) -> None:
    assert set(Reader(seconds=0).readings(files).values()) == {Reading((), (Fault("slow"),))}


def test_a_process_that_dies_costs_one_file(files: list[Path]) -> None:
    with aside.Process("zwgk_site.text.files", 60) as process:
        running = process._start()
        reader = str(files[0].resolve())
        running.kill()
        running.wait()
        assert process.ask(reader) == (b"", False)
        assert aside.decoded(process.ask(reader)[0]) == read(files[0])


def test_a_preview_reads_only_what_changed(files: list[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    reader = RememberingReader()
    first = reader.readings(files)
    asked: list[Path] = []
    monkeypatch.setattr(
        Reader,
        "readings",
        lambda self, paths, told: asked.extend(paths) or {path: read(path) for path in paths},
    )
    assert reader.readings(files) == first and asked == []
    files[3].write_text("公开救助标准")
    os.utime(files[3], ns=(1, 1))
    again = reader.readings(files)
    assert asked == [files[3]] and list(again) == files
    assert again[files[3]].pieces[0].text == "公开救助标准"


def test_nothing_is_started_and_nothing_loaded_for_a_site_without_attachments() -> None:
    code = (
        "import sys; from zwgk_site.attached import read_attached; from zwgk_site.text.files.aside import Reader;"
        "assert Reader().readings([]) == {};"
        "print([name for name in ('pypdf', 'docx', 'openpyxl', 'lxml') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


_WORDS = st.text(min_size=1)


@given(
    st.builds(
        Reading,
        st.lists(st.builds(Piece, st.sampled_from(["page", "whole"]), _WORDS, _WORDS)).map(tuple),
        st.lists(st.builds(Fault, st.just("scan"), st.lists(st.integers(1, 99)).map(tuple), _WORDS)).map(
            tuple
        ),
    )
)
def test_a_reading_survives_its_way_between_processes(reading: Reading) -> None:
    line = encoded(reading)
    assert b"\n" not in line and decoded(line) == reading
