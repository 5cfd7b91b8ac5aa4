"""What is said about opinions of the public, wherever they are published."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def reason_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "opinion-reason",
        "不采纳的意见没有写理由",
        "请写“说明”：为什么不采纳。见2023年烟台市政务公开工作要点（七）：对不予采纳意见理由进行说明；2020年冠县政务公开工作要点：未采纳意见理由要主动公开。",
    )
