"""What is one and the same in texts and queries."""

from __future__ import annotations

import json
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.search.conftest import SCRIPTS
from zwgk_site.search.fold import BOUNDARY, fold, words
from zwgk_site.text.traditional import TABLE

EXAMPLES = json.loads((Path(__file__).parent / "examples.json").read_text("utf-8"))

HAN_AND_MARKS = st.text(st.sampled_from("政务公开民生一二ab１2 　\n，。〔〕（）“”—\u200b\u1681"), max_size=30)
TEXTS = st.one_of(HAN_AND_MARKS, st.text(max_size=30))


@pytest.mark.parametrize(("text", "folded"), [(text, folded) for text, folded, _ in EXAMPLES])
def test_examples(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(TEXTS)
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
def test_folded_text_is_units_with_single_boundaries_between(text: str) -> None:
    folded = fold(text)
    assert BOUNDARY * 2 not in folded
    assert folded.strip(BOUNDARY) == folded
    assert all(
        unit == BOUNDARY or unicodedata.category(unit)[0] in "LN" or ord(unit) >= 0x20000 for unit in folded
    )


@given(
    st.text(st.sampled_from("政务公开民生"), max_size=8), st.text(st.sampled_from("政务公开民生"), max_size=8)
)
def test_any_punctuation_is_one_boundary_and_none_is_none(before: str, after: str) -> None:
    joined = {fold(f"{before}{mark}{after}") for mark in ("，", ",", "  ", "、\n", "》《", "——", "😀")}
    assert len(joined) == 1
    if before and after:
        assert joined != {fold(before + after)}


def test_words_are_folded_and_each_said_once() -> None:
    assert words(" 养老　补贴 ，, 养老 ＡＢ ab") == ("养老", "补贴", "ab")
    assert words("，。 \u202e") == ()


def test_the_browser_folds_every_character_alike(tmp_path: Path) -> None:
    """But for characters that are too new for this Python or that Node."""
    shutil.copytree(SCRIPTS, tmp_path / "search")
    (tmp_path / "package.json").write_text('{"type": "module"}', encoding="utf-8")
    table = {"from": "".join(TABLE), "to": "".join(TABLE.values())}
    (tmp_path / "table.json").write_text(json.dumps(table), encoding="utf-8")
    (tmp_path / "all.mjs").write_text(
        """import { readFile } from "node:fs/promises";
        import { fold, teach } from "./search/fold.js";
        const { from, to } = JSON.parse(await readFile(new URL("table.json", import.meta.url), "utf8"));
        teach(from, to);
        const lines = [];
        for (let code = 0; code < 0x30000; code++) {
          if (code < 0xd800 || code > 0xdfff) lines.push(fold(`甲${String.fromCodePoint(code)}a`));
        }
        process.stdout.write(lines.join("\\n"));""",
        encoding="utf-8",
    )
    said = subprocess.run(
        ["node", tmp_path / "all.mjs"], capture_output=True, encoding="utf-8", check=True
    ).stdout
    codes = [code for code in range(0x30000) if not 0xD800 <= code <= 0xDFFF]
    differing = [
        code
        for code, folded in zip(codes, said.split("\n"), strict=True)
        if folded != fold(f"甲{chr(code)}a") and unicodedata.category(chr(code)) != "Cn"
    ]
    assert not differing
