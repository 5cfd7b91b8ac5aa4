"""What is said of waivers themselves."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot, near


def over(spot: Spot, code: str, until: str) -> Problem:
    return Problem(
        spot,
        "waiver-over",
        f"对 {code} 的豁免 {until} 到期了，不再起作用",
        "请重新核对：还要保留的，写明理由，改“到期”；不再需要的，删去这一条。",
        "warning",
    )


def refused(spot: Spot, code: str) -> Problem:
    return Problem(
        spot,
        "waiver-refused",
        f"{code} 不能豁免",
        "这是错误，不改好不能发布；规则手册（docs/rules.md）里写着“可以豁免”的错误除外。请改好内容，删去这一条豁免。",
    )


def nowhere(spot: Spot, place: str, nearest: str | None) -> Problem:
    return Problem(
        spot,
        "waiver-nowhere",
        f"没有内容文件“{place}”",
        f"{near(nearest)}“文件”从内容文件夹里写起，如 policies/wenshang-2024-8.md。",
    )


def idle(spot: Spot, code: str) -> Problem:
    return Problem(
        spot,
        "waiver-idle",
        f"这条豁免用不着了：那里没有 {code}",
        "可能已经改好，或者“代码”“文件”“文字”写错了。请核对；不再需要的，删去这一条。",
        "warning",
    )
