"""What is said about columns: the platform's own, the items of the law, intervals, conditions."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near

PLATFORM = "《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）"
LAW = "《中华人民共和国政府信息公开条例》"
INSPECTION = "《政府网站与政务新媒体检查指标》（国办秘函〔2019〕19号）"


def platform_column(spot: Spot, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "platform-column",
        f"政府信息公开平台缺少栏目：{listing(missing)}",
        f"{PLATFORM}要求统一名称、统一格式：栏目“政府信息公开”下面依次是政府信息公开指南、政府信息公开制度、"
        "法定主动公开内容、政府信息公开年报，另有依申请公开。请在 columns.yaml 里照这些名称写，上级写“政府信息公开”。",
    )


def platform_order(spot: Spot, found: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "platform-order",
        f"政府信息公开的基本栏目次序不对：{'、'.join(found)}",
        f"{PLATFORM}规定的次序是指南、制度、法定主动公开内容、年报。请在 columns.yaml 里按这个次序写。",
    )


def duty_missing(spot: Spot, level: str, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "duty-missing",
        f"{level}应当主动公开的内容有 {len(missing)} 项没有栏目：{'；'.join(missing)}",
        f"{LAW}第二十条、第二十一条。请在放这类信息的栏目里写“对应条款”；本级没有这类信息的，另设栏目写“不适用”和理由。",
        "warning",
    )


def term_unknown(spot: Spot, term: str, nearest: str | None, level: str) -> Problem:
    return Problem(
        spot,
        "term-unknown",
        f"“{term}”不是{level}应当主动公开的项目",
        f"{near(nearest)}按{LAW}写成 第二十条第（一）项 到 第二十条第（十五）项，或者 第二十一条社会救助 这样。",
    )


def exempt_filled(spot: Spot, count: int) -> Problem:
    return Problem(
        spot,
        "column-exempt",
        f"写了“不适用”，但栏目里有 {count} 条内容",
        "有内容的栏目不能说不适用。请删去“不适用”，或者把内容移到别的栏目。",
    )


def late(spot: Spot, name: str, latest: str, days: int, interval: int) -> Problem:
    return Problem(
        spot,
        "column-late",
        f"栏目“{name}”最近更新是 {latest}，更新周期 {interval} 天，已超过 {days} 天",
        f"请补发应当公开的内容；周期定得不合实际的，改“更新周期”。{INSPECTION}：动态、要闻类栏目超过两个星期、"
        "通知公告和政策文件类一级栏目超过六个月未更新，合计 5 个以上的，单项否决；应更新未更新的其他栏目 10 个以上的，也是。",
        "warning",
    )


def home_late(spot: Spot, latest: str, days: int) -> Problem:
    return Problem(
        spot,
        "home-late",
        f"首页最近一次更新是 {latest}，已有 {days} 天没有更新",
        f"{INSPECTION}：首页两个星期没有信息更新的，单项否决。请发布新的内容。",
        "warning",
    )


def platform_news(spot: Spot, name: str, type: str) -> Problem:
    return Problem(
        spot,
        "platform-news",
        f"政府信息公开平台里有{type}类的栏目“{name}”",
        f"{PLATFORM}：专栏姓专，平台只放法定公开的内容，不放动态、要闻。请把栏目移到别处，或者改“类型”。",
        "warning",
    )


def columns_blank(spot: Spot, names: Sequence[str], limit: int) -> Problem:
    return Problem(
        spot,
        "columns-blank",
        f"空白栏目有 {len(names)} 个：{listing(names)}",
        f"{INSPECTION}：空白栏目 {limit} 个以上，单项否决。请放入内容、去掉栏目；本级没有这类信息的写“不适用”和理由。",
    )


def columns_stale(spot: Spot, names: Sequence[str], limit: int) -> Problem:
    return Problem(
        spot,
        "columns-stale",
        f"超过两个星期没有更新的动态、要闻类栏目，和超过六个月没有更新的通知公告、政策文件类一级栏目，合计 {len(names)} 个：{listing(names)}",
        f"{INSPECTION}：合计 {limit} 个以上，单项否决。请尽快补发。",
        "warning",
    )


def columns_late(spot: Spot, names: Sequence[str], limit: int) -> Problem:
    return Problem(
        spot,
        "columns-late",
        f"超过更新周期的栏目有 {len(names)} 个：{listing(names)}",
        f"{INSPECTION}：应更新而长期未更新的栏目 {limit} 个以上，单项否决。请尽快补发。",
        "warning",
    )


def condition_alone(spot: Spot) -> Problem:
    return Problem(
        spot,
        "column-condition",
        "写了“条件”，没有写“收录”",
        "条件是用来挑选收录的内容的。请写“收录”，或者删去“条件”。",
    )


def condition_facet(spot: Spot, label: str, kind: str, known: Sequence[str], nearest: str | None) -> Problem:
    return Problem(
        spot, "column-condition", f"“{kind}”没有筛选项“{label}”", f"{near(nearest)}可用：{'、'.join(known)}。"
    )


def condition_value(spot: Spot, label: str, value: str, known: Sequence[str], nearest: str | None) -> Problem:
    have = f"现有的值：{'、'.join(known)}。" if known else "现在还没有任何内容有这一项。"
    return Problem(spot, "column-condition", f"“{label}”没有“{value}”这个值", f"{near(nearest)}{have}")
