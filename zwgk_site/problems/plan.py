"""Problems of plans that units make of their own."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near

_SOURCE = "见汶政办字〔2024〕8号第三部分：各级各部门制定具体实施方案或工作措施，于6月30日前向社会公开发布。"


def unit_unknown(spot: Spot, name: str, nearest: str | None) -> Problem:
    return Problem(
        spot,
        "plan-unit-unknown",
        f"应公布单位“{name}”不在单位名单和单位组中",
        f"{near(nearest)}写单位或单位组的标识或全称，名单见 departments.yaml；几个地区共有的简称要写标识。",
    )


def group_bare(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "plan-unit-bare",
        f"单位组“{name}”没有登记成员，不知道是哪些单位要公布方案",
        "在 departments.yaml 的“单位组”里写上成员或成员类别，或者在这里逐个写单位。",
        "warning",
    )


def unit_twice(spot: Spot, unit: str) -> Problem:
    return Problem(
        spot,
        "plan-unit-twice",
        f"“{unit}”的单位方案写了两次",
        "一个单位一个计划只登记一份方案，删去一条；有补充的写在“说明”里。",
    )


def unit_ahead(spot: Spot, unit: str, day: dt.date) -> Problem:
    return Problem(
        spot,
        "plan-unit-ahead",
        f"“{unit}”的方案发布日期 {day} 还没有到",
        "公布以后再登记；日期写错了就改正。",
    )


def unit_day(spot: Spot, written: dt.date, published: dt.date) -> Problem:
    return Problem(
        spot,
        "plan-unit-day",
        f"发布日期写的是 {written}，文件在本站的发布时间是 {published}",
        "两处要一致，核对以后改正其中一处。",
    )


def units_missing(spot: Spot, units: Sequence[str], limit: dt.date) -> Problem:
    return Problem(
        spot,
        "plan-units-missing",
        f"过了 {limit}，{len(units)} 个单位还没有公布本单位方案：{listing(units)}",
        f"公布了的，登记到“单位方案”；没有公布的，催办，并说明原因。{_SOURCE}",
        "warning",
    )
