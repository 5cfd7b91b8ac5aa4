"""Places of tables have names that people find, and the cells of documents stand where they are printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from zwgk_site.importing.catalogue.cells import grounds
from zwgk_site.importing.draft import Cell, Line, Table
from zwgk_site.importing.grids import Grid, Place, letters, of_document


@given(st.integers(0, 16_383))
def test_columns_are_called_as_in_a_spreadsheet(column: int) -> None:
    assert letters(column) == get_column_letter(column + 1)


def test_places_are_called_by_letter_or_by_row_and_cell() -> None:
    assert Grid("表", ()).spot(6, 2) == "C7" and Grid("表", ()).column(27) == "AB列"
    assert Grid("表", (), lettered=False).spot(6, 2) == "第7行第3格"


def test_a_table_of_a_document_is_spread_out_with_the_lines_above_it() -> None:
    table = Table(((Cell("甲", 2, 1), Cell("乙", 1, 2)), (Cell("丙"), Cell(""))), 2)
    found, second = of_document((Line("某目录", 1), table, Line("注", 3), table))
    assert (found.name, found.above, second.name, second.above) == (
        "第 1 张表", ("某目录",), "第 2 张表", ("注",),
    )  # fmt: skip
    assert found.rows == (
        (Place("甲", "own"), Place("甲", "merged", across=True), Place("乙", "own")),
        (Place("丙", "own"), Place("", "empty"), Place("乙", "merged", down=True)),
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("《甲》\n第二条", ("《甲》第二条",)),
        ("《甲\n办法》（国务院令\n第9号）\n各地文件", ("《甲办法》（国务院令第9号）", "各地文件")),
        ("1.《甲》；2.《乙》", ("1.《甲》", "2.《乙》")),
        ("《甲》、《乙》", ("《甲》、《乙》",)),
        ("《甲》、\n《乙》", ("《甲》", "《乙》")),
        ("", ()),
    ],
)
def test_laws_are_told_apart(text: str, found: tuple[str, ...]) -> None:
    assert grounds(text) == found
