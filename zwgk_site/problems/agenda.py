"""What is said about yearly lists of major decisions."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near

_SOURCE = (
    "《重大行政决策程序暂行条例》（国务院令第713号）第三条：决策事项目录、标准，经同级党委同意后向社会公布，"
    "并根据实际情况调整。"
)


def consent_missing(spot: Spot) -> Problem:
    return Problem(
        spot,
        "agenda-consent",
        "没有写经同级党委同意",
        f"请写“党委同意”，如 经中共示范县委同意。{_SOURCE}",
        "warning",
    )


def item_twice(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "agenda-item",
        f"事项“{name}”写了两次",
        f"同一个目录里事项的名称不能重复，重大决策按名称指到它。{_SOURCE}",
    )


def item_unknown(spot: Spot, name: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "agenda-item",
        f"目录里没有事项“{name}”",
        f"{near(nearest)}目录里的事项有：{listing(known)}。调出的事项也留在“事项”里，“进展”写 已调出。{_SOURCE}",
    )


def dropped_untold(spot: Spot, name: str) -> Problem:
    return Problem(
        spot,
        "agenda-adjusted",
        f"事项“{name}”已调出，没有写原因",
        f"请在“调整”里加一条：日期、类型 调出、事项和原因。{_SOURCE}",
        "warning",
    )
