"""Results of a cleanup: each document once, known by one way, and in the state that the result says.

Source: 国务院办公厅关于加强行政规范性文件制定和监督管理工作的通知（国办发〔2018〕37号）.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.cleanup import Cleanup, CleanupItem
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import cleanup as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Entries without a name or with two, documents listed twice, and states that differ."""
    for cleanup in site.records("cleanup", Cleanup):
        listed: dict[str, str] = {}
        for key, items in cleanup.lists:
            for index, item in enumerate(items):
                yield from _item(site, cleanup, key, index, item, listed)


def _item(
    site: Inspected, cleanup: Cleanup, key: str, index: int, item: CleanupItem, listed: dict[str, str]
) -> Iterator[Problem]:
    def spot(name: str) -> Spot:
        return site.spot("cleanup", cleanup.id, key, index, name)

    if (item.policy is None) == (item.title is None) or (item.policy and item.number):
        yield words.item_unnamed(spot("文件" if item.policy else "名称"))
        return
    if item.policy is None:
        found = site.library.citable.find(item.title or "", item.number)
        if found is not None:
            yield words.item_here(spot("名称"), found)
        return
    policy = site.library.find("policy", item.policy)
    if policy is None:
        return
    title = site.library.policy(policy).title
    if policy in listed:
        yield words.item_twice(spot("文件"), title, listed[policy])
        return
    listed[policy] = key
    yield from _state(site, cleanup, key, policy, spot("文件"))


def _state(site: Inspected, cleanup: Cleanup, key: str, policy: str, spot: Spot) -> Iterator[Problem]:
    """Whether the document was in force on the day of the cleanup, and what became of it."""
    library = site.library
    title, now = library.policy(policy).title, library.validity[policy]
    last = library.lives[policy][-1].state
    if key == "继续有效":
        then = library.validity_on(policy, cleanup.day)
        if then.alert:
            yield words.differs(spot, key, title, f"{cleanup.day} 已经{then.label}")
    elif key == "修改":
        if now.slug in ("in-force", "not-yet"):
            yield words.still_open(spot, title)
    elif not last.alert or (key == "废止" and last.slug != "repealed"):
        yield words.differs(spot, key, title, now.label)
