"""How far a plan was on any day: quarters, months, working days past, and what a report says of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.conftest import inspected
from zwgk_site.kinds.plan import Plan, Progress
from zwgk_site.library import Commitment, Library, Tally
from zwgk_site.relate import follow
from zwgk_site.text import deadlines
from zwgk_site.text.workdays import Workdays

TODAY = dt.date(2024, 11, 15)
DAYS = st.dates(dt.date(2024, 4, 20), TODAY)
LIMITS = st.sampled_from(["6月底前", "9月底前", "11月8日前", "12月底前", "2025年1月底前", "持续推进"])


@pytest.fixture
def library(small: Path) -> Library:
    return inspected(small, TODAY).library


@pytest.fixture(scope="module")
def task(tmp_path_factory: pytest.TempPathFactory) -> tuple[Plan, Commitment]:
    """A plan published on 20 April 2024 and its one task."""
    import shutil

    from tests.conftest import BROKEN

    content = Path(shutil.copytree(BROKEN / "base" / "content", tmp_path_factory.mktemp("a") / "content"))
    library = inspected(content, TODAY).library
    plan = library.plan("2024-yangli")
    published = dt.datetime(2024, 4, 20, 9)
    return plan.model_copy(update={"published": published}), library.commitments["2024-yangli"][0]


def made(task: Commitment, limit: str, done: dt.date | None, today: dt.date = TODAY) -> Commitment:
    """The task with a deadline, done on a day or open, as it stands today."""
    progress = (
        () if done is None else (Progress.model_validate({"日期": done, "说明": "做了", "办结": True}),)
    )
    deadline = deadlines.parse(limit, 2024)
    kept = tuple(entry for entry in progress if entry.day <= today)
    late = not kept and deadline.due is not None and deadline.due < today
    status = "done" if kept else "late" if late else "todo"
    return replace(task, progress=kept, deadline=deadline, status=status, overall=False)  # type: ignore[arg-type]


@given(st.lists(st.tuples(LIMITS, st.none() | DAYS), max_size=8))
def test_every_moment_adds_up_and_nothing_done_is_undone(
    task: tuple[Plan, Commitment], tasks: list[tuple[str, dt.date | None]]
) -> None:
    plan, one = task
    every = [made(one, limit, done) for limit, done in tasks]
    found = follow.moments(plan, every, TODAY)
    assert [moment.quarter for moment in found] == [2, 3, 4], "the plan came in the second quarter"
    assert [moment.closed for moment in found] == [True, True, False]
    assert [moment.day for moment in found] == [dt.date(2024, 6, 30), dt.date(2024, 9, 30), TODAY]
    for moment in found:
        tally = moment.tally
        assert tally.total == tally.done + tally.doing + tally.todo + tally.late == len(tasks)
        assert moment.kept <= moment.due <= tally.total
        # The last day of a deadline is not past it, so that late ones are due, but not always the other way.
        assert tally.late <= moment.due - moment.kept
    done = [moment.tally.done for moment in found]
    assert done == sorted(done)
    assert found[-1].tally == Tally.of(tuple(every))


@given(st.lists(st.tuples(LIMITS, st.none() | DAYS), max_size=8))
def test_the_months_rise_to_what_is_due_and_what_is_done(
    task: tuple[Plan, Commitment], tasks: list[tuple[str, dt.date | None]]
) -> None:
    plan, one = task
    every = [made(one, limit, done) for limit, done in tasks]
    found = follow.months(plan, every, TODAY)
    planned = [month.planned for month in found]
    known = [month.done for month in found if month.done is not None]
    assert planned == sorted(planned) and known == sorted(known)
    assert planned[-1] == sum(follow.due_of(c) is not None for c in every)
    assert known[-1] == sum(done is not None for _, done in tasks)
    assert found[0].last == dt.date(2024, 4, 30)
    assert [month.done is None for month in found if month.last > dt.date(2024, 11, 30)] == [True] * (
        len(found) - 8
    )


def test_after_the_year_the_plan_is_also_shown_as_it_is_now(task: tuple[Plan, Commitment]) -> None:
    plan, one = task
    today = dt.date(2025, 2, 10)
    found = follow.moments(plan, [made(one, "12月底前", dt.date(2025, 1, 6), today)], today)
    assert [(m.quarter, m.day.isoformat(), m.tally.done, m.tally.late) for m in found] == [
        (2, "2024-06-30", 0, 0),
        (3, "2024-09-30", 0, 0),
        (4, "2024-12-31", 0, 0),
        (0, "2025-02-10", 1, 0),
    ]


def test_overdue_is_counted_in_working_days_of_the_official_calendar(
    library: Library, task: tuple[Plan, Commitment]
) -> None:
    late = [made(task[1], limit, None) for limit in ("9月底前", "11月8日前")]
    # 1–7 October is a holiday and 12 October, a Saturday, is worked.
    assert [(one.due.isoformat(), one.workdays) for one in follow.overdue(library, late)] == [
        ("2024-09-30", 30),
        ("2024-11-08", 5),
    ]


def test_a_year_of_which_nobody_knows_the_holidays_is_said(
    library: Library, task: tuple[Plan, Commitment]
) -> None:
    class Unknown(Workdays):
        def is_workday(self, day: dt.date) -> bool:
            from zwgk_site.text.workdays import YearUnknown

            raise YearUnknown(day.year)

    blind = replace(library, workdays=Unknown())
    (one,) = follow.overdue(blind, [made(task[1], "11月8日前", None)])
    assert (one.workdays, one.unknown) == (None, 2024)


def test_what_was_done_in_time_and_after_it_add_up(library: Library, task: tuple[Plan, Commitment]) -> None:
    plan, one = task
    every = (
        made(one, "6月底前", dt.date(2024, 6, 30)),
        made(one, "9月底前", dt.date(2024, 10, 12)),
        made(one, "持续推进", dt.date(2024, 10, 12)),
        made(one, "11月8日前", None),
        made(one, "12月底前", None),
    )
    found = follow.figures(replace(library, commitments={plan.id: every}), plan)
    assert (found.in_time, found.after, found.undated_done) == (1, 1, 1)
    assert found.in_time + found.after + found.undated_done == found.tally.done == 3
    assert len(found.overdue) == found.tally.late == 1
