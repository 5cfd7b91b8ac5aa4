"""Evaluations: of which document, what became of the result, and enough of them a year.

Sources: 聊城市、汶上县、博山区2024年政务公开文件; 2023年烟台市政务公开工作要点.
"""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site import problems
from zwgk_site.kinds.evaluation import Evaluation, Outcome
from zwgk_site.problems import Problem
from zwgk_site.problems import evaluation as words
from zwgk_site.relate.evaluations import counts, least
from zwgk_site.rules.inspected import Inspected

CHANGES = ("修改", "替代", "废止")


def check(site: Inspected) -> Iterator[Problem]:
    """What each evaluation leaves out, then whether organs that evaluate do it often enough."""
    for evaluation in site.records("evaluation", Evaluation):
        yield from _one(site, evaluation)
    if "evaluation" in site.incomplete:
        return
    for (organ, year), found in counts(site.library).items():
        wanted = least(site.library, organ)
        if year < site.today.year and len(found) < wanted:
            spot = site.spot("evaluation", found[0].id, "标题")
            name = site.library.title_of("department", organ)
            yield words.few(spot, name, year, len(found), wanted)


def _one(site: Inspected, evaluation: Evaluation) -> Iterator[Problem]:
    name, year = evaluation.id, evaluation.published.year
    if evaluation.policy is None and evaluation.document is None:
        yield words.policy_missing(site.spot("evaluation", name, "标题"))
    elif evaluation.policy is not None and evaluation.document is not None:
        yield words.policy_twice(site.spot("evaluation", name, "评价文件名称"))
    if evaluation.since and evaluation.until and evaluation.until < evaluation.since:
        yield problems.date_order(site.spot("evaluation", name, "时段结束"), "时段开始", "时段结束")
    if not evaluation.outcomes and year < site.today.year:
        yield words.use_missing(site.spot("evaluation", name, "发布时间"), year)
    for index, outcome in enumerate(evaluation.outcomes):
        yield from _related(site, evaluation, outcome, index)


def _related(site: Inspected, evaluation: Evaluation, outcome: Outcome, index: int) -> Iterator[Problem]:
    """A newer document that is said to change the one evaluated must say so itself."""
    if outcome.kind not in CHANGES or outcome.policy is None or evaluation.policy is None:
        return
    library = site.library
    newer, older = library.find("policy", outcome.policy), library.find("policy", evaluation.policy)
    if newer is None or older is None:
        return
    if not any(tie.older == older and tie.type == outcome.kind for tie in library.ties.of.get(newer, ())):
        spot = site.spot("evaluation", evaluation.id, "结果运用", index, "文件")
        titles = [f"《{library.policy(each).title}》" for each in (newer, older)]
        yield words.relation_missing(spot, outcome.kind, titles[0], titles[1])
