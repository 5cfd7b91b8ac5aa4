"""Problems of the package for a library above: the mapping file, and documents that lack what it requires."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near

_ABOUT = "写法见 docs/handover.md。"


def mapping_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "handover-mapping",
        "没有字段映射文件",
        f"对方的接口没有公开，先把对方要的字段写在映射文件里，再用 --mapping 指出它。{_ABOUT}",
    )


def field_unknown(spot: Spot, name: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "handover-field",
        f"我方没有“{name}”这一项",
        f"{near(nearest)}可用：{listing(known, 40)}。",
    )


def field_twice(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "handover-twice",
        f"对方的字段“{name}”写了两次",
        "一个字段只能有一个来源，删去一条。",
    )


def field_source(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "handover-source",
        f"对方的字段“{name}”要么写“我方”，要么写“固定值”",
        "从文件里取的写“我方: 标题”这样的一项；每份文件都一样的写“固定值”。",
    )


def required(spot: Spot, theirs: str, ours: str, document: str) -> Problem:
    return Problem(
        spot,
        "handover-required",
        f"“{document}”缺少对方必填的“{theirs}”（{ours}）",
        "在这份文件里补上这一项；确实没有的，和接收单位商定填什么，或者在映射里去掉必填。",
    )
