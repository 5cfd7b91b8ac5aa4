"""Lines of a file joined to paragraphs of the document."""

from __future__ import annotations

from collections.abc import Sequence

from zwgk_site.importing.draft import Block, Line
from zwgk_site.text.numbering import recognise

_ENDS = "。！？；：:!?;…"
_SHUT = "”’）)》】"
"""Marks that end a sentence or stand inside one; at the end of a full line nothing is told by them."""
_ITEM = ("一是", "二是", "三是", "四是", "五是", "六是", "七是", "八是", "附件")
_HEADING = 32
"""Characters of a line that may be a heading and so needs no mark at its end."""


def flowed(blocks: Sequence[Block], title: str) -> tuple[tuple[Block, ...], tuple[int, ...]]:
    """The blocks with lines joined that break a sentence, and the numbers of the lines that were joined to
    the one before. Nothing stands between what is joined: Chinese has no spaces there. ``title``, without
    spaces, stands by itself."""
    found: list[Block] = []
    joined: list[int] = []
    width = _width(blocks)
    for block in blocks:
        last = found[-1] if found else None
        if isinstance(block, Line) and isinstance(last, Line) and _goes_on(last, block, width, title):
            found[-1] = Line(last.text + block.text, last.number, last.apart, last.align)
            joined.append(block.number)
        else:
            found.append(block)
    return tuple(found), tuple(joined)


def _width(blocks: Sequence[Block]) -> int:
    """Characters of a full line: what nine of ten lines do not exceed."""
    sizes = sorted(len(block.text) for block in blocks if isinstance(block, Line))
    return sizes[len(sizes) * 9 // 10] if sizes else 0


def _goes_on(line: Line, following: Line, width: int, title: str) -> bool:
    if "\t" in line.text or "\t" in following.text or line.align != following.align:
        return False
    if line.text[-1] in _SHUT and (following.apart or len(line.text) < width - 2):
        return False
    if line.text.rstrip(_SHUT)[-1:] in _ENDS or recognise(following.text) or following.text.startswith(_ITEM):
        return False
    if recognise(line.text) and "。" not in line.text and len(line.text) <= _HEADING:
        return False
    if line.text[-1] in "，、,":
        return True
    if "".join(line.text.split()) == title:
        return False
    return not following.apart or _HEADING < len(line.text) < width
