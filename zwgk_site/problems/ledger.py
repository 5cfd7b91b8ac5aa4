"""What is said about the private ledger of applications.

Nothing here repeats what stands in a cell: a ledger has names of applicants, and a cell may stand in the wrong column.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near

FORMAT = "格式见 docs/ledger.md。"


def in_content(spot: Spot) -> Problem:
    return Problem(
        spot,
        "ledger-in-content",
        "依申请公开台账放在了内容文件夹里",
        "台账有申请人的个人信息，不能和要发布的内容放在一起：移到内容文件夹以外，只让经办人看得到"
        "（《中华人民共和国政府信息公开条例》第十五条，《中华人民共和国个人信息保护法》第五十一条）。",
    )


def unreadable(spot: Spot) -> Problem:
    return Problem(spot, "ledger-unreadable", "读不出这个台账", f"请核对文件名和权限。{FORMAT}")


def suffix(spot: Spot, ending: str) -> Problem:
    return Problem(
        spot,
        "ledger-suffix",
        f"台账要是 .csv 或 .yaml 文件，这个是 {ending or '没有后缀的'} 文件",
        f"用 Excel 记的，选“另存为”，类型选“CSV UTF-8（逗号分隔）”。{FORMAT}",
    )


def encoding(spot: Spot) -> Problem:
    return Problem(
        spot,
        "ledger-encoding",
        "这个文件是 GBK 编码，不是 UTF-8",
        "在 Excel 里打开，选“另存为”，类型选“CSV UTF-8（逗号分隔）”，不要选“CSV（逗号分隔）”。",
    )


def syntax(spot: Spot) -> Problem:
    return Problem(
        spot,
        "ledger-syntax",
        "这里的写法读不懂",
        f"YAML 台账写 申请台账: 和 案件台账:，下面每件一个“- ”开头的组。{FORMAT}",
    )


def header(spot: Spot, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "ledger-header",
        f"第一行缺少 {listing(missing)} 这几列" if len(missing) > 1 else f"第一行缺少 {missing[0]} 这一列",
        f"第一行写列名，一列一个。{FORMAT}",
    )


def column(spot: Spot, nearest: str) -> Problem:
    return Problem(
        spot,
        "ledger-column",
        f"有一列的名称和“{nearest}”差一点",
        f"{near(nearest)}名称不同的列不会统计；自己用的列（姓名、电话、备注等）可以有，不会读取。",
    )


def missing(spot: Spot, name: str) -> Problem:
    return Problem(spot, "ledger-missing", f"没有写“{name}”", f"每件都要写。{FORMAT}")


def number(spot: Spot) -> Problem:
    return Problem(
        spot,
        "ledger-number",
        "编号里有不该有的字",
        "编号会出现在报告里，只用数字、字母、括号、短横和 年、第、号、依、申、公 等字，如 依申公〔2023〕12号；不写姓名。",
    )


def number_twice(spot: Spot, line: int) -> Problem:
    return Problem(
        spot, "ledger-number-twice", f"编号和第 {line} 行相同", "一件一个编号；同一件写了两行的，删去一行。"
    )


def date(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "ledger-date",
        f"“{name}”不是日期",
        "日期写 2023-01-05、2023/1/5 或者 2023年1月5日，没有的空着。",
    )


def choice(spot: Spot, name: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot, "ledger-choice", f"“{name}”不是规定的写法", f"{near(nearest)}可以写：{listing(known, 30)}。"
    )


def order(spot: Spot, later: str, earlier: str) -> Problem:
    return Problem(
        spot, "ledger-order", f"“{later}”早于“{earlier}”", "请核对两个日期，看是不是写反了或者写错了年份。"
    )


def incomplete(spot: Spot, there: str, absent: str) -> Problem:
    return Problem(
        spot,
        "ledger-incomplete",
        f"写了“{there}”，没有写“{absent}”",
        "两项要一起写；没有的话两项都空着。",
    )


def future(spot: Spot, name: str, today: dt.date) -> Problem:
    return Problem(
        spot,
        "ledger-future",
        f"“{name}”在今天（{today}）以后",
        "只记已经发生的；按以后某一天统计的，用 --today 写明那一天。",
    )


def correction_late(spot: Spot, due: dt.date) -> Problem:
    return Problem(
        spot,
        "ledger-correction-late",
        f"告知补正晚于期限 {due}",
        "收到申请之日起7个工作日内一次告知（《中华人民共和国政府信息公开条例》第三十条）；日期写错的请改正。",
        "warning",
    )


def reply_late(spot: Spot, due: dt.date) -> Problem:
    return Problem(
        spot,
        "ledger-reply-late",
        f"答复晚于期限 {due}",
        "20个工作日内答复，延长的再加20个（《中华人民共和国政府信息公开条例》第三十三条）；有延期、补正、征求意见没有记的请补上。",
        "warning",
    )
