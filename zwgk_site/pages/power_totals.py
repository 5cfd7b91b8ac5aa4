"""How many powers of which class each organ has: the table of totals, and the counts beside the classes.

Source: 关于推行地方各级政府工作部门权力清单制度的指导意见（中办发〔2015〕21号）for the ten classes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from zwgk_site import urls
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.power import CATEGORIES, PowerList
from zwgk_site.pages.filters import FilterGroup
from zwgk_site.pages.page import Link
from zwgk_site.pages.portal import Portal
from zwgk_site.urls import Here


@dataclass(frozen=True)
class Total:
    """An organ in the table of totals: one cell for each class of its head, empty where there is none."""

    organ: Link
    cells: tuple[Link, ...]
    total: str
    sample: bool


@dataclass(frozen=True)
class Totals:
    """The table of totals."""

    heads: tuple[Link, ...]
    rows: tuple[Total, ...]
    sums: tuple[str, ...]
    sum: str


def totals_of(portal: Portal, here: Here, kind: Kind, shown: Sequence[PowerList]) -> Totals:
    """One row an organ in the order of the register, one column for each class that any of them has."""
    library = portal.library
    order = {entry.record.id: place for place, entry in enumerate(library.entries["department"])}
    listed = sorted(shown, key=lambda record: order[library.id_of("department", record.publisher)])
    used = [name for name in CATEGORIES if any(record.of(name) for record in listed)]
    root = kind.list_address or urls.HOME
    return Totals(
        heads=tuple(Link(name, here.to(urls.facet(root, "category", CATEGORIES[name]))) for name in used),
        rows=tuple(_total(portal, here, record, used) for record in listed),
        sums=tuple(str(sum(len(record.of(name)) for record in listed)) for name in used),
        sum=str(sum(len(record.powers) for record in listed)),
    )


def _total(portal: Portal, here: Here, record: PowerList, used: Sequence[str]) -> Total:
    address = portal.address("power", record.id)
    organ = portal.library.id_of("department", record.publisher)

    def cell(name: str) -> Link:
        some = record.of(name)
        said = portal.say("power", "of_class", name=name, count=len(some))
        return (
            Link(str(len(some)), here.to(address, CATEGORIES[name]), note=said)
            if some
            else Link("0", note=name)
        )

    return Total(
        organ=Link(portal.library.department(organ).name, here.to(address)),
        cells=tuple(cell(name) for name in used),
        total=str(len(record.powers)),
        sample=record.sample,
    )


def by_items(groups: tuple[FilterGroup, ...], records: Sequence[PowerList]) -> tuple[FilterGroup, ...]:
    """The classes in their own order, each with the number of its powers: lists of powers are not what one counts."""
    order = list(CATEGORIES)

    def counted(link: Link) -> Link:
        return replace(link, count=str(sum(len(record.of(link.text)) for record in records)))

    return tuple(
        replace(
            group,
            links=tuple(
                map(counted, sorted((*group.links, *group.more), key=lambda link: order.index(link.text)))
            ),
            more=(),
        )
        if group.id == "power-category"
        else group
        for group in groups
    )
