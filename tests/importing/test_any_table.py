"""Whatever stands in a table, it is imported or refused in plain words, and what is written can be read."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importing.official import BELOW, HEAD
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.taking import Taken, taken
from zwgk_site.importing.targets import CATALOGUE, PLAN, REPORT
from zwgk_site.kinds.report_tables import TABLE3, TABLE3_COLUMNS, TABLE4, TABLE4_COLUMNS
from zwgk_site.load import load_file

WORDS = [
    *HEAD, *BELOW, "工作要求", "责任单位", "同上", "■政府网站 □政府公报", "√", "□", "●标题、正文", "《甲》\n第一条", "1", "0", "-", "/",
    "2023年某局政府信息公开工作年度报告", "某县社会救助领域标准目录", "规章", "行政许可", "本年处理决定数量", "本年制发件数",
    "注：甲", "甲", "乙", "口", "~", "null", "#甲", "a: b", "'", '"',
    *(line.label for line in (*TABLE3[:6], *TABLE3[-4:], *TABLE4)), *(column.label for column in (*TABLE3_COLUMNS, *TABLE4_COLUMNS)),
]  # fmt: skip
CELL = st.one_of(
    st.none(), st.sampled_from(WORDS), st.sampled_from(WORDS), st.text(max_size=5), st.integers(), st.floats()
)
ROW = st.one_of(
    st.lists(CELL, max_size=9),
    st.just([cell or None for cell in HEAD]),
    st.just([cell or None for cell in BELOW]),
    st.just([None, *(column.label for column in TABLE3_COLUMNS)]),
    st.tuples(st.sampled_from([line.label for line in TABLE3]), *[st.integers(0, 9)] * 7).map(list),
)
AREA = st.tuples(st.integers(1, 6), st.integers(1, 6), st.integers(0, 4), st.integers(0, 4))


def checked(found: Taken, folder: Path) -> None:
    for place, content in ((found.place, found.content), *found.more):
        path = folder / Path(place).name
        path.write_text(content, encoding="utf-8")
        source, problems = load_file(path, path.name)
        assert source is not None and not problems, (content, problems)
    assert all("\n" not in line for line in found.report)


@settings(max_examples=60, deadline=None)
@given(st.lists(ROW, min_size=1, max_size=9), st.lists(AREA, max_size=4))
def test_any_table_is_imported_or_refused_and_what_is_written_is_read(
    tmp_path_factory: pytest.TempPathFactory, rows: list[list[object]], areas: list[tuple[int, int, int, int]]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in rows:
        sheet.append([_writable(cell) for cell in row])
    for top, left, down, across in areas:
        sheet.merge_cells(start_row=top, end_row=top + down, start_column=left, end_column=left + across)
    book.save(folder / "a.xlsx")
    for kind in (None, PLAN, CATALOGUE, REPORT):
        try:
            checked(taken(folder / "a.xlsx", "a", kind), folder)
        except CannotImport as error:
            assert error.reason and error.way.endswith("。")


def _writable(cell: object) -> object:
    """A cell without what the writing library refuses: control characters, formulas."""
    if isinstance(cell, str):
        text = "".join(char for char in cell if char == "\n" or char.isprintable())
        return text.lstrip("=") or None
    if isinstance(cell, float) and cell != cell:
        return None
    return cell if not isinstance(cell, int) or abs(cell) < 10**15 else None
