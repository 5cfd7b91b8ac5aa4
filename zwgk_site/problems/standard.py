"""What is said about tables of standards."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.problems.problem import Problem, Spot, listing, near


def order(spot: Spot, day: str, above: str) -> Problem:
    return Problem(
        spot,
        "standard-order",
        f"这个版本自 {day} 起执行，上面一个版本自 {above} 起执行，先后不对",
        "版本从新到旧写，新的写在最上面，一天只能开始执行一个版本；一个版本执行到下一个版本开始的前一天。",
    )


def class_unknown(spot: Spot, written: str, nearest: str | None, known: Sequence[str]) -> Problem:
    return Problem(
        spot,
        "standard-class",
        f"表里没有“{written}”这一类",
        f"{near(nearest)}金额的“类别”写表里类别的名称或简称：{listing(known)}。",
    )


def item_unknown(spot: Spot, name: str, items: Sequence[str]) -> Problem:
    help_ = f"细目写其中一个：{listing(items)}。" if items else "这一类没有分档，请删去“细目”。"
    return Problem(spot, "standard-class", f"“{name}”的细目不对", help_)


def amount_twice(spot: Spot, name: str) -> Problem:
    return Problem(
        spot, "standard-class", f"“{name}”的金额在这个版本里写了两次", "请核对文件，保留对的一个。"
    )


def class_twice(spot: Spot, name: str) -> Problem:
    return Problem(spot, "standard-class", f"两个类别都叫“{name}”", "名称和简称都不能重复，请改一个。")


def gap(spot: Spot, names: Sequence[str], day: str) -> Problem:
    return Problem(
        spot,
        "standard-gap",
        f"自 {day} 起的版本缺少：{listing(names)}",
        "每个版本都要把各类写全，没有调整的照写原来的金额；这一类不再执行的，在“类别”里写“执行至”。"
        "政务公开工作要点要求动态公开困难群众救助标准，一类也不能缺。",
    )


def fell(spot: Spot, name: str, before: str, now: str) -> Problem:
    return Problem(
        spot,
        "standard-fell",
        f"“{name}”由 {before} 降为 {now}",
        "救助标准一般只升不降（《社会救助暂行办法》第十条：适时调整）。请对照文件核对金额；确实下降的，在这个版本的“说明”里写明原因，就不再提醒。",
        "warning",
    )


def unsourced(spot: Spot, day: str) -> Problem:
    return Problem(
        spot,
        "standard-unsourced",
        f"自 {day} 起的版本没有写依据",
        "标准由政府确定、公布（《社会救助暂行办法》第十条），每个版本都要写“依据文件”（本站收录的）或“依据”（标题和文号）。",
    )


def basis_gone(spot: Spot, title: str, state: str) -> Problem:
    return Problem(
        spot,
        "standard-basis",
        f"现行标准的依据文件{state}",
        f"《{title}》{state}，标准是否还执行？请核对：已有新的标准就加一个版本，仍然执行的改写现在的依据文件。",
        "warning",
    )


def none_in_force(spot: Spot, day: str) -> Problem:
    return Problem(
        spot,
        "standard-none",
        "今天没有执行中的标准",
        f"最早的版本自 {day} 起执行。请补上此前执行的版本；确是第一次制定的，到那一天提醒自然消失。",
        "warning",
    )
