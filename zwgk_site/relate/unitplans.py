"""Plans that the units of a yearly plan made of their own: who had to publish one, who did, and when.

Source: 汶政办字〔2024〕8号 第三部分 (各级各部门……制定具体实施方案或工作措施……于6月30日前……向社会公开发布).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from zwgk_site.kinds.plan import Plan, UnitPlan
from zwgk_site.library import Library


@dataclass(frozen=True)
class Published:
    """A unit and its own plan; ``unit_plan`` is None where none is registered. ``expected`` says that the unit had
    to publish one."""

    department: str
    unit_plan: UnitPlan | None
    in_time: bool
    expected: bool


def limit_of(plan: Plan) -> dt.date:
    """The last day on which units publish their plans: as written, else 30 June of the year."""
    return plan.publish_by or dt.date(plan.year, 6, 30)


def expected(library: Library, plan: Plan) -> tuple[str, ...]:
    """Ids of the departments that have to publish a plan: members of those written; without any, those that
    the tasks name. Names that stand for nobody are passed over."""
    if not plan.publishers:
        return _named(library, plan)
    found: dict[str, None] = {}
    for name in plan.publishers:
        found.update(dict.fromkeys(units_of(library, name)))
    return tuple(found)


def units_of(library: Library, name: str) -> tuple[str, ...]:
    """Ids of the departments that a name stands for, itself one or a group of them."""
    department = library.find("department", name)
    if department is not None:
        return (department,)
    group = library.find("group", name)
    return library.members.get(group, ()) if group is not None else ()


def published(library: Library, plan: Plan) -> tuple[Published, ...]:
    """Every unit that has to publish a plan, in the order of the register, then those that published one
    besides."""
    limit = limit_of(plan)
    own: dict[str, UnitPlan] = {}
    for unit_plan in plan.unit_plans:
        department = library.find("department", unit_plan.unit)
        if department is not None:
            own.setdefault(department, unit_plan)
    wanted = expected(library, plan)
    return tuple(
        Published(
            department=department,
            unit_plan=(found := own.get(department)),
            in_time=found is not None and found.published <= limit,
            expected=department in wanted,
        )
        for department in dict.fromkeys((*wanted, *own))
    )


def asked(plan: Plan) -> bool:
    """Whether a plan says anything of plans of units."""
    return bool(plan.publishers or plan.unit_plans)


def _named(library: Library, plan: Plan) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(
            mention.department
            for commitment in library.commitments.get(plan.id, ())
            for mention in (*commitment.leads.mentions, *commitment.responsible.mentions)
            if mention.department is not None
        )
    )
