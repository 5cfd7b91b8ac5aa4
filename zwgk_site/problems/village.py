"""What is said about villages and communities."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing

PRIVACY = "《中华人民共和国政府信息公开条例》第十五条、《中华人民共和国个人信息保护法》第二十八条"


def names_untimed(spot: Spot, title: str) -> Problem:
    return Problem(
        spot,
        "village-names",
        f"“{title}”有名单，没有写公示的起止日期",
        f"姓名和金额只在公示期内公开（{PRIVACY}）。请写“公示起”和“公示止”，公示期满名单自动不再显示。",
    )


def names_in_text(spot: Spot, names: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "village-names",
        f"内容里写了姓名和金额：{listing(names)}",
        f"写在内容里，公示期满也撤不下来（{PRIVACY}）。请移到这一条的“名单”里，写“公示起”和“公示止”。",
    )


def names_over(spot: Spot, title: str, day: str) -> Problem:
    return Problem(
        spot,
        "village-over",
        f"“{title}”的公示期 {day} 已满，文件里还留着名单",
        "网页和广播稿已经不显示名单。请从文件里删去“名单”，纸质存档；公开栏上的也要撤下。",
        "warning",
    )


def period(spot: Spot, since: str, until: str) -> Problem:
    return Problem(
        spot,
        "village-period",
        f"“公示止”{until} 早于“公示起”{since}",
        "请核对公示的起止日期，要同时写，止不早于起。",
    )


def half(spot: Spot, key: str) -> Problem:
    return Problem(
        spot, "village-period", f"只写了公示的一头，没有“{key}”", "公示的起止日期要同时写，止不早于起。"
    )


def empty(spot: Spot, title: str) -> Problem:
    return Problem(
        spot,
        "village-empty",
        f"“{title}”没有内容",
        "写“内容”；乡镇（街道）已经公开、完全一样的，写“对应事项”，网页照乡镇的显示。",
    )


def differs(spot: Spot, title: str, version: str, now: str) -> Problem:
    return Problem(
        spot,
        "village-same",
        f"“{title}”照 {version} 的写，乡镇（街道）的已更新为 {now}",
        "政务公开与村（居）务公开相同事项的内容要对应一致（2020年冠县政务公开工作要点）。请按乡镇（街道）现在的内容核对，改好后把“版本”改为它的生成日期。",
        "warning",
    )


def twice(spot: Spot, category: str, title: str) -> Problem:
    return Problem(
        spot,
        "village-twice",
        f"“{category}”里有两条“{title}”",
        "同一件事只写一条。不同季度的在事项里写明季度；旧的可以删去。",
    )


def ahead(spot: Spot, key: str, day: str) -> Problem:
    return Problem(
        spot, "village-date", f"“{key}”{day} 还没有到", "更新日期、核对日期写实际的日期，不能写到以后。"
    )


def stale(spot: Spot, title: str, day: str, days: int) -> Problem:
    return Problem(
        spot,
        "village-stale",
        f"“{title}”{day} 以后没有更新，已过 {days} 天",
        "一般事项至少每季度公布一次，集体财务往来较多的，财务收支每月公布一次（《中华人民共和国村民委员会组织法》第三十条）。请公布新的一期，改写更新日期。",
        "warning",
    )


def not_township(spot: Spot, name: str, category: str) -> Problem:
    return Problem(
        spot,
        "village-township",
        f"所属写了“{name}”，它的类别是{category}",
        "所属写乡镇人民政府或街道办事处（单位名单里类别为 乡镇街道 的）。",
    )
