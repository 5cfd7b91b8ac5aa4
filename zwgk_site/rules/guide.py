"""The guide is kept current, says also what arts. 25, 41, 43, 47 and 51 grant, and names telephones of offices only.

Source: 政府信息公开条例（国务院令第711号）art. 12 and those named.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import problems
from zwgk_site.kinds.guide import Guide
from zwgk_site.problems import Problem
from zwgk_site.problems import information as words
from zwgk_site.rules.inspected import Inspected

YEAR = 365


def check(site: Inspected) -> Iterator[Problem]:
    """A guide not looked at for a year, what it leaves out, and private numbers in it."""
    for guide in site.records("guide", Guide):
        days, spot = (site.today - guide.updated.date()).days, site.spot("guide", guide.id, "更新时间")
        if days < 0:
            yield problems.date_ahead(spot, "更新时间", f"{guide.updated:%Y-%m-%d}")
        if days > YEAR:
            yield words.guide_old(spot, f"{guide.updated:%Y-%m-%d}", days)
        further = (
            ("查阅场所", guide.places),
            ("特殊帮助", guide.help),
            ("更正", guide.correction),
            ("监督渠道", guide.complaint),
        )
        missing = tuple(key for key, value in further if not value)
        if missing:
            yield words.guide_lacks(site.spot("guide", guide.id, "摘要"), missing)
