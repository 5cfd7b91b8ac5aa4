"""What is said about the register of accounts."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

SOURCE = "《国务院办公厅关于推进政务新媒体健康有序发展的意见》（国办发〔2018〕123号）"


def closed_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "account-closed",
        "关停的账号没有写“关停日期”",
        f"{SOURCE}要求关停时向社会公告。请写从哪一天起关停，如 2023-12-31。",
    )


def closed_running(spot: Spot) -> Problem:
    return Problem(
        spot,
        "account-closed",
        "写了“关停日期”，状态却是正常",
        "已经关停的，状态写 关停；还在用的，删去“关停日期”。两处不一致，群众不知道该不该信这个账号。",
    )


def twice(spot: Spot, name: str, first: Spot) -> Problem:
    return Problem(
        spot,
        "account-twice",
        f"“{name}”登记了两次",
        f"{first.file}:{first.line} 已经登记了同一平台的同名账号。{SOURCE}要求规范名称，一个平台上的名称不能重复。",
    )
