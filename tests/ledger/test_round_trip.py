"""A ledger written from the tables of a report gives the tables of that report; the examples of docs/ are right."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.ledger.test_reading import HEAD, TODAY, drawn
from zwgk_site.kinds import discover
from zwgk_site.kinds.report_tables import APPLICANTS, CARRIED_IN, CARRIED_OUT, OUTCOMES, RESULTS, TABLE4, Line
from zwgk_site.ledger.drawing_up import draw_up
from zwgk_site.load import load_file

YEARS = (2021, 2022, 2023)


def tables(text: str) -> str:
    """What a report has of the two tables, from its YAML text."""
    lines = text.split("\n")
    begin = lines.index("表三:")
    end = next(n for n in range(lines.index("表四:"), len(lines)) if lines[n].startswith("  复议后起诉"))
    return "\n".join(line for line in lines[begin : end + 1] if line.strip() and "#" not in line)


def report(year: int) -> tuple[str, dict[str, dict[str, list[str]]]]:
    path = ROOT / "content" / "reports" / f"shifan-{year}.yaml"
    source, _ = load_file(path, path.name)
    assert source is not None
    return path.read_text("utf-8"), dict(source.data)


def ledger(year: int, table: dict[str, list[str]]) -> str:
    """A ledger that leads to a table three: the oldest are handled first."""
    rows = io.StringIO()
    writer = csv.writer(rows)
    number = 0

    def put(received: str, applicant: str, line: Line | None) -> None:
        nonlocal number
        number += 1
        end = ("", "") if line is None else (f"{year}-12-20", line.key)
        writer.writerow([number, received, "张某某", applicant, "", "", "", "", "", "", *end])

    for place, applicant in enumerate(APPLICANTS):
        before = int(table[CARRIED_IN.key][place])
        ends = [line for line in RESULTS for _ in range(int(table[line.key][place]))]
        for order, line in enumerate([*ends, *[None] * int(table[CARRIED_OUT.key][place])]):
            put(f"{year - 1}-12-15" if order < before else f"{year}-12-10", applicant.key, line)
    return HEAD + rows.getvalue()


def cases(year: int, table: dict[str, list[str]]) -> str:
    rows = ["编号,案件类型,收到日期,办结日期,案件结果"]
    for line in TABLE4:
        for place, outcome in enumerate(OUTCOMES):
            day = "" if outcome.slug == "pending" else f"{year}-09-01"
            count = int(table[line.key][place])
            rows += [f"{len(rows) + n},{line.key},{year}-03-01,{day},{outcome.key}" for n in range(count)]
    return "\n".join(rows)


@pytest.mark.parametrize("year", YEARS)
def test_a_ledger_gives_the_tables_of_the_report_written_from_it(tmp_path: Path, year: int) -> None:
    text, data = report(year)
    found = drawn(tmp_path, ledger(year, data["表三"]), cases(year, data["表四"]), year=year)
    assert all(problem.level == "warning" for problem in found.problems)
    assert tables(found.text) == tables(text)


def test_the_examples_are_ledgers_without_mistakes() -> None:
    paths = [ROOT / "docs" / "examples" / name for name in ("申请台账.csv", "案件台账.csv")]
    assert all(path.read_bytes().startswith(b"\xef\xbb\xbf") for path in paths), "as Excel saves them"
    found = draw_up(paths, ROOT / "content", discover(), 2023, TODAY)
    assert found.problems == ()
    assert "# 2023年新收政府信息公开申请5件，上年结转1件；办结5件，结转下年度继续办理1件。" in found.text
    assert "行政复议: [1, 0, 0, 1, 2]" in found.text
