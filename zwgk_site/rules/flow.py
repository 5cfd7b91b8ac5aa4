"""What is asked of a procedure, in whatever content it stands: names that exist, steps that can be reached."""

from __future__ import annotations

from collections.abc import Iterator

from zwgk_site.kinds.flow import END, Flow, reached
from zwgk_site.problems import Problem
from zwgk_site.problems import flow as words
from zwgk_site.rules.inspected import Inspected
from zwgk_site.text.nearest import nearest

Path = tuple[str | int, ...]


def check_flow(site: Inspected, kind: str, record_id: str, path: Path, flow: Flow) -> Iterator[Problem]:
    """Every mistake of the procedure that is written at ``path`` of a record."""
    names = [step.name for step in flow.steps]
    broken = False
    for place, step in enumerate(flow.steps):
        at = (*path, "步骤", place)
        if step.name in names[:place]:
            broken = True
            yield words.step_twice(site.spot(kind, record_id, *at, "名称"), step.name)
        for index, onward in enumerate(step.onward):
            if onward.to != END and onward.to not in names:
                broken = True
                spot = site.spot(kind, record_id, *at, "下一步", index, "到")
                if not spot.width:
                    spot = site.spot(kind, record_id, *at, "下一步")
                yield words.step_unknown(spot, onward.to, nearest(onward.to, names), names)
    if broken:
        return
    there = reached(flow)
    for place, step in enumerate(flow.steps):
        if place not in there:
            spot = site.spot(kind, record_id, *path, "步骤", place, "名称")
            yield words.step_unreachable(spot, step.name)
