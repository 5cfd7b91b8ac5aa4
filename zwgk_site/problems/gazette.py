"""What is said about issues of the gazette."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot

SOURCE = "《国务院办公厅关于做好政府公报工作的通知》（国办发〔2018〕22号）"


def level(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "gazette-level",
        f"{name}不办政府公报",
        f"{SOURCE}：公报由国务院、省、市三级政府办，县级可以探索，部门、乡镇、街道不办。主办单位请写政府或者政府办公室；"
        "部门的文件可以登在本级政府的公报上。",
    )


def item_empty(spot: Spot) -> Problem:
    return Problem(
        spot,
        "gazette-item",
        "目录里的这一项没有写刊登什么",
        "本站收录的写“文件”或“通知公告”，正文取自本站，不会与原文不一致；只在公报上刊登的写“标题”和“正文”。",
    )


def item_many(spot: Spot, keys: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "gazette-item",
        f"目录里的这一项写了几样：{'、'.join(keys)}",
        "一项只登一件。本站收录的，标题和正文都取自本站，不用再写。",
    )


def text_missing(spot: Spot, title: str) -> Problem:
    return Problem(
        spot,
        "gazette-item",
        f"“{title}”没有正文",
        f"{SOURCE}要求电子版与纸质版内容一致。请在“正文”里写全文；本站已经收录的，改写“文件”等，不用写正文。",
    )


def text_twice(spot: Spot) -> Problem:
    return Problem(
        spot,
        "gazette-item",
        "本站收录的内容，公报里不另写正文",
        "正文取自本站的那一份（数据同源），请删去这里的“正文”。",
    )


def item_late(spot: Spot, title: str, signed: str) -> Problem:
    return Problem(
        spot,
        "gazette-early",
        f"《{title}》成文于 {signed}，晚于这一期的出版日期",
        "一期公报只登出版以前的文件。请核对出版日期，或者登在下一期。",
    )


def number_twice(spot: Spot, what: str, first: Spot) -> Problem:
    return Problem(
        spot, "gazette-number", f"两期都是{what}", f"{first.file}:{first.line} 已经用了这个期号。请核对。"
    )


def number_backwards(spot: Spot, whole: int, before: int) -> Problem:
    return Problem(
        spot,
        "gazette-number",
        f"总第 {whole} 期比前一期总第 {before} 期小",
        "总期号从创刊起连续编，后出版的一期总期号大。请核对年份、期号和总期号。",
    )


def number_gap(spot: Spot, missing: Sequence[int]) -> Problem:
    numbers = "、".join(map(str, missing)) if len(missing) < 4 else f"{missing[0]}—{missing[-1]}"
    return Problem(
        spot,
        "gazette-gap",
        f"总期号不连续，缺总第 {numbers} 期",
        f"{SOURCE}要求建立公报数据库，收录创刊以来各期。请补上缺的各期，或者核对总期号。",
        "warning",
    )
