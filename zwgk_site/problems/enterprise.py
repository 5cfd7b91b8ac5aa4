"""What is said about bodies that serve the public."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing

SOURCE = "《中华人民共和国政府信息公开条例》第五十五条和《公共企事业单位信息公开规定制定办法》（国办发〔2020〕50号）"


def lacking(spot: Spot, sector: str, missing: Sequence[str], found: int, demanded: int) -> Problem:
    return Problem(
        spot,
        "enterprise-lacking",
        f"{sector}领域应公开 {demanded} 类，现有 {found} 类，缺少：{listing(missing)}",
        f"{SOURCE}要求公开服务、收费、流程、承诺和投诉渠道。请在“公开事项”里补上这几类；确实没有的（如不收费），也写一条说明。",
        "warning",
    )


def stale(spot: Spot, day: str, days: int) -> Problem:
    return Problem(
        spot,
        "enterprise-stale",
        f"上次核对是 {day}，已过 {days} 天",
        "公共企事业单位信息公开要做到栏目清晰、要素齐全、及时更新，至少每年逐条核对一次。请核对后改写“核对日期”。",
        "warning",
    )


def ahead(spot: Spot, key: str, day: str) -> Problem:
    return Problem(
        spot,
        "enterprise-date",
        f"“{key}”{day} 还没有到",
        "更新日期、核对日期写实际的日期，不能写到以后（国办秘函〔2019〕19号：弄虚作假单项否决）。",
    )


def unchecked(spot: Spot, updated: str, checked: str) -> Problem:
    return Problem(
        spot,
        "enterprise-date",
        f"这一条 {updated} 更新过，单位的“核对日期”却是 {checked}",
        "更新了内容，就把“核对日期”改为同一天或以后。",
    )


def twice(spot: Spot, category: str, title: str) -> Problem:
    return Problem(
        spot,
        "enterprise-twice",
        f"“{category}”里有两条“{title}”",
        "同一件事只写一条，两条内容不一样时群众不知道该信哪条。请合并，或把标题写得不同。",
    )
