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


@pytest.mark.parametrize(
    "text", ["甲\t乙", "甲\x85乙", "甲\u2028乙", "甲\u3000乙", "甲?乙", "\U0010ffff", '"\\t"']
)
def test_characters_that_yaml_takes_for_something_else_are_read_again(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"单: {quoted(text)}\n列: {listed([text])}\n", "utf-8")
    source, problems = load_file(path, "a.yaml")
    assert not problems and source is not None
    assert source.data == {"单": text, "列": [text]}


def test_a_wide_space_stays_as_it_is() -> None:
    assert quoted("甲\u3000乙") == "甲\u3000乙"
