"""Villages and communities: names only while they are displayed, no private numbers, the same as the township."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.village import Village, VillageItem
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import village as words
from zwgk_site.relate.villages import agrees, township_item
from zwgk_site.rules.flow import check_flow
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.rosters import names_with_amounts

TOWNSHIP = "乡镇街道"
QUARTER = 92
"""Days of a quarter: what is published by the quarter is older only when a quarter was left out."""
QUARTERLY = ("财务公开", "村务公开")
"""Categories that a village publishes at least once a quarter."""


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever must not be published so, and what is old or differs; see docs/problems.md."""
    for village in site.records("village", Village):
        yield from _township(site, village)
        if village.checked > site.today:
            yield words.ahead(site.spot("village", village.id, "核对日期"), "核对日期", f"{village.checked}")
        seen: set[tuple[str, str]] = set()
        for index, item in enumerate(village.items):
            if (item.category, item.title) in seen:
                yield words.twice(_spot(site, village, index, "事项"), item.category, item.title)
            seen.add((item.category, item.title))
            yield from _item(site, village, index, item)


def _spot(site: Inspected, village: Village, index: int, *path: str | int) -> Spot:
    return site.spot("village", village.id, "公开事项清单", index, *path)


def _township(site: Inspected, village: Village) -> Iterator[Problem]:
    found = site.library.find("department", village.township)
    if found is not None and (organ := site.library.department(found)).category != TOWNSHIP:
        yield words.not_township(site.spot("village", village.id, "所属"), organ.name, organ.category)


def _item(site: Inspected, village: Village, index: int, item: VillageItem) -> Iterator[Problem]:
    if not item.text and item.same is None:
        yield words.empty(_spot(site, village, index, "事项"), item.title)
    yield from _period(site, village, index, item)
    yield from _names(site, village, index, item)
    yield from _counterpart(site, village, index, item)
    if item.flow is not None:
        path = ("公开事项清单", index, "流程图")
        yield from check_flow(site, "village", village.id, path, item.flow)
    at, age = _spot(site, village, index, "更新日期"), (site.today - item.updated).days
    if age < 0:
        yield words.ahead(at, "更新日期", f"{item.updated}")
    elif village.form == "村" and item.category in QUARTERLY and age > QUARTER:
        yield words.stale(at, item.title, f"{item.updated}", age)


def _period(site: Inspected, village: Village, index: int, item: VillageItem) -> Iterator[Problem]:
    since, until = item.shown_from, item.shown_until
    if since and until:
        if until < since:
            yield words.period(_spot(site, village, index, "公示止"), f"{since}", f"{until}")
    elif since or until:
        key, other = ("公示起", "公示止") if since else ("公示止", "公示起")
        yield words.half(_spot(site, village, index, key), other)


def _names(site: Inspected, village: Village, index: int, item: VillageItem) -> Iterator[Problem]:
    if item.roster and item.shown_from is None and item.shown_until is None:
        yield words.names_untimed(_spot(site, village, index, "名单"), item.title)
    elif item.roster and item.shown_until is not None and item.shown_until < site.today:
        yield words.names_over(_spot(site, village, index, "名单"), item.title, f"{item.shown_until}")
    names = names_with_amounts(item.text or "")
    if names:
        yield words.names_in_text(_spot(site, village, index, "内容"), names)


def _counterpart(site: Inspected, village: Village, index: int, item: VillageItem) -> Iterator[Problem]:
    township = township_item(site.library, item)
    if township is not None and item.same is not None and not agrees(site.library, item):
        spot = _spot(site, village, index, "对应事项", "版本")
        yield words.differs(spot, item.title, f"{item.same.version}", f"{township.formed}")
