"""What is said about meetings with representatives of the public."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def opinions_missing(spot: Spot, count: int, due: str) -> Problem:
    return Problem(
        spot,
        "meeting-opinions",
        f"{count} 名公众代表列席了会议，{due} 已过，还没有公开他们的意见和采纳情况",
        "请写“代表意见”；代表没有发表意见的，在“说明”里写明。见聊城市2024年、2023年烟台市政务公开工作要点：列席代表的意见"
        "发表和采纳情况要向社会公开；期限按《中华人民共和国政府信息公开条例》第二十六条，20个工作日。",
        "warning",
    )


def few(spot: Spot, name: str, year: int, count: int, least: int) -> Problem:
    return Problem(
        spot,
        "meeting-few",
        f"{year} 年{name}邀请公众代表列席的会议只公开了 {count} 次，少于 {least} 次",
        f"请核对有没有漏录的会议；全年确实少的，可以不理会这条提醒。见2023年烟台市政务公开工作要点（八）：年内邀请公众代表列席政府常务会不少于{least}次。",
        "warning",
    )


def monthly_twice(spot: Spot, other: str) -> Problem:
    return Problem(
        spot,
        "meeting-monthly",
        f"这个月已有一个“每月一题”（{other}）",
        "“每月一题”一个月一个议题，请核对。见聊城市2024年政务公开工作要点：常态化开展市政府常务会议“每月一题”工作。",
        "warning",
    )
