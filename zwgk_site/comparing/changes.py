"""What changes for the public from one state of the content to another."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from zwgk_site.comparing.fields import FieldChange, changes
from zwgk_site.comparing.state import State
from zwgk_site.comparing.wording import WordChange, changed
from zwgk_site.kinds.policy import Policy
from zwgk_site.library import Library
from zwgk_site.pages import formats
from zwgk_site.validate import Checked
from zwgk_site.validity import Validity

What = Literal["新增", "修改", "撤下", "移动"]
CATEGORIES = ("新增", "修改", "撤下", "地址", "效力", "发布时间", "日期", "附件", "文字", "搜索词")
"""What ``--fail-on`` may name."""

_THESAURUS = "thesaurus"


@dataclass(frozen=True)
class FileChange:
    """A file for download that came, went or is another under the same name (by its SHA-256)."""

    path: str
    what: Literal["新增", "删去", "替换"]


@dataclass(frozen=True)
class Item:
    """One content that changes. ``address`` is empty where it has no page; ``moved_from`` its address before."""

    what: What
    kind: str
    title: str
    address: str
    file: str
    titled_before: str = ""
    moved_from: str = ""
    fields: tuple[FieldChange, ...] = ()
    words: tuple[WordChange, ...] = ()
    files: tuple[FileChange, ...] = ()


@dataclass(frozen=True)
class ValidityChange:
    """A document whose validity becomes another; ``coming`` says so of one that will on a day to come."""

    title: str
    address: str
    before: str
    after: str
    cause: str
    coming: bool = False


@dataclass(frozen=True)
class Gone:
    """An address that nobody will find any more; ``to`` is where its content stands now, if anywhere."""

    address: str
    title: str
    to: str = ""


@dataclass(frozen=True)
class Difference:
    """All that changes for the public."""

    before: str
    after: str
    today: dt.date
    items: tuple[Item, ...]
    validity: tuple[ValidityChange, ...]
    gone: tuple[Gone, ...]
    came: int
    """How many addresses are new."""
    inside: int
    """How many records changed of which no word reaches the site."""
    remarks: tuple[str, ...]
    """What could not be compared, in sentences."""

    @property
    def none(self) -> bool:
        """Whether nothing changes for the public."""
        return not (self.items or self.validity or self.gone or self.came)

    def of(self, what: What) -> tuple[Item, ...]:
        return tuple(item for item in self.items if item.what == what)

    @property
    def grave(self) -> tuple[tuple[Item, FieldChange], ...]:
        """Publication dates that were changed after the fact."""
        return tuple((i, f) for i in self.items for f in i.fields if f.sort == "published")

    @property
    def dates(self) -> tuple[tuple[Item, FieldChange], ...]:
        """Deadlines, periods and other dates that changed, without those of publication."""
        return tuple((i, f) for i in self.items for f in i.fields if f.sort == "date")

    @property
    def counts(self) -> Mapping[str, int]:
        """How many changes there are of each of CATEGORIES."""
        numbers: dict[str, int] = dict.fromkeys(CATEGORIES, 0)
        for item in self.items:
            numbers["修改" if item.what == "移动" else item.what] += 1
            numbers["附件"] += len(item.files) if item.what in ("修改", "移动") else 0
            numbers["文字"] += len(item.words)
            numbers["搜索词"] += sum(field.sort == "search" for field in item.fields)
        return {
            **numbers,
            "地址": len(self.gone),
            "效力": len(self.validity),
            "发布时间": len(self.grave),
            "日期": len(self.grave) + len(self.dates),
        }


def compare(before: State, after: State, today: dt.date) -> Difference:
    """What changes for the public from ``before`` to ``after``, both read for ``today``."""
    gone, came = before.records.keys() - after.records.keys(), after.records.keys() - before.records.keys()
    moves = dict(_moves(before, after, gone, came))
    items = [_item(before, after, old, new) for old, new in moves.items()]
    items += [_only("撤下", before.records[key]) for key in sorted(gone - moves.keys())]
    items += [_only("新增", after.records[key]) for key in sorted(came - set(moves.values()))]
    for key in sorted(before.records.keys() & after.records.keys()):
        item = _item(before, after, key, key)
        if item.fields or item.words or item.files:
            items.append(item)
    now = {item.moved_from: item.address for item in items if item.moved_from}
    comparable = before.whole == after.whole
    old, new = (_compared(state, comparable) for state in (before, after))
    return Difference(
        before.name,
        after.name,
        today,
        tuple(items),
        tuple(_validity(before, after)),
        tuple(Gone(one, old[one], now.get(one, "")) for one in sorted(old.keys() - new.keys())),
        len(new.keys() - old.keys()),
        _inside(before, after),
        tuple(_remarks(before, after)),
    )


def _compared(state: State, comparable: bool) -> Mapping[str, str]:
    """Addresses of all pages, or of records alone where the other state could not be planned."""
    if comparable:
        return state.addresses
    return {address: item.record.label for item in state.records.values() if (address := _address(item))}


def _moves(
    before: State, after: State, gone: set[tuple[str, str]], came: set[tuple[str, str]]
) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """Records that went under one id and came under another: the same kind, and the same title or text."""
    free = set(came)
    for old in sorted(gone):
        record = before.records[old].record
        body = getattr(record, "body", "")
        for new in sorted(free):
            other = after.records[new].record
            same = record.label == other.label or (body and body == getattr(other, "body", ""))
            if new[0] == old[0] and same:
                free.discard(new)
                yield old, new
                break


def _address(item: Checked) -> str:
    return (item.kind.address_of(item.record.id) if item.kind.template else None) or ""


def _only(what: What, item: Checked) -> Item:
    return Item(what, item.kind.label, item.record.label, _address(item), item.source.file)


def _item(before: State, after: State, old: tuple[str, str], new: tuple[str, str]) -> Item:
    one, other = before.records[old], after.records[new]
    label, former = other.record.label, one.record.label
    found = changes(one.record, other.record) if one.record != other.record else ()
    if new[0] == _THESAURUS:
        found = tuple(FieldChange(f.name, f.before, f.after, "search") for f in found)
    return Item(
        "修改" if old == new else "移动",
        other.kind.label,
        label,
        _address(other),
        other.source.file,
        former if former != label else "",
        _address(one) if _address(one) != _address(other) else "",
        tuple(field for field in found if field.sort != "file"),
        changed(getattr(one.record, "body", ""), getattr(other.record, "body", "")),
        tuple(_files(before, after, old, new)),
    )


def _files(before: State, after: State, old: tuple[str, str], new: tuple[str, str]) -> Iterator[FileChange]:
    was, now = _hashes(before, old), _hashes(after, new)
    for path in sorted(was.keys() | now.keys()):
        if path not in now:
            yield FileChange(path, "删去")
        elif path not in was:
            yield FileChange(path, "新增")
        elif was[path] != now[path]:
            yield FileChange(path, "替换")


def _hashes(state: State, key: tuple[str, str]) -> Mapping[str, str]:
    if state.library is None:
        return {}
    paths = _paths(state.library).get(key, ())
    return {path: _digest(state, path) for path in paths}


def _paths(library: Library) -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for (kind, record, _), file in library.downloads.items():
        found[kind, record] = (*found.get((kind, record), ()), file.path)
    return found


def _digest(state: State, path: str) -> str:
    with (state.content / path).open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _inside(before: State, after: State) -> int:
    keys = before.inside.keys() | after.inside.keys()
    return sum(_record(before, key) != _record(after, key) for key in keys)


def _record(state: State, key: tuple[str, str]) -> object:
    item = state.inside.get(key)
    return None if item is None else item.record


def _validity(before: State, after: State) -> Iterator[ValidityChange]:
    one, other = before.library, after.library
    if one is None or other is None:
        return
    for policy in other.records("policy", Policy):
        old = one.validity.get(policy.id)
        if old is None:
            continue
        new = other.validity[policy.id]
        address = _address(after.records["policy", policy.id])
        if old.label != new.label:
            yield ValidityChange(policy.title, address, old.label, new.label, _cause(new, other))
        known = {(span.first, span.state.label) for span in one.lives[policy.id]}
        for span in other.lives[policy.id]:
            if span.first > other.today and (span.first, span.state.label) not in known:
                day = formats.long_day(span.first)
                cause = _cause(span.state, other)
                after_that = f"{day}起{span.state.label}"
                yield ValidityChange(policy.title, address, new.label, after_that, cause, True)


def _cause(validity: Validity, library: Library) -> str:
    """Why a document is in this state: the documents that made it so, or the words written with it."""
    said = []
    for tie in validity.ties:
        newer = library.policy(tie.newer)
        number = f"（{newer.number}）" if newer.number else ""
        clauses = f"（{'、'.join(tie.clauses)}）" if tie.clauses else ""
        said.append(f"{formats.long_day(tie.since)}起由《{newer.title}》{number}{tie.type}{clauses}")
    if validity.named:
        said.append(f"依据{validity.named}")
    if validity.reason:
        said.append(validity.reason)
    if not said and validity.since is not None:
        said.append(formats.long_day(validity.since))
    return "；".join(said)


def _remarks(before: State, after: State) -> Iterator[str]:
    for state in (before, after):
        if state.unread:
            names = "、".join(state.unread[:8]) + (" 等" if len(state.unread) > 8 else "")
            yield f"“{state.name}”里有 {len(state.unread)} 个文件有错误，没有比较：{names}。用 check 看是什么错误。"
        elif not state.whole:
            yield f"“{state.name}”的内容有错误，排不出网页，只比较了内容本身，没有比较列表和筛选的网页。"
