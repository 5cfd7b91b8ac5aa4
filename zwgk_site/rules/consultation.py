"""Consultations: material, period, counts that add up, reasons, and both feedbacks in time.

Sources: 重大行政决策程序暂行条例（国务院令第713号）art. 15, 16; 优化营商环境条例（国务院令第722号）art. 62;
2023年烟台市政务公开工作要点（七）（八）.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence

from zwgk_site import problems
from zwgk_site.kinds.consultation import (
    LEAST_DAYS,
    SECOND_WORKDAYS,
    Consultation,
    Feedback,
    state_on,
)
from zwgk_site.kinds.opinion import ANSWERS, Answer, Opinion
from zwgk_site.problems import Problem
from zwgk_site.problems import clause as clause_words
from zwgk_site.problems import consultation as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.rules.opinions import check_opinions
from zwgk_site.text.clause_names import clauses_of, find_clause, nearest_clause

KIND = "consultation"


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever a consultation leaves out, does not add up or owes on the library's day."""
    for consultation in site.records(KIND, Consultation):
        yield from _notice(site, consultation)
        yield from _hearings(site, consultation)
        yield from _feedback(site, consultation)
        yield from _second(site, consultation)


def _notice(site: Inspected, consultation: Consultation) -> Iterator[Problem]:
    name = consultation.id
    if consultation.ends < consultation.begins:
        yield problems.date_order(site.spot(KIND, name, "结束日期"), "开始日期", "结束日期")
    elif consultation.days < LEAST_DAYS and not consultation.short_reason:
        spot = site.spot(KIND, name, "结束日期")
        yield words.short(spot, consultation.days, LEAST_DAYS, business=consultation.business)
    if not consultation.body.strip() and not consultation.draft_files:
        yield words.material_missing(
            site.spot(KIND, name, "草案"), "草案全文", "请把草案写在正文里，或者写“草案文件”。"
        )
    if not consultation.explanation and not consultation.explanation_files:
        yield words.material_missing(
            site.spot(KIND, name, "草案"), "草案的说明", "请写“起草说明”或“起草说明文件”。"
        )
    if not consultation.ways:
        yield words.ways_missing(site.spot(KIND, name, "提出意见的方式"))
    if consultation.business and not consultation.associations:
        yield words.associations_missing(site.spot(KIND, name, "涉企"))


def _hearings(site: Inspected, consultation: Consultation) -> Iterator[Problem]:
    for index, other in enumerate(consultation.others):
        at = ("其他参与", index)
        if other.kind == "听证会":
            for key, told in (("产生方式", other.selection), ("参加人员", other.present)):
                if not told:
                    yield words.hearing_open(site.spot(KIND, consultation.id, *at, "形式"), key)


def _feedback(site: Inspected, consultation: Consultation) -> Iterator[Problem]:
    feedback, key = consultation.feedback, "意见采纳情况"
    if feedback is None:
        if state_on(consultation, site.today).slug == "awaiting" and site.today > consultation.feedback_due:
            late = (site.today - consultation.feedback_due).days
            spot = site.spot(KIND, consultation.id, "结束日期")
            yield words.feedback_late(spot, f"{consultation.feedback_due}", late)
        return
    spot = site.spot(KIND, consultation.id, key, "公开日期")
    if feedback.published <= consultation.ends:
        yield words.feedback_order(spot, "征集结束", f"{consultation.ends}")
    yield from _counts(site, consultation.id, feedback)
    yield from check_opinions(site, KIND, consultation.id, (key, "主要意见"), feedback.views)
    yield from _clauses(site, consultation, (key, "主要意见"), feedback.views)


def _counts(site: Inspected, name: str, feedback: Feedback) -> Iterator[Problem]:
    key = "意见采纳情况"
    counts = (feedback.adopted, feedback.partly, feedback.rejected)
    if sum(counts) != feedback.total:
        parts = " ＋ ".join(f"{answer} {count}" for answer, count in zip(ANSWERS, counts, strict=True))
        spot = site.spot(KIND, name, key, "收到")
        yield words.sum_differs(spot, f"{parts} ＝ {sum(counts)} 条", feedback.total)
    received = sum(channel.count for channel in feedback.channels)
    if feedback.channels and received != feedback.total:
        yield words.sum_differs(
            site.spot(KIND, name, key, "渠道"), f"各渠道相加 ＝ {received} 条", feedback.total
        )
    for answer, count in zip(ANSWERS, counts, strict=True):
        told = views_of(feedback, answer)
        if told > count:
            yield words.views_exceed(site.spot(KIND, name, key, answer), answer, told, count)
    if feedback.rejected and not any(view.answer == "不采纳" for view in feedback.views):
        yield words.rejected_untold(site.spot(KIND, name, key, "不采纳"), feedback.rejected)


def _clauses(
    site: Inspected, consultation: Consultation, path: tuple[str, ...], views: Sequence[Opinion]
) -> Iterator[Problem]:
    """Clauses that the draft, where it is here in full, does not have."""
    clauses = clauses_of(consultation.body)
    for index, view in enumerate(views):
        if clauses and view.clause and find_clause(clauses, view.clause) is None:
            spot = site.spot(KIND, consultation.id, *path, index, "条款")
            near = nearest_clause(clauses, view.clause)
            yield clause_words.unknown(spot, view.clause, consultation.draft.strip("《》"), near)


def views_of(feedback: Feedback, answer: Answer) -> int:
    """Opinions that the main views tell of one answer; a view without a count is one."""
    return sum(
        view.count if view.count is not None else 1 for view in feedback.views if view.answer == answer
    )


def _second(site: Inspected, consultation: Consultation) -> Iterator[Problem]:
    second, key = consultation.second, "出台后采纳情况"
    policy = site.library.find("policy", consultation.policy) if consultation.policy else None
    if second is not None:
        yield from check_opinions(site, KIND, consultation.id, (key, "集中意见"), second.views)
        yield from _clauses(site, consultation, (key, "集中意见"), second.views)
        spot = site.spot(KIND, consultation.id, key, "公开日期")
        if consultation.policy is None:
            yield words.second_alone(spot)
        elif policy is not None and second.published < _issued(site, policy):
            yield words.feedback_order(spot, "文件成文", f"{_issued(site, policy)}")
    elif policy is not None and _issued(site, policy) <= site.today:
        spot = site.spot(KIND, consultation.id, "出台文件")
        due = site.workdays_after(_issued(site, policy), SECOND_WORKDAYS, spot)
        if due is not None and due < site.today:
            yield words.second_late(spot, f"《{site.library.policy(policy).title}》", f"{due}")


def _issued(site: Inspected, policy: str) -> dt.date:
    return site.library.policy(policy).signed
