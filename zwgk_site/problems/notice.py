"""What is said about notices."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

SOURCE = "政务公开工作要点要求结果公示与存档备查相结合，公示要有起止时间。"


def until_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "notice-until",
        "公示没有写“公示至”",
        f"{SOURCE}请写公示的最后一天，如 2024-11-20；期满后网站不再列出，不用手工撤下。",
    )


def until_early(spot: Spot) -> Problem:
    return Problem(spot, "notice-until", "“公示至”早于“发布时间”", f"{SOURCE}请核对这两个日期。")
