"""What the command ``report`` gives: tables three and four as the annual report is written, and where things stand."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from zwgk_site.kinds.base import Kind
from zwgk_site.kinds.calendar import CalendarYear
from zwgk_site.kinds.report_tables import APPLICANTS, CARRIED_IN, CARRIED_OUT, HANDLED, NEW, OUTCOMES
from zwgk_site.ledger.counting import Figures, Tables, tables_of
from zwgk_site.ledger.entries import ledger_of
from zwgk_site.ledger.reading import read
from zwgk_site.ledger.watching import SOON, Watch, watch
from zwgk_site.load import load_file
from zwgk_site.problems import Problem, Spot, errors
from zwgk_site.problems import ledger as words
from zwgk_site.text.workdays import Workdays, Year
from zwgk_site.validate import validate


@dataclass(frozen=True)
class DrawnUp:
    """``text`` is YAML ready to be pasted, what is said beside the tables as comments; empty where the ledger has
    errors."""

    text: str
    problems: tuple[Problem, ...]


def draw_up(
    paths: Sequence[Path], content: Path, kinds: Sequence[Kind], year: int, today: dt.date
) -> DrawnUp:
    """The tables of a year from the ledgers at ``paths``, as of a day. ``content`` is read for holidays only."""
    inside = [path for path in paths if path.resolve().is_relative_to(content.resolve())]
    if inside:
        return DrawnUp("", tuple(words.in_content(Spot(path.as_posix())) for path in inside))
    rows, unread = read(paths)
    ledger, wrong = ledger_of(rows, today)
    if errors((*unread, *wrong)):
        return DrawnUp("", (*unread, *wrong))
    watched, late = watch(ledger, _workdays(content, kinds), year, today)
    tables = tables_of(ledger, year)
    return DrawnUp("\n".join(_lines(tables, watched, today)) + "\n", (*unread, *wrong, *late))


def _workdays(content: Path, kinds: Sequence[Kind]) -> Workdays:
    """The calendar, with the years that the site's content adds."""
    path = content / "calendar.yaml"
    source = load_file(path, path.as_posix())[0] if path.is_file() else None
    records = validate((source,), kinds)[0] if source is not None else ()
    years = (item.record for item in records if isinstance(item.record, CalendarYear))
    return Workdays({one.year: Year(frozenset(one.off), frozenset(one.on)) for one in years})


def _lines(tables: Tables, watched: Watch, today: dt.date) -> Iterator[str]:
    yield from (f"# {line}" for line in (*_counts(tables), *_standing(tables, watched, today)))
    yield ""
    yield from _table("表三", (*(one.label for one in APPLICANTS), "总计"), tables.table3)
    yield ""
    yield from _table("表四", (*(one.label for one in OUTCOMES), "总计"), tables.table4)


def _counts(tables: Tables) -> Iterator[str]:
    new, before, done, after = (
        tables.table3[line.key][-1] for line in (NEW, CARRIED_IN, HANDLED, CARRIED_OUT)
    )
    yield (
        f"{tables.year}年新收政府信息公开申请{new}件，上年结转{before}件；办结{done}件，结转下年度继续办理{after}件。"
    )


def _standing(tables: Tables, watched: Watch, today: dt.date) -> Iterator[str]:
    if watched.average is not None:
        yield f"办结的平均用 {watched.average:.1f} 个工作日，超过期限的 {watched.late} 件。"
    late = [one for one in watched.due if one.left < 0]
    soon = [one for one in watched.due if one.left >= 0]
    yield f"到 {today}：等申请人补正的 {watched.waiting} 件；已经超过期限的 {len(late)} 件；{SOON}个工作日内到期的 {len(soon)} 件。"
    for one in late:
        yield f"  {one.number}：{one.day} 到期，已超过 {-one.left} 个工作日"
    for one in soon:
        yield f"  {one.number}：{one.day} 到期，还有 {one.left} 个工作日"
    if watched.unknown:
        yield "有的期限算不出来：" + "、".join(f"{year}年" for year in watched.unknown) + "的放假安排不知道。"


def _table(name: str, columns: Sequence[str], figures: Figures) -> Iterator[str]:
    yield f"{name}:"
    yield f"  # {'、'.join(columns)}"
    for key, cells in figures.items():
        yield f"  {key}: [{', '.join(map(str, cells))}]"
