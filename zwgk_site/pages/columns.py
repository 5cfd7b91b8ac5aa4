"""Which columns the tables of a plan have, and what the original calls them."""

from __future__ import annotations

from dataclasses import dataclass

from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment
from zwgk_site.pages.portal import Portal


@dataclass(frozen=True)
class Labels:
    """Names of the columns."""

    text: str
    leads: str
    responsible: str
    due: str


@dataclass(frozen=True)
class Columns:
    """What has a column. What only a few tasks of a plan in prose have stands below their text instead."""

    labels: Labels
    table: bool
    """Whether the original is a table, so that an empty cell of ours is an empty cell there."""
    leads: bool
    """Whether any task names who leads."""
    responsible: bool
    who: str
    """Head of the column of units; empty where there is none."""
    paired: bool
    """Whether that column holds both leads and responsible."""
    due: bool
    plain: bool
    """Whether only number, text and state are left, which need no heads."""


def labels(portal: Portal, plan: Plan) -> Labels:
    """Column names of a plan: its own where it is a table, else ours."""
    names = plan.headings
    return Labels(
        text=names.get("要求") or portal.say("plan", "text"),
        leads=names.get("牵头单位") or portal.say("plan", "leads"),
        responsible=names.get("责任单位") or portal.say("plan", "responsible"),
        due=names.get("时限") or portal.say("plan", "due"),
    )


def columns_of(portal: Portal, plan: Plan, commitments: tuple[Commitment, ...]) -> Columns:
    """The columns of a plan: those of the original table, or those that at least half of its tasks fill."""
    names = labels(portal, plan)
    half = (len(commitments) + 1) // 2
    leads = any(c.leads.text for c in commitments)
    responsible = any(c.responsible.text for c in commitments)
    table = bool(plan.headings)
    staffed = sum(bool(c.leads.text or c.responsible.text) for c in commitments)
    dated = sum(c.deadline is not None for c in commitments)
    shown = [label for label, wanted in ((names.leads, leads), (names.responsible, responsible)) if wanted]
    who = portal.say("mark", "comma").join(shown) if staffed and (table or staffed >= half) else ""
    due = bool(dated) and ("时限" in plan.headings or dated >= half)
    return Columns(
        labels=names,
        table=table,
        leads=leads,
        responsible=responsible,
        who=who,
        paired=leads and responsible,
        due=due,
        plain=not who and not due,
    )
