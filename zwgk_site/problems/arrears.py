"""What is said about overdue payments to small firms."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing


def twice(spot: Spot, year: int, organ: str, first: Spot) -> Problem:
    return Problem(
        spot,
        "arrears-twice",
        f"{organ} {year} 年度的情况有两份",
        f"{first.file}:{first.line} 已经有一份。一个单位一年只公布一份，请核对后留下一份；数字改了就改原来的文件，重新审查。",
    )


def late(spot: Spot, due: str, days: int, source: str) -> Problem:
    return Problem(
        spot,
        "arrears-late",
        f"应在 {due} 以前公布，迟了 {days} 天",
        f"{source}要求每年 3 月 31 日前公布上一年度的合同数量和金额。发布时间照实写，不要改早；请在“说明”里写明原因。",
        "warning",
    )


def missing(spot: Spot, organ: str, years: Sequence[int], due: str, source: str) -> Problem:
    return Problem(
        spot,
        "arrears-missing",
        f"{organ}没有公布 {listing([str(year) for year in years])} 年度的情况，{due} 已过",
        f"{source}要求每年 3 月 31 日前公布上一年度的合同数量和金额。没有逾期的也要公布：合同数量、金额写 0，“零报告”写 是。",
        "warning",
    )


def early(spot: Spot, year: int) -> Problem:
    return Problem(
        spot,
        "arrears-early",
        f"{year} 年还没有过完，不能公布全年的情况",
        "年度写上一年。发布时间要在这一年结束以后，也不能晚于今天。",
    )


def zero_unsaid(spot: Spot) -> Problem:
    return Problem(
        spot,
        "arrears-zero",
        "合同数量和金额都是 0，没有写“零报告”",
        "没有逾期未付款项的，加一行“零报告: 是”，免得分不清是没有还是没有填。",
    )


def zero_denied(spot: Spot) -> Problem:
    return Problem(
        spot,
        "arrears-zero",
        "写了零报告，合同数量或金额却不是 0",
        "请核对：有逾期的删去“零报告”，没有的两项都写 0。",
    )


def uneven(spot: Spot, contracts: int, amount: str) -> Problem:
    return Problem(
        spot,
        "arrears-zero",
        f"合同 {contracts} 份，金额 {amount} 万元，对不上",
        "有合同就有金额，有金额就有合同。请核对两个数字；金额不到 1 万元的写小数，如 0.35。",
    )
