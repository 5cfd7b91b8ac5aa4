"""The holidays that content adds are those of their year, and say something."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.rules.conftest import inspected, problems_of
from zwgk_site.problems import Spot


def test_a_day_of_another_year_and_a_day_that_needs_no_word(small: Path) -> None:
    (small / "calendar.yaml").write_text(
        "放假安排:\n"
        '  - 标识: "2031"\n'
        "    年份: 2031\n"
        "    依据: 国务院办公厅关于2031年部分节假日安排的通知\n"
        "    放假:\n"
        "      - 2031-01-01\n"
        "      - 2031-01-04\n"
        "    上班:\n"
        "      - 2032-01-03\n",
        encoding="utf-8",
    )
    said = [(problem.code, problem.spot.line, problem.what) for problem in problems_of(small)]
    assert said == [
        ("calendar-day", 7, "“放假”里的这一天不是周一至周五"),
        ("calendar-day", 9, "“上班”里的这一天不属于 2031 年"),
    ]


def test_working_days_of_an_unannounced_year_are_reported_once_where_first_needed(small: Path) -> None:
    site = inspected(small)
    spot = Spot("content/notices/a.md", 5)
    assert site.workdays_after(dt.date(2098, 12, 30), 5, spot) is None
    assert site.workdays_between(dt.date(2098, 1, 1), dt.date(2098, 2, 1), Spot("content/z.md", 1)) is None
    (problem,) = site.unknown_years()
    assert (problem.code, problem.level, problem.spot) == ("year-unknown", "warning", spot)
    assert problem.what == "2098 年的放假安排不知道，这里的工作日没法数"
