"""The gazette: who may run one, what its contents hold, and numbers that follow one another.

Source: 国务院办公厅关于做好政府公报工作的通知（国办发〔2018〕22号）.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import cast

from zwgk_site.kinds.gazette import Gazette, GazetteItem
from zwgk_site.kinds.region import Region
from zwgk_site.problems import Problem
from zwgk_site.problems import gazette as words
from zwgk_site.rules.inspected import Inspected

GOVERNMENT = ("政府", "办公室")
"""Categories of the organs that run gazettes."""

LEVELS = ("国家", "省", "自治区", "直辖市", "市", "县", "区")
"""Levels of the regions whose governments run gazettes; counties may explore it."""


def check(site: Inspected) -> Iterator[Problem]:
    """Problems of each issue, then those of the numbers of each gazette."""
    series: dict[str, list[Gazette]] = {}
    for issue in site.records("gazette", Gazette):
        series.setdefault(issue.name, []).append(issue)
        yield from _level(site, issue)
        for place, section in enumerate(issue.sections):
            for index, item in enumerate(section.items):
                yield from _item(site, issue, item, ("目录", place, "内容", index))
    for issues in series.values():
        yield from _numbers(site, issues)


def _level(site: Inspected, issue: Gazette) -> Iterator[Problem]:
    organ = site.library.find("department", issue.publisher)
    if organ is None:
        return
    department = site.library.department(organ)
    region = site.library.find("region", department.region)
    level = cast(Region, site.library.get("region", region).record).level if region else None
    if department.category not in GOVERNMENT or (level is not None and level not in LEVELS):
        yield words.level(site.spot("gazette", issue.id, "主办单位"), department.name)


def _item(
    site: Inspected, issue: Gazette, item: GazetteItem, path: tuple[str | int, ...]
) -> Iterator[Problem]:
    spot = site.spot("gazette", issue.id, *path)
    if not item.written:
        yield words.item_empty(spot)
    elif len(item.written) > 1:
        yield words.item_many(spot, item.written)
    elif item.title and not item.text:
        yield words.text_missing(site.spot("gazette", issue.id, *path, "标题"), item.title)
    elif item.text and not item.title:
        yield words.text_twice(site.spot("gazette", issue.id, *path, "正文"))
    found = site.library.find("policy", item.policy) if item.policy else None
    if found is not None:
        policy = site.library.policy(found)
        if policy.signed > issue.issued:
            yield words.item_late(
                site.spot("gazette", issue.id, *path, "文件"), policy.title, policy.signed.isoformat()
            )


def _numbers(site: Inspected, issues: list[Gazette]) -> Iterator[Problem]:
    """Numbers that two issues have, that run backwards, or that leave issues out."""
    ordered = sorted(issues, key=lambda issue: (issue.year, issue.number, issue.id))
    for before, issue in pairwise(ordered):
        spot = site.spot("gazette", issue.id, "总期号")
        if (before.year, before.number) == (issue.year, issue.number):
            first = site.spot("gazette", before.id, "期号")
            text = f"{issue.year}年第{issue.number}期"
            yield words.number_twice(site.spot("gazette", issue.id, "期号"), text, first)
        elif before.whole == issue.whole:
            first = site.spot("gazette", before.id, "总期号")
            yield words.number_twice(spot, f"总第{issue.whole}期", first)
        elif issue.whole < before.whole:
            yield words.number_backwards(spot, issue.whole, before.whole)
        elif issue.whole > before.whole + 1 and "gazette" not in site.incomplete:
            yield words.number_gap(spot, range(before.whole + 1, issue.whole))
