"""What is said about procedures, in whatever content they stand."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near


def step_unknown(spot: Spot, written: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "flow-step-unknown",
        f"流程里没有“{written}”这一步",
        f"{near(nearest)}“下一步”写这个流程里步骤的名称，到此为止的写 结束。已有的步骤：{listing(known)}。",
    )


def step_twice(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "flow-step-twice",
        f"流程里有两步都叫“{name}”",
        "步骤按名称互相指认，每一步的名称要不同；是同一步的，只写一次，从别处用“下一步”指到它。",
    )


def step_unreachable(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "flow-step-unreachable",
        f"从第一步走不到“{name}”",
        "在它前面的一步里写 下一步: {到: "
        + name
        + "，当: 什么情况}，或者删去这一步；没有人走得到的步骤画出来会误导人。",
    )
