"""What an import says: what was recognised and where, what was left out, what a person must look at."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from zwgk_site.importing.draft import Draft, Line
from zwgk_site.importing.notice import Notice
from zwgk_site.importing.stated import AROUND
from zwgk_site.importing.written import ORDER, REQUIRED

_SHOWN = 60
_LISTED = 12
_LIST = re.compile(r"附\s*件\s*[:：]\s*\S.*")
_ITEM = re.compile(r"[0-9]{1,2}\s*[.．、]\s*\S.*")


def told(draft: Draft, notice: Notice) -> Iterator[str]:
    """The report of an import, line by line."""
    place = "第 {} 行" if draft.broken else "第 {} 段"
    yield "认出的："
    for key in (*ORDER, *AROUND):
        if key in notice.found:
            found = notice.found[key]
            yield f"  {key}：{_short(found.value)}（{found.source or place.format(found.number)}）"
    yield f"  正文：{len(notice.body)} 段"
    yield from (f"  {annex.name}" for annex in notice.annexes if not annex.tasks)
    yield from (f"  附件文件：{file.name}（存在网页旁边）" for file in notice.files)
    missing = [key for key in (*REQUIRED, "发布时间", "主题分类") if key not in notice.found]
    if missing:
        yield f"没有认出、要填写的：{'、'.join(missing)}"
    absent = [key for key in ORDER if key not in notice.found and key not in REQUIRED]
    if absent:
        yield f"文件里没有的：{'、'.join(absent)}"
    looked = [*draft.notes, *notice.doubts]
    looked += [
        f"{annex.name} 是任务表，没有放进正文，请录入为重点任务" for annex in notice.annexes if annex.tasks
    ]
    if (listed := _listed(notice)) and listed != len(notice.annexes):
        looked.append(f"附件说明列了 {listed} 件附件，文件里有 {len(notice.annexes)} 件")
    if notice.joined:
        looked.append(f"{len(notice.joined)} 处断开的行接上了：{_places(place, notice.joined)}")
    yield from under("请核对：", looked)
    if notice.dropped:
        yield f"没有导入的 {len(notice.dropped)} 行（不是公文的内容）："
        yield from (
            f"  {place.format(line.number)}：{_short(line.text.strip())}" for line in notice.dropped[:_LISTED]
        )
        if len(notice.dropped) > _LISTED:
            yield f"  ……等 {len(notice.dropped)} 行"


def under(heading: str, texts: Sequence[str]) -> Iterator[str]:
    """A heading with its lines; nothing where there are none."""
    if texts:
        yield heading
        yield from (f"  {text}" for text in texts)


def _listed(notice: Notice) -> int:
    """How many annexes the text lists under itself; 0 without a list (GB/T 9704-2012 §7.3.4: each numbered
    where there are several)."""
    texts = [block.text.strip() if isinstance(block, Line) else "" for block in notice.body]
    start = next((place for place, text in enumerate(texts) if _LIST.fullmatch(text)), None)
    if start is None:
        return 0
    end = start + 1
    while end < len(texts) and _ITEM.fullmatch(texts[end]):
        end += 1
    return end - start


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}……"


def _places(place: str, numbers: tuple[int, ...]) -> str:
    shown = "、".join(str(number) for number in numbers[:_LISTED])
    return place.format(shown) + ("等" if len(numbers) > _LISTED else "")
