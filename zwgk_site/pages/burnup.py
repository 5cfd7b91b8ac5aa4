"""应完成与已完成: two lines over the months, tasks due by the end of each and tasks done by then."""

from __future__ import annotations

from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment
from zwgk_site.pages.charts import Chart, Line, chart
from zwgk_site.pages.portal import Portal
from zwgk_site.relate.follow import Month, months


def burn_up(portal: Portal, plan: Plan, commitments: tuple[Commitment, ...]) -> Chart:
    """The chart of a plan with tasks. Months ahead have no value of tasks done."""
    say, every = portal.say, months(plan, commitments, portal.today)
    latest = next(month for month in reversed(every) if month.done is not None)
    return chart(
        id="burn-up-chart",
        title=say("follow", "burn_up_of", title=plan.title),
        unit=say("follow", "burn_up_unit"),
        corner=say("follow", "burn_up_corner"),
        labels=tuple(_label(portal, plan, month) for month in every),
        series=(
            Line(say("follow", "planned"), tuple(month.planned for month in every)),
            Line(say("follow", "finished"), tuple(month.done for month in every)),
        ),
        said=say(
            "follow",
            "burn_up_said",
            month=_label(portal, plan, latest),
            planned=latest.planned,
            done=latest.done,
            last=_label(portal, plan, every[-1]),
            end=every[-1].planned,
        ),
    )


def _label(portal: Portal, plan: Plan, month: Month) -> str:
    """6月; 次年1月 after the plan's year, which is as far as the chart goes."""
    name = "month_end" if month.last.year == plan.year else "month_next"
    return portal.say("follow", name, month=month.last.month)
