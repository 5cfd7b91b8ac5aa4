"""Plans of units: published by the day, each unit once, the day that of the document.

Source: 汶政办字〔2024〕8号 第三部分 (制定具体实施方案或工作措施……于6月30日前……向社会公开发布).
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.plan import Plan
from zwgk_site.problems import Problem
from zwgk_site.problems import plan as words
from zwgk_site.relate.tasks import UNIT_KINDS
from zwgk_site.relate.unitplans import limit_of, published, units_of
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.nearest import nearest


def check(site: Inspected) -> Iterator[Problem]:
    """Units nobody knows, units twice, days that do not fit, and units that have published nothing."""
    for plan in site.records("plan", Plan):
        yield from _publishers(site, plan)
        yield from _unit_plans(site, plan)
        yield from _missing(site, plan)


def _publishers(site: Inspected, plan: Plan) -> Iterator[Problem]:
    """Names that stand for no organ and no group; not judged while the register itself has mistakes."""
    for index, name in enumerate(plan.publishers):
        known = any(site.library.find(kind, name) is not None for kind in ("department", "group"))
        if not known and not site.incomplete & UNIT_KINDS:
            names = (*site.library.names.get("department", {}), *site.library.names.get("group", {}))
            yield words.unit_unknown(
                site.spot("plan", plan.id, "应公布单位", index), name, nearest(name, names)
            )
        elif known and not units_of(site.library, name):
            yield words.group_bare(site.spot("plan", plan.id, "应公布单位", index), name)


def _unit_plans(site: Inspected, plan: Plan) -> Iterator[Problem]:
    seen: set[str] = set()
    for index, own in enumerate(plan.unit_plans):
        department = site.library.find("department", own.unit)
        if department is not None and department in seen:
            yield words.unit_twice(site.spot("plan", plan.id, "单位方案", index, "单位"), own.unit)
        seen.add(department or "")
        spot = site.spot("plan", plan.id, "单位方案", index, "发布日期")
        if own.published > site.today:
            yield words.unit_ahead(spot, own.unit, own.published)
        policy = site.library.find("policy", own.policy) if own.policy else None
        if policy is not None:
            day = site.library.policy(policy).published.date()
            if day != own.published:
                yield words.unit_day(spot, own.published, day)


def _missing(site: Inspected, plan: Plan) -> Iterator[Problem]:
    """Units that had to publish a plan and have not, once the limit is past: one warning for all of them."""
    limit = limit_of(plan)
    if not plan.publishers or site.today <= limit or "department" in site.incomplete:
        return
    missing = [
        site.library.title_of("department", unit.department)
        for unit in published(site.library, plan)
        if unit.unit_plan is None
    ]
    if missing:
        yield words.units_missing(site.spot("plan", plan.id, "应公布单位"), missing, limit)
