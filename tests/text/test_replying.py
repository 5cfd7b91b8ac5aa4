"""Time limits of applications, in working days (条例 art. 30–34)."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from zwgk_site.text.replying import Course, correction_due, days_taken, opinion_due, reply_due
from zwgk_site.text.workdays import Workdays

WORKDAYS = Workdays()
DAYS = st.dates(dt.date(2021, 1, 1), dt.date(2024, 6, 30))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def test_the_day_of_receipt_does_not_count() -> None:
    received = day("2024-11-15")
    assert correction_due(WORKDAYS, received) == day("2024-11-26")
    assert opinion_due(WORKDAYS, received) == day("2024-12-06")
    assert reply_due(WORKDAYS, Course(received)) == day("2024-12-13")
    assert reply_due(WORKDAYS, Course(received, extended=True)) == day("2025-01-13")


def test_holidays_do_not_count_and_worked_weekends_do() -> None:
    assert reply_due(WORKDAYS, Course(day("2024-09-13"))) == day("2024-10-17")


def test_the_period_starts_anew_with_the_correction() -> None:
    course = Course(day("2024-11-01"), corrected=day("2024-11-15"))
    assert reply_due(WORKDAYS, course) == day("2024-12-13")


def test_the_time_of_others_does_not_count_and_counts_once() -> None:
    received = day("2024-11-15")
    one = Course(received, pauses=((day("2024-11-18"), day("2024-11-25")),))
    assert reply_due(WORKDAYS, one) == day("2024-12-20")
    both = Course(received, pauses=(*one.pauses, (day("2024-11-20"), day("2024-11-22"))))
    assert reply_due(WORKDAYS, both) == day("2024-12-20")
    assert days_taken(WORKDAYS, one, day("2024-12-20")) == 20


def test_others_who_say_nothing_are_waited_for_as_long_as_the_law_says() -> None:
    silent = Course(day("2024-11-15"), pauses=((day("2024-11-15"), None),))
    assert reply_due(WORKDAYS, silent) == WORKDAYS.after(day("2024-11-15"), 35)


@given(DAYS, st.integers(0, 30), st.integers(0, 20), st.booleans())
def test_a_reply_on_the_last_day_takes_exactly_the_days_allowed(
    received: dt.date, later: int, taken: int, extended: bool
) -> None:
    asked = received + dt.timedelta(days=later)
    course = Course(received, pauses=((asked, asked + dt.timedelta(days=taken)),), extended=extended)
    last = reply_due(WORKDAYS, course)
    if last >= asked + dt.timedelta(days=taken):
        assert days_taken(WORKDAYS, course, last) == (40 if extended else 20)
