"""Yearly lists and dossiers of major decisions, by the day."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from tests.rules.conftest import problems_of
from tests.rules.test_consultation import FEEDBACK, NOTICE

AGENDA = """标题: 样例县2024年度重大行政决策事项目录
发布单位: 样例县人民政府办公室
发布时间: 2024-03-01 09:00
年度: 2024
党委同意: 经中共样例县委同意
事项:
  - {事项: 制定救助办法, 承办单位: 样例县民政局, 计划完成时间: 2024年8月}
"""

DECISION = """标题: 制定样例县救助办法
发布单位: 样例县人民政府办公室
发布时间: 2024-05-06 09:00
承办单位: 样例县民政局
事项目录: mulu-2024
目录事项: 制定救助办法
意见征集: [jiuzhu]
决策背景: {内容: 原办法即将到期。}
"""

MEETING = """标题: 样例县人民政府第5次常务会议
发布单位: 样例县人民政府办公室
发布时间: 2024-06-24 09:00
会议单位: 样例县人民政府办公室
会议: 县政府常务会议
次数: 5
日期: 2024-06-20
议题:
  - {议题: 审议救助办法, 每月一题: 是}
"""


def write(content: Path, place: str, text: str) -> None:
    (content / place).parent.mkdir(exist_ok=True)
    (content / place).write_text(text, encoding="utf-8")


def said(content: Path, today: str = "2024-11-15") -> list[tuple[str, str, str]]:
    problems = problems_of(content, dt.date.fromisoformat(today))
    return [(problem.level, problem.code, problem.what) for problem in problems]


def dossier(content: Path, decision: str = DECISION, agenda: str = AGENDA, feedback: str = FEEDBACK) -> None:
    write(content, "agendas/mulu-2024.yaml", agenda)
    write(content, "consultations/jiuzhu.md", NOTICE % feedback)
    write(content, "decisions/jiuzhu.yaml", decision)


def test_what_the_stage_does_not_ask_for_yet_is_no_problem(small: Path) -> None:
    dossier(small)
    assert said(small) == []


def test_places_fall_due_with_the_days_of_the_process(small: Path) -> None:
    dossier(small, DECISION + "会议: [changwu-5]\n", feedback="")
    write(small, "meetings/changwu-5.yaml", MEETING)
    due = [(day, what) for day in ("2024-06-10", "2024-06-21", "2024-07-18", "2024-07-19")
           for _, code, what in said(small, day) if code == "decision-slot"]  # fmt: skip
    assert due == [
        (
            "2024-06-21",
            "到了“集体讨论决定”这一步，还没有公开：公众意见收集和采纳情况、公众代表列席决策会议情况",
        ),
        (
            "2024-07-18",
            "到了“集体讨论决定”这一步，还没有公开：公众意见收集和采纳情况、公众代表列席决策会议情况",
        ),
        (
            "2024-07-19",
            "到了“集体讨论决定”这一步，还没有公开：公众意见收集和采纳情况、公众代表列席决策会议情况、决策结果",
        ),
    ]


def test_a_reason_takes_the_place_of_what_there_is_not(small: Path) -> None:
    absent = "公众代表列席决策会议情况: {不适用: 议题涉及商业秘密。}\n决策结果: {内容: 决定暂不出台。}\n"
    dossier(small, DECISION + "会议: [changwu-5]\n" + absent)
    write(small, "meetings/changwu-5.yaml", MEETING)
    assert said(small) == []


def test_a_place_is_told_or_absent_not_both(small: Path) -> None:
    both = DECISION.replace("{内容: 原办法即将到期。}", "{内容: 原办法即将到期。, 不适用: 没有。}")
    dossier(small, both)
    assert said(small) == [("error", "decision-double", "“决策背景”既写了内容，又写了不适用")]


def test_the_item_is_one_of_the_list(small: Path) -> None:
    dossier(small, DECISION.replace("目录事项: 制定救助办法", "目录事项: 制定就助办法"))
    assert said(small) == [("error", "agenda-item", "目录里没有事项“制定就助办法”")]


def test_a_decision_of_a_year_without_a_list(small: Path) -> None:
    unlisted = DECISION.replace("事项目录: mulu-2024\n目录事项: 制定救助办法\n", "")
    dossier(small, unlisted)
    assert said(small) == [("warning", "decision-agenda", "没有写这项决策列在哪份目录的哪个事项")]
    (small / "agendas" / "mulu-2024.yaml").unlink()
    assert said(small) == [
        ("warning", "decision-agenda", "2024 年有重大决策，没有 2024 年的重大行政决策事项目录")
    ]


def test_a_list_tells_consent_each_item_once_and_why_it_changed(small: Path) -> None:
    agenda = AGENDA.replace("党委同意: 经中共样例县委同意\n", "")
    agenda += (
        "  - {事项: 制定救助办法, 承办单位: 样例县民政局, 计划完成时间: 年底}\n"
        "  - {事项: 建设学校, 承办单位: 样例县教育和体育局, 计划完成时间: 年底, 进展: 已调出}\n"
        "调整:\n  - {日期: 2024-07-01, 类型: 新增, 事项: 修建道路, 原因: 群众呼声高。}\n"
    )
    dossier(small, agenda=agenda)
    assert said(small) == [
        ("warning", "agenda-consent", "没有写经同级党委同意"),
        ("error", "agenda-item", "事项“制定救助办法”写了两次"),
        ("warning", "agenda-adjusted", "事项“建设学校”已调出，没有写原因"),
        ("error", "agenda-item", "目录里没有事项“修建道路”"),
    ]


def test_opinions_of_representatives_are_owed_twenty_working_days_later(small: Path) -> None:
    invited = "列席代表:\n  - {类别: 居民代表, 人数: 2}\n"
    write(small, "meetings/changwu-5.yaml", MEETING + invited)
    assert said(small, "2024-07-18") == []
    late = "2 名公众代表列席了会议，2024-07-18 已过，还没有公开他们的意见和采纳情况"
    assert said(small, "2024-07-19") == [("warning", "meeting-opinions", late)]
    write(small, "meetings/changwu-5.yaml", MEETING + invited + "说明: 代表没有发表不同意见。\n")
    assert said(small, "2024-07-19") == []


def test_too_few_meetings_are_told_of_only_when_the_year_is_over(small: Path) -> None:
    told = "列席代表:\n  - {类别: 居民代表, 人数: 2}\n说明: 代表没有发表不同意见。\n"
    write(small, "meetings/changwu-5.yaml", MEETING + told)
    assert said(small, "2024-12-31") == []
    few = "2024 年样例县人民政府办公室邀请公众代表列席的会议只公开了 1 次，少于 10 次"
    assert ("warning", "meeting-few", few) in said(small, "2025-01-01")


def test_one_monthly_topic_a_month(small: Path) -> None:
    write(small, "meetings/changwu-5.yaml", MEETING)
    second = MEETING.replace("第5次", "第6次").replace("2024-06-20", "2024-06-27")
    write(small, "meetings/changwu-6.yaml", second.replace("审议救助办法", "研究供水"))
    assert said(small) == [("warning", "meeting-monthly", "这个月已有一个“每月一题”（审议救助办法）")]
