"""What is said about links of the platform: to other platforms, and to the official texts of regulations."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def link_official(spot: Spot, address: str, what: str) -> Problem:
    return Problem(
        spot,
        "link-official",
        f"{what}不在政府网站上：{address}",
        "政府网站的域名以 .gov.cn 结尾（《政府网站发展指引》，国办发〔2017〕47号）。请写政府网站上的网址；没有的不写。",
    )


def peer_twice(spot: Spot, address: str, name: str) -> Problem:
    return Problem(
        spot,
        "peer-twice",
        f"链接的平台“{name}”已经用了网址 {address}",
        "一个平台只链接一次。请核对，改正网址或者删去一项。",
    )


def regulation_text(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "regulation-text",
        f"本级制度“{name}”没有全文",
        "本级的制度要能看到全文（国办公开办函〔2019〕61号）。请把它收入政策文件库，在这里写“文件”；"
        "已在别的政府网站公布的，写“链接”。",
        "warning",
    )
