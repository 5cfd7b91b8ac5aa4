"""What a file may become: asked for by name, or told by its content, and then with the reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from zwgk_site.importing import tasks
from zwgk_site.importing.catalogue import recognised as catalogues
from zwgk_site.importing.catalogue.heads import heads
from zwgk_site.importing.draft import CannotImport
from zwgk_site.importing.grids import Grid
from zwgk_site.importing.report.tables import tables
from zwgk_site.importing.report.texts import Texts
from zwgk_site.kinds import discover
from zwgk_site.text.nearest import nearest

POLICY, PLAN, CATALOGUE, REPORT = "policy", "plan", "catalogue", "annualreport"
NAMES: Mapping[str, tuple[str, ...]] = {
    POLICY: ("政策文件",),
    PLAN: ("重点任务", "任务分解表"),
    CATALOGUE: ("公开目录", "目录"),
    REPORT: ("年度报告", "年报", "政府信息公开工作年度报告"),
}
"""Kinds that a file can become, with their names in Chinese; the first is how they are called here."""
_PARTS = 4
"""Parts by which a document without a title is known as an annual report."""
POSSIBLE = "、".join(names[0] for names in NAMES.values())


@dataclass(frozen=True)
class Guess:
    """A kind that a file may be, and by what it was known."""

    kind: str
    why: str


def target(word: str) -> str:
    """The kind that a word names. Raises CannotImport for any other word."""
    found = next((kind for kind, names in NAMES.items() if word in (kind, *names)), None)
    if found is not None:
        return found
    others = {name: kind for kind in discover() for name in (kind.name, kind.label)}
    if word in others:
        other = others[word]
        by_hand = f"，或者用 python build.py new {other.name} 标识 新建" if not other.single else ""
        raise CannotImport(
            f"“{other.label}”不能从文件导入", f"能导入的有：{POSSIBLE}。请照编辑手册录入{by_hand}。"
        )
    near = nearest(word, tuple(name for names in NAMES.values() for name in names))
    hint = f"您是不是要写“{near}”？" if near else ""
    raise CannotImport(f"没有“{word}”这种内容", f"{hint}能导入的有：{POSSIBLE}。")


def of_tables(grids: Sequence[Grid]) -> Iterator[Guess]:
    """Every kind that the tables of a file may be."""
    for grid in grids:
        if (head := tasks.head_of(grid)) is not None:
            yield Guess(PLAN, f"“{grid.name}”第 {head + 1} 行是任务表的表头")
            break
    for grid in grids:
        if (found := next(heads(grid), None)) is not None:
            yield Guess(CATALOGUE, catalogues.why(grid, found))
            break
    yield from _report(grids, "")


def of_document(grids: Sequence[Grid], texts: Texts, official: Sequence[str]) -> Iterator[Guess]:
    """Every kind that a document may be. ``official`` are the parts it has that only an official document has; a
    table of tasks in it is an annex."""
    reports = list(_report(grids, texts.title)) if texts.title or len(texts.found) >= _PARTS else []
    found = next(((grid, head) for grid in grids for head in heads(grid) if head.telling), None)
    if official or not (reports or found):
        yield Guess(POLICY, f"文件里有{'、'.join(official)}" if official else "文档不是别的，就作政策文件")
    if found is not None:
        yield Guess(CATALOGUE, catalogues.why(*found))
    yield from reports


def _report(grids: Sequence[Grid], title: str) -> Iterator[Guess]:
    found = tables(grids).found
    if found:
        named = f"标题是“{title}”，" if title else ""
        yield Guess(REPORT, f"{named}里面有年度报告的{'、'.join(found)}")


def only(guesses: Sequence[Guess]) -> Guess:
    """The one kind that a file is. Raises CannotImport for none, and for several: a person must say which."""
    if not guesses:
        raise CannotImport(
            "没有认出是什么表",
            "任务表的表头要有“工作要求”和“责任单位”，目录的表头要有“公开事项”和“公开内容（要素）”，年度报告要有30号格式的行和列。"
            f"请核对表头，或者用 --kind 写明（{POSSIBLE}），看看缺什么。",
        )
    if len(guesses) > 1:
        names = "，也可以作".join(f"{NAMES[guess.kind][0]}（{guess.why}）" for guess in guesses)
        ways = " 或 ".join(f"--kind {NAMES[guess.kind][0]}" for guess in guesses)
        raise CannotImport(f"这份文件可以作{names}", f"请写明导入成哪一种：{ways}。")
    return guesses[0]
