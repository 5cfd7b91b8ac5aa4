"""The words inside attachments: PDF, Word, Excel and plain files, each piece with its place; and those beneath.

The libraries are loaded when a file of their kind is read, and not before.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from importlib import import_module
from pathlib import Path

from zwgk_site.text.files.nature import obstacle
from zwgk_site.text.files.reading import Fault, Piece, Reading, Reason, Unseen, failed

__all__ = ["READABLE", "Fault", "Piece", "Reading", "Reason", "Unseen", "read"]

LARGEST_FILE = 256 * 1024 * 1024
"""Bytes of a file that is opened at all."""

READABLE = {
    ".pdf": "pdf",
    ".docx": "docx",
    ".xlsx": "xlsx",
    ".xlsm": "xlsx",
    ".csv": "plain",
    ".txt": "plain",
}
"""Endings of the files whose words are read → the module that reads them."""


def read(path: Path) -> Reading:
    """The words of a file by its ending, one of ``READABLE``, and what of it could not be read.

    Never raises, whatever stands in the file. May take long and much memory for a file made to do so:
    see ``aside``.
    """
    door = READABLE[path.suffix.lower()]
    try:
        if path.stat().st_size > LARGEST_FILE:
            return failed("long")
        found = (obstacle(path, door) if door != "plain" else _empty(path)) or _door(door)(path)
        return found if found.pieces or found.faults else replace(failed("blank"), unseen=found.unseen)
    except MemoryError:
        return failed("long")
    except Exception:  # the libraries raise errors of any kind for broken files; all are reported as broken
        return failed("damaged")


def _empty(path: Path) -> Reading | None:
    return None if path.stat().st_size else failed("empty")


def _door(name: str) -> Callable[[Path], Reading]:
    module = import_module(f"zwgk_site.text.files.{name}")
    reader: Callable[[Path], Reading] = module.read
    return reader
