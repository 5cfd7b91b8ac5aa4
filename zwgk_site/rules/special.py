"""Specials: one record an entry, and archived only after it was published."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.special import Special
from zwgk_site.problems import Problem
from zwgk_site.problems import special as words
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Entries that name nothing or several records, and archiving before publication."""
    for special in site.records("special", Special):
        for place, section in enumerate(special.sections):
            for index, item in enumerate(section.items):
                keys = [key for key, _, _ in item.named()]
                spot = site.spot("special", special.id, "栏目", place, "内容", index)
                if not keys:
                    yield words.item_empty(spot)
                elif len(keys) > 1:
                    yield words.item_many(spot, keys)
        if special.archived is not None and special.archived < special.published.date():
            yield words.archived_early(site.spot("special", special.id, "归档日期"))
