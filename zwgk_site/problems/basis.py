"""What is said about what an answer or a benefit stands on, and about whom to ask."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def either(spot: Spot, both: bool) -> Problem:
    return Problem(
        spot,
        "basis-either",
        "依据既写了“文件”，又写了“名称”" if both else "依据没有写是哪份文件",
        "本站收录的写“文件”（标识、标题或文号），没有收录的写“名称”（书名号里的名称和文号），二选一。",
    )


def contact_missing(spot: Spot, organ: str) -> Problem:
    return Problem(
        spot,
        "contact-missing",
        "没有可以打的电话",
        f"请写“咨询电话”，或在单位名单里给“{organ}”写上“办公电话”。公开政策要同时公开联系方式（2020年冠县政务公开工作要点 一、（二））。",
        "warning",
    )
