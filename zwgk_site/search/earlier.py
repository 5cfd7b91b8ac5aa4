"""Folders of an earlier build: taken over whole or not at all."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping
from pathlib import Path

from zwgk_site.search.packed import packed, unpacked

Files = Mapping[str, bytes]

Earlier = Callable[[str], Files | None]
"""Gives the files of the folder of this name as an earlier build made them, None if it has none."""

_CONTENTS = "contents.bin"


def nothing(_: str) -> None:
    """For a build from nothing."""


def with_contents(files: Files) -> Files:
    """The files and a list of them, by which ``published`` knows that none is missing."""
    return {**files, _CONTENTS: packed({name: zlib.crc32(content) for name, content in files.items()})}


def published(search: Path) -> Earlier:
    """Folders in ``search/`` of a published site; one that lost or changed a file counts as none."""

    def folder(digest: str) -> Files | None:
        try:
            files = {path.name: path.read_bytes() for path in sorted((search / digest).glob("*"))}
        except OSError:
            return None
        return files if _is_whole(files) else None

    return folder


def _is_whole(files: Files) -> bool:
    try:
        contents = unpacked(files[_CONTENTS])
    except (KeyError, OSError, EOFError, ValueError, zlib.error):
        return False
    return bool(
        contents == {name: zlib.crc32(content) for name, content in files.items() if name != _CONTENTS}
    )
