"""Leaders: an order without doubles, duties, and one name for who heads an organ."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.leader import Leader
from zwgk_site.problems import Problem
from zwgk_site.problems import leader as words
from zwgk_site.relate.leaders import leaders_of
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever is double, missing, ahead of its time or private; see docs/problems.md."""
    ranks: dict[tuple[str, int], Leader] = {}
    seen: set[tuple[str, str, str]] = set()
    for leader in site.records("leader", Leader):
        organ = site.library.find("department", leader.organ)
        if leader.updated > site.today:
            yield words.ahead(site.spot("leader", leader.id, "更新日期"), f"{leader.updated}")
        if not leader.duties:
            yield words.no_duties(site.spot("leader", leader.id, "姓名"), leader.name)
        if organ is None:
            continue
        name = site.library.department(organ).name
        if (organ, leader.post, leader.name) in seen:
            yield words.twice(site.spot("leader", leader.id, "姓名"), leader.name, leader.post, name)
        elif (other := ranks.setdefault((organ, leader.rank), leader)) is not leader:
            yield words.rank_twice(site.spot("leader", leader.id, "排序"), leader.rank, name, other.name)
        seen.add((organ, leader.post, leader.name))
    yield from _heads(site)


def _heads(site: Inspected) -> Iterator[Problem]:
    """Organs whose 负责人 is not who stands first among their leaders."""
    if "leader" in site.incomplete:
        return
    organs = {site.library.find("department", leader.organ) for leader in site.records("leader", Leader)}
    for organ in sorted(filter(None, organs)):
        head, first = site.library.department(organ).head, leaders_of(site.library, organ)[0]
        if head is not None and first.name not in head:
            yield words.head_differs(
                site.spot("department", organ, "负责人"), head, f"{first.post}{first.name}"
            )
