"""What is said about dossiers of major decisions."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing

_SOURCE = (
    "见2023年烟台市政务公开工作要点（七）：归集展示决策草案全文、草案说明、决策背景、公众意见建议收集和采纳情况、"
    "公众代表列席决策会议情况、决策结果等信息。"
)


def slots_due(spot: Spot, stage: str, names: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "decision-slot",
        f"到了“{stage}”这一步，还没有公开：{listing(names)}",
        f"请写上内容、文件，或者指到意见征集、会议、出台文件；确实没有的写“不适用”和原因。{_SOURCE}",
        "warning",
    )


def slot_double(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "decision-double",
        f"“{name}”既写了内容，又写了不适用",
        f"有内容的删去“不适用”，没有的只写“不适用”和原因。{_SOURCE}",
    )


def agenda_missing(spot: Spot, year: int) -> Problem:
    return Problem(
        spot,
        "decision-agenda",
        f"{year} 年有重大决策，没有 {year} 年的重大行政决策事项目录",
        "请公布当年的目录，放在 content/agendas/；决策列在以前年度目录里的，写“事项目录”和“目录事项”。"
        "见2023年烟台市政务公开工作要点（七）：年初主动向社会公开重大行政决策事项目录。",
        "warning",
    )


def agenda_unlinked(spot: Spot, title: str) -> Problem:
    return Problem(
        spot,
        "decision-agenda",
        "没有写这项决策列在哪份目录的哪个事项",
        f"本站有《{title}》。请写“事项目录”和“目录事项”；年内新增的，在目录的“事项”和“调整”里加上。"
        "见《重大行政决策程序暂行条例》（国务院令第713号）第三条。",
        "warning",
    )
