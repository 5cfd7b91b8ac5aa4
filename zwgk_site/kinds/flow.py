"""A procedure as data: steps, who takes them, how long they may take, and what comes next.

Part of any record that describes how something is done; ``pages/flow.py`` draws it and ``rules/flow.py``
asks whether every step can be reached.
"""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from zwgk_site.kinds.base import Part

END = "结束"
"""Written as what comes next, it says that nothing does."""


class Onward(Part):
    """下一步：where a step leads, and when it leads there."""

    to: str = Field(alias="到", title="到", description="下一个步骤的名称；到此为止的写 结束。")
    when: str | None = Field(
        default=None, alias="当", title="当", description="在什么情况下走这一步，如 申请内容不明确。"
    )


def _onward(value: Any) -> Any:
    """One step by its name, or several, as if each were written in full."""
    if isinstance(value, str):
        return [{"到": value}]
    if isinstance(value, dict):
        return [value]
    if isinstance(value, list):
        return [{"到": item} if isinstance(item, str) else item for item in value]
    return value


class Step(Part):
    """步骤：one box of the chart."""

    name: str = Field(alias="名称", title="名称", description="做什么，几个字，同一流程里不重复。")
    text: str | None = Field(
        default=None, alias="说明", title="说明", description="怎样做，写在图下面的文字里。"
    )
    limit: str | None = Field(
        default=None, alias="时限", title="时限", description="多久做完，如 7个工作日内。"
    )
    who: str | None = Field(default=None, alias="谁", title="谁", description="由谁做，如 申请人、村民会议。")
    onward: Annotated[tuple[Onward, ...], BeforeValidator(_onward)] = Field(
        default=(),
        alias="下一步",
        title="下一步",
        description="接着做哪一步，写名称或者 到、当；不写就是列在后面的一步。",
        json_schema_extra={"shorthand": True},
    )


class Flow(Part):
    """流程：the steps in the order people take them; the first is where it starts."""

    steps: Annotated[tuple[Step, ...], Field(min_length=1)] = Field(
        alias="步骤", title="步骤", description="按先后写，第一步是开头。"
    )


def leads(flow: Flow) -> tuple[tuple[tuple[int, str], ...], ...]:
    """For each step where it leads: place of the step in ``flow.steps`` and the condition, empty for none.

    A step that does not say leads to the one after it. Names that no step has are left out.
    """
    places = {step.name: place for place, step in reversed(tuple(enumerate(flow.steps)))}
    found: list[tuple[tuple[int, str], ...]] = []
    for place, step in enumerate(flow.steps):
        if step.onward:
            named = ((places.get(one.to), one.when or "") for one in step.onward if one.to != END)
            found.append(tuple((to, when) for to, when in named if to is not None))
        else:
            found.append(((place + 1, ""),) if place + 1 < len(flow.steps) else ())
    return tuple(found)


def reached(flow: Flow) -> frozenset[int]:
    """Places of the steps that can be reached from the first."""
    onward, seen, waiting = leads(flow), {0}, [0]
    while waiting:
        for to, _ in onward[waiting.pop()]:
            if to not in seen:
                seen.add(to)
                waiting.append(to)
    return frozenset(seen)
