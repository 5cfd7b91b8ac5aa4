"""What is said about opinions of the public, wherever they are published."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def personal(spot: Spot, kind: str, masked: str) -> Problem:
    return Problem(
        spot,
        "opinion-personal",
        f"这里有{kind}（{masked}）",
        "公开意见不公开提意见的人：请删去个人的号码，或者隐去中间几位。办公电话不在此列。"
        "见《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》第二十八条。",
        "warning",
    )


def reason_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "opinion-reason",
        "不采纳的意见没有写理由",
        "请写“说明”：为什么不采纳。见2023年烟台市政务公开工作要点（七）：对不予采纳意见理由进行说明；2020年冠县政务公开工作要点：未采纳意见理由要主动公开。",
    )
