"""What is said about 依申请公开."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing

LAW = "《中华人民共和国政府信息公开条例》"


def purpose(spot: Spot, item: str) -> Problem:
    return Problem(
        spot,
        "application-purpose",
        f"申请表要求写“{item}”",
        f"2019年修订的{LAW}取消了对申请用途的要求，第二十九条只要三样：身份和联系方式、要什么信息、要什么形式。请删去这一项。",
    )


def needless(spot: Spot, item: str) -> Problem:
    return Problem(
        spot,
        "application-needless",
        f"申请表要求写“{item}”，第二十九条没有要求",
        f"收集个人信息限于最小范围（《中华人民共和国个人信息保护法》第六条，{LAW}第二十九条）。确实用不到的请删去。",
        "warning",
    )


def lacking(spot: Spot, block: str, what: str) -> Problem:
    return Problem(
        spot,
        "application-lacking",
        f"申请表的“{block}”里没有{what}",
        f"申请应当包括姓名或者名称、身份证明、联系方式（{LAW}第二十九条）；缺了就要补正，多花申请人时间。",
    )


def reply_missing(spot: Spot, articles: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "application-reply-missing",
        f"“答复”没有说明 {listing(articles)} 的答复",
        f"{LAW}第三十六条的七种和第三十七条、第三十八条、第三十九条的每一种都要说明是什么意思、接下来怎么办。",
    )


def reply_twice(spot: Spot, article: str) -> Problem:
    return Problem(
        spot,
        "application-reply-twice",
        f"{article}写了两次",
        "每一条只写一次；同一条里的几种情形写在一个“说明”里。",
    )


def way_twice(spot: Spot, way: str) -> Problem:
    return Problem(
        spot, "application-way-twice", f"“{way}”写了两次", "一种方式写一次，几处地址写在同一个“说明”里。"
    )


def way_missing(spot: Spot, way: str) -> Problem:
    return Problem(
        spot,
        "application-way-missing",
        f"渠道里没有“{way}”",
        f"当面提交和邮寄是基本的渠道，应当保证畅通（{LAW}第二十八条、第三十一条）。请补写地址和办公时间。",
        "warning",
    )


def way_nowhere(spot: Spot, way: str, key: str) -> Problem:
    return Problem(
        spot,
        "application-way-nowhere",
        f"写了“{way}”，没有写“{key}”",
        f"申请人不知道往哪里提交。请补写“{key}”；没有开通的，删去这个渠道，页面上会如实说明（{LAW}第二十八条）。",
    )
