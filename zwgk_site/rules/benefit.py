"""Benefits: all six things are told, and the period makes sense.

Source: 2020年冠县政务公开工作要点 一、（二）：申请条件、申报材料清单、办理流程、承办部门、联系方式、起止时间.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import problems
from zwgk_site.kinds.benefit import Benefit, period
from zwgk_site.problems import Problem
from zwgk_site.problems import benefit as words
from zwgk_site.rules.grounded import check_bases, check_phone, whys
from zwgk_site.rules.inspected import Inspected


def check(site: Inspected) -> Iterator[Problem]:
    """Periods that are missing, double or upside down; no number to call; a basis that holds no more."""
    for benefit in site.records("benefit", Benefit):
        yield from _period(site, benefit)
        yield from check_bases(site, "benefit", benefit.id, benefit.basis)
        yield from check_phone(site, "benefit", benefit.id, benefit.department, benefit.phone)
        if period(benefit, site.today).state != "closed":
            for place, why in whys(site, benefit.basis, benefit.published.date()):
                yield words.outdated(site.spot("benefit", benefit.id, "依据", place), why)


def _period(site: Inspected, benefit: Benefit) -> Iterator[Problem]:
    days = (("开始日期", benefit.opens), ("截止日期", benefit.closes))
    written = [key for key, day in days if day is not None]
    if benefit.all_year and written:
        yield words.period_twice(site.spot("benefit", benefit.id, written[0]), written[0])
    elif not benefit.all_year and not written:
        yield words.period_missing(site.spot("benefit", benefit.id, "全年受理"))
    if benefit.opens is not None and benefit.closes is not None and benefit.closes < benefit.opens:
        yield problems.date_order(site.spot("benefit", benefit.id, "截止日期"), "开始日期", "截止日期")
