"""What is said about leaders."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

SOURCE = "《中华人民共和国政府信息公开条例》第二十条第（二）项"


def rank_twice(spot: Spot, rank: int, organ: str, other: str) -> Problem:
    return Problem(
        spot,
        "leader-rank",
        f"{organ}有两位领导的排序都是 {rank}，另一位是{other}",
        "领导按公布的次序排列，一个单位里每位的“排序”各不相同。请对照公布的名单改好。",
    )


def twice(spot: Spot, name: str, post: str, organ: str) -> Problem:
    return Problem(
        spot,
        "leader-twice",
        f"{organ}的{post}{name}写了两次",
        "一位领导在一个单位只写一项，兼任的职务写在一起，如 党组成员、副局长。",
    )


def no_duties(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "leader-duties",
        f"{name}没有写分工",
        f"群众要知道事情归谁管（{SOURCE}）。请写“分工”；分工还没有公布的，公布以后补上。",
        "warning",
    )


def ahead(spot: Spot, day: str) -> Problem:
    return Problem(
        spot,
        "leader-date",
        f"“更新日期”{day} 还没有到",
        "更新日期写实际更新的日期，不能写到以后（国办秘函〔2019〕19号：弄虚作假单项否决）。",
    )


def head_differs(spot: Spot, head: str, first: str) -> Problem:
    return Problem(
        spot,
        "leader-head",
        f"单位的负责人写的是“{head}”，领导信息排在第一的是{first}",
        f"{SOURCE}要求公开负责人姓名，两处要一致。请核对：人员变动的，单位名单里的“负责人”和 leaders.yaml 一起改。",
    )
