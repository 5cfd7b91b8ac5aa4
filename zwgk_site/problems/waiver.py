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


def which(spot: Spot, key: str, other: str, both: bool) -> Problem:
    return Problem(
        spot,
        "waiver-which",
        f"“{key}”和“{other}”{'都写了' if both else '都没有写'}",
        f"两个写一个。代码是报告里方括号中的，规则是规则手册里的编号；文件是内容文件，网页是做好的一页。请{'删去' if both else '补上'}一个。",
    )


def unknown(spot: Spot, name: str, nearest: str | None) -> Problem:
    return Problem(
        spot,
        "waiver-unknown",
        f"没有“{name}”这个代码或规则",
        f"{near(nearest)}代码照报告里方括号中的写，规则照规则手册（docs/rules.md）里的编号写。",
    )
