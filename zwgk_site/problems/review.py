"""What is said of the review before publication, and of marks that forbid it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from zwgk_site.problems.problem import Problem, Spot, near

_LAW = "先审查、后公开，逐项进行保密审查（保守国家秘密法第三十五条、保守国家秘密法实施条例第四十二条，政府信息公开条例第十七条）"

PENDING = frozenset(
    ("review-missing", "review-incomplete", "review-late", "review-ahead", "review-order", "review-stale")
)
"""Codes of what only says that the review is not done yet: the preview shows such content all the same."""


def as_pending(problem: Problem) -> Problem:
    """The problem as the preview tells it."""
    return replace(problem, level="warning") if problem.code in PENDING else problem


def missing(spot: Spot, place: str) -> Problem:
    return Problem(
        spot,
        "review-missing",
        "没有公开审查记录，不能发布",
        f"{_LAW}。审查同意以后运行 python build.py review {place}，用 --初审 --复审 --批准 --保密审查 写上审查人。",
    )


def incomplete(spot: Spot, steps: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "review-incomplete",
        f"公开审查还没有做完，缺少{'、'.join(steps)}",
        f"{_LAW}。做完以后用 python build.py review 写上，如 --{steps[0]} 姓名。",
    )


def refused(spot: Spot, step: str) -> Problem:
    return Problem(
        spot,
        "review-refused",
        f"{step}没有同意公开，不能发布",
        "请把这份内容移出内容文件夹；修改后可以公开的，改好再审查一次（政府信息公开条例第十七条）。",
    )


def closed(spot: Spot, place: str, release: str) -> Problem:
    return Problem(
        spot,
        "review-closed",
        f"公开属性是“{release}”，不能放在公开网站上",
        f"请把 {place} 移出内容文件夹，记录里写明理由；只有主动公开的信息才发布（政府信息公开条例第十三条）。",
    )


def late(spot: Spot, step: str, published: str) -> Problem:
    return Problem(
        spot,
        "review-late",
        f"{step}的日期晚于发布日期（{published}）",
        f"{_LAW}。还没有发布的，把发布时间改到审查以后；日期写错的，照审查单改正。",
    )


def ahead(spot: Spot, step: str) -> Problem:
    return Problem(
        spot,
        "review-ahead",
        f"{step}的日期还没有到",
        f"{_LAW}。请照审查单写实际审查的日期。",
    )


def order(spot: Spot, step: str, before: str) -> Problem:
    return Problem(
        spot,
        "review-order",
        f"{step}的日期早于{before}",
        "依次初审、复审、批准，保密审查在批准以前（政府信息公开条例第十七条：明确审查的程序和责任）。请照审查单改正日期。",
    )


def stale(spot: Spot, place: str) -> Problem:
    return Problem(
        spot,
        "review-stale",
        "审查以后内容又改过，要重新审查",
        f"{_LAW}。审查的是原来的内容；请对照审查单看看改了什么，审查同意以后再运行 python build.py review {place}。",
    )


def twice(spot: Spot, other: str) -> Problem:
    return Problem(
        spot,
        "review-twice",
        f"同一个文件已有审查记录 {other}",
        "一事一审，一个文件一份记录。请留下有效的一份；发布以后又修改的，写在同一份的“修改后审查”里。",
    )


def nowhere(spot: Spot, nearest: str | None) -> Problem:
    return Problem(
        spot,
        "review-nowhere",
        "审查记录里的文件不在内容文件夹里，或者不需要审查",
        f"{near(nearest)}要写内容文件夹里的路径，如 policies/wenshang-2024-8.md。内容已经撤下的，把记录移走存档，或在文件名前加下划线。",
        "warning",
    )


def secret_mark(spot: Spot, mark: str) -> Problem:
    return Problem(
        spot,
        "secret-mark",
        f"这里标着“{mark}”，不能发布",
        "有密级、内部或不公开标志的，不得公开（保守国家秘密法第二十二条、第三十五条，政府信息公开条例第十三条、第十四条）。"
        "请把这份内容移出内容文件夹并按规定报告；标志是误写的，由定密或制发单位改正。",
    )


def secret_attachment(spot: Spot, place: str, mark: str) -> Problem:
    return Problem(
        spot,
        "secret-attachment",
        f"附件里标着“{mark}”（{place}），不能发布",
        "有密级、内部或不公开标志的，不得公开（保守国家秘密法第二十二条、第三十五条，政府信息公开条例第十三条、第十四条）。"
        "请把这个文件移出内容文件夹并按规定报告；标志是误写的，由定密或制发单位改正。",
    )
