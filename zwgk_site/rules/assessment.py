"""Assessments: weights that make a hundred, scores that say where they come from, results in order."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from zwgk_site.kinds.assessment import FULL, Assessment, Indicator
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import assessment as words
from zwgk_site.rules.inspected import Inspected

GRADES = ("优秀", "良好", "合格", "不合格")
"""From the best to the worst."""


def check(site: Inspected) -> Iterator[Problem]:
    """Whatever does not add up or is not founded; see docs/problems.md."""
    for assessment in site.records("assessment", Assessment):
        if not assessment.indicators and not assessment.results:
            yield words.empty(site.spot("assessment", assessment.id, "标题"))
        total = sum((one.weight for one in assessment.indicators), Decimal(0))
        if assessment.indicators and total != FULL:
            yield words.weights(site.spot("assessment", assessment.id, "指标"), f"{total.normalize():f}")
        yield from _indicators(site, assessment)
        yield from _results(site, assessment)


def _indicators(site: Inspected, assessment: Assessment) -> Iterator[Problem]:
    names: dict[str, Spot] = {}
    measures: dict[str, Spot] = {}
    for index, one in enumerate(assessment.indicators):

        def spot(key: str, index: int = index) -> Spot:
            return site.spot("assessment", assessment.id, "指标", index, key)

        yield from _way(one, spot("名称"), spot("得分"), spot("测算"))
        first = names.setdefault(one.name, spot("名称"))
        if first != spot("名称"):
            yield words.indicator_twice(spot("名称"), one.name, first)
        if one.measured is not None and one.way == "自动":
            first = measures.setdefault(one.measured, spot("测算"))
            if first != spot("测算"):
                yield words.indicator_twice(spot("测算"), one.measured, first)


def _way(one: Indicator, name: Spot, score: Spot, measured: Spot) -> Iterator[Problem]:
    """Whether the score comes from where the indicator says."""
    if one.way == "自动":
        if one.measured is None:
            yield words.unmeasured(name, one.name)
        if one.score is not None:
            yield words.scored(score, one.name)
        return
    if one.measured is not None:
        yield words.measured_by_hand(measured, one.name)
    if one.score is None:
        yield words.unscored(name, one.name)
    elif one.score > one.weight:
        yield words.too_many(score, one.name, f"{one.score:f}", f"{one.weight:f}")
    if one.basis is None:
        yield words.unfounded(name, one.name)


def _results(site: Inspected, assessment: Assessment) -> Iterator[Problem]:
    def spot(index: int, key: str) -> Spot:
        return site.spot("assessment", assessment.id, "结果", index, key)

    first: dict[str, int] = {}
    for index, result in enumerate(assessment.results):
        organ = site.library.find("department", result.organ)
        if organ is not None and first.setdefault(organ, index) != index:
            yield words.organ_twice(spot(index, "单位"), result.organ, spot(first[organ], "单位"))
    for index, (above, below) in enumerate(pairwise(assessment.results), start=1):
        if below.score > above.score:
            yield words.order(spot(index, "得分"), below.organ, f"{below.score:f}", f"{above.score:f}")
        elif GRADES.index(below.grade) < GRADES.index(above.grade):
            yield words.grade(spot(index, "等次"), below.organ, f"{below.score:f}", below.grade, above.grade)
