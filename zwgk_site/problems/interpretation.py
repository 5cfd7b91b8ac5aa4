"""What is said about interpretations that are missing, late, empty or hard to reach."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot


def lacking(spot: Spot, genre: str, days: int) -> Problem:
    return Problem(
        spot,
        "interpretation-lacking",
        f"{genre}发布已经 {days} 个工作日，还没有解读",
        "政策文件与解读应当同步起草、同步审签、同步发布（2024年聊城市政务公开工作要点二（二））。请在 content/interpretations/ 加一篇，“解读文件”写这件文件。",
        "warning",
    )


def late(spot: Spot, days: int) -> Problem:
    return Problem(
        spot,
        "interpretation-late",
        f"文件发布 {days} 个工作日以后才解读",
        "解读应当与文件同步发布（2024年聊城市政务公开工作要点二（二）），有的地方要求最迟不超过 5 个工作日。发布时间写错了请改正；确实晚了，不用改，统计里会算作超过 5 个工作日。",
        "warning",
    )


def early(spot: Spot) -> Problem:
    return Problem(
        spot,
        "interpretation-early",
        "解读早于文件发布，阶段却不是“征求意见”",
        "文件还没有发布时，只能解读征求意见稿。请核对“发布时间”，或把“阶段”写成 征求意见。",
    )


def elements_missing(spot: Spot, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "interpretation-elements",
        f"没有讲到：{'、'.join(missing)}",
        "解读要对背景依据、目标任务、主要内容、执行标准、惠民利民举措、新旧政策差异等作重点说明（冠政办发〔2020〕33号）。请在正文加“## 背景依据”这样的一节；确实不需要讲的，写进“不适用”，说明原因。",
        "warning",
    )


def element_both(spot: Spot, element: str) -> Problem:
    return Problem(
        spot,
        "interpretation-both",
        f"“{element}”写进了“不适用”，正文里又有这一节",
        "两处留一处：讲了就从“不适用”里去掉，不讲就删去正文的这一节。",
    )


def transcript_missing(spot: Spot, form: str) -> Problem:
    return Problem(
        spot,
        "interpretation-transcript",
        f"{form}解读没有文字稿",
        "看不到、听不到的人也要能知道内容（《信息技术 互联网内容无障碍可访问性技术要求与测试方法》GB/T 37668—2019）。请把图里、声音里说的话写进“文字稿”，或写“一图读懂”，由程序画图。",
    )


def medium_silent(spot: Spot, file: str) -> Problem:
    return Problem(
        spot,
        "interpretation-transcript",
        f"“{file}”没有文字稿",
        "看不到、听不到的人也要能知道图片、视频、音频里说的是什么（《信息技术 互联网内容无障碍可访问性技术要求与测试方法》GB/T 37668—2019）。请把里面的话全部写进“文字稿”。",
    )


def questions_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "interpretation-questions",
        "形式是问答，却没有一问一答",
        "请写“问答”，每条一个“问”、一个“答”；不是问答形式的，请改“形式”。",
    )


def contact_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "interpretation-contact",
        "没有写咨询电话，发布单位也没有登记办公电话",
        "读者看完解读还要问，得有地方问。请写“联系电话”，或在 departments.yaml 登记单位的办公电话。",
        "warning",
    )


def rehash(spot: Spot, share: int) -> Problem:
    return Problem(
        spot,
        "interpretation-rehash",
        f"解读的文字有 {share}% 照抄文件原文",
        "解读要有自己的话，“不得简单转发媒体报道或以相关工作总结作为解读材料”（冠政办发〔2020〕33号），也不能简单地重复文件内容。请用平常的话说明这件事对读者意味着什么。",
        "warning",
    )
