"""The guide is kept current, and names telephones of offices only.

Source: 政府信息公开条例（国务院令第711号）art. 12.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.guide import Guide
from zwgk_site.problems import Problem
from zwgk_site.problems import information as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.rules.opinions import check_personal

YEAR = 365


def check(site: Inspected) -> Iterator[Problem]:
    """A guide not looked at for a year, and private numbers in it."""
    for guide in site.records("guide", Guide):
        days = (site.today - guide.updated.date()).days
        if days > YEAR:
            spot = site.spot("guide", guide.id, "更新时间")
            yield words.guide_old(spot, f"{guide.updated:%Y-%m-%d}", days)
        for key, text in (("联系电话", guide.phone), ("监督渠道", guide.complaint)):
            yield from check_personal(site, "guide", guide.id, (key,), text)
