"""What is said about a clause that a document does not have."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot, near


def unknown(spot: Spot, written: str, title: str, nearest: str | None) -> Problem:
    return Problem(
        spot,
        "clause-unknown",
        f"“{title}”里没有“{written}”",
        f"请照文件的层次序号写，如 第六条、第四条（一）、二（三）。{near(nearest)}",
    )
