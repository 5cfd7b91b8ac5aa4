"""What is said of a portal that has just begun."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def unfilled(spot: Spot, where: str) -> Problem:
    return Problem(
        spot,
        "unfilled",
        f"{where or '这里'}还写着“待填”",
        "公众会照样看到这两个字。请补上真实的内容；没有这一项的，删去这一行。",
        "warning",
    )
