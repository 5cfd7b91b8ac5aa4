"""What is said where private numbers stand among what an organ publishes of itself."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def personal(spot: Spot, kind: str, masked: str) -> Problem:
    return Problem(
        spot,
        "office-personal",
        f"写了{kind}（{masked}）",
        "机构职能、领导信息、权责清单、收费目录、公开指南只写办公电话和热线，不公开个人的号码（《中华人民共和国个人信息保护法》第六条、"
        "《中华人民共和国政府信息公开条例》第十五条）。请删去，改写办公电话。",
    )
