"""What is said about items of government information."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot

LAW = "《中华人民共和国政府信息公开条例》"


def late(spot: Spot, due: str, days: int) -> Problem:
    return Problem(
        spot,
        "information-late",
        f"生成以后 {days} 个工作日才公开，应在 {due} 以前",
        f"{LAW}第二十六条：自形成或者变更之日起 20 个工作日内公开；法律、法规另有规定的，写“期限依据”。",
        "warning",
    )


def column_collects(spot: Spot, column: str, kind: str) -> Problem:
    return Problem(
        spot,
        "information-column",
        f"栏目“{column}”自动收录“{kind}”，不放别的内容",
        f"请换一个栏目；或者把这份内容写成“{kind}”，它就自动列在那里。",
    )


def index_twice(spot: Spot, index: str, where: str) -> Problem:
    return Problem(
        spot,
        "index-duplicate",
        f"索引号“{index}”和{where}的相同",
        f"{LAW}第十二条要求每条政府信息有索引，索引号不能重复。请核对，改正其中一个。",
    )


def index_year(spot: Spot, index: str, year: int) -> Problem:
    return Problem(
        spot,
        "index-year",
        f"索引号“{index}”里的年份不是生成日期的 {year} 年",
        "索引号里的年份是信息生成的那一年。请核对索引号和“生成日期”。",
        "warning",
    )


def guide_lacks(spot: Spot, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "guide-lacks",
        f"政府信息公开指南没有写：{'、'.join(missing)}",
        f"{LAW}规定设置查阅场所（第二十五条），可以要求更正（第四十一条），阅读有困难的给予帮助（第四十三条），"
        "可以投诉、举报（第四十七条、第五十一条）。请在指南里告诉申请人。",
        "warning",
    )


def guide_old(spot: Spot, updated: str, days: int) -> Problem:
    return Problem(
        spot,
        "guide-old",
        f"政府信息公开指南 {updated} 以后没有更新，已有 {days} 天",
        f"{LAW}第十二条：指南应当及时更新。请核对机构名称、地址、电话等九项，没有变化的也把“更新时间”改成核对的日期。",
        "warning",
    )
