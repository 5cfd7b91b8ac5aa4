"""How far what is published agrees with what a catalogue promises, on the library's day.

Sources: 2024年政务公开工作要点 of several cities (确保目录要求与实际公开内容一致); 政府信息公开条例（国务院令第711号）
arts. 12, 26.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal, cast

from zwgk_site.kinds.catalogue import Catalogue, Line, current
from zwgk_site.kinds.fields import alias_of
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Entry, Library
from zwgk_site.relate.holdings import day_of, days_after, holdings_of
from zwgk_site.text.timelimits import TimeLimit, parse

GRACE = 31
"""Days after the end of a period in which its information is put together."""
LOOKED_AT = 10
"""The newest records of an item in which its elements are looked for."""

Timely = Literal["yes", "no", "open"]


@dataclass(frozen=True)
class Covered:
    """One item. ``timely`` is ``open`` where no day can be owed; of the required elements ``present`` are found in
    the newest records, ``missing`` are not, ``by_hand`` are such that only a person can tell."""

    line: Line
    placed: bool
    """Whether a column or query is named and there is one."""
    entries: tuple[Entry, ...]
    latest: dt.date | None
    limit: TimeLimit | None
    timely: Timely
    present: tuple[str, ...]
    missing: tuple[str, ...]
    by_hand: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether nothing that a machine can tell is amiss."""
        return self.placed and bool(self.entries) and self.timely != "no" and not self.missing


@dataclass(frozen=True)
class Totals:
    """How many items there are, and how many are placed, have content, are in time, have all elements, are whole."""

    items: int
    placed: int
    filled: int
    timely: int
    complete: int
    whole: int


@lru_cache(maxsize=64)
def coverage(library: Library, catalogue_id: str) -> tuple[Covered, ...]:
    """Every item of the catalogue with that id, without those that are given on request only: nothing of them need
    stand here. References that lead nowhere count as not there."""
    catalogue = cast(Catalogue, library.get("catalogue", catalogue_id).record)
    return tuple(_covered(library, line) for line in catalogue.lines() if not _on_request(line))


def totals(covered: Sequence[Covered]) -> Totals:
    """The sums over some items. What has no content is in no other sum but ``items`` and ``placed``."""
    filled = [one for one in covered if one.entries]
    return Totals(
        items=len(covered),
        placed=sum(one.placed for one in covered),
        filled=len(filled),
        timely=sum(one.timely != "no" for one in filled),
        complete=sum(not one.missing for one in filled),
        whole=sum(one.whole for one in covered),
    )


def uncovered(library: Library, catalogues: Sequence[Catalogue]) -> tuple[Entry, ...]:
    """What is published and answers no item of these catalogues, in the order of kinds."""
    answers = (answering(library, line) for catalogue in catalogues for line in catalogue.lines())
    once = {id(entries): entries for entries in answers}
    found = {(entry.kind.name, entry.record.id) for entries in once.values() for entry in entries}
    return tuple(
        entry
        for entries in library.entries.values()
        for entry in entries
        if entry.kind.order == "published"
        and entry.kind.name != "catalogue"
        and (entry.kind.name, entry.record.id) not in found
    )


def answering(library: Library, line: Line) -> tuple[Entry, ...]:
    """What is published for an item, the newest first."""
    holdings, item = holdings_of(library), line.item
    if item.query is not None:
        return holdings.asked(item.query.collects, item.query.narrowed)
    column = library.find("column", item.column) if item.column else None
    return holdings.entries(column) if column else ()


def current_catalogues(library: Library, form: str) -> tuple[Catalogue, ...]:
    """The catalogues of a form by which disclosure goes on the library's day."""
    return tuple(
        catalogue
        for catalogue in library.records("catalogue", Catalogue)
        if catalogue.form == form and current(catalogue, library)
    )


def _on_request(line: Line) -> bool:
    """Whether an item is given on request only, and says of no place where it stands."""
    return line.way == "依申请" and line.item.column is None and line.item.query is None


def _covered(library: Library, line: Line) -> Covered:
    entries = answering(library, line)
    latest = day_of(entries[0]) if entries else None
    limit = parse(line.limit) if line.limit else None
    present, missing, by_hand = _elements(entries[:LOOKED_AT], line)
    item = line.item
    placed = item.query is not None or bool(item.column and library.find("column", item.column))
    timely = _timely(library.today, entries, latest, limit)
    return Covered(line, placed, entries, latest, limit, timely, present, missing, by_hand)


def _timely(
    today: dt.date, entries: Sequence[Entry], latest: dt.date | None, limit: TimeLimit | None
) -> Timely:
    """Periods are judged by the newest day; limits that run from the day of making by the rule of each kind."""
    if limit is None or latest is None or limit.form != "period":
        return "open"
    return "yes" if today <= days_after(latest, limit.count + GRACE) else "no"


def _elements(
    entries: Sequence[Entry], line: Line
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    present, missing, by_hand = [], [], []
    for tick in line.item.elements:
        if not tick.required:
            continue
        told = [_tells(entry, tick.word) for entry in entries]
        if True in told:
            present.append(tick.word)
        elif entries and None not in told:
            missing.append(tick.word)
        else:
            by_hand.append(tick.word)
    return tuple(present), tuple(missing), tuple(by_hand)


def _tells(entry: Entry, word: str) -> bool | None:
    """Whether a record has an element: one it lists by that word, or a field that holds or is called so; None where
    that cannot be told."""
    own = getattr(entry.record, "elements", None)
    if isinstance(own, dict) and word in own:
        return True
    ask = _ASKED.get(word)
    if ask is not None:
        return ask(entry)
    fields = type(entry.record).model_fields
    return next(
        (_filled(getattr(entry.record, name)) for name in fields if alias_of(fields[name], name) == word),
        None,
    )


def _has(*names: str) -> Callable[[Entry], bool | None]:
    """Asks for the first of these fields that the record's kind has; None where it has none of them."""

    def ask(entry: Entry) -> bool | None:
        known = [name for name in names if name in type(entry.record).model_fields]
        return any(_filled(getattr(entry.record, name)) for name in known) if known else None

    return ask


def _filled(value: Any) -> bool:
    return bool(value.strip()) if isinstance(value, str) else value not in (None, (), {})


def _named(entry: Entry) -> bool:
    return bool(entry.record.label)


def _validity(entry: Entry) -> bool | None:
    return True if isinstance(entry.record, Policy) else None


_ASKED: dict[str, Callable[[Entry], bool | None]] = {
    word: ask
    for words, ask in (
        (("标题", "名称", "文件名称", "机构名称", "单位名称", "项目名称"), _named),
        (("文号", "发文字号"), _has("number")),
        (("索引号", "索引"), _has("index", "index_number")),
        (("发布日期", "发布时间", "公开日期"), _has("published", "updated")),
        (("成文日期", "生成日期", "形成日期"), _has("signed", "formed")),
        (("施行日期", "执行日期", "生效日期"), _has("effective", "versions", "since")),
        (("有效性", "效力状态"), _validity),
        (("发布单位", "发布机关", "发文机关", "发布机构", "制定机关"), _has("publisher", "issuer", "organ")),
        (("正文", "全文", "具体内容", "文件全文", "政策文本", "内容"), _has("body")),
        (("内容概述", "摘要"), _has("summary")),
        (("附件", "相关材料"), _has("attachments", "files", "draft_files")),
        (("联系电话", "咨询电话", "联系方式", "办公电话"), _has("phone")),
        (("办公地址", "地址", "办理地点"), _has("address", "place")),
        (("办公时间", "办理时间"), _has("hours")),
        (("机关职能", "主要职责", "机构职能"), _has("duties")),
        (("负责人", "负责人姓名"), _has("head")),
        (("政府信息公开机构",), _has("disclosure")),
        (("意见采纳情况", "采纳情况"), _has("feedback")),
        (("征集期限", "起止时间"), _has("ends")),
        (("申请条件", "条件"), _has("conditions")),
        (("申报材料", "办理材料"), _has("materials")),
        (("办理流程", "流程"), _has("steps", "flow")),
        (("依据", "政策依据", "设定依据"), _has("basis", "policy", "policies")),
        (("关联文件", "相关文件", "政策文件"), _has("policies", "policy")),
        (("标准", "金额", "保障标准"), _has("versions", "amounts")),
    )
    for word in words
}
"""The fields in which records of all kinds keep what catalogues call by these words."""
