"""The two calculators reckon as the library does."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site
from zwgk_site.pages.formats import long_day
from zwgk_site.text.fees import by_page, by_piece, total
from zwgk_site.text.replying import Course, correction_due, opinion_due, reply_due
from zwgk_site.text.workdays import Workdays

WORKDAYS = Workdays()


@pytest.fixture
def page(chromium: Browser) -> Iterator[Page]:
    context = chromium.new_context(locale="zh-CN")
    yield context.new_page()
    context.close()


def test_the_fee_is_that_of_the_scale_at_every_edge(page: Page, site: Site) -> None:
    page.goto(f"{site.address}pages/apply/fees.html")
    for name, counts, reckoned in (
        ("pieces", (10, 11, 30, 31, 40, 41, 50, 51, 9999), by_piece),
        ("pages", (30, 31, 100, 101, 200, 201, 9999), by_page),
    ):
        field, answer = page.locator(f"#{name}"), page.locator(f"#{name}-fee")
        for count in counts:
            field.fill(str(count))
            amount = total(reckoned(count))
            said = re.compile(f"，共 {amount} 元$") if amount else "不收费"
            expect(answer).to_have_text(said)
        for wrong in ("-1", "3.5", "十", "12345"):
            field.fill(wrong)
            expect(answer).to_have_text("请填 0 到 9999 的整数")
    page.locator("#pieces").fill("45")
    expect(page.locator("#pieces-fee")).to_have_text("20×100＋10×200＋5×300，共 5500 元")


def test_the_last_day_is_that_of_the_working_days(page: Page, site: Site) -> None:
    page.goto(f"{site.address}pages/apply/time.html")
    answers = page.locator(".apply-result li")
    received = dt.date(2024, 9, 13)
    asked, answered, corrected = dt.date(2024, 9, 20), dt.date(2024, 10, 12), dt.date(2024, 9, 18)

    def reckon(**days: dt.date) -> list[str]:
        for name in ("received", "corrected", "asked", "answered"):
            page.locator(f"#{name}").fill(days[name].isoformat() if name in days else "")
        page.get_by_role("button", name="计算").click()
        expect(answers.first).to_be_visible()
        return answers.all_inner_texts()

    assert reckon(received=received) == [
        f"需要补正的，最迟 {long_day(correction_due(WORKDAYS, received))} 告知",
        f"最迟 {long_day(reply_due(WORKDAYS, Course(received)))} 答复",
    ]
    assert reckon(received=received, corrected=corrected, asked=asked, answered=answered) == [
        f"最迟 {long_day(reply_due(WORKDAYS, Course(received, corrected, ((asked, answered),))))} 答复",
        f"征求意见占 {WORKDAYS.between(asked, answered)} 个工作日，不计算在内",
    ]
    assert reckon(received=received, asked=asked)[:2] == [
        f"对方最迟 {long_day(opinion_due(WORKDAYS, asked))} 提出意见；下面按那一天算，提早收到的请填收到意见的日期",
        f"最迟 {long_day(reply_due(WORKDAYS, Course(received, None, ((asked, None),))))} 答复",
    ]
    assert reckon(received=received, corrected=dt.date(2024, 9, 1)) == ["日期的先后不对，请核对"]
    assert reckon(received=dt.date(2044, 5, 1)) == ["2044年的放假安排还没有公布，算不到那一年"]
    page.locator("#extended").check()
    assert reckon(received=received)[1] == (
        f"延长以后，最迟 {long_day(reply_due(WORKDAYS, Course(received, extended=True)))} 答复"
    )
