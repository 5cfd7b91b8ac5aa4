"""Names that texts themselves give: their headings, and the titles they cite."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

NAMES = 10_000
"""Names kept at most, the most frequent."""

_LEAST = 2
"""Records that must hold a name."""

_NUMBER = "[〇零一二三四五六七八九十百千\\d]+"
_NUMBERING = f"第{_NUMBER}[编章节][ \u3000]*|{_NUMBER}[、.．][ ]*|[（(]{_NUMBER}[）)][ ]*"
_HEADING = re.compile(f"^[ \u3000]*(?:{_NUMBERING})?([\u4e00-\u9fff]{{2,16}})[ ]*$", re.MULTILINE)
_CITED = re.compile("《([^《》\n]{2,40})》")


def stated_names(texts: Iterable[str]) -> dict[str, int]:
    """Headings (without their numbers) and cited titles of the texts, one text a record: records that hold each."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update({*_HEADING.findall(text), *_CITED.findall(text)})
    often = [(count, name) for name, count in counts.items() if count >= _LEAST]
    often.sort(key=lambda each: (-each[0], each[1]))
    return {name: count for count, name in often[:NAMES]}
