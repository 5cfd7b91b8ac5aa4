"""items.csv of each list of powers, and of all of them together: every power with its basis and its guide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.power import Guide, Power, PowerList
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.views.power import TABLE, anchor

NAMES = (
    "单位", "编码", "事项名称", "类别", "依据", "责任事项", "追责情形", "结果公开",
    "申请条件", "办理材料", "办理地点", "办理时间", "联系电话", "办理流程", "网址",
)  # fmt: skip

JOINT = "\n"


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One file a list, and one with the powers of all."""
    every: list[Sequence[str]] = []
    for record in portal.library.records("power", PowerList):
        rows = [_row(portal, record, power) for power in record.powers]
        every += rows
        yield csv_file(urls.beside(portal.address("power", record.id), TABLE), NAMES, rows)
    kind = portal.kinds["power"]
    if kind.list_address:
        yield csv_file(urls.inside(kind.list_address, TABLE), NAMES, every)


def _row(portal: Portal, record: PowerList, power: Power) -> Sequence[str]:
    guide = power.guide or Guide.model_validate({})
    results = portal.column(power.results).name if power.results else power.results_at or ""
    return (
        portal.library.title_of("department", record.publisher),
        power.code,
        power.name,
        power.category,
        JOINT.join(power.basis),
        JOINT.join(power.duties),
        JOINT.join(power.liability),
        results,
        JOINT.join(guide.conditions),
        JOINT.join(guide.materials),
        guide.place or "",
        guide.hours or "",
        guide.phone or "",
        JOINT.join(guide.steps),
        f"{portal.absolute(portal.address('power', record.id))}#{anchor(power)}",
    )
