"""What exactly was reviewed: one value over a content file and the files it names."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from zwgk_site.library import Download
from zwgk_site.validate import Checked

Downloads = Mapping[tuple[str, str, str], Download]


def files_of(downloads: Downloads) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """Paths within the content folder of the files that each record names, by kind and id, sorted."""
    found: dict[tuple[str, str], set[str]] = {}
    for (kind, record_id, _), file in downloads.items():
        found.setdefault((kind, record_id), set()).add(file.path)
    return {key: tuple(sorted(paths)) for key, paths in found.items()}


def digest_of(item: Checked, files: tuple[str, ...], content: Path) -> str:
    """SHA-256 in hexadecimal over the text of a record's file (without byte order mark, lines ending in LF),
    then path and bytes of each of ``files``, which are paths within the folder ``content``.

    The same content gives the same value on every system. Raises OSError if a file is gone.
    """
    whole = hashlib.sha256(item.source.text.encode("utf-8"))
    for path in files:
        inside = hashlib.sha256((content / path).read_bytes()).hexdigest()
        whole.update(f"\0{path}\0{inside}".encode())
    return whole.hexdigest()
