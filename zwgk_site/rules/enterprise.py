"""Bodies that serve the public: everything their sector asks for, checked within a year, no private numbers."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.enterprise import SECTORS, Enterprise
from zwgk_site.problems import Problem
from zwgk_site.problems import enterprise as words
from zwgk_site.rules.inspected import Inspected

CHECKED_WITHIN = 365
"""Days within which a body is to be gone over again."""


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever a body leaves out, has twice or lets grow old; see docs/problems.md."""
    for body in site.records("enterprise", Enterprise):
        yield from _complete(site, body)
        yield from _days(site, body)


def _complete(site: Inspected, body: Enterprise) -> Iterator[Problem]:
    demands = SECTORS[body.sector].demands
    if body.missing:
        spot = site.spot("enterprise", body.id, "公开事项")
        found = len(demands) - len(body.missing)
        yield words.lacking(spot, body.sector, body.missing, found, len(demands))
    seen: set[tuple[str, str]] = set()
    for index, item in enumerate(body.disclosed):
        if (item.category, item.title) in seen:
            spot = site.spot("enterprise", body.id, "公开事项", index, "标题")
            yield words.twice(spot, item.category, item.title)
        seen.add((item.category, item.title))


def _days(site: Inspected, body: Enterprise) -> Iterator[Problem]:
    at = site.spot("enterprise", body.id, "核对日期")
    if body.checked > site.today:
        yield words.ahead(at, "核对日期", f"{body.checked}")
    elif (age := (site.today - body.checked).days) > CHECKED_WITHIN:
        yield words.stale(at, f"{body.checked}", age)
    for index, item in enumerate(body.disclosed):
        spot = site.spot("enterprise", body.id, "公开事项", index, "更新日期")
        if item.updated > site.today:
            yield words.ahead(spot, "更新日期", f"{item.updated}")
        elif item.updated > body.checked:
            yield words.unchecked(spot, f"{item.updated}", f"{body.checked}")
