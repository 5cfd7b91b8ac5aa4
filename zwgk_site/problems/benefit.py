"""What is said about benefits."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

_SOURCE = "（2020年冠县政务公开工作要点 一、（二）：起止时间）"


def period_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "benefit-period",
        "没有写什么时候可以申请",
        f"有期限的写“开始日期”“截止日期”，随时可以申请的写“全年受理: 是”{_SOURCE}。",
    )


def period_twice(spot: Spot, key: str) -> Problem:
    return Problem(
        spot,
        "benefit-period",
        f"写了“全年受理: 是”，又写了“{key}”",
        f"随时可以申请的只写“全年受理: 是”，有期限的只写日期{_SOURCE}。",
    )


def outdated(spot: Spot, why: str) -> Problem:
    return Problem(
        spot,
        "benefit-outdated",
        f"{why}，这项惠民政策可能已经变了",
        "请按现在的规定核对条件、标准和依据；不再实施的写上“截止日期”。见《政府网站发展指引》：失效、废止的要标明。",
        "warning",
    )
