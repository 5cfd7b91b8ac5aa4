"""What is said about organs."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

SOURCE = "《中华人民共和国政府信息公开条例》第二十条第（二）项"


def stale(spot: Spot, day: str, days: int) -> Problem:
    return Problem(
        spot,
        "department-stale",
        f"上次核对是 {day}，已过 {days} 天",
        f"{SOURCE}要求公开机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名；概况信息过时，检查时要扣分"
        "（国办秘函〔2019〕19号）。请逐项核对后改写“核对日期”，至少一年一次。",
        "warning",
    )


def ahead(spot: Spot, day: str) -> Problem:
    return Problem(
        spot,
        "department-checked",
        f"“核对日期”{day} 还没有到",
        "核对日期写实际核对的日期，不能写到以后（国办秘函〔2019〕19号：弄虚作假单项否决）。",
    )


def disclosure_twice(spot: Spot) -> Problem:
    return Problem(
        spot,
        "department-disclosure",
        "“政府信息公开机构”和“公开机构”都写了",
        "两处不一样时，群众不知道该打哪个电话。请只留一种：分项写的“公开机构”编入一册通，另一个删去"
        "（《中华人民共和国政府信息公开条例》第十二条：公开政府信息公开工作机构的名称、办公地址、办公时间、联系电话）。",
    )


def office_twice(spot: Spot, name: str) -> Problem:
    return Problem(
        spot, "department-office", f"内设机构“{name}”写了两次", f"请核对机构设置，保留对的一个（{SOURCE}）。"
    )


def contact_elsewhere(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "department-office",
        f"解读首问责任人所在的“{name}”不在内设机构里",
        f"写了“内设机构”的，首问责任人的科室要是其中一个，名称写得一样；机构改了名的，两处一起改（{SOURCE}）。",
    )
