"""Columns: what they collect exists, and none is blank (政府网站发展指引)."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site import problems
from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.column import Column
from zwgk_site.problems import Problem
from zwgk_site.relate.holdings import named_column
from zwgk_site.relate.names import Register
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import Checked


def check_columns(records: Sequence[Checked], kinds: Sequence[Kind], register: Register) -> list[Problem]:
    """Columns that collect an unknown kind, and columns with nothing in them."""
    collected = {kind.label: kind.name for kind in kinds if kind.list_address is not None}
    present = {item.kind.name for item in records} | register.incomplete
    filled = {
        register.find("column", reference) for item in records if (reference := _column_of(item)) is not None
    }
    found: list[Problem] = []
    for item in records:
        column = item.record
        if not isinstance(column, Column):
            continue
        if column.collects is None:
            if (
                column.id not in filled
                and column.exempt is None
                and not register.incomplete & {"page", "information", "column"}
            ):
                found.append(problems.column_blank(item.spot("名称"), column.name))
        elif column.collects not in collected:
            known = tuple(collected)
            near = nearest(column.collects, known)
            found.append(problems.column_unknown_kind(item.spot("收录"), column.collects, near, known))
        elif collected[column.collects] not in present and column.exempt is None:
            found.append(problems.column_blank(item.spot("名称"), column.name))
    return found


def _column_of(item: Checked) -> str | None:
    """The column that a record stands in, or that a column stands under."""
    record = item.record
    return record.parent if isinstance(record, Column) else named_column(record)
