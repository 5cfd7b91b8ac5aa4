"""Yearly lists of major decisions: consent, each item once, changes with a reason.

Source: 重大行政决策程序暂行条例（国务院令第713号）art. 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.agenda import Agenda
from zwgk_site.problems import Problem
from zwgk_site.problems import agenda as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.nearest import nearest


def check(site: Inspected) -> Iterator[Problem]:
    """Missing consent, items twice or unknown, items dropped without a word."""
    for agenda in site.records("agenda", Agenda):
        if agenda.consent is None:
            yield words.consent_missing(site.spot("agenda", agenda.id, "年度"))
        names = [item.name for item in agenda.items]
        dropped = {change.item for change in agenda.adjustments if change.kind == "调出"}
        for index, item in enumerate(agenda.items):
            spot = site.spot("agenda", agenda.id, "事项", index, "事项")
            if item.name in names[:index]:
                yield words.item_twice(spot, item.name)
            if item.state == "已调出" and item.name not in dropped:
                yield words.dropped_untold(spot, item.name)
        for index, change in enumerate(agenda.adjustments):
            if change.item not in names:
                spot = site.spot("agenda", agenda.id, "调整", index, "事项")
                yield words.item_unknown(spot, change.item, nearest(change.item, names), names)
