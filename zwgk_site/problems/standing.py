"""What is said when something already published is gone, or says another time of publication than it did."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

_KEPT = "已公开地址的记录在 content/_addresses.csv，用 python build.py addresses 更新。"


def gone(spot: Spot, address: str, title: str) -> Problem:
    return Problem(
        spot,
        "address-gone",
        f"已经公开的网页没有了：{address}（{title}）",
        "地址要稳定，别处的链接才打得开（政府网站发展指引，国办发〔2017〕47号）。误删的请恢复；改了标识的，在 content/moved.yaml 写"
        f"“地址变动”，旧地址会转到新的；确要撤下的，写“公开至”或者在 content/waivers.yaml 写明理由。{_KEPT}",
    )


def republished(spot: Spot, title: str, before: str, now: str) -> Problem:
    return Problem(
        spot,
        "publication-changed",
        f"“{title}”的发布时间改了：原来是 {before}，现在是 {now}",
        "已经公开的信息不得改动发布时间；伪造发稿日期是单项否决（国办秘函〔2019〕19号）。请改回去。内容有更新的，写更新记录或新的文件。"
        "原来录错了的，在 content/waivers.yaml 写明理由。",
    )


def unreadable(spot: Spot, what: str) -> Problem:
    return Problem(
        spot,
        "addresses-broken",
        f"已公开地址的记录读不了：{what}",
        "这个文件由程序写，不要手工改。请从版本库恢复，再运行 python build.py addresses。",
    )
