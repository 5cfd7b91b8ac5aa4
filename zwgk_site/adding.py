"""A new item put into a list that a content file keeps: nothing that stands there is changed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from zwgk_site.kinds.base import Kind
from zwgk_site.load import Source, load, load_file
from zwgk_site.scaffold import Names
from zwgk_site.validate import ID_KEY, kinds_at

_NAMED = ("名称", "标题", "姓名")
"""The keys by which records are called."""


class CannotAdd(Exception):
    """Why a file cannot be added to, in Chinese."""


def names_in(content: Path, kinds: Sequence[Kind]) -> Names:
    """What the records of a content folder are called, by kind; what cannot be read is left out."""
    found: dict[str, list[str]] = {}
    for source in load(content)[0]:
        for kind in kinds_at(source.place, kinds):
            data = source.data if kind.section is None else source.data.get(kind.section)
            for item in data if isinstance(data, list) else [data]:
                if isinstance(item, dict) and (name := next(filter(None, map(item.get, _NAMED)), None)):
                    found.setdefault(kind.name, []).append(str(name))
    return found


def add(path: Path, kind: Kind, record_id: str, item: str) -> None:
    """Puts one item at the end of the kind's section of a file; every byte that stood there stays.

    ``item`` is a list item that begins with "- ". Without a file, one is begun. The file is whole at every moment.
    Raises CannotAdd and OSError.
    """
    section = str(kind.section)
    source, raw = None, ""
    if path.exists():
        source, problems = load_file(path, path.name)
        if source is None:
            raise CannotAdd(f"{path} 现在读不了：{problems[0].what}。没有改动它，请先改好，再运行一次。")
        raw = path.read_bytes().decode("utf-8")
        if record_id in _ids(source, section):
            raise CannotAdd(f"{path} 里已经有“{record_id}”，没有改动它。请换一个标识。")
    made = _with(source, raw, section, item)
    beside = path.with_name(f".{path.name}.new")
    try:
        beside.write_bytes(made.encode())
        grown, _ = load_file(beside, path.name)
        if grown is None or not _only_grown(source, grown, section, record_id):
            raise CannotAdd(f"{path} 的写法特别，不知道该加在哪里，没有改动它。请自己加进去。")
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


def _ids(source: Source, section: str) -> list[object]:
    items = source.data.get(section)
    return [each.get(ID_KEY) for each in items if isinstance(each, dict)] if isinstance(items, list) else []


def _with(source: Source | None, raw: str, section: str, item: str) -> str:
    """The text of the file with the item: after the last line of the section, before what belongs to the next."""
    end = "\r\n" if "\r\n" in raw else "\n"
    if source is None or section not in source.data:
        start = raw if not raw or raw.endswith("\n") else raw + end
        gap = end if raw else ""
        return start + gap + _lined([f"{section}:", *_indented(item, 2)], end)
    lines = raw.split("\n")
    own = source.keys[section,].line
    at = min(
        (mark.line for key, mark in source.keys.items() if len(key) == 1 and mark.line > own),
        default=len(lines),
    )
    while at > own + 1 and (not lines[at - 1].strip() or lines[at - 1].startswith("#")):
        at -= 1
    first = source.values.get((section, 0))
    deep = 2 if first is None else len(lines[first.line]) - len(lines[first.line].lstrip(" "))
    before, after = "\n".join(lines[:at]), "\n".join(lines[at:])
    return before + ("\n" if at < len(lines) else end) + _lined(_indented(item, deep), end) + after


def _indented(item: str, by: int) -> list[str]:
    return [" " * by + line if line else line for line in item.rstrip("\n").split("\n")]


def _lined(lines: Sequence[str], end: str) -> str:
    return "".join(line + end for line in lines)


def _only_grown(source: Source | None, grown: Source, section: str, record_id: str) -> bool:
    """Whether a file says what it said, and one item more."""
    was = {} if source is None else dict(source.data)
    now = dict(grown.data)
    items = now.pop(section)
    earlier = was.pop(section, None) or []
    return (
        was == now
        and isinstance(items, list)
        and items[:-1] == earlier
        and items[-1].get(ID_KEY) == record_id
    )
