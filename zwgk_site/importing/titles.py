"""The title of a document and what stands before it (GB/T 9704-2012 §7.2, §7.3.1): by its words, else by its font."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from zwgk_site.importing.draft import Block, Line, Picture, Table
from zwgk_site.importing.stated import GENRES, Found

ORGAN = re.compile(
    r"[\u4e00-\u9fff（）()、]{2,40}(?:人民政府|办公厅|办公室|委员会|局|厅|部|院|街道办事处|管委会|管理委员会|中心|支队|大队)"
)
"""The name of an organ, alone."""
_LETTERHEAD = re.compile(r".{2,40}文件")


def title(blocks: list[Block], found: dict[str, Found], dropped: list[Line]) -> None:
    """The lines from the issuing organ or 关于 to the word for the kind of document."""
    texts = [bare(block) for block in blocks[:24]]
    begin = next((place for place, text in enumerate(texts) if "关于" in text and len(text) < 90), None)
    if begin is None:
        return
    first = begin
    while first and texts[first - 1] and ORGAN.fullmatch(texts[first - 1]):
        first -= 1
    last = begin
    while last + 1 < len(texts) and not texts[last].endswith(GENRES) and last - begin < 4 and texts[last + 1]:
        last += 1
    if not texts[last].endswith(GENRES):
        return
    whole = "".join(texts[first : last + 1])
    issuer, _, about = whole.partition("关于")
    line = blocks[first]
    assert isinstance(line, Line)
    _head(blocks[:first], found, dropped)
    if issuer:
        found["发文机关"] = Found(issuer, line.number)
    found["标题"] = Found(f"关于{about}", line.number)
    found["公文种类"] = Found(next(genre for genre in GENRES if about.endswith(genre)), line.number)
    del blocks[: last + 1]


def shown_title(blocks: list[Block], found: dict[str, Found], dropped: list[Line]) -> tuple[str, ...]:
    """A title that only its font shows: the first lines that are set as one, and stand before any sentence."""
    first = next((at for at, block in enumerate(blocks[:24]) if titled(block)), None)
    if first is None or any("。" in block.text for block in blocks[:first] if isinstance(block, Line)):
        return ()
    last = first
    while last + 1 < len(blocks) and titled(blocks[last + 1]):
        last += 1
    _head(blocks[:first], found, dropped)
    text = "".join(bare(block) for block in blocks[first : last + 1])
    found["标题"] = Found(text, blocks[first].number)
    del blocks[: last + 1]
    return (f"标题是按字体（小标宋）认的：{text}",)


def titled(block: Block) -> bool:
    return isinstance(block, Line) and block.level == 0


def whole_titles(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks with a title in the text that is broken into lines as one."""
    made: list[Block] = []
    for block in blocks:
        last = made[-1] if made else None
        if isinstance(block, Line) and isinstance(last, Line) and last.level == block.level == 0:
            made[-1] = replace(last, text=last.text + block.text)
        else:
            made.append(block)
    return tuple(made)


def _head(blocks: Sequence[Block], found: dict[str, Found], dropped: list[Line]) -> None:
    """What stands before the title: its red head gives the organ; all of it is left out."""
    for block in blocks:
        if isinstance(block, Table):
            words = " ".join(cell.text for row in block.rows for cell in row if cell.text)
            dropped.append(Line(f"表格：{words}", block.number))
        elif isinstance(block, Picture):
            dropped.append(Line("图片", block.number))
        else:
            if _LETTERHEAD.fullmatch(bare(block)) and "发文机关" not in found:
                found["发文机关"] = Found(bare(block).removesuffix("文件"), block.number)
            dropped.append(block)


def bare(block: Block) -> str:
    return re.sub(r"\s", "", block.text) if isinstance(block, Line) else ""
