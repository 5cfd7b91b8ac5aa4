"""What is said about consultations."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

_PERIOD = (
    "《重大行政决策程序暂行条例》（国务院令第713号）第十五条：公开征求意见的期限一般不少于30日；"
    "因情况紧急等原因需要缩短期限的，公开征求意见时应当予以说明。"
)
_BUSINESS = "《优化营商环境条例》（国务院令第722号）第六十二条"


def short(spot: Spot, days: int, least: int, *, business: bool) -> Problem:
    also = f"涉企的还要符合{_BUSINESS}。" if business else ""
    return Problem(
        spot,
        "consultation-short",
        f"征集意见只有 {days} 日，少于 {least} 日，又没有说明原因",
        f"请改“结束日期”，或者写“期限说明”（开始的那一天不算在内）。{_PERIOD}{also}",
    )


def material_missing(spot: Spot, what: str, way: str) -> Problem:
    return Problem(
        spot,
        "consultation-material",
        f"没有{what}",
        f"{way}《重大行政决策程序暂行条例》（国务院令第713号）第十五条：公布决策草案及其说明等材料。",
    )


def ways_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "consultation-ways",
        "没有写怎样提意见",
        "“提出意见的方式”至少写一种，写明地址。《重大行政决策程序暂行条例》（国务院令第713号）第十五条：明确提出意见的方式和期限。",
    )


def associations_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "consultation-associations",
        "涉企的草案，没有写听取了哪些企业和协会商会的意见",
        f"请写“听取意见的企业和协会商会”。见{_BUSINESS}：充分听取市场主体、行业协会商会的意见。",
        "warning",
    )


def hearing_open(spot: Spot, what: str) -> Problem:
    return Problem(
        spot,
        "consultation-hearing",
        f"听证会没有写“{what}”",
        "《重大行政决策程序暂行条例》（国务院令第713号）第十六条：提前公布听证参加人遴选办法，听证参加人名单应当提前向社会公布。"
        "本站只按类别写人数，不写个人信息。",
        "warning",
    )


def sum_differs(spot: Spot, sum_: str, total: int) -> Problem:
    return Problem(
        spot,
        "consultation-sum",
        f"{sum_}，不等于收到的 {total} 条",
        "采纳、部分采纳、不采纳三项相加，各渠道相加，都要等于“收到”；一项一项核对。"
        "见2023年烟台市政务公开工作要点（七）、2020年冠县政务公开工作要点：公开意见收集、采纳情况，采纳意见数量。",
    )


def views_exceed(spot: Spot, answer: str, views: int, count: int) -> Problem:
    return Problem(
        spot,
        "consultation-sum",
        f"主要意见里“{answer}”的共 {views} 条，多于写的 {count} 条",
        "请核对“主要意见”的条数，和“采纳”“部分采纳”“不采纳”的条数。"
        "见2023年烟台市政务公开工作要点（七）：公开意见收集、采纳情况。",
    )


def rejected_untold(spot: Spot, count: int) -> Problem:
    return Problem(
        spot,
        "consultation-rejected",
        f"有 {count} 条意见不采纳，没有说明理由",
        "请在“主要意见”里写出不采纳的主要意见，“处理”写 不采纳，“说明”写理由。"
        "见2023年烟台市政务公开工作要点（七）：对主要采纳意见和不予采纳意见理由进行说明。",
    )


def feedback_order(spot: Spot, what: str, day: str) -> Problem:
    return Problem(
        spot,
        "consultation-order",
        f"公开日期不能早于{what}（{day}）",
        "意见采纳情况在征集结束以后公开，出台后采纳情况在政策文件成文以后公开。请核对日期。"
        "见2023年烟台市政务公开工作要点（七）（八）。",
    )


def feedback_late(spot: Spot, due: str, days: int) -> Problem:
    return Problem(
        spot,
        "consultation-late",
        f"意见采纳情况应在 {due} 以前公开，已经过了 {days} 日",
        "请写“意见采纳情况”：收到、采纳、部分采纳、不采纳各几条，主要意见和不采纳的理由。"
        "见2023年烟台市政务公开工作要点（七）：意见征集结束后7日内，要及时公开意见收集、采纳情况。",
        "warning",
    )


def second_late(spot: Spot, title: str, due: str) -> Problem:
    return Problem(
        spot,
        "consultation-second",
        f"{title}已经出台，应在 {due} 以前再次公开意见采纳情况",
        "请写“出台后采纳情况”。见2023年烟台市政务公开工作要点（八）：在政策文件出台后的10个工作日内，"
        "向社会详细公开前期意见的收集、采纳情况以及较为集中意见不予采纳的原因。",
        "warning",
    )


def second_alone(spot: Spot) -> Problem:
    return Problem(
        spot,
        "consultation-order",
        "写了“出台后采纳情况”，没有写“出台文件”",
        "出台后的公开要和出台的文件连在一起，请写“出台文件”。见2023年烟台市政务公开工作要点（八）。",
    )
