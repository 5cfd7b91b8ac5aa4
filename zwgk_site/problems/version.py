"""What is said about the earlier texts of documents."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing

_SOURCE = "参照《中华人民共和国立法法》第六十三条、第六十五条：修改的，公布新的文本，依次载明修改日期。"


def unamended(spot: Spot, title: str, since: dt.date) -> Problem:
    return Problem(
        spot,
        "version-unamended",
        f"没有文件在 {since} 以后修改过“{title}”",
        f"历史版本是修改以前的文本。请在修改它的文件的“关系”里写“类型: 修改”和“自”；没有修改过的，删掉这个版本。{_SOURCE}",
    )


def unamended_between(spot: Spot, title: str, since: dt.date, after: dt.date) -> Problem:
    return Problem(
        spot,
        "version-unamended",
        f"从 {since} 到 {after}，没有文件修改过“{title}”，却有两个文本",
        f"请在修改它的文件的“关系”里写“类型: 修改”和“自”，或者核对两个版本的“自”。{_SOURCE}",
    )


def twice(spot: Spot, title: str, since: dt.date, other: str) -> Problem:
    return Problem(
        spot,
        "version-twice",
        f"“{title}”自 {since} 起的文本有两个",
        f"另一个在 {other}。同一天只能有一个文本施行，请只留一个，或者核对“自”。",
    )


def start(spot: Spot, title: str, since: dt.date, known: Sequence[dt.date]) -> Problem:
    return Problem(
        spot,
        "version-dates",
        f"“{title}”在 {since} 没有开始施行，也没有修改",
        f"“自”应当是文件的施行日期，或者修改它的文件的“自”：{listing([str(day) for day in known])}。{_SOURCE}",
    )


def current(spot: Spot, title: str, last: dt.date) -> Problem:
    return Problem(
        spot,
        "version-current",
        f"这个文本施行到 {last}，现在还不是历史版本",
        f"到修改施行的那一天，再把“{title}”的正文换成修改后的文本，同时增加这个历史版本。",
    )


def same(spot: Spot, title: str) -> Problem:
    return Problem(
        spot,
        "version-same",
        f"这个文本和“{title}”修改以后的文本一字不差",
        "请把文件的正文换成修改后的文本，历史版本里留修改前的文本。",
    )


def clause_untold(spot: Spot, clause: str, by: str) -> Problem:
    return Problem(
        spot,
        "version-clauses",
        f"和后一个文本对照，{clause}有改动，修改它的 {by} 没有写这一条",
        f"请核对文本；文本没有错的，在 {by} 的“关系”的“条款”里补上。",
        "warning",
    )


def clause_unchanged(spot: Spot, clause: str, by: str) -> Problem:
    return Problem(
        spot,
        "version-clauses",
        f"{by} 写明修改了{clause}，和后一个文本对照却没有改动",
        f"请核对文本；文本没有错的，改正 {by} 的“关系”的“条款”。",
        "warning",
    )
