"""What is said about assessments."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def weights(spot: Spot, total: str) -> Problem:
    return Problem(
        spot,
        "assessment-weights",
        f"指标的权重合计是 {total}，不是 100",
        "百分制考核，全部指标的“权重”加起来应正好是 100。请核对每一条的权重。",
    )


def unmeasured(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "assessment-way",
        f"“{name}”是自动的，没有写“测算”",
        "写明按哪一项计算，如“测算: 栏目更新及时”；网站算不出来的，方式改为 人工。",
    )


def scored(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "assessment-way",
        f"“{name}”是自动的，又写了得分",
        "自动的指标由网站按当天的内容计算，不手工写分。请删去“得分”，或把方式改为 人工。",
    )


def unscored(spot: Spot, name: str) -> Problem:
    return Problem(
        spot, "assessment-way", f"“{name}”是人工的，没有写“得分”", "请写几分，不超过权重；没有得分写 0。"
    )


def unfounded(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "assessment-way",
        f"“{name}”是人工打分的，没有写“依据”",
        "人工打分要说得出根据，请写查了什么、扣在哪里（聊城市2024年政务公开工作要点：继续开展评估考核）。",
    )


def measured_by_hand(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "assessment-way",
        f"“{name}”是人工的，又写了“测算”",
        "请删去“测算”，或把方式改为 自动、删去得分。",
    )


def too_many(spot: Spot, name: str, score: str, weight: str) -> Problem:
    return Problem(
        spot,
        "assessment-score",
        f"“{name}”得 {score} 分，超过权重 {weight}",
        "得分不能超过这一条的权重，请核对。",
    )


def indicator_twice(spot: Spot, name: str, first: Spot) -> Problem:
    return Problem(
        spot,
        "assessment-twice",
        f"“{name}”列了两次",
        f"{first.file}:{first.line} 已经有了。同一件事计两次分，权重就不实了，请删去一处。",
    )


def organ_twice(spot: Spot, name: str, first: Spot) -> Problem:
    return Problem(
        spot,
        "assessment-twice",
        f"{name}的结果写了两次",
        f"{first.file}:{first.line} 已经有了。请核对后留下一处。",
    )


def order(spot: Spot, name: str, score: str, above: str) -> Problem:
    return Problem(
        spot,
        "assessment-order",
        f"{name} {score} 分，高于上面一个单位的 {above} 分",
        "结果由高到低写，得分相同的先后不限。请核对得分或调整次序。",
    )


def grade(spot: Spot, name: str, score: str, written: str, above: str) -> Problem:
    return Problem(
        spot,
        "assessment-grade",
        f"{name} {score} 分，等次是{written}，上面一个单位分数不低于它，等次却是{above}",
        "等次要和得分一致：得分高的，等次不能反而低。请核对。",
    )


def empty(spot: Spot) -> Problem:
    return Problem(
        spot,
        "assessment-empty",
        "没有指标，也没有结果",
        "写“指标”（怎样考核）或“结果”（各单位考核得怎样），至少一样。依据：《中华人民共和国政府信息公开条例》第四十六条。",
    )
