"""Content files from the tables of a file, by the kind they are to be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from zwgk_site.importing import tasks
from zwgk_site.importing.catalogue import recognised as catalogues
from zwgk_site.importing.catalogue import written as catalogue
from zwgk_site.importing.draft import Draft, Line, Picture
from zwgk_site.importing.grids import Grid
from zwgk_site.importing.report import recognised as reports
from zwgk_site.importing.report import written as report
from zwgk_site.importing.targets import CATALOGUE, PLAN


@dataclass(frozen=True)
class Made:
    """The report of an import, and place and content of each file it makes, one at least."""

    report: tuple[str, ...]
    files: tuple[tuple[str, str], ...]


def of_tables(kind: str, grids: Sequence[Grid], record_id: str) -> Made:
    """What sheets give as this kind. Raises CannotImport where they are something else."""
    if kind == PLAN:
        return _plan(grids, record_id)
    if kind == CATALOGUE:
        return _catalogues(grids, record_id)
    return _report(reports.of_sheets(grids), record_id)


def of_document(kind: str, draft: Draft, grids: Sequence[Grid], record_id: str) -> Made:
    """What a document with these tables gives as this kind. Raises CannotImport where it is something else."""
    if kind not in (PLAN, CATALOGUE):
        made = _report(reports.of_document(draft, grids), record_id)
        return Made((*made.report, *_aside(draft)), made.files)
    made = _plan(grids, record_id) if kind == PLAN else _catalogues(grids, record_id)
    written = "\n".join(content for _, content in made.files)
    texts = (block.text.strip() for block in draft.blocks if isinstance(block, Line))
    left = [text for text in texts if text not in written]
    outside = (f"没有导入的 {len(left)} 段（表以外的话）：", *(f"  {text}" for text in left)) if left else ()
    return Made((*made.report, *outside, *_aside(draft)), made.files)


def _aside(draft: Draft) -> Iterator[str]:
    """What goes with a document and is not taken."""
    if count := sum(isinstance(block, Picture) for block in draft.blocks):
        yield f"{count} 幅图片没有导入"
    if draft.files:
        yield f"{len(draft.files)} 个附件没有导入：{'、'.join(file.name for file in draft.files)}"
    for value in draft.values:
        if value.key != "标题":
            yield f"{value.key}：{value.text}（{value.source}），没有写进文件，可以照填"


def _plan(grids: Sequence[Grid], record_id: str) -> Made:
    found = tasks.recognised(grids)
    heads = [tasks.head_of(grid) is not None for grid in grids]
    others = [
        f"“{grid.name}”也是任务表，没有导入，请另存为一个文件再导入"
        if head
        else f"“{grid.name}”没有认出任务表的表头，没有导入"
        for place, (grid, head) in enumerate(zip(grids, heads, strict=True))
        if place != heads.index(True)
    ]
    return Made((*tasks.told(found), *_refused(others)), ((f"plans/{record_id}.yaml", tasks.plan(found)),))


def _report(found: reports.Found, record_id: str) -> Made:
    return Made(tuple(report.told(found)), ((f"reports/{record_id}.yaml", report.report(found)),))


def _catalogues(grids: Sequence[Grid], record_id: str) -> Made:
    found, refused = catalogues.recognised(grids)
    ids = list(_ids(found, record_id))
    files = tuple(
        (f"catalogues/{one_id}.yaml", catalogue.catalogue(one))
        for one_id, one in zip(ids, found, strict=True)
    )
    if len(found) == 1:
        return Made((*catalogue.told(found[0]), *_refused(refused)), files)
    lines: list[str] = [f"文件里有 {len(found)} 份目录，各写成一个文件。"]
    for (place, _), one in zip(files, found, strict=True):
        lines += ["", f"“{one.name}”写成 {place}：{one.why}", *catalogue.told(one)]
    return Made((*lines, *_refused(refused)), files)


def _refused(refused: Sequence[str]) -> Iterator[str]:
    if refused:
        yield "没有导入的表："
        yield from (f"  {text}" for text in refused)


def _ids(found: Sequence[catalogues.Found], record_id: str) -> Iterator[str]:
    """One identifier a catalogue: that of several by their fields where these differ, else by number."""
    if len(found) == 1:
        yield record_id
        return
    counts = Counter(one.slug for one in found)
    for number, one in enumerate(found, start=1):
        yield f"{record_id}-{one.slug if one.slug and counts[one.slug] == 1 else number}"
