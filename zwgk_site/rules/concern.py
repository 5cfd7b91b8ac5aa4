"""Answers to concerns: in time, on documents that there are, and naming nobody.

Sources: 国办发〔2014〕57号 (7 and 15 working days); 2024年聊城市政务公开工作要点 (严格落实各渠道办理时限).
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import problems
from zwgk_site.kinds.concern import Concern
from zwgk_site.problems import Problem
from zwgk_site.problems import concern as words
from zwgk_site.rules.grounded import check_bases, check_phone
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """What is wrong with each answer."""
    for concern in site.records("concern", Concern):
        yield from _time(site, concern)
        yield from check_bases(site, "concern", concern.id, concern.basis)
        yield from check_phone(site, "concern", concern.id, concern.publisher, concern.phone)


def _time(site: Inspected, concern: Concern) -> Iterator[Problem]:
    spot = site.spot("concern", concern.id, "回应日期")
    if concern.answered < concern.received:
        yield problems.date_order(spot, "收到日期", "回应日期")
    elif concern.late_reason is None:
        days = site.workdays_between(concern.received, concern.answered, spot)
        if days is not None and days > concern.limit:
            yield words.late(spot, days, concern.limit)
