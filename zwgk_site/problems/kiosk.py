"""What is said about a touch screen's pages that lead outside."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

_WHY = "大厅的触摸屏打不开外面的网页，也没有地方存文件（政务公开专区的要求，见 docs/kiosk.md）。"


def kiosk_outside(spot: Spot, address: str) -> Problem:
    return Problem(
        spot,
        "kiosk-outside",
        f"触摸屏上的网页通到外面：“{address}”",
        f"{_WHY}模板里用普通的 <a> 写链接，生成时会自动换成文字；其他写法请改掉。",
    )


def kiosk_file(spot: Spot, address: str) -> Problem:
    return Problem(
        spot,
        "kiosk-file",
        f"触摸屏上的网页让人下载文件：“{address}”",
        f"{_WHY}模板里用普通的 <a> 写下载，生成时会自动换成文字；其他写法请改掉。",
    )


def kiosk_window(spot: Spot, address: str) -> Problem:
    return Problem(
        spot,
        "kiosk-window",
        f"触摸屏上的网页会另开窗口：“{address}”",
        "触摸屏上关不掉新窗口，回不到首页。请把模板里的 target 去掉。",
    )
