"""Whatever a cell holds, the file that is written says it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zwgk_site.importing.limits import cleaned
from zwgk_site.importing.written import listed, quoted
from zwgk_site.load import load_file

LINE = st.text(
    st.one_of(st.sampled_from("政务：:，,-#[]{}\"'\\!|>&*?%@`~= 10null〇■"), st.characters(codec="utf-8")),
    max_size=20,
).map(lambda text: " ".join(cleaned(text).split()))


@settings(max_examples=150)
@given(LINE, st.lists(LINE, max_size=4))
def test_values_are_read_again_as_they_were(
    tmp_path_factory: pytest.TempPathFactory, value: str, values: list[str]
) -> None:
    path = Path(tmp_path_factory.mktemp("written")) / "a.yaml"
    path.write_bytes(f"单: {quoted(value)}\n列: {listed(values)}\n".encode())
    source, problems = load_file(path, "a.yaml")
    assert not problems and source is not None
    assert source.data == {"单": value, "列": values}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("甲\r\n乙_x000D_", "甲\n乙"),
        ("\u200b甲\xa0乙\ufeff", "甲 乙"),
        ("甲\x0b乙\t丙", "甲\n乙 丙"),
    ],
)
def test_characters_that_nobody_sees_are_not_taken(text: str, found: str) -> None:
    assert cleaned(text) == found
