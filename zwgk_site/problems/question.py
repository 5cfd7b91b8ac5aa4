"""What is said about questions and their answers."""

from __future__ import annotations

from zwgk_site.problems.problem import Problem, Spot

_SOURCE = "问答知识库要随文件更新（2024年汶上县政务公开工作要点，政策问答平台运行机制）"


def no_basis(spot: Spot) -> Problem:
    return Problem(
        spot,
        "question-no-basis",
        "答复没有依据",
        f"请写“依据”：哪份文件的哪一条；本站没有收录的写“名称”。{_SOURCE}。",
        "warning",
    )


def outdated(spot: Spot, why: str) -> Problem:
    return Problem(
        spot,
        "question-outdated",
        f"{why}，答复可能过时",
        f"请按现在的规定核对答复，改好依据和答复，写上“核对日期”；不再适用的删去。{_SOURCE}。",
        "warning",
    )


def variant_same(spot: Spot, text: str) -> Problem:
    return Problem(
        spot,
        "question-variant",
        f"问法“{text}”和标题或别的问法相同",
        "标题本来就能搜到，问法写另外的说法。请删去一处。",
        "warning",
    )
