"""Calendars, read back with a real parser: days, titles, names that never change, the same bytes."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

import icalendar
import pytest

from tests.pages.conftest import portal_of
from zwgk_site.exports import calendar
from zwgk_site.pages import happenings

OPENDAY = """单位名称: 样例县民政局
活动主题: 临时救助怎么申请
发布时间: 2024-07-05 09:00
开展时间: {when}
开展地点: 样例县图书馆
活动内容: 参观办理窗口。
活动对象: 困难群众代表10人
联系人: 社会救助科
联系方式: 0000-0000012
示例: 是
"""
CONSULTATION = """---
标题: 关于公开征求《样例县临时救助办法（征求意见稿）》意见的公告
发布单位: 样例县民政局
发布时间: 2024-11-04 09:00
草案: 《样例县临时救助办法（征求意见稿）》
开始日期: 2024-11-04
结束日期: 2024-12-05
提出意见的方式:
  - {方式: 电子邮件, 地址: mzj@example.gov.cn}
---

第一条 为了救助困难群众，制定本办法。
"""
PLEDGE = """标题: 样例县2024年公开承诺事项
发布单位: 样例县人民政府办公室
发布时间: 2024-03-05 09:00
年度: 2024
承诺事项:
  - {事项: 甲事, 目标: 做到, 责任单位: 样例县民政局, 责任人职务: 局长, 时限: 12月底前}
  - {事项: 乙事, 目标: 做到, 责任单位: 样例县民政局, 责任人职务: 局长, 时限: 12月底前}
  - {事项: 丙事, 目标: 做到, 责任单位: 样例县民政局, 责任人职务: 局长, 时限: 持续推进}
"""


@pytest.fixture
def content(small: Path) -> Path:
    for place, text in {
        "opendays/exact.yaml": OPENDAY.format(when="2024-09-12"),
        "opendays/fuzzy.yaml": OPENDAY.format(when="2024年11月上旬"),
        "opendays/off.yaml": OPENDAY.format(when="2024-10") + "取消说明: 场地维修。\n",
        "consultations/jiuzhu.md": CONSULTATION,
        "pledges/2024.yaml": PLEDGE,
    }.items():
        (small / place).parent.mkdir(exist_ok=True)
        (small / place).write_text(text, encoding="utf-8")
    return small


def files_of(content: Path) -> Mapping[str, bytes]:
    return {artifact.path: artifact.content for artifact in calendar.artifacts(portal_of(content), ())}


def events(content: Path, path: str) -> dict[str, tuple[str, dt.date, dt.date]]:
    """Title, first day and last day by the name of each event."""
    read = icalendar.Calendar.from_ical(files_of(content)[path])
    found = {}
    for event in read.walk("VEVENT"):
        last = event.decoded("dtend") - dt.timedelta(days=1)
        found[str(event["uid"])] = (str(event["summary"]), event.decoded("dtstart"), last)
    assert len(found) == len(read.walk("VEVENT")), "two events have one name"
    return found


def test_an_open_day_is_on_its_day_and_a_fuzzy_one_spans_its_days_and_says_so(content: Path) -> None:
    title = "临时救助怎么申请"
    assert events(content, "opendays/calendar.ics") == {
        "openday-exact-0@www.example.gov.cn": (
            f"【示例】政府开放活动，2024年9月12日：{title}",
            dt.date(2024, 9, 12),
            dt.date(2024, 9, 12),
        ),
        "openday-fuzzy-0@www.example.gov.cn": (
            f"【示例】政府开放活动，2024年11月上旬：{title}",
            dt.date(2024, 11, 1),
            dt.date(2024, 11, 10),
        ),
    }


def test_a_consultation_has_its_first_and_its_last_day(content: Path) -> None:
    title = "关于公开征求《样例县临时救助办法（征求意见稿）》意见的公告"
    begins, ends = dt.date(2024, 11, 4), dt.date(2024, 12, 5)
    assert events(content, "consultations/calendar.ics") == {
        "consultation-jiuzhu-0-begins@www.example.gov.cn": (f"开始：{title}", begins, begins),
        "consultation-jiuzhu-0@www.example.gov.cn": (f"征集截止：{title}", ends, ends),
    }


def test_promises_of_one_day_are_one_event(content: Path) -> None:
    end = dt.date(2024, 12, 31)
    assert events(content, "pledges/calendar.ics") == {
        "pledge-2024-2024-12-31@www.example.gov.cn": ("2 项承诺到期：样例县2024年公开承诺事项", end, end)
    }


def test_tasks_of_a_plan_are_one_event_a_day_with_their_count(small: Path) -> None:
    portal = portal_of(small)
    commitments = portal.library.commitments["2024-yangli"]
    dues = [c.deadline.due for c in commitments if c.deadline and c.deadline.due]
    found = events(small, "plans/2024-yangli/calendar.ics")
    assert {first for _, first, _ in found.values()} == set(dues)
    for title, first, last in found.values():
        assert first == last
        assert title.startswith(f"{dues.count(first)} 项任务到期：")


def test_the_calendar_of_the_site_holds_all_others(content: Path) -> None:
    files = files_of(content)
    parts = [events(content, path) for path in files if path != "calendar.ics"]
    every = events(content, "calendar.ics")
    assert every == {uid: event for part in parts for uid, event in part.items()}
    assert len(every) == sum(len(part) for part in parts)


def test_days_are_whole_days_and_stamped_with_the_day_of_the_site(content: Path) -> None:
    read = icalendar.Calendar.from_ical(files_of(content)["calendar.ics"])
    assert str(read["x-wr-timezone"]) == "Asia/Shanghai"
    for event in read.walk("VEVENT"):
        assert event["dtstart"].params["VALUE"] == "DATE"
        assert event.decoded("dtstamp") == dt.datetime(2024, 11, 14, 16, tzinfo=dt.UTC)
        assert str(event["url"]).startswith("https://www.example.gov.cn/")


def test_the_same_content_on_the_same_day_gives_the_same_bytes_in_short_lines(content: Path) -> None:
    first, second = files_of(content), files_of(content)
    assert first == second
    for text in first.values():
        assert text.endswith(b"END:VCALENDAR\r\n")
        assert all(len(line) <= 75 for line in text.split(b"\r\n")), "RFC 5545, 3.1"


def test_a_site_without_days_still_has_its_calendar_and_links_no_other(small: Path) -> None:
    (small / "plans" / "2024-yangli.yaml").unlink()
    portal = portal_of(small)
    assert [one.address for one in happenings.calendars(portal)] == ["calendar.ics"]
    assert events(small, "calendar.ics") == {}
