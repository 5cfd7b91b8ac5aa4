"""Files for download: they exist, and they stand inside the content folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from zwgk_site import problems
from zwgk_site.kinds.base import LocalFile
from zwgk_site.kinds.fields import pointers
from zwgk_site.library import Download
from zwgk_site.problems import Problem
from zwgk_site.text.nearest import nearest
from zwgk_site.validate import Checked


def find_downloads(
    records: Sequence[Checked], content: Path
) -> tuple[Mapping[tuple[str, str, str], Download], list[Problem]]:
    """Each file a record names, by kind, id and the value as written; and the names that lead nowhere."""
    root = content.resolve()
    downloads: dict[tuple[str, str, str], Download] = {}
    found: list[Problem] = []
    for item in records:
        for pointer in pointers(item.record):
            if not isinstance(pointer.marker, LocalFile):
                continue
            value, spot = pointer.value, item.spot(*pointer.path)
            target = (item.source.path.resolve().parent / value).resolve()
            if not target.is_relative_to(root):
                found.append(problems.file_outside(spot))
            elif not target.is_file():
                found.append(problems.file_missing(spot, value, _similar(target, value)))
            else:
                path = target.relative_to(root).as_posix()
                downloads[item.kind.name, item.record.id, value] = Download(path, target.stat().st_size)
    return downloads, found


def _similar(target: Path, value: str) -> str | None:
    if not target.parent.is_dir():
        return None
    folder = value.rpartition("/")[0]
    names = {
        f"{folder}/{path.name}" if folder else path.name for path in target.parent.iterdir() if path.is_file()
    }
    return nearest(value, names)
