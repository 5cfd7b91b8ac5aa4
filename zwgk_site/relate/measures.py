"""What the portal measures of itself on the library's day: how many of how many, and which are missing.

Sources: 政府信息公开条例（国务院令第711号）arts. 20, 21, 49, 50, 55; 政务公开工作要点 of several cities for feedback, answers,
open days and tasks; 保障中小企业款项支付条例 for overdue payments.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from zwgk_site.kinds.annualreport import AnnualReport
from zwgk_site.kinds.arrears import Arrears
from zwgk_site.kinds.assessment import Measured
from zwgk_site.kinds.catalogue import Catalogue, current
from zwgk_site.kinds.concern import Concern
from zwgk_site.kinds.consultation import Consultation
from zwgk_site.kinds.enterprise import Enterprise
from zwgk_site.kinds.guide import Guide
from zwgk_site.kinds.interpretation import Interpretation
from zwgk_site.kinds.openday import OpenDay, report_due
from zwgk_site.kinds.plan import Plan
from zwgk_site.kinds.policy import Policy
from zwgk_site.kinds.village import Village
from zwgk_site.relate.annualreports import due
from zwgk_site.relate.coverage import coverage
from zwgk_site.relate.follow import due_of
from zwgk_site.relate.holdings import holdings_of
from zwgk_site.relate.measuring import Lacking, Measure, Scope, count
from zwgk_site.relate.statutory import statutory
from zwgk_site.relate.villages import agrees
from zwgk_site.text.workdays import YearUnknown

INTERPRETED = ("行政规范性文件", "规章")
"""Kinds of documents that are always interpreted."""

TIMED = ("fresh", "late")
"""States of columns that have an interval and something in them."""

GUIDE = (
    ("classes", "信息分类"), ("order", "编排体系"), ("ways", "获取方式"), ("office", "机构名称"),
    ("address", "办公地址"), ("hours", "办公时间"), ("phone", "联系电话"), ("fax", "传真号码"),
    ("contact", "互联网联系方式"), ("places", "查阅场所"), ("correction", "更正"), ("help", "特殊帮助"),
    ("complaint", "监督渠道"),
)  # fmt: skip
"""What a guide is to say, by attribute and key."""


def measure_of(scope: Scope, name: Measured) -> Measure:
    """One measure on the library's day."""
    return MEASURES[name](scope)


def _statutory(scope: Scope) -> Measure:
    """Items of arts. 20 and 21 with a column that holds something, or says why it cannot."""
    return count(
        "column",
        (
            (Lacking("", "", one.duty.term), any(c.standing.state != "blank" for c in one.carriers))
            for one in statutory(scope.library)
        ),
    )


def _fresh(scope: Scope) -> Measure:
    """Columns with an interval that are not past it."""
    holdings = holdings_of(scope.library)
    states = ((column.id, holdings.standing(column.id).state) for column in holdings.columns)
    judged = ((Lacking("column", name), state == "fresh") for name, state in states if state in TIMED)
    return count("column", judged)


def _catalogues(scope: Scope) -> Measure:
    """Items of the catalogues in use that agree with what is published."""
    return count(
        "catalogue",
        (
            (Lacking("catalogue", catalogue.id, one.line.item.name), one.whole)
            for catalogue in scope.library.records("catalogue", Catalogue)
            if current(catalogue, scope.library) and scope.has(catalogue.publisher)
            for one in coverage(scope.library, catalogue.id)
        ),
    )


def _guide(scope: Scope) -> Measure:
    """What the guide says: the nine things of art. 12, reading places, correction, help and complaints."""
    return count(
        "guide",
        (
            (Lacking("", "", key), bool(getattr(guide, name)))
            for guide in scope.library.records("guide", Guide)
            for name, key in GUIDE
        ),
    )


def _reports(scope: Scope) -> Measure:
    """Organs with annual reports due whose newest one came in time. Of a year for which only some are due yet, only
    these are asked: departments report two months before governments."""
    library = scope.library
    owed = [
        (organ, report)
        for report in library.records("annualreport", AnnualReport)
        if due(library, report) < library.today and scope.has(report.publisher)
        if (organ := library.find("department", report.publisher))
    ]
    newest = max((report.year for _, report in owed), default=0)
    found: dict[str, bool] = {}
    for organ, report in owed:
        last = newest if due(library, report).replace(year=newest + 1) < library.today else newest - 1
        in_time = report.year == last and report.published.date() <= due(library, report)
        found[organ] = found.get(organ, False) or in_time
    return count("annualreport", ((Lacking("department", organ), found[organ]) for organ in sorted(found)))


def _interpreted(scope: Scope) -> Measure:
    """Rules in force that have an interpretation."""
    library = scope.library
    told = {
        library.find("policy", name)
        for record in library.records("interpretation", Interpretation)
        for name in record.policies
    }
    wanted = (
        policy
        for policy in library.records("policy", Policy)
        if policy.genre in INTERPRETED and not library.validity_of(policy).alert and scope.has(policy.issuer)
    )
    return count("interpretation", ((Lacking("policy", each.id), each.id in told) for each in wanted))


def _feedback(scope: Scope) -> Measure:
    """Consultations whose feedback is due that had it in time."""
    return count(
        "consultation",
        (
            (Lacking("consultation", each.id), each.feedback is not None and _in_time(each))
            for each in scope.library.records("consultation", Consultation)
            if each.feedback_due < scope.library.today and scope.has(each.publisher)
        ),
    )


def _in_time(consultation: Consultation) -> bool:
    feedback = consultation.feedback
    return feedback is not None and feedback.published <= consultation.feedback_due


def _concerns(scope: Scope) -> Measure:
    """Concerns answered within their working days; those of years without a calendar are left out."""
    found = []
    for concern in scope.library.records("concern", Concern):
        try:
            days = scope.library.workdays.between(concern.received, concern.answered)
        except YearUnknown:
            continue
        if scope.has(concern.publisher):
            found.append((Lacking("concern", concern.id), days <= concern.limit))
    return count("concern", found)


def _opendays(scope: Scope) -> Measure:
    """Open days whose report is due that had it in time."""
    found = []
    for day in scope.library.records("openday", OpenDay):
        due = None if day.cancelled is not None else report_due(day, scope.library.workdays)
        if due is not None and due < scope.library.today and scope.has(day.publisher):
            in_time = day.report is not None and day.report.handed_in <= due
            found.append((Lacking("openday", day.id), in_time))
    return count("openday", found)


def _tasks(scope: Scope) -> Measure:
    """Tasks of this year's plans whose day has come that are done."""
    library = scope.library
    due = (
        commitment
        for plan in library.records("plan", Plan)
        if plan.year == library.today.year and scope.has(plan.issuer)
        for commitment in library.commitments.get(plan.id, ())
        if (last := due_of(commitment)) is not None and last < library.today
    )
    return count(
        "plan", ((Lacking("plan", each.plan, each.task.text), each.status == "done") for each in due)
    )


def _bodies(scope: Scope) -> Measure:
    """Bodies that have every category their sector asks for."""
    return count(
        "enterprise",
        (
            (Lacking("enterprise", body.id), not body.missing)
            for body in scope.library.records("enterprise", Enterprise)
            if scope.has(body.regulator)
        ),
    )


def _arrears(scope: Scope) -> Measure:
    """Organs that published the form of the newest year that was due in time."""
    library = scope.library
    forms = [f for f in library.records("arrears", Arrears) if f.due < library.today and scope.has(f.organ)]
    newest = max((form.year for form in forms), default=0)
    organs = {organ for form in forms if (organ := library.find("department", form.organ))}
    good = {
        library.find("department", form.organ)
        for form in forms
        if form.year == newest and form.published.date() <= form.due
    }
    return count("arrears", ((Lacking("department", organ), organ in good) for organ in sorted(organs)))


def _villages(scope: Scope) -> Measure:
    """Items of villages that agree with those of their townships."""
    return count(
        "village",
        (
            (Lacking("village", village.id, item.title), agrees(scope.library, item))
            for village in scope.library.records("village", Village)
            if scope.has(village.township)
            for item in village.items
            if item.same is not None
        ),
    )


MEASURES: Mapping[Measured, Callable[[Scope], Measure]] = {
    "法定栏目覆盖": _statutory,
    "栏目更新及时": _fresh,
    "公开目录一致": _catalogues,
    "公开指南要素": _guide,
    "年度报告按时": _reports,
    "政策解读关联": _interpreted,
    "意见征集按时反馈": _feedback,
    "关切回应按时": _concerns,
    "开放活动按时报告": _opendays,
    "重点任务按时完成": _tasks,
    "公共企事业单位要素": _bodies,
    "拖欠账款按时公布": _arrears,
    "村（社区）公开一致": _villages,
}
