"""Words by which the rows and columns of the three tables are known, without numbers, marks and brackets."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from zwgk_site.importing.grids import bare
from zwgk_site.kinds.report_tables import (
    TABLE2,
    TABLE2_2019,
    TABLE3,
    TABLE3_2019,
    TABLE3_COLUMNS,
    TABLE4,
    TABLE4_COLUMNS,
    Heading,
    Line,
)

_NUMBER = re.compile(
    r"^\s*(?:[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]|[0-9０-９]{1,2}\s*[.．、)）])\s*"
)
_SAME = {"其它": "其他", "合计": "总计", "其它处理": "其他处理", "其它结果": "其他结果", "企业": "商业企业"}


_LONGEST = 80
"""Characters of a label, at most."""


@lru_cache(maxsize=8192)
def label(text: str) -> str:
    """A label for comparison; empty for a text too long to be one."""
    if len(text) > _LONGEST:
        return ""
    found = bare(_NUMBER.sub("", " ".join(text.split())))
    return _SAME.get(found, found)


def _named(lines: Sequence[Line]) -> dict[str, Line]:
    found: dict[str, Line] = {}
    for line in lines:
        for text in (line.label, line.key, line.label.partition("（区分")[0]):
            found.setdefault(label(text), line)
    return found


ROWS3: Mapping[str, Line] = _named((*TABLE3, *TABLE3_2019))
ROWS4: Mapping[str, Line] = _named(TABLE4)
ROWS2: Mapping[str, Line] = _named([line for block in (*TABLE2, *TABLE2_2019) for line in block.lines])
"""Lines of the tables by their labels, of both forms."""
GROUPS = frozenset(label(group) for line in (*TABLE3, *TABLE4) for group in line.groups) | {"其他处理"}
"""Labels of groups of lines."""
HEADS3: Mapping[str, Heading] = {label(column.label): column for column in TABLE3_COLUMNS}
HEADS4: Mapping[str, Heading] = {label(column.label): column for column in TABLE4_COLUMNS}


def heads2(form: str, key: str) -> tuple[Heading, ...]:
    """The columns of a line of table two in one form; none where that form has no such line."""
    blocks = TABLE2 if form == "2021" else TABLE2_2019
    return next((block.columns for block in blocks if any(line.key == key for line in block.lines)), ())


def is_head2(text: str, head: Heading) -> bool:
    """Whether a text is the head of a column of table two, perhaps with its unit behind it."""
    return label(text).startswith(label(head.key))
