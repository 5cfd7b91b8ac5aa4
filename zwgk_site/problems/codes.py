"""What is said about QR codes that cannot be printed."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def code_long(spot: Spot, address: str, length: int, longest: int) -> Problem:
    return Problem(
        spot,
        "code-long",
        f"网址 {length} 个字节，太长，二维码印出来手机认不出：{address}",
        f"网址不能超过 {longest} 个字节（GB/T 18284，纠错等级 M 的版本 10；再密，印 45 毫米宽时一格不到 0.7 毫米）。"
        "请改短这份内容的标识，或用短一些的域名、子路径。",
    )
