"""What is said about charges."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

SOURCE = "《中华人民共和国政府信息公开条例》第二十条第（八）项"


def basis_missing(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "charge-basis",
        f"“{name}”没有写收费依据",
        f"{SOURCE}要求公开行政事业性收费项目及其依据、标准；没有依据的一律不得收取。请写文件的名称和文号。",
    )


def basis_unnamed(spot: Spot, text: str) -> Problem:
    return Problem(
        spot,
        "charge-basis",
        f"依据“{text}”没有写文件名称",
        f"{SOURCE}。请写书名号里的名称和文号，如 《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）。",
    )


def change_unsourced(spot: Spot, name: str, state: str) -> Problem:
    return Problem(
        spot,
        "charge-basis",
        f"“{name}”{state}，没有写“调整依据”",
        f"{SOURCE}。请写{state}依据的文件名称和文号，窗口和缴费人才好核对。",
    )


def rates_missing(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "charge-rates",
        f"“{name}”没有写收费标准",
        f"{SOURCE}要求公开标准。请写“标准”（金额和单位）；不能写成金额的，在“标准说明”里写怎样计算。",
    )


def still_charged(spot: Spot, name: str, day: str) -> Problem:
    return Problem(
        spot,
        "charge-state",
        f"“{name}”自 {day} 起取消，状态却是执行",
        f"取消的项目继续列为执行，就是乱收费（{SOURCE}）。已经取消的，状态写 取消；没有取消的，删去“取消日期”。",
    )


def day_missing(spot: Spot, name: str, state: str, key: str) -> Problem:
    return Problem(
        spot,
        "charge-state",
        f"“{name}”的状态是{state}，没有写“{key}”",
        f"从哪一天起不收，要写清楚（{SOURCE}）。请写“{key}”，如 2024-01-01。",
    )


def not_yet(spot: Spot, name: str, day: str) -> Problem:
    return Problem(
        spot,
        "charge-state",
        f"“{name}”自 {day} 起才取消，状态已经写了取消",
        "没有到取消的日期，仍然按标准收，状态写 执行；到了那一天再改为 取消。",
    )


def stray(spot: Spot, key: str, state: str) -> Problem:
    return Problem(
        spot,
        "charge-state",
        f"状态是{state}，却写了“{key}”",
        f"“免征自”“免征至”只用于免征的项目。请核对状态，不对的改好，对的删去“{key}”。",
    )


def order(spot: Spot, since: str, until: str) -> Problem:
    return Problem(
        spot,
        "charge-state",
        f"免征自 {since}，免征至 {until}，先后不对",
        "“免征至”不早于“免征自”。请对照文件核对。",
    )


def waiver_over(spot: Spot, name: str, day: str) -> Problem:
    return Problem(
        spot,
        "charge-waiver",
        f"“{name}”的免征到 {day} 为止，已经过了",
        f"现在收不收，群众要知道（{SOURCE}）。恢复收取的，状态改为 执行；延续免征的，改“免征至”和“调整依据”。",
        "warning",
    )


def ahead(spot: Spot, day: str) -> Problem:
    return Problem(
        spot,
        "charge-date",
        f"“更新日期”{day} 还没有到",
        "更新日期写实际更新的日期，不能写到以后（国办秘函〔2019〕19号：弄虚作假单项否决）。",
    )


def twice(spot: Spot, name: str, organ: str) -> Problem:
    return Problem(
        spot,
        "charge-twice",
        f"{organ}的“{name}”写了两次",
        "一个单位的一个项目只写一项，几档标准写在同一项的“标准”里。",
    )
