"""Items of government information: in time, in a column of their own, with an index nobody else has.

Source: 政府信息公开条例（国务院令第711号）arts. 12, 26.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import cast

from zwgk_site import problems
from zwgk_site.kinds.column import Column
from zwgk_site.kinds.information import KIND, Information
from zwgk_site.kinds.policy import Policy
from zwgk_site.problems import Problem
from zwgk_site.problems import information as words
from zwgk_site.rules.inspected import Inspected

DUE_WORKDAYS = 20

_YEAR = re.compile(r"/(\d{4})-\d+$")
"""The year in an index number: code, year, serial number."""


def check(site: Inspected) -> Iterator[Problem]:
    """What is wrong with each item."""
    taken = {
        policy.index_number: f"《{policy.title}》"
        for policy in site.records("policy", Policy)
        if policy.index_number
    }
    for item in site.records("information", Information):
        yield from _time(site, item)
        yield from _column(site, item)
        if item.index is not None:
            year = _YEAR.search(item.index)
            if year is not None and int(year[1]) != item.formed.year:
                yield words.index_year(
                    site.spot("information", item.id, "索引号"), item.index, item.formed.year
                )
            if item.index in taken:
                spot = site.spot("information", item.id, "索引号")
                yield words.index_twice(spot, item.index, taken[item.index])
            taken.setdefault(item.index, f"《{item.title}》")


def _time(site: Inspected, item: Information) -> Iterator[Problem]:
    spot, published = site.spot("information", item.id, "发布时间"), item.published.date()
    if published > site.today:
        yield problems.date_ahead(spot, "发布时间", f"{published}")
    if published < item.formed:
        yield problems.date_order(spot, "生成日期", "发布时间")
    elif item.deadline_basis is None:
        due = site.workdays_after(item.formed, DUE_WORKDAYS, spot)
        if due is not None and published > due:
            days = site.workdays_between(item.formed, published, spot)
            if days is not None:
                yield words.late(spot, f"{due}", days)


def _column(site: Inspected, item: Information) -> Iterator[Problem]:
    found = site.library.find("column", item.column)
    if found is None:
        return
    column = cast(Column, site.library.get("column", found).record)
    if column.collects is not None and column.collects != KIND.label:
        spot = site.spot("information", item.id, "栏目")
        yield words.column_collects(spot, column.name, column.collects)
