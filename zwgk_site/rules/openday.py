"""Open days: reported in time, at places without door numbers, with telephones of offices.

Source: 博政办字〔2024〕14号附件1第45、46项 and 附件2《政府开放活动计划安排报送表》.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from zwgk_site import problems
from zwgk_site.kinds.openday import REPORT_WORKDAYS, OpenDay
from zwgk_site.problems import Problem
from zwgk_site.problems import openday as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.rules.opinions import check_opinions

KIND = "openday"
_NUMBER = "[0-9０-９零一二三四五六七八九十百]+"
_DOOR = re.compile(
    rf"(?:(?:大街|大道|路|街|巷|道|胡同|里)[东西南北中]?段?\s*|弄\s*|门牌)(?:{_NUMBER}[-－])?{_NUMBER}\s*号(?:院|附{_NUMBER}号)?"
    rf"|{_NUMBER}号?楼?{_NUMBER}单元(?:{_NUMBER}室)?"
)


def check(site: Inspected) -> Iterator[Problem]:
    """What each activity owes on the day, and what its form must not say."""
    for activity in site.records(KIND, OpenDay):
        yield from _form(site, activity)
        if activity.cancelled is None:
            yield from _report(site, activity)


def _form(site: Inspected, activity: OpenDay) -> Iterator[Problem]:
    door = _DOOR.search(activity.place)
    if door is not None:
        yield words.door_number(site.spot(KIND, activity.id, "开展地点"), door[0])


def _report(site: Inspected, activity: OpenDay) -> Iterator[Problem]:
    """A report that misses or came late; an activity whose last day is not yet over owes none."""
    report = activity.report
    if report is not None:
        at = ("活动开展情况", "意见建议")
        yield from check_opinions(site, KIND, activity.id, at, report.opinions)
        if report.handed_in < report.held:
            spot = site.spot(KIND, activity.id, "活动开展情况", "报送日期")
            yield problems.date_order(spot, "举办日期", "报送日期")
    if activity.over >= site.today:
        return
    spot = site.spot(KIND, activity.id, *(("活动开展情况", "报送日期") if report else ("开展时间",)))
    due = site.workdays_after(activity.over, REPORT_WORKDAYS, spot)
    if due is None:
        return
    if report is None and due < site.today:
        yield words.report_missing(spot, activity.over, due)
    elif report is not None and report.handed_in > due:
        yield words.report_late(spot, due)
