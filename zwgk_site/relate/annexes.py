"""Attachments by themselves: they are what their ending says, have names that tell, and are those that the
text names.

Sources: 政府信息公开条例 art. 24 (information can be consulted and downloaded); 国办公开办函〔2019〕61号;
GB/T 9704-2012 §7.3.4 (附件说明).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from urllib.parse import unquote

from zwgk_site.kinds.base import LocalFile
from zwgk_site.kinds.fields import pointers
from zwgk_site.kinds.publication import FileSet
from zwgk_site.library import Download
from zwgk_site.problems import Problem, Spot
from zwgk_site.problems import annex as words
from zwgk_site.text import annexes, filenames
from zwgk_site.text.files import sorts
from zwgk_site.validate import Checked

_LINK = re.compile(r"(?<!!)\[([^\]\n]*)\]\(\s*<?([^\s)>]+)")
_PAPERS = frozenset(
    (".pdf", ".doc", ".docx", ".wps", ".xls", ".xlsx", ".et", ".ppt", ".pptx", ".ofd", ".zip", ".rar")
)
"""Endings of files that readers take along."""

_SHOWN = frozenset(("site", "interpretation"))
"""Kinds whose files are shown on the page itself: an emblem, a picture, a film."""


def check_annexes(
    records: Sequence[Checked], downloads: Mapping[tuple[str, str, str], Download], content: Path
) -> list[Problem]:
    """What is wrong with the files that records offer and with their names. Files that cannot be read are left
    to whoever copies them."""
    found = [*_files(downloads, content)]
    for item in records:
        found += _names(item)
        found += _linked(item)
        found += _listed(item)
    return found


def _files(downloads: Mapping[tuple[str, str, str], Download], content: Path) -> Iterator[Problem]:
    first: dict[str, Download] = {}
    for file in downloads.values():
        first.setdefault(file.path, file)
    for place, file in first.items():
        path, name = content / place, PurePosixPath(place).name
        suffix = path.suffix.lower()
        try:
            sort = sorts.sort_of(path)
        except OSError:
            continue
        if not file.size:
            yield words.empty(file.spot, name)
        elif suffix in sorts.RUNS or sort.word == "program":
            yield words.program(file.spot, name)
        elif not sorts.fits(path, sort):
            yield words.mistyped(file.spot, name, sorts.wanted(suffix), sort.name)
        elif suffix in sorts.PACKED:
            yield words.packed(file.spot, name)
        elif sort.word in ("docm", "xlsm"):
            yield words.macros(file.spot, name)


def _names(item: Checked) -> Iterator[Problem]:
    """Names that tell nothing, of attachments and of their files."""
    if item.kind.name in _SHOWN:
        return
    named: set[tuple[str | int, ...]] = set()
    for pointer in pointers(item.record):
        if not isinstance(pointer.marker, LocalFile):
            continue
        head = pointer.path
        while head and head[-1] != "文件":
            head = head[:-1]
        shown = (*head[:-1], "名称")
        if head and shown not in named:
            named.add(shown)
            name = _value(item, shown)
            if name is not None and (fault := filenames.fault_of(name)):
                yield words.nameless(item.spot(*shown), name, fault)
        file = PurePosixPath(pointer.value).name
        if fault := filenames.fault_of(file):
            yield words.file_nameless(item.spot(*pointer.path), file, fault)


def _linked(item: Checked) -> Iterator[Problem]:
    """The same of files that a text links; pictures are what they show."""
    body = item.source.body or ""
    for match in _LINK.finditer(body):
        name, value = match[1], PurePosixPath(unquote(match[2]))
        if value.suffix.lower() not in _PAPERS or ":" in match[2]:
            continue
        if fault := filenames.fault_of(name):
            yield words.nameless(item.source.find(match[0]), name, fault)
        if fault := filenames.fault_of(value.name):
            yield words.file_nameless(item.source.find(match[2]), value.name, fault)


def _value(item: Checked, path: tuple[str | int, ...]) -> str | None:
    """The text written at a place of a record; None where none is."""
    value: object = item.source.data
    for step in (*item.path, *path):
        if isinstance(value, Mapping) and isinstance(step, str):
            value = value.get(step)
        elif isinstance(value, list) and isinstance(step, int) and step < len(value):
            value = value[step]
        else:
            return None
    return value if isinstance(value, str) else None


def _listed(item: Checked) -> Iterator[Problem]:
    """Whether the attachments are those of the 附件说明. Names that differ a little, or of which one was
    renamed, are paired; only what is left over is said. Earlier texts and other kinds that take no attachments
    are not looked at."""
    text: str = getattr(item.record, "body", "")
    attached = getattr(item.record, "attachments", None)
    if attached is None or "附" not in text:
        return
    stated = {annexes.bare(named.name): named for named in annexes.stated(text) if not named.elsewhere}
    if not stated:
        return
    left = [(place, part) for place, part in enumerate(attached) if isinstance(part, FileSet)]
    for same in (annexes.equal, annexes.alike):
        for key, named in list(stated.items()):
            pair = next((pair for pair in left if same(pair[1].name, named.name)), None)
            if pair is not None:
                left.remove(pair)
                del stated[key]
    apart = [
        named
        for named in stated.values()
        if not named.here and not annexes.stands_in(text, named.name, named.end)
    ]
    for named in apart[len(left) :]:
        yield words.missing(_spot(item, text, named), named.name)
    for place, part in left[len(apart) :]:
        yield words.unlisted(item.spot("附件", place, "名称"), part.name)


def _spot(item: Checked, body: str, named: annexes.Named) -> Spot:
    """Where a name in the text stands; the file as a whole where the text was written otherwise."""
    text = item.source.text
    at = text.rfind(body)
    if at < 0:
        return Spot(item.source.file)
    start = at + named.start
    column = start - (text.rfind("\n", 0, start) + 1)
    return item.source.line_spot(text.count("\n", 0, start), column, named.end - named.start)
