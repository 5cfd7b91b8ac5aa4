"""The items of each catalogue as CSV and JSON, and the coverage of those in use as CSV."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.kinds.catalogue import Catalogue, Line, current
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.coverage import ASPECTS, row_of
from zwgk_site.relate.coverage import coverage
from zwgk_site.text.ticks import Tick
from zwgk_site.urls import Here

ITEMS = (
    "序号", "一级事项", "二级事项", "三级事项", "公开内容（要素）", "公开依据", "公开时限", "公开主体", "责任",
    "公开渠道和载体", "公开对象", "公开方式", "公开层级", "法定公开", "过程", "栏目",
)  # fmt: skip
FILLED, EMPTY = "■", "□"


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """``items.csv``, ``items.json`` and, for a catalogue in use, ``coverage.csv`` beside its page."""
    for catalogue in portal.library.records("catalogue", Catalogue):
        address = portal.address("catalogue", catalogue.id)
        rows = [_row(portal, line) for line in catalogue.lines()]
        yield csv_file(urls.beside(address, "items.csv"), ITEMS, rows)
        objects = [{key: text for key, text in zip(ITEMS, row, strict=True) if text} for row in rows]
        text = json.dumps(objects, ensure_ascii=False, indent=1) + "\n"
        yield Artifact.of(urls.beside(address, "items.json"), text)
        if current(catalogue, portal.library):
            yield _coverage(portal, catalogue, address)


def _row(portal: Portal, line: Line) -> tuple[str, ...]:
    item, comma = line.item, portal.say("mark", "comma")
    levels = (*item.path, "", "")[:3]
    unit = portal.library.title_of("department", line.unit) if line.unit else ""
    where = portal.column(item.column).name if item.column else item.query.collects if item.query else ""
    return (
        line.number, *levels, _marked(item.elements), comma.join(line.basis), line.limit or "", unit,
        line.office or "", _marked(line.channels), line.audience or "", line.way or "", comma.join(line.layers),
        portal.say("mark", "yes" if item.statutory else "no"), item.stage or "", where,
    )  # fmt: skip


def _marked(ticks: Sequence[Tick]) -> str:
    return " ".join(f"{FILLED if tick.required else EMPTY}{tick.word}" for tick in ticks)


def _coverage(portal: Portal, catalogue: Catalogue, address: str) -> Artifact:
    here = Here.at(address)
    names = ("序号", "事项", *(portal.say("disclosure", aspect) for aspect in ASPECTS), "说明")
    shown = (row_of(portal, here, one) for one in coverage(portal.library, catalogue.id))
    rows = (
        (
            row.number,
            row.item,
            *(
                "；".join(filter(None, (cell.link.text if cell.link else cell.text, cell.note)))
                for cell in row.cells
            ),
            row.note,
        )
        for row in shown
    )
    return csv_file(urls.beside(address, "coverage.csv"), names, rows)
