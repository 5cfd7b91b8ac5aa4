"""What is said about specials."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot


def item_empty(spot: Spot) -> Problem:
    return Problem(
        spot,
        "special-item",
        "这一条没有写是哪一份内容",
        "每一条写一个种类和名称，如“文件: 示范政发〔2024〕6号”或“标准表: 示范县困难群众救助标准”。",
    )


def item_many(spot: Spot, keys: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "special-item",
        f"一条里写了几份内容：{'、'.join(keys)}",
        "一条只写一份，请分成几条，每条各起一行，以“- ”开头。",
    )


def archived_early(spot: Spot) -> Problem:
    return Problem(
        spot,
        "special-archived",
        "“归档日期”早于“发布时间”",
        "专题先发布、后归档。请核对这两个日期；归档以后页面仍在原地址（《政府网站发展指引》）。",
    )
