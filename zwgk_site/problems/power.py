"""What is said about lists of powers and duties."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing

SOURCE = "《中华人民共和国政府信息公开条例》第二十条第（五）项、第（六）项"


def code_twice(spot: Spot, code: str, name: str, first: Spot) -> Problem:
    return Problem(
        spot,
        "power-code",
        f"编码“{code}”用了两次",
        f"{first.file}:{first.line} 的“{name}”已经用了这个编码。编码全站不重复，一项权责一个；重复的事项删去一个，"
        "不是同一事项的改编码。",
    )


def basis_unnamed(spot: Spot, text: str) -> Problem:
    return Problem(
        spot,
        "power-basis",
        f"依据“{text}”没有写法律、法规、规章的名称",
        f"{SOURCE}要求公开依据。请写书名号里的名称和条款，如 《社会救助暂行办法》（国务院令第649号）第四十七条。",
    )


def basis_missing(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "power-basis",
        f"“{name}”没有写依据",
        f"没有法定依据的权力不能行使，也不能列入清单（{SOURCE}）。请写依据，没有依据的删去这一项。",
    )


def article_missing(spot: Spot, text: str) -> Problem:
    return Problem(
        spot,
        "power-article",
        f"依据“{text}”没有写到第几条",
        f"写到条，群众才查得到（{SOURCE}）。请补上，如 第四十七条。",
        "warning",
    )


def duties_missing(spot: Spot, name: str, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "power-duties",
        f"“{name}”没有写{listing(missing)}",
        "权责清单既列权力，也列责任：每一项要写责任事项和追责情形（《关于推行地方各级政府工作部门权力清单制度的指导意见》，"
        "中办发〔2015〕21号）。",
        "warning",
    )


def guide_lacking(spot: Spot, name: str, missing: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "power-guide",
        f"“{name}”的办事指南缺 {len(missing)} 类要素：{listing(missing)}",
        "办事指南缺 4 类以上关键要素的事项达到 5 个，网站单项否决（国办秘函〔2019〕19号，服务不实用）。请在“办事指南”里补上；"
        "怎么办已经写在惠民政策里的，写“惠民政策”。",
        "warning",
    )


def name_twice(spot: Spot, name: str, category: str) -> Problem:
    return Problem(
        spot,
        "power-twice",
        f"{category}里有两项“{name}”",
        "同一事项在一份清单里只写一项。请删去一个，不是同一事项的把名称写得不同。",
    )
