"""What is said about evaluations of policies."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def policy_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "evaluation-policy",
        "没有写评价的是哪份文件",
        "本站收录的写“评价文件”，没有收录的写“评价文件名称”。见2024年汶上县政务公开重点工作任务分解表：开展专题性政策评价。",
    )


def policy_twice(spot: Spot) -> Problem:
    return Problem(
        spot,
        "evaluation-policy",
        "“评价文件”和“评价文件名称”只写一个",
        "本站收录的写“评价文件”，删去另一个。见2024年汶上县政务公开重点工作任务分解表：开展专题性政策评价。",
    )


def use_missing(spot: Spot, year: int) -> Problem:
    return Problem(
        spot,
        "evaluation-use",
        f"{year} 年已经过去，没有写评价结果怎样运用",
        "请写“结果运用”。见聊城市2024年政务公开工作要点：分析政策评价结果，适时转化为调整政策制定的措施，并向社会公开；"
        "2024年博山区政务公开工作方案：评价结果和运用情况向社会公开。",
        "warning",
    )


def relation_missing(spot: Spot, use: str, newer: str, older: str) -> Problem:
    return Problem(
        spot,
        "evaluation-relation",
        f"这里说{newer}是{use}{older}的，那份文件的“关系”里没有写",
        f"请在新文件的“关系”里写上类型 {use} 和原文件，两边的网页才会连起来；写错了文件的，改这里。"
        "见聊城市2024年政务公开工作要点：评价结果适时转化为调整政策制定的措施。",
        "warning",
    )


def few(spot: Spot, name: str, year: int, count: int, least: int) -> Problem:
    return Problem(
        spot,
        "evaluation-few",
        f"{year} 年{name}只公开了 {count} 次政策评价，少于 {least} 次",
        "请核对有没有漏录的；全年确实少的，可以不理会这条提醒。见聊城市2024年政务公开工作要点、2024年汶上县政务公开重点工作任务分解表：部门原则上每年至少2次；"
        "2023年烟台市政务公开工作要点（九）：区市每年不少于5次。",
        "warning",
    )
