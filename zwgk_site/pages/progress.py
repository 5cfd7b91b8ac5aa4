"""进展: a plan followed through: by quarter, by unit, what is late, month by month, and a text for the annual report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from zwgk_site import urls
from zwgk_site.kinds.plan import Plan
from zwgk_site.library import Commitment, Entry, Tally
from zwgk_site.pages import formats
from zwgk_site.pages.annualtext import annual_text, rate
from zwgk_site.pages.burnup import burn_up
from zwgk_site.pages.charts import Chart
from zwgk_site.pages.compose import compose
from zwgk_site.pages.duties import past, tasks_address
from zwgk_site.pages.head import list_head
from zwgk_site.pages.meter import Meter, meter
from zwgk_site.pages.page import Link, Page
from zwgk_site.pages.portal import Portal
from zwgk_site.pages.tasks import EXCERPT, due
from zwgk_site.pages.unitplans import summary, units_address
from zwgk_site.relate.follow import (
    Moment,
    Overdue,
    Share,
    done_on,
    due_of,
    moments,
    overdue,
    shares,
    workdays_past,
)
from zwgk_site.relate.snapshots import snapshots_of, tally
from zwgk_site.relate.unitplans import asked
from zwgk_site.urls import Here

PROGRESS = "progress.html"
TABLE = "progress.csv"
ANNUAL = "annual.json"


@dataclass(frozen=True)
class QuarterRow:
    """The plan at the end of a quarter, or today."""

    name: str
    day: str
    due: str
    kept: str
    done: str
    rate: str
    late: str


@dataclass(frozen=True)
class LateRow:
    """A task past its day, or one done after it."""

    number: str
    text: str
    href: str
    units: str
    due: str
    past: str
    why: str


@dataclass(frozen=True)
class UnitRow:
    """A unit: its tasks, done by the end of each quarter, and what is late."""

    unit: Link
    total: str
    quarters: tuple[str, ...]
    late: str
    past: str
    evidence: str


@dataclass(frozen=True)
class MonthRow:
    """A snapshot."""

    day: str
    total: str
    done: str
    more: str
    doing: str
    todo: str
    late: str


@dataclass(frozen=True)
class View:
    """Everything the page shows."""

    title: str
    plan: Link
    lede: str
    meter: Meter
    state_note: str
    sample: bool
    quarters: tuple[QuarterRow, ...]
    chart: Chart | None
    chart_note: str
    late: tuple[LateRow, ...]
    after: tuple[LateRow, ...]
    heads: tuple[str, ...]
    units: tuple[UnitRow, ...]
    unit_plans: str
    unit_plans_link: Link | None
    months: tuple[MonthRow, ...]
    annual: str
    figures: tuple[Link, ...]
    downloads: tuple[Link, ...]


def progress_address(portal: Portal, plan: str) -> str:
    return urls.beside(portal.address("plan", plan), PROGRESS)


def progress(portal: Portal, entry: Entry) -> Iterator[Page]:
    """The page of the progress of a plan; none for a plan without tasks."""
    plan = cast(Plan, entry.record)
    if not portal.library.commitments.get(plan.id):
        return
    here, about = Here.at(progress_address(portal, plan.id)), portal.about(entry.kind)
    view = _view(portal, here, plan)
    crumbs = portal.trail(here, about, portal.say("follow", "progress_short"))
    yield compose(
        portal,
        here,
        "plan-progress.html",
        {"view": view},
        list_head(portal, here.address, view.title, view.lede, about),
        about=about,
        crumbs=(*crumbs[:-1], view.plan, crumbs[-1]),
        source=entry.file,
        kind="plan",
        record=plan.id,
        changed=plan.published.date(),
    )


def beside(portal: Portal, here: Here, plan: Plan) -> tuple[Link, ...]:
    """The pages beside that of a plan: its progress, and the plans of its units."""
    say, links = portal.say, []
    if portal.library.commitments.get(plan.id):
        links.append(Link(say("follow", "progress_open"), here.to(progress_address(portal, plan.id))))
    if asked(plan):
        links.append(Link(say("follow", "units_matrix"), here.to(units_address(portal, plan.id))))
    return tuple(links)


def moment_name(portal: Portal, moment: Moment) -> str:
    """第三季度末; 第四季度（至11月15日）; 目前."""
    if not moment.quarter:
        return portal.say("follow", "moment_now")
    name = portal.say("follow", f"quarter_{moment.quarter}")
    return portal.say("follow", "quarter_end" if moment.closed else "quarter_running", quarter=name)


def done_of(count: Tally) -> str:
    return f"{count.done}/{count.total}"


def _view(portal: Portal, here: Here, plan: Plan) -> View:
    library, say = portal.library, portal.say
    commitments = library.commitments.get(plan.id, ())
    count, every = Tally.of(commitments), moments(plan, commitments, portal.today)
    sample = any(c.sample for c in commitments)
    annual, undated = annual_text(portal, plan), sum(due_of(c) is None for c in commitments)
    home = portal.address("plan", plan.id)
    return View(
        title=say("follow", "progress_title", title=plan.title),
        plan=portal.link(here, "plan", plan.id),
        lede=say(
            "follow", "progress_lede", total=count.total, done=count.done, rate=rate(count.done, count.total)
        ),
        meter=meter(portal, count),
        state_note=say(
            "follow", "state_note_sample" if sample else "state_note", day=formats.long_day(portal.today)
        ),
        sample=sample,
        quarters=tuple(_quarter(portal, moment) for moment in every),
        chart=burn_up(portal, plan, commitments) if undated < len(commitments) else None,
        chart_note=say("follow", "undated", count=undated) if undated else "",
        late=tuple(_late(portal, here, one) for one in overdue(library, commitments)),
        after=tuple(_after(portal, here, plan)),
        heads=tuple(moment_name(portal, moment) for moment in every),
        units=tuple(_unit(portal, here, share) for share in shares(library, plan)),
        unit_plans=summary(portal, plan) if asked(plan) else "",
        unit_plans_link=Link(say("follow", "units_open"), here.to(units_address(portal, plan.id)))
        if asked(plan)
        else None,
        months=_months(portal, plan),
        annual=annual.text,
        figures=tuple(
            Link(figure.name, count=say("follow", "unknown") if figure.value is None else str(figure.value))
            for figure in annual.figures
        ),
        downloads=(
            Link(say("follow", "as_progress"), here.shared(urls.beside(home, TABLE))),
            Link(say("follow", "as_annual"), here.shared(urls.beside(home, ANNUAL))),
        ),
    )


def _quarter(portal: Portal, moment: Moment) -> QuarterRow:
    return QuarterRow(
        name=moment_name(portal, moment),
        day=formats.iso(moment.day),
        due=str(moment.due),
        kept=str(moment.kept),
        done=done_of(moment.tally),
        rate=rate(moment.tally.done, moment.tally.total),
        late=str(moment.tally.late) if moment.tally.late else "",
    )


def _late(portal: Portal, here: Here, one: Overdue) -> LateRow:
    newest = one.commitment.progress[0] if one.commitment.progress else None
    return _row(portal, here, one.commitment, past(portal, one.commitment), newest.text if newest else "")


def _after(portal: Portal, here: Here, plan: Plan) -> Iterator[LateRow]:
    """Tasks done, but after their day."""
    for commitment in portal.library.commitments.get(plan.id, ()):
        by, on = due_of(commitment), done_on(commitment)
        if by is not None and on is not None and on > by:
            days, year = workdays_past(portal.library, by, on)
            name = "after_unknown" if days is None else "after_days"
            said = portal.say("follow", name, days=days, year=year, day=formats.iso(on))
            entry = next(entry for entry in reversed(commitment.progress) if entry.done)
            yield _row(portal, here, commitment, said, entry.text)


def _row(portal: Portal, here: Here, commitment: Commitment, past: str, why: str) -> LateRow:
    units = portal.say("mark", "comma").join(
        dict.fromkeys(m.text for m in (*commitment.leads.mentions, *commitment.responsible.mentions))
    )
    shown = due(portal, commitment)
    return LateRow(
        number=commitment.number,
        text=formats.shorten(commitment.task.text, EXCERPT),
        href=here.to(portal.address("plan", commitment.plan), commitment.key),
        units=units,
        due=shown.text if shown else "",
        past=past,
        why=why,
    )


def _unit(portal: Portal, here: Here, share: Share) -> UnitRow:
    name = portal.library.title_of("department", share.department)
    return UnitRow(
        unit=Link(name, here.to(tasks_address(portal, share.department))),
        total=str(share.tally.total),
        quarters=tuple(done_of(moment.tally) for moment in share.moments),
        late=str(share.tally.late) if share.tally.late else "",
        past=past(portal, share.overdue[0].commitment) if share.overdue else "",
        evidence=str(share.evidence),
    )


def _months(portal: Portal, plan: Plan) -> tuple[MonthRow, ...]:
    """The snapshots, oldest first, each with how many more were done than in the one before."""
    rows, before = [], 0
    for snapshot in snapshots_of(portal.library, plan.id):
        if snapshot.day > portal.today:
            continue
        count = tally(snapshot)
        rows.append(
            MonthRow(
                day=formats.iso(snapshot.day),
                total=str(count.total),
                done=str(count.done),
                more=str(count.done - before),
                doing=str(count.doing),
                todo=str(count.todo),
                late=str(count.late),
            )
        )
        before = count.done
    return tuple(rows)
