"""Files that records name, in a field or inside their text: they exist, inside the content folder."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from pathlib import Path
from urllib.parse import unquote

from zwgk_site import problems
from zwgk_site.kinds.base import LocalFile
from zwgk_site.kinds.fields import pointers
from zwgk_site.library import Download
from zwgk_site.load import TEXT_SUFFIXES
from zwgk_site.problems import Problem, Spot
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import Checked

_IN_TEXT = re.compile(r"""\]\(\s*<?([^\s)>]+)|\s(?:src|href)\s*=\s*["']([^"']+)["']""")
"""An address in Markdown or HTML."""

RUNNING = frozenset((".html", ".htm", ".xhtml", ".shtml", ".svg", ".js", ".mjs", ".xml", ".swf"))
"""Endings of files that a browser would run with the site's own rights."""

_ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|[/#?]", re.IGNORECASE)
"""Another site, a place on this page, or an address from the root: no file beside the text."""

_PAGE = re.compile(r"(?:\.html?|/)(?:[?#]|$)", re.IGNORECASE)
"""A page of the built site; whether it exists is seen when the site is built."""


def find_downloads(
    records: Sequence[Checked], content: Path
) -> tuple[Mapping[tuple[str, str, str], Download], list[Problem]]:
    """Each file a record names, by kind, id and the value as written; and the names that lead nowhere."""
    root = content.resolve()
    downloads: dict[tuple[str, str, str], Download] = {}
    found: list[Problem] = []
    for item in records:
        for value, spot in _named(item):
            target = (item.source.path.resolve().parent / unquote(value)).resolve()
            if not target.is_relative_to(root):
                found.append(problems.file_outside(spot))
            elif target.suffix.lower() in RUNNING:
                found.append(problems.file_kind(spot, target.suffix))
            elif not target.is_file():
                found.append(problems.file_missing(spot, value, _similar(target, value)))
            else:
                path = target.relative_to(root).as_posix()
                key = item.kind.name, item.record.id, value
                downloads.setdefault(key, Download(path, target.stat().st_size, spot))
    return downloads, found


def check_unused(
    records: Sequence[Checked],
    downloads: Mapping[tuple[str, str, str], Download],
    content: Path,
    folders: Set[str],
) -> list[Problem]:
    """Files in the folders of content that no record is written in and none names: a clerk's slip."""
    used = {file.path for file in downloads.values()} | {item.source.place for item in records}
    found: list[Problem] = []
    for folder in sorted(folders):
        for path in sorted((content / folder).rglob("*")):
            place = path.relative_to(content).as_posix()
            hidden = any(part.startswith((".", "_", "~$")) for part in place.split("/"))
            text = path.suffix.lower() in TEXT_SUFFIXES and path.parent == content / folder
            if path.is_file() and not hidden and not text and place not in used:
                found.append(problems.file_unused(Spot(f"{content.resolve().name}/{place}")))
    return found


def _named(item: Checked) -> Iterator[tuple[str, Spot]]:
    """Paths of files in the fields of a record and in its text, each with its place."""
    for pointer in pointers(item.record):
        if isinstance(pointer.marker, LocalFile):
            yield pointer.value, item.spot(*pointer.path)
    for match in _IN_TEXT.finditer(item.source.body or ""):
        value = match[1] or match[2]
        if not _ELSEWHERE.match(value) and not _PAGE.search(value):
            yield value, item.source.find(value)


def _similar(target: Path, value: str) -> str | None:
    if not target.parent.is_dir():
        return None
    folder = value.rpartition("/")[0]
    names = {
        f"{folder}/{path.name}" if folder else path.name for path in target.parent.iterdir() if path.is_file()
    }
    return nearest(value, names)
