"""What is said about working days that cannot be counted."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def year_unknown(spot: Spot, year: int) -> Problem:
    return Problem(
        spot,
        "year-unknown",
        f"{year} 年的放假安排不知道，这里的工作日没法数",
        f"国务院办公厅公布 {year} 年放假安排后，请写进 content/calendar.yaml 的“放假安排”；公布之前，本站不作推测，也不提示这一年的工作日期限。",
        "warning",
    )


def day_elsewhere(spot: Spot, key: str, year: int) -> Problem:
    return Problem(
        spot,
        "calendar-day",
        f"“{key}”里的这一天不属于 {year} 年",
        "一年的放假安排只写当年的日子；上一年年末的调休请写进上一年。",
    )


def day_pointless(spot: Spot, key: str, wanted: str) -> Problem:
    return Problem(
        spot,
        "calendar-day",
        f"“{key}”里的这一天不是{wanted}",
        "“放假”只写周一至周五当中放假的日子，“上班”只写周六、周日当中上班的日子；其余的日子不用写。",
    )
