"""What is said about the results of cleaning up documents."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot


def item_unnamed(spot: Spot) -> Problem:
    return Problem(
        spot,
        "cleanup-item",
        "这一条没有写是哪份文件，或者写了两样",
        "本站收录的只写“文件”；没有收录的写“名称”，有文号的再写“文号”。",
    )


def item_here(spot: Spot, id_: str) -> Problem:
    return Problem(
        spot,
        "cleanup-item",
        "这份文件本站有，请写“文件”",
        f"请删掉“名称”“文号”，写“文件: {id_}”，两边才能互相查到。",
    )


def item_twice(spot: Spot, title: str, key: str) -> Problem:
    return Problem(
        spot,
        "cleanup-twice",
        f"“{title}”在“{key}”里已经写过",
        "一次清理，一份文件只有一个结果。请只留一处。",
    )


def differs(spot: Spot, key: str, title: str, state: str) -> Problem:
    return Problem(
        spot,
        "cleanup-differs",
        f"清理结果是“{key}”，本站的“{title}”却显示{state}",
        "清理结果要和文件的有效性一致（国办发〔2018〕37号：清理结果向社会公布，根据立改废情况动态更新）。请补上那份文件的“废止”“有效期至”，或在新文件的“关系”里写明；清理结果写错的，改这里。",
    )


def still_open(spot: Spot, title: str) -> Problem:
    return Problem(
        spot,
        "cleanup-open",
        f"清理结果是“修改”，“{title}”还没有修改",
        "清理中列入修改的文件要及时修改（国办发〔2018〕37号）。修改后，在修改它的文件的“关系”里写“类型: 修改”；由新文件替代的，写 替代。",
        "warning",
    )
