"""The command ``report``: tables to paste on the one side, everything that is wrong on the other."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.ledger.test_reading import HEAD
from zwgk_site.cli import main


def run(folder: Path, text: str, *more: str) -> int:
    path = folder / "台账.csv"
    path.write_text(HEAD + text, encoding="utf-8-sig")
    return main(["report", str(path), "--content", str(folder / "content"), "--today", "2024-11-15", *more])


def test_tables_are_printed_and_late_ones_told_beside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(tmp_path, "1,2023-03-01,张某某,自然人,,,,,,,2023-03-30,予以公开\n", "--year", "2023") == 0
    said = capsys.readouterr()
    assert (
        said.out.startswith("# 2023年新收政府信息公开申请1件")
        and "  予以公开: [1, 0, 0, 0, 0, 0, 1]" in said.out
    )
    assert "台账.csv:2:1  提醒：答复晚于期限 2023-03-29  [ledger-reply-late]" in said.err
    assert "张某某" not in said.out + said.err


def test_a_ledger_with_mistakes_gives_no_tables(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(tmp_path, "1,2023-03-01,张某某,张某某,,,,,,,,\n", "--year", "2023") == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "台账.csv:2:4  “申请人类型”不是规定的写法  [ledger-choice]" in said.err
    assert said.err.endswith("台账有错误，没有计算。请改好再运行。\n")
    assert "张某某" not in said.err


@pytest.mark.parametrize("year", ["23", "2018", "二〇二三"])
def test_a_year_is_four_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str], year: str) -> None:
    with pytest.raises(SystemExit) as left:
        run(tmp_path, "", "--year", year)
    assert left.value.code == 2
    assert "--year 要写四位数字的年份，从 2019 起，如 2021" in capsys.readouterr().err
