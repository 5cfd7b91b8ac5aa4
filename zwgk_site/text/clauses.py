"""What each paragraph of an official document is: heading, clause with run-in heading, article, item.

The Chinese numbering decides, not the number of # signs, which seldom is right in transcribed documents.
Neighbours decide together: 一、 to 五、 are headings only if each of them can be one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from zwgk_site.text.blocks import Block
from zwgk_site.text.numbering import RANK, Mark, recognise
from zwgk_site.text.writer import Writer

_HEADING = re.compile(r"[^。；：！？;:\n]{1,50}")
_RUN_IN = re.compile(r"[^。；：！？;:\n]{1,45}。")
_PAIRS = ("《》", "（）", "“”")
_ONE, _ARTICLE = RANK["one"], RANK["article"]

Below = Mark | Literal["text"] | None
"""What follows a paragraph and could belong to it: a number, plain text, or nothing."""


def write(blocks: Sequence[Block], writer: Writer) -> None:
    """Hands each block to the writer as what it is."""
    marks = [recognise(block.text) if block.kind != "x" else None for block in blocks]
    titled = _Runs(blocks, marks).titled
    for place, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
        if block.kind == "x":
            writer.other(block)
        elif block.depth == 1:
            writer.title(block)
        elif mark is None or (mark.rank < _ONE and not (block.depth or _HEADING.fullmatch(block.text))):
            if block.depth:
                writer.free_heading(block)
            else:
                writer.paragraph(block)
        elif mark.rank == _ARTICLE:
            writer.article(block, mark)
        elif block.depth or mark.rank < _ONE:
            writer.heading(block, mark)
        elif place not in titled:
            writer.item(block, mark)
        elif _HEADING.fullmatch(block.text):
            writer.heading(block, mark)
        else:
            writer.run_in(block, mark, block.text.index("。") + 1)


class _Runs:
    """Finds the runs of neighbours: paragraphs of one level, counting up, under the same paragraph."""

    def __init__(self, blocks: Sequence[Block], marks: Sequence[Mark | None]) -> None:
        self.titled: set[int] = set()
        """Places of the paragraphs with 一、 （一） 1. or （1） that are headings or begin with one."""
        self._blocks, self._marks = blocks, marks
        self._open: list[tuple[int, list[int]]] = []
        for place, (block, mark) in enumerate(zip(blocks, marks, strict=True)):
            if block.depth == 1 or (block.depth and mark is None):
                self._close(-1)
            elif mark is not None:
                self._add(place, mark)
        self._close(-1)

    def _add(self, place: int, mark: Mark) -> None:
        self._close(mark.rank + 1)
        if self._open and self._open[-1][0] == mark.rank:
            run = self._open[-1][1]
            last = self._marks[run[-1]]
            if last is not None and last.number < mark.number:
                run.append(place)
                return
        self._close(mark.rank)
        self._open.append((mark.rank, [place]))

    def _close(self, rank: int) -> None:
        """Closes the runs from this rank down; in an article of a law all are items of its list."""
        while self._open and self._open[-1][0] >= rank:
            ended, run = self._open.pop()
            if ended < _ONE or ended == _ARTICLE or any(above == _ARTICLE for above, _ in self._open):
                continue
            waiting = run[-1] if len(run) > 1 else None
            if all(_can_head(self._blocks, self._marks, place, place == waiting) for place in run):
                self.titled.update(run)


def _can_head(blocks: Sequence[Block], marks: Sequence[Mark | None], place: int, waiting: bool) -> bool:
    """Whether a paragraph can be a heading or begin with one, as far as it shows by itself.

    A short line, or a short first sentence whose brackets close; something must follow it, unless as the
    last of its run it is still ``waiting`` for its text.
    """
    text, mark = blocks[place].text, marks[place]
    assert mark is not None
    if blocks[place].depth:
        return True
    below = _below(blocks, marks, place)
    headed = waiting or below == "text" or (below is not None and below.rank > mark.rank)
    if _HEADING.fullmatch(text):
        return headed
    sentence = _RUN_IN.match(text)
    if sentence is None or sentence.end() <= mark.end + 1:
        return False
    title = sentence[0][mark.end :]
    whole = all(title.count(pair[0]) == title.count(pair[1]) for pair in _PAIRS)
    return whole and (headed or sentence.end() < len(text))


def _below(blocks: Sequence[Block], marks: Sequence[Mark | None], place: int) -> Below:
    if place + 1 == len(blocks):
        return None
    following, mark = blocks[place + 1], marks[place + 1]
    if following.depth == 1 or (following.depth and mark is None):
        return None
    return mark or "text"
