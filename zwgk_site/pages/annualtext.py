"""What an annual report may say of a plan: figures, and a paragraph made of them.

Source: 汶政办字〔2024〕8号 第三部分 and 聊城市2024年政务公开工作要点 (将落实情况纳入政府信息公开工作年度报告予以公开).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from zwgk_site.kinds.plan import Plan
from zwgk_site.pages import formats
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.follow import Figures, figures
from zwgk_site.relate.unitplans import asked, published


@dataclass(frozen=True)
class Figure:
    """One number by its name; ``value`` is None where it cannot be known."""

    name: str
    value: int | None


@dataclass(frozen=True)
class AnnualText:
    """The paragraph and the figures in it, as of the library's day."""

    text: str
    figures: tuple[Figure, ...]
    sample: bool


def annual_text(portal: Portal, plan: Plan) -> AnnualText:
    """The paragraph of one plan. Only numbers of the ledger are in it."""
    found = figures(portal.library, plan)
    sample = any(c.sample for c in portal.library.commitments.get(plan.id, ()))
    return AnnualText("".join(_sentences(portal, plan, found)), tuple(_figures(portal, plan, found)), sample)


def rate(done: int, total: int) -> str:
    """46.7%, rounded half up as statistics do; empty of nothing."""
    if not total:
        return ""
    share = (Decimal(100) * done / total).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return f"{share:f}".removesuffix(".0") + "%"


def longest(found: Figures) -> int | None:
    """The most working days that a task is past its day; None where those of some task are not known."""
    days = [one.workdays for one in found.overdue]
    known = [day for day in days if day is not None]
    return max(known, default=0) if len(known) == len(days) else None


def _sentences(portal: Portal, plan: Plan, found: Figures) -> Iterator[str]:
    tally, say = found.tally, portal.say
    yield say(
        "follow",
        "annual_total",
        title=plan.title,
        total=tally.total,
        day=formats.long_day(portal.today),
        done=tally.done,
        doing=tally.doing,
        todo=tally.todo,
        late=tally.late,
        rate=rate(tally.done, tally.total),
    )
    if found.in_time or found.after:
        yield say(
            "follow",
            "annual_time",
            dated=found.in_time + found.after,
            in_time=found.in_time,
            after=found.after,
        )
    most = longest(found)
    if found.overdue and most is not None:
        yield say("follow", "annual_overdue", count=len(found.overdue), days=most)
    if found.evidence:
        yield say("follow", "annual_evidence", proven=found.proven, evidence=found.evidence)
    if asked(plan):
        units = [unit for unit in published(portal.library, plan) if unit.expected]
        yield say(
            "follow",
            "annual_units",
            expected=len(units),
            published=sum(unit.unit_plan is not None for unit in units),
            in_time=sum(unit.in_time for unit in units),
        )


def _figures(portal: Portal, plan: Plan, found: Figures) -> Iterator[Figure]:
    def named(name: str, value: int | None) -> Figure:
        return Figure(portal.say("follow", f"figure_{name}"), value)

    tally = found.tally
    yield named("total", tally.total)
    yield named("done", tally.done)
    yield named("doing", tally.doing)
    yield named("todo", tally.todo)
    yield named("late", tally.late)
    yield named("in_time", found.in_time)
    yield named("after", found.after)
    yield named("longest", longest(found))
    yield named("evidence", found.evidence)
    if asked(plan):
        units = [unit for unit in published(portal.library, plan) if unit.expected]
        yield named("units", len(units))
        yield named("units_published", sum(unit.unit_plan is not None for unit in units))
        yield named("units_in_time", sum(unit.in_time for unit in units))
