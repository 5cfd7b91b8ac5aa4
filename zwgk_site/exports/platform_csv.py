"""The items of arts. 20 and 21 with their columns and how these stand, as CSV beside the page that shows them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from zwgk_site import urls
from zwgk_site.artifact import Artifact, csv_file
from zwgk_site.pages import Page, Portal
from zwgk_site.pages.platform import FILE, board, board_column
from zwgk_site.urls import Here

NAMES = ("条款", "应当主动公开的内容", "栏目", "依据", "更新周期", "最近更新", "状态", "条数", "备注")


def artifacts(portal: Portal, pages: Sequence[Page]) -> Iterator[Artifact]:
    """One line an item and column; nothing for a site that is no platform."""
    column = board_column(portal)
    if column is None:
        return
    address = portal.column_address(column)
    shown = board(portal, Here.at(address), column)
    if shown is not None:
        rows = (
            (
                row.term,
                row.text,
                row.column.text if row.column else "",
                row.basis,
                row.interval,
                row.latest,
                row.standing,
                row.count,
                row.remark,
            )
            for part in shown.parts
            for row in part.rows
        )
        yield csv_file(urls.beside(address, FILE), NAMES, rows)
