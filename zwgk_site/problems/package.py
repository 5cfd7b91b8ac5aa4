"""What is said about packages and their helpers."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing

_HELPER = "“帮您选”从第一个问题问起，每个选项要么到下一个问题，要么给出结果。"


def gone(spot: Spot, title: str, state: str) -> Problem:
    return Problem(
        spot,
        "package-gone",
        f"集成的文件《{title}》已经{state}",
        "请换成现在有效的文件，并核对这一步的说明；政策集成只放有效的文件（2024年聊城市、汶上县政务公开工作要点，政策集成式发布）。",
        "warning",
    )


def dead_end(spot: Spot, option: str) -> Problem:
    return Problem(
        spot,
        "helper-dead-end",
        f"选了“{option}”就没有下文了",
        f"{_HELPER}请写“到”（问题的编号），或写“结果”“惠民政策”“问答”。",
    )


def forked(spot: Spot, option: str) -> Problem:
    return Problem(
        spot,
        "helper-fork",
        f"选项“{option}”既写了“到”，又写了结果",
        f"{_HELPER}请去掉一样。",
    )


def unknown(spot: Spot, number: int, known: Sequence[int]) -> Problem:
    return Problem(
        spot,
        "helper-unknown",
        f"没有编号是 {number} 的问题",
        f"已有的编号：{listing([str(each) for each in known])}。请改正“到”，或补上这个问题。",
    )


def number_twice(spot: Spot, number: int) -> Problem:
    return Problem(spot, "helper-number", f"有两个问题的编号都是 {number}", "编号不能重复，请改其中一个。")


def circle(spot: Spot, numbers: Sequence[int]) -> Problem:
    way = "→".join(str(number) for number in numbers)
    return Problem(
        spot, "helper-circle", f"问题绕成了圈：{way}", f"{_HELPER}绕成圈就没有结果，请改其中一个“到”。"
    )


def unreached(spot: Spot, number: int) -> Problem:
    return Problem(
        spot,
        "helper-unreached",
        f"问题 {number} 永远问不到",
        f"{_HELPER}没有哪个选项写“到: {number}”。请接上，或删去这个问题。",
        "warning",
    )
