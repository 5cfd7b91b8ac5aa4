"""A procedure: steps that exist and can be reached, wherever it is written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.rules.test_application import place, told


def flow(small: Path, *steps: str) -> list[tuple[str, int, str, str]]:
    place(small, flow="".join(f"    - {step}\n" for step in steps))
    return told(small)


@pytest.mark.parametrize(
    "steps",
    [
        ("{名称: 申请}",),
        ("{名称: 申请}", "{名称: 办理}"),
        ("{名称: 申请, 下一步: 办理}", "{名称: 办理, 下一步: 结束}"),
        ("{名称: 申请, 下一步: [办理, {到: 结束, 当: 撤回}]}", "{名称: 办理, 下一步: {到: 申请, 当: 退回}}"),
    ],
)
def test_steps_in_order_have_no_problem(small: Path, steps: Sequence[str]) -> None:
    assert flow(small, *steps) == []


def test_a_step_that_there_is_not_is_named_with_the_nearest(small: Path) -> None:
    assert flow(small, "{名称: 申请, 下一步: 办里}", "{名称: 办理}") == [
        (
            "flow-step-unknown",
            LINE,
            "流程里没有“办里”这一步",
            "您是不是要写“办理”？“下一步”写这个流程里步骤的名称，到此为止的写 结束。已有的步骤：申请、办理。",
        )
    ]


def test_two_steps_of_one_name_cannot_be_told_apart(small: Path) -> None:
    assert flow(small, "{名称: 申请}", "{名称: 申请}") == [
        (
            "flow-step-twice",
            LINE + 1,
            "流程里有两步都叫“申请”",
            "步骤按名称互相指认，每一步的名称要不同；是同一步的，只写一次，从别处用“下一步”指到它。",
        )
    ]


def test_a_step_nobody_can_come_to_is_an_error(small: Path) -> None:
    assert flow(small, "{名称: 申请, 下一步: 结束}", "{名称: 办理}") == [
        (
            "flow-step-unreachable",
            LINE + 1,
            "从第一步走不到“办理”",
            "在它前面的一步里写 下一步: {到: 办理，当: 什么情况}，或者删去这一步；没有人走得到的步骤画出来会误导人。",
        )
    ]


LINE = 25
"""Where the first step of the test's application stands."""
